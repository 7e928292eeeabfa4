from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.core.view3d.surfaces import brain_steps, brain_surface, mask_surface

# anisotropic, rotated and sheared
OBLIQUE = Affine(
    np.array(
        [
            [0.9, -0.4, 0.1, -30.0],
            [0.5, 1.3, 0.0, 12.0],
            [0.0, 0.2, 2.5, 7.0],
            [0, 0, 0, 1],
        ]
    )
)
MIRRORED = OBLIQUE @ Affine.from_spacing((-1, 1, 1))


def ball(shape=(30, 34, 28), radius=9.0):
    middle = (np.array(shape) - 1) / 2
    return np.linalg.norm(np.argwhere(np.ones(shape)) - middle, axis=1).reshape(
        shape
    ) <= (radius)


def enclosed_mm3(surface):
    """Return the volume by the divergence theorem; negative if faces point inwards."""
    a, b, c = (surface.vertices_mm[surface.faces[:, i]].astype(float) for i in range(3))
    return np.einsum("ij,ij->i", a, np.cross(b, c)).sum() / 6


def is_closed(surface):
    edges = np.concatenate([surface.faces[:, [i, (i + 1) % 3]] for i in range(3)])
    there = {tuple(edge) for edge in edges.tolist()}
    return len(there) == len(edges) and all((b, a) in there for a, b in there)


@pytest.mark.parametrize("affine", [Affine(np.eye(4)), OBLIQUE, MIRRORED])
def test_the_surface_encloses_the_volume_of_the_mask(affine):
    mask = ball()
    surface = mask_surface(mask, affine)
    expected = mask.sum() * affine.voxel_volume_ml * 1000
    assert enclosed_mm3(surface) == pytest.approx(expected, rel=0.04)
    assert is_closed(surface)


@pytest.mark.parametrize("affine", [Affine(np.eye(4)), OBLIQUE, MIRRORED])
def test_normals_are_of_length_one_and_agree_with_the_faces(affine):
    surface = mask_surface(ball(), affine)
    a, b, c = (surface.vertices_mm[surface.faces[:, i]] for i in range(3))
    of_faces = np.cross(b - a, c - a)
    of_faces /= np.maximum(np.linalg.norm(of_faces, axis=1, keepdims=True), 1e-12)
    of_vertices = surface.normals[surface.faces].mean(axis=1)
    assert np.linalg.norm(surface.normals, axis=1) == pytest.approx(1.0, abs=1e-4)
    assert np.median((of_faces * of_vertices).sum(axis=1)) > 0.95


def test_the_surface_is_at_the_position_of_the_mask():
    mask = np.zeros((20, 24, 22), bool)
    mask[4:9, 10:20, 6:15] = True
    voxels = OBLIQUE.inverse.apply(mask_surface(mask, OBLIQUE).vertices_mm)
    assert voxels.min(axis=0) == pytest.approx([3.5, 9.5, 5.5], abs=0.3)
    assert voxels.max(axis=0) == pytest.approx([8.5, 19.5, 14.5], abs=0.3)


def test_an_empty_mask_has_no_surface():
    assert mask_surface(np.zeros((4, 5, 6), bool), Affine(np.eye(4))) is None


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(*[st.integers(0, 11)] * 3), min_size=1, max_size=6))
def test_single_voxels_are_kept(voxels):
    mask = np.zeros((12, 12, 12), bool)
    for voxel in voxels:
        mask[voxel] = True
    vertices = mask_surface(mask, Affine(np.eye(4))).vertices_mm
    for voxel in voxels:
        assert np.linalg.norm(vertices - voxel, axis=1).min() < 1.0


def test_a_single_voxel_beside_a_large_component_is_kept():
    mask = np.zeros((40, 30, 28), bool)
    mask[:30, :, :] = ball((30, 30, 28))
    mask[37, 5, 5] = True
    vertices = mask_surface(mask, Affine(np.eye(4))).vertices_mm
    assert np.linalg.norm(vertices - [37, 5, 5], axis=1).min() < 1.0


def test_a_mask_that_fills_the_grid_is_closed():
    surface = mask_surface(np.ones((6, 7, 1), bool), Affine(np.eye(4)))
    assert is_closed(surface)
    assert enclosed_mm3(surface) > 0


def test_a_large_mask_is_sampled_coarsely_at_the_same_place():
    mask = ball((60, 64, 62), 20.0)
    coarse = mask_surface(mask, OBLIQUE, most_samples=5000)
    fine = mask_surface(mask, OBLIQUE)
    assert len(coarse.faces) < len(fine.faces) / 4
    assert coarse.vertices_mm.mean(axis=0) == pytest.approx(
        fine.vertices_mm.mean(axis=0), abs=0.5
    )
    assert enclosed_mm3(coarse) == pytest.approx(enclosed_mm3(fine), rel=0.05)


def test_a_surface_of_many_vertices_is_sampled_more_coarsely():
    mask, affine = ball((60, 64, 62), 20.0), Affine(np.eye(4))
    fine = mask_surface(mask, affine)
    count = len(fine.vertices_mm)
    same = mask_surface(mask, affine, most_vertices=count)
    assert len(same.faces) == len(fine.faces)
    coarse = mask_surface(mask, affine, most_vertices=count - 1)
    assert len(coarse.faces) < len(fine.faces)
    assert enclosed_mm3(coarse) == pytest.approx(enclosed_mm3(fine), rel=0.05)


# the brain


def test_the_brain_is_the_largest_component_with_holes_filled():
    data = np.where(ball((60, 62, 58), 24.0), 500, 0).astype(np.int16)
    data[28:33, 28:33, 28:33] = 0
    data[2:6, 2:6, 2:6] = 300
    surface = brain_surface(Volume(data, Affine.from_spacing((1.0, 1.0, 1.0))))
    assert enclosed_mm3(surface) == pytest.approx(4 / 3 * np.pi * 24**3, rel=0.05)


def test_a_noisy_background_is_excluded():
    rng = np.random.default_rng(0)
    data = rng.integers(1, 40, (50, 52, 48)) + np.where(ball((50, 52, 48), 18), 600, 0)
    surface = brain_surface(Volume(data.astype(np.float32), Affine(np.eye(4))))
    assert enclosed_mm3(surface) == pytest.approx(4 / 3 * np.pi * 18**3, rel=0.1)


@pytest.mark.parametrize("value", [0, 7, np.nan])
def test_a_constant_image_has_no_brain(value):
    assert (
        brain_surface(Volume(np.full((9, 8, 7), value, float), Affine(np.eye(4))))
        is None
    )


@given(st.tuples(*[st.integers(1, 2000)] * 3), st.tuples(*[st.floats(0.1, 8.0)] * 3))
def test_the_brain_is_never_sampled_too_finely(shape, spacing_mm):
    steps = brain_steps(shape, spacing_mm)
    samples = np.prod([n / s for n, s in zip(shape, steps, strict=True)])
    assert samples <= 1_500_000
    assert min(steps) >= 1


def test_the_brain_is_sampled_at_about_three_millimetres():
    assert brain_steps((240, 240, 155), (1.0, 1.0, 1.0)) == (3, 3, 3)
    assert brain_steps((256, 256, 30), (1.0, 0.8, 5.0)) == (3, 4, 1)
