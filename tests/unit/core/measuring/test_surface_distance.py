"""Surface distances by hand, by brute force and against SimpleITK."""

from __future__ import annotations

import numpy as np
import pytest
import SimpleITK as sitk  # noqa: N813 - as its users write it
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.measuring.surface_distance import (
    boundary,
    hausdorff_mm,
    surface_distances_mm,
)

SHAPE = (5, 6, 4)
masks = hnp.arrays(bool, SHAPE)
spacings = st.tuples(*[st.sampled_from([0.5, 1.0, 1.5, 5.5])] * 3)
FACES = [np.eye(3, dtype=int)[axis] * sign for axis in range(3) for sign in (1, -1)]

OBLIQUE = Affine(
    np.array([[0.6, -1.6, 0, 7], [0.8, 1.2, 0, -3], [0, 0, 3.0, 1], [0, 0, 0, 1]])
)
SHEARED = Affine(
    np.array([[1.0, 0.5, 0, 0], [0, 2, 0.7, 0], [0, 0, 3, 0], [0, 0, 0, 1]])
)
GRIDS = (Affine.from_spacing((1.0, 1.5, 5.5)), OBLIQUE, SHEARED)


def brute_boundary(mask):
    """Return the voxels with a face neighbour outside of the mask, one by one."""
    padded = np.pad(mask, 1)
    return np.array(
        [
            voxel
            for voxel in np.argwhere(mask)
            if not all(padded[tuple(voxel + 1 + face)] for face in FACES)
        ]
    )


def scaled(spacing_mm):
    return Affine.from_spacing(spacing_mm)


def brute_distances(a, b, affine):
    points = [brute_boundary(mask) @ affine.linear.T for mask in (a, b)]
    apart = np.linalg.norm(points[0][:, np.newaxis] - points[1][np.newaxis], axis=2)
    return apart.min(axis=1), apart.min(axis=0)


def sitk_boundary(mask, spacing_mm):
    """Return the same from SimpleITK, whose arrays are (k, j, i)."""
    image = sitk.GetImageFromArray(np.pad(mask, 1).astype(np.uint8).T)
    image.SetSpacing(spacing_mm)
    return sitk.BinaryContour(
        image, fullyConnected=False, foregroundValue=1, backgroundValue=0
    )


def test_two_slabs_by_hand():
    a, b = np.zeros((2, 12, 8, 8), bool)
    a[2, 2:6, 2:6] = True
    b[5, 2:6, 2:6] = True
    b[9, 2, 2] = True  # a remote voxel
    from_a, from_b = surface_distances_mm(a, b, scaled((2.0, 1.0, 1.0)))
    assert set(from_a) == {6.0}
    assert sorted(from_b) == [6.0] * 16 + [14.0]
    assert hausdorff_mm(a, b, scaled((2.0, 1.0, 1.0)), 100) == 14
    assert hausdorff_mm(a, b, scaled((2.0, 1.0, 1.0))) == pytest.approx(6 + 8 * 0.2)


def test_the_larger_direction_counts():
    a, b = np.zeros((2, 20, 3, 3), bool)
    a[0, 1, 1] = True
    b[:, 1, 1] = True
    assert hausdorff_mm(a, b, Affine(np.eye(4))) == pytest.approx(0.95 * 19)
    assert hausdorff_mm(b, a, Affine(np.eye(4))) == pytest.approx(0.95 * 19)


def test_distances_on_an_oblique_grid_follow_its_spacing():
    a, b = np.random.default_rng(2).random((2, 6, 7, 5)) < 0.3
    straight = surface_distances_mm(a, b, scaled((1.0, 2.0, 3.0)))
    turned = surface_distances_mm(a, b, OBLIQUE)
    np.testing.assert_allclose(np.concatenate(turned), np.concatenate(straight))


def test_the_inside_of_a_mask_is_not_a_boundary():
    mask = np.zeros((7, 7, 7), bool)
    mask[1:6, 1:6, 1:6] = True
    assert np.count_nonzero(boundary(mask)) == 5**3 - 3**3


def test_the_edge_of_the_array_is_a_boundary():
    assert np.count_nonzero(boundary(np.ones((4, 4, 4), bool))) == 4**3 - 2**3


@given(masks, masks, st.sampled_from(GRIDS))
def test_distances_agree_with_brute_force(a, b, affine):
    assume(a.any() and b.any())
    found = surface_distances_mm(a, b, affine)
    expected = brute_distances(a, b, affine)
    for mine, theirs in zip(found, expected, strict=True):
        np.testing.assert_allclose(mine, theirs, rtol=1e-9, atol=1e-9)
    hd95 = max(np.percentile(distances, 95) for distances in expected)
    assert hausdorff_mm(a, b, affine) == pytest.approx(hd95)


@given(masks, masks, spacings)
def test_the_hausdorff_distance_agrees_with_simpleitk(a, b, spacing_mm):
    assume(a.any() and b.any())
    contours = [sitk_boundary(mask, spacing_mm) for mask in (a, b)]
    found = sitk.HausdorffDistanceImageFilter()
    found.Execute(*contours)
    expected = found.GetHausdorffDistance()
    assert hausdorff_mm(a, b, scaled(spacing_mm), 100) == pytest.approx(
        expected, rel=1e-5
    )


@given(masks, masks, spacings)
def test_distances_agree_with_simpleitk(a, b, spacing_mm):
    assume(a.any() and b.any())
    images = [sitk_boundary(mask, spacing_mm) for mask in (a, b)]
    surfaces = [sitk.GetArrayFromImage(image).T.astype(bool) for image in images]
    maps = [
        sitk.GetArrayFromImage(
            sitk.SignedMaurerDistanceMap(
                image, squaredDistance=False, useImageSpacing=True
            )
        ).T
        for image in images
    ]
    found = surface_distances_mm(a, b, scaled(spacing_mm))
    for surface, distances, mine in zip(surfaces, maps[::-1], found, strict=True):
        theirs = np.maximum(distances[surface], 0)
        np.testing.assert_allclose(mine, theirs, rtol=1e-5, atol=1e-6)


def test_only_the_box_around_both_is_needed():
    rng = np.random.default_rng(1)
    a, b = rng.random((2, 6, 7, 5)) < 0.4
    affine = scaled((1.0, 2.0, 3.0))
    wide = [np.pad(mask, ((9, 4), (3, 8), (20, 1))) for mask in (a, b)]
    np.testing.assert_array_equal(
        np.concatenate(surface_distances_mm(*wide, affine)),
        np.concatenate(surface_distances_mm(a, b, affine)),
    )


@pytest.mark.parametrize("which", [0, 1])
def test_an_empty_mask_has_no_surface(which):
    pair = [np.ones((2, 2, 2), bool)] * 2
    pair[which] = np.zeros((2, 2, 2), bool)
    with pytest.raises(ValueError, match="empty mask"):
        hausdorff_mm(*pair, Affine(np.eye(4)))
