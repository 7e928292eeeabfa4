from __future__ import annotations

import numpy as np
import SimpleITK
from hypothesis import given, settings
from hypothesis import strategies as st

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.grid import Grid
from unet_gui.core.geometry.planes import Plane, extract_slice
from unet_gui.core.image.coarse import coarse_copy
from unet_gui.core.image.slice_on_grid import (
    labels_on_grid,
    nearest_values,
    slice_on_grid,
)
from unet_gui.core.image.volume import LabelMap, Volume

TO_LPS = np.diag([-1.0, -1.0, 1.0])
RANDOM = np.random.default_rng(3)


def turned(degrees, axis, spacing_mm, origin_mm=(0.0, 0.0, 0.0)):
    rotation = SimpleITK.VersorTransform(axis, np.radians(degrees)).GetMatrix()
    linear = np.array(rotation).reshape(3, 3) @ np.diag(spacing_mm)
    return Affine.from_parts(linear, origin_mm)


SLABS = turned(7, (1, 1, 0), (1.0, 1.2, 4.0), (-3, 2, -5))
SAGITTAL = Grid((6, 14, 12), turned(5, (0, 1, 1), (3.0, 0.8, 0.9), (-1, 0, -8)))


def image_of(data, affine):
    """Return a SimpleITK image with the same voxels in the world."""
    image = SimpleITK.GetImageFromArray(data.transpose(2, 1, 0))
    image.SetSpacing(affine.spacing_mm)
    image.SetOrigin((TO_LPS @ affine.origin_mm).tolist())
    direction = TO_LPS @ affine.linear / np.array(affine.spacing_mm)
    image.SetDirection(direction.ravel().tolist())
    return image


def resampled(data, affine, grid, interpolator):
    like = image_of(np.zeros(grid.shape, np.float32), grid.affine)
    found = SimpleITK.Resample(
        image_of(data, affine), like, SimpleITK.Transform(), interpolator
    )
    return SimpleITK.GetArrayFromImage(found).transpose(2, 1, 0)


@settings(max_examples=12)
@given(st.sampled_from(Plane), st.floats(-40, 40), st.floats(-5, 5), st.booleans())
def test_slices_are_those_of_simpleitk(plane, degrees, shift, radiological):
    volume = Volume(RANDOM.random((9, 10, 6), np.float32), SLABS)
    affine = turned(degrees, (1, 0.3, 0.5), (3.0, 0.8, 0.9), (shift, -1, -8))
    grid = Grid(SAGITTAL.shape, affine)
    index = grid.shape[plane.normal] // 2
    cut = slice_on_grid(volume, grid, plane, index, radiological=radiological)
    whole = resampled(volume.data, SLABS, grid, SimpleITK.sitkLinear)
    expected = extract_slice(whole, plane, index, radiological=radiological)
    inside = resampled(
        np.ones_like(volume.data), SLABS, grid, SimpleITK.sitkNearestNeighbor
    )
    is_inside = extract_slice(inside, plane, index, radiological=radiological) > 0
    differs = cut.is_outside == is_inside
    assert np.count_nonzero(differs) <= 1  # just at the edge
    both = is_inside & ~cut.is_outside
    np.testing.assert_allclose(cut.stored[both], expected[both], atol=2e-5)


def test_integers_stay_integers_and_are_kept():
    data = RANDOM.integers(0, 900, (9, 10, 6), np.int16)
    volume = Volume(data, SLABS)
    cut = slice_on_grid(volume, SAGITTAL, Plane.SAGITTAL, 2)
    assert cut.stored.dtype == np.int16
    whole = resampled(data.astype(np.float32), SLABS, SAGITTAL, SimpleITK.sitkLinear)
    expected = extract_slice(whole, Plane.SAGITTAL, 2)
    inside = ~cut.is_outside
    assert np.abs(cut.stored - expected)[inside].max() <= 0.5 + 1e-3
    again = slice_on_grid(volume, SAGITTAL, Plane.SAGITTAL, 2, radiological=False)
    assert again.stored.base is cut.stored.base


def test_a_shifted_grid_shows_the_stored_values():
    data = RANDOM.integers(0, 900, (9, 10, 6), np.uint16)
    volume = Volume(data, SLABS)
    start = SLABS.apply((2, 3, 1))
    grid = Grid((20, 20, 20), Affine.from_parts(SLABS.linear, start))
    cut = slice_on_grid(volume, grid, Plane.AXIAL, 2)
    seen = extract_slice(np.pad(data, ((0, 20),) * 3)[2:22, 3:23, 1:21], Plane.AXIAL, 2)
    np.testing.assert_array_equal(np.where(cut.is_outside, 0, cut.stored), seen)


def test_a_volume_on_disk_is_cut_from_its_coarse_copy():
    data = np.add.outer(np.arange(40.0), np.add.outer(np.arange(40.0), np.arange(40.0)))
    affine = Affine.from_spacing((1, 1, 1))
    coarse = coarse_copy(data, data.nbytes // 8)
    volume = Volume(data, affine, coarse=coarse)
    grid = Grid((20, 20, 20), Affine.from_spacing((1.5, 1.5, 1.5), (2, 2, 2)))
    cut = slice_on_grid(volume, grid, Plane.CORONAL, 9)
    exact = slice_on_grid(Volume(data, affine), grid, Plane.CORONAL, 9)
    np.testing.assert_allclose(cut.stored, exact.stored)


@settings(max_examples=12)
@given(st.floats(-40, 40), st.floats(-5, 5))
def test_labels_are_those_of_simpleitk(degrees, shift):
    labels = np.zeros((9, 10, 6), np.uint8)
    labels[2:7, 3:9, 1:4] = RANDOM.integers(0, 4, (5, 6, 3))
    grid = Grid(
        SAGITTAL.shape, turned(degrees, (1, 0, 1), (2.0, 0.8, 0.9), (shift, 0, -8))
    )
    found = labels_on_grid(LabelMap(labels, SLABS), grid)
    expected = resampled(labels, SLABS, grid, SimpleITK.sitkNearestNeighbor)
    assert found.affine == grid.affine
    assert np.count_nonzero(found.data != expected) <= 2  # just between two voxels


def test_labels_on_their_own_grid_are_the_same_object():
    label_map = LabelMap(np.ones((3, 4, 5), np.uint8), SLABS)
    assert labels_on_grid(label_map, label_map.grid) is label_map
    other = labels_on_grid(label_map, SAGITTAL)
    assert labels_on_grid(label_map, SAGITTAL) is other
    empty = LabelMap(np.zeros((3, 4, 5), np.uint8), SLABS)
    assert not labels_on_grid(empty, SAGITTAL).data.any()


def test_values_outside_are_zero():
    data = np.arange(1, 9).reshape(2, 2, 2)
    places = np.array([(0.4, 0, 0), (0.6, 0, 0), (-0.6, 0, 0), (0, 1.6, 0)])
    assert nearest_values(data, places.T).tolist() == [1, 5, 0, 0]
