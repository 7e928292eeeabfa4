from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from scipy.spatial.distance import cdist
from skimage.morphology import flood

from unet_gui.core.editing.between import interpolated
from unet_gui.core.editing.combining import Combination, combined
from unet_gui.core.editing.regions import (
    class_part_at,
    enclosed_region,
    lesion_at,
    other_lesions,
)
from unet_gui.core.editing.shaping import grown, holes_filled, shrunk, smoothed
from unet_gui.core.editing.similar import similar_around
from unet_gui.core.editing.touch import Brush
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.volume import LabelMap, Volume

SHAPE = (6, 7, 8)
AFFINE = Affine.from_spacing((1, 1.5, 3))
arrays = hnp.arrays(np.uint8, SHAPE, elements=st.sampled_from([0, 0, 0, 1, 2, 3]))
voxels = st.tuples(*(st.integers(0, n - 1) for n in SHAPE))


def label_map(data):
    return LabelMap(np.asarray(data, np.uint8), AFFINE)


def spread(patch):
    mask = np.zeros(SHAPE, bool)
    if patch is not None:
        mask[patch.box.slices] = patch.mask
    return mask


def put(data, change):
    changed = data.copy()
    if change is not None:
        changed[change.box.slices] = change.labels
    return changed


@given(arrays, voxels)
def test_lesions_and_their_parts_agree_with_a_second_library(data, voxel):
    assume(data[voxel])
    tumour = data > 0
    lesion = flood(tumour, voxel, connectivity=3)
    assert np.array_equal(spread(lesion_at(label_map(data), voxel)), lesion)
    others = spread(other_lesions(label_map(data), voxel))
    assert np.array_equal(others, tumour & ~lesion)
    part = flood(data, voxel, connectivity=3)
    assert np.array_equal(spread(class_part_at(label_map(data), voxel)), part)


@given(arrays, voxels, st.sampled_from([None, *Plane]))
def test_an_enclosed_region_never_reaches_the_border(data, voxel, plane):
    found = spread(enclosed_region(label_map(data), voxel, plane))
    if plane is None:
        region = flood(data, voxel, connectivity=1)
    else:
        region = np.zeros(SHAPE, bool)
        section = [slice(None)] * 3
        section[plane.normal] = voxel[plane.normal]
        place = tuple(np.delete(voxel, plane.normal))
        region[tuple(section)] = flood(data[tuple(section)], place, connectivity=1)
    axes = [a for a in range(3) if plane is None or a != plane.normal]
    touches = any(np.take(region, [0, SHAPE[a] - 1], axis=a).any() for a in axes)
    expected = region if data[voxel] or not touches else np.zeros(SHAPE, bool)
    assert np.array_equal(found, expected)


@settings(max_examples=15)
@given(arrays, st.sampled_from([0.9, 1.2, 1.6, 2.2, 2.7, 3.3]))
def test_growing_and_shrinking_go_by_distance_in_millimetres(data, by_mm):
    assume((data == 2).any())
    places = AFFINE.apply(np.indices(SHAPE).reshape(3, -1).T)
    is_class = (data == 2).reshape(-1)
    away = cdist(places, places)
    near = away[:, is_class].min(axis=1) <= by_mm
    expected = np.where(near & (data.reshape(-1) == 0), 2, data.reshape(-1))
    change = grown(label_map(data), 2, by_mm)
    assert np.array_equal(put(data, change), expected.reshape(SHAPE))
    shrink = put(data, shrunk(label_map(data), 2, by_mm)).reshape(-1)
    near_other = np.zeros(data.size, bool)
    if not is_class.all():
        near_other = away[:, ~is_class].min(axis=1) <= by_mm
    assert np.array_equal(shrink == 2, is_class & ~near_other)
    assert np.array_equal(shrink[~is_class], data.reshape(-1)[~is_class])


def test_a_class_shrinks_towards_its_neighbours_not_into_gaps():
    data = np.zeros(SHAPE, np.uint8)
    data[:, :, :4], data[:, :, 4:] = 1, 3
    changed = put(data, shrunk(label_map(data), 3, 3.0))
    assert changed.min() == 1
    assert (changed[:, :, 4] == 1).all()


