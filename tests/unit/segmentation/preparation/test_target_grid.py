from __future__ import annotations

import nibabel as nib
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nibabel.processing import resample_from_to

from tests.stored_orders import ALL_48, GRIDS, write_stored
from tests.synthetic_head import turned
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.grid import Grid
from unet_gui.segmentation.preparation.itk_images import to_itk
from unet_gui.segmentation.preparation.target_grid import (
    corners,
    resampled,
    world_grid,
)

angles = st.floats(-40, 40)
axes = st.sampled_from([(1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 2, -1), (-1, 1, 3)])
shifts = st.tuples(*[st.floats(-15, 15)] * 3)
orders = st.sampled_from(ALL_48)


@st.composite
def affines(draw):
    """Return any order and direction of axes, oblique, sheared, with thick slices."""
    letters = draw(orders)
    linear = np.zeros((3, 3))
    for axis, letter in enumerate(letters):
        row = next(r for r, pair in enumerate(("LR", "PA", "IS")) if letter in pair)
        linear[row, axis] = 1 if letter in "RAS" else -1
    shear = np.eye(3)
    shear[0, 2] = draw(st.floats(-0.3, 0.3))
    spacing = draw(st.sampled_from([(1, 1, 3), (2, 1.5, 1)]))
    linear = turned(draw(angles), draw(axes)).linear @ shear @ linear * spacing
    return Affine.from_parts(linear, draw(shifts))


SHAPE = (14, 17, 15)


def world_ramp(affine: Affine, direction) -> np.ndarray:
    """Return an image whose values are a linear function of the world."""
    voxels = np.moveaxis(np.indices(SHAPE), 0, -1)
    return (100 + affine.apply(voxels) @ direction).astype(np.float32)


@given(affines(), affines(), angles, axes, shifts)
def test_every_place_keeps_its_value(affine, other, angle, axis, shift) -> None:
    """Linear interpolation keeps a linear function of the world, wherever it goes."""
    motion, direction = turned(angle, axis, shift), np.array([3.0, -1.0, 0.5])
    centre = motion.apply(affine.apply((np.array(SHAPE) - 1) / 2))
    linear = other.linear / np.asarray(other.spacing_mm)
    grid = Grid((5, 4, 6), Affine.from_parts(linear, centre - linear @ (2, 2, 3)))
    values = resampled(world_ramp(affine, direction), affine, grid, motion)
    points = grid.affine.apply(np.moveaxis(np.indices(grid.shape), 0, -1))
    sources = affine.inverse.apply(motion.inverse.apply(points))
    inside = ((sources >= 0) & (sources <= np.array(SHAPE) - 1)).all(axis=-1)
    expected = 100 + motion.inverse.apply(points) @ direction
    assert inside.any()
    np.testing.assert_allclose(values[inside], expected[inside], atol=2e-3)


def test_numbers_next_to_zero_in_a_header_lose_no_values() -> None:
    matrix = np.diag([1.0, 1.0, 3.0, 1.0])
    matrix[0, 2] = 1.5e-323
    grid = Grid((5, 4, 6), Affine.from_spacing((1, 1, 1), (3, 3, 3)))
    assert resampled(np.ones(SHAPE), Affine(matrix), grid).min() == 1


@given(affines())
def test_an_image_has_its_voxels_where_the_affine_has_them(affine) -> None:
    image = to_itk(np.zeros(SHAPE, np.uint8), affine)
    for voxel in ((0, 0, 0), (3, 5, 7), (13, 0, 14)):
        x, y, z = image.TransformIndexToPhysicalPoint(voxel)
        np.testing.assert_allclose((-x, -y, z), affine.apply(voxel), atol=1e-6)
    assert image.GetSize() == SHAPE


@pytest.mark.parametrize("grid", ["oblique", "steep"])
@pytest.mark.parametrize("codes", ["LPS", "SAR", "PIR"])
def test_nibabel_resamples_alike(grid, codes, tmp_path) -> None:
    path = tmp_path / "scan.nii"
    data = np.random.default_rng(0).normal(size=(9, 10, 11)).astype(np.float32)
    write_stored(path, codes, data, GRIDS[grid])
    image = nib.load(path)
    affine = np.diag([1.0, 1.2, 0.9, 1.0])
    affine[:3, 3] = image.affine[:3, :3] @ (3, 3, 3) + image.affine[:3, 3]
    expected = resample_from_to(image, ((5, 6, 4), affine), order=1).get_fdata()
    stored = np.asarray(image.dataobj)
    target = Grid((5, 6, 4), Affine(affine))
    found = resampled(stored, Affine(image.affine), target)
    voxels = Affine(image.affine).inverse.apply(
        target.affine.apply(np.moveaxis(np.indices(target.shape), 0, -1))
    )
    inside = ((voxels >= 0) & (voxels <= np.array(stored.shape) - 1)).all(axis=-1)
    assert inside.sum() > 10
    np.testing.assert_allclose(found[inside], expected[inside], atol=1e-4)


def test_a_world_grid_holds_all_corners() -> None:
    grid = Grid((10, 20, 30), Affine(turned(20, (1, 1, 0)).matrix))
    made = world_grid([corners(grid)], 3.0)
    np.testing.assert_array_equal(made.affine.linear, np.eye(3) * 3)
    voxels = made.affine.inverse.apply(corners(grid))
    assert voxels.min() == pytest.approx(-0.5)
    assert (voxels <= np.array(made.shape) - 0.5 + 1e-6).all()
    assert (voxels.max(axis=0) > np.array(made.shape) - 1.5).all()


def test_shrinking_counts_every_voxel() -> None:
    data = np.indices((24, 24, 24)).sum(axis=0) % 2  # a checkerboard
    affine = Affine.from_spacing((1, 1, 1))
    grid = Grid((4, 4, 4), Affine.from_spacing((4, 4, 4), (5, 5, 5)))
    np.testing.assert_allclose(resampled(data, affine, grid), 0.5, atol=0.02)