def test_smoothing_removes_a_spike_and_keeps_a_ball_and_other_classes():
    data = np.zeros((24, 24, 24), np.uint8)
    places = np.indices(data.shape) - 12
    data[(places**2).sum(axis=0) <= 49] = 1
    data[12, 12, 12:24] = 1
    data[0:3, 0:3, 0:3] = 2
    plain = LabelMap(data, Affine(np.eye(4)))
    changed = put(data, smoothed(plain, 1, 1.0))
    assert not changed[12, 12, 21:].any()
    assert (changed[0:3, 0:3, 0:3] == 2).all()
    assert (changed == 1).sum() == pytest.approx((data == 1).sum(), rel=0.06)
    assert smoothed(plain, 3, 1.0) is None


def test_holes_are_filled_on_all_sides_or_slice_by_slice():
    data = np.zeros(SHAPE, np.uint8)
    data[1:5, 1:6, 1:7] = 1
    data[3, 3, 3] = 0
    data[2, 2, 1:] = 0  # a tunnel, open at the bottom
    changed = put(data, holes_filled(label_map(data), 2))
    assert changed[3, 3, 3] == 2
    assert not changed[2, 2, 1:].any()
    by_slice = put(data, holes_filled(label_map(data), 2, Plane.AXIAL))
    assert (by_slice[2, 2, 1:7] == 2).all()
    assert by_slice[2, 2, 7] == 0
    sagittal = put(data, holes_filled(label_map(data), 2, Plane.SAGITTAL))
    assert not sagittal[2, 2, 1:].any()


@pytest.mark.parametrize("plane", list(Plane))
def test_interpolation_blends_discs_between_painted_slices(plane):
    shape, data = (25, 25, 25), np.zeros((25, 25, 25), np.uint8)
    slices = np.moveaxis(data, plane.normal, 0)
    i, j = np.indices((25, 25))
    for n, radius in ((4, 4), (12, 8)):
        slices[n][(i - 12) ** 2 + (j - 12) ** 2 <= radius**2] = 2
    slices[8, 12, 12] = 3
    plain = LabelMap(data, Affine(np.eye(4)))
    changed = put(data, interpolated(plain, 2, plane))
    filled = np.moveaxis(changed, plane.normal, 0)
    assert filled[8, 12, 12] == 3
    assert int((filled[8] > 0).sum()) == pytest.approx(np.pi * 6**2, rel=0.08)
    assert not filled[:4].any()
    assert not filled[13:].any()
    assert filled.shape == shape
    assert interpolated(LabelMap(changed, Affine(np.eye(4))), 2, plane) is None


@given(arrays, arrays)
def test_maps_are_combined_only_as_asked(mine, theirs):
    maps = label_map(mine), label_map(theirs)
    results = {how: put(mine, combined(*maps, how)) for how in Combination}
    assert np.array_equal(results[Combination.REPLACE], theirs)
    added = np.where(mine > 0, mine, theirs)
    assert np.array_equal(results[Combination.ADD], added)
    inside = np.where(theirs > 0, mine, 0)
    assert np.array_equal(results[Combination.ONLY_INSIDE], inside)


def test_the_threshold_brush_takes_what_is_similar_and_connected():
    scan = np.full(SHAPE, 100, np.int16)
    scan[3] = 500  # a wall
    scan[1, 3, 4] = 130
    volume = Volume(scan, Affine(np.eye(4)), slope=0.5)
    found = spread(similar_around(Brush(9.0), (1, 2, 2), volume, 10))
    expected = scan < 120
    expected[4:] = False  # behind the wall
    assert np.array_equal(found, expected)
    in_slice = spread(similar_around(Brush(9.0, Plane.AXIAL), (1, 2, 2), volume, 10))
    assert np.array_equal(in_slice[..., 2], expected[..., 2])
    assert in_slice.sum() == expected[..., 2].sum()
    assert similar_around(Brush(2.0), (9, 9, 9), volume, 10) is None
