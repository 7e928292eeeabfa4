from __future__ import annotations

from itertools import permutations, product

import nibabel as nib
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.geometry.planes import (
    EdgeLetters,
    Plane,
    columns_reversed,
    edge_letters,
    extract_slice,
    has_scattered_slices,
    pixel_to_point,
    pixel_to_voxel,
    point_to_pixel,
)

SHAPE = (3, 4, 5)
DATA = np.arange(60).reshape(SHAPE)
ALL_48 = [
    "".join(codes)
    for order in permutations(("RL", "AP", "SI"))
    for codes in product(*order)
]
both_sides = pytest.mark.parametrize("radiological", [True, False])
all_planes = pytest.mark.parametrize("plane", Plane)


def test_there_are_48_axis_orders():
    assert len(set(ALL_48)) == 48


@pytest.mark.parametrize("codes", ALL_48)
@all_planes
def test_a_slice_looks_the_same_for_every_storage_order(codes, plane):
    orient = nib.orientations
    to_stored = orient.ornt_transform(
        orient.axcodes2ornt("RAS"), orient.axcodes2ornt(codes)
    )
    stored = np.ascontiguousarray(nib.apply_orientation(DATA, to_stored))
    back = nib.apply_orientation(stored, orient.axcodes2ornt(codes))
    expected = extract_slice(DATA, plane, 2)
    np.testing.assert_array_equal(extract_slice(back, plane, 2), expected)


def test_axial_radiological_slices_have_right_on_the_left_and_front_at_the_top():
    picture = extract_slice(DATA, Plane.AXIAL, 1, radiological=True)
    assert picture.shape == (4, 3)
    assert picture[0, 0] == DATA[2, 3, 1]  # rightmost, foremost
    assert picture[-1, -1] == DATA[0, 0, 1]


def test_axial_neurological_slices_are_mirrored():
    mirrored = extract_slice(DATA, Plane.AXIAL, 1, radiological=True)[:, ::-1]
    plain = extract_slice(DATA, Plane.AXIAL, 1, radiological=False)
    np.testing.assert_array_equal(plain, mirrored)


def test_coronal_slices_have_the_head_at_the_top():
    picture = extract_slice(DATA, Plane.CORONAL, 1, radiological=True)
    assert picture.shape == (5, 3)
    assert picture[0, 0] == DATA[2, 1, 4]


@both_sides
def test_sagittal_slices_have_the_front_on_the_left_in_both_conventions(radiological):
    picture = extract_slice(DATA, Plane.SAGITTAL, 1, radiological=radiological)
    assert picture.shape == (5, 4)
    assert picture[0, 0] == DATA[1, 3, 4]
    assert picture[-1, -1] == DATA[1, 0, 0]


def test_a_slice_is_a_view():
    assert np.shares_memory(extract_slice(DATA, Plane.CORONAL, 0), DATA)


@all_planes
@pytest.mark.parametrize("index", [-1, 5])
def test_a_slice_outside_is_refused(plane, index):
    with pytest.raises(IndexError, match="lies outside 0 to"):
        extract_slice(DATA, plane, index)


@given(
    plane=st.sampled_from(Plane),
    voxel=st.tuples(*(st.integers(0, n - 1) for n in SHAPE)),
    radiological=st.booleans(),
)
def test_pixels_and_voxels_are_inverse_and_agree_with_the_slice(
    plane, voxel, radiological
):
    index = voxel[plane.normal]
    row, column = point_to_pixel(SHAPE, plane, voxel, radiological=radiological)
    found = pixel_to_voxel(SHAPE, plane, index, row, column, radiological=radiological)
    picture = extract_slice(DATA, plane, index, radiological=radiological)
    assert found == voxel
    assert picture[row, column] == DATA[voxel]


@all_planes
@both_sides
def test_a_pixel_outside_is_clamped_to_the_border(plane, radiological):
    for row, column in [(-7, -7), (99, 99)]:
        voxel = pixel_to_voxel(SHAPE, plane, 2, row, column, radiological=radiological)
        assert all(0 <= v < n for v, n in zip(voxel, SHAPE, strict=True))
        assert voxel[plane.normal] == 2


@pytest.mark.parametrize(
    ("plane", "radiological", "letters"),
    [
        (Plane.AXIAL, True, EdgeLetters("R", "L", "A", "P")),
        (Plane.AXIAL, False, EdgeLetters("L", "R", "A", "P")),
        (Plane.CORONAL, True, EdgeLetters("R", "L", "S", "I")),
        (Plane.CORONAL, False, EdgeLetters("L", "R", "S", "I")),
        (Plane.SAGITTAL, True, EdgeLetters("A", "P", "S", "I")),
        (Plane.SAGITTAL, False, EdgeLetters("A", "P", "S", "I")),
    ],
)
def test_edge_letters(plane, radiological, letters):
    assert edge_letters(plane, radiological=radiological) == letters


@all_planes
@both_sides
def test_edge_letters_agree_with_the_direction_of_columns(plane, radiological):
    right = edge_letters(plane, radiological=radiological).right
    towards_high = right in "RAS"
    assert towards_high is not columns_reversed(plane, radiological=radiological)


def test_slices_along_the_fastest_axis_are_scattered():
    stored = np.zeros((4, 5, 6), order="F")
    scattered = [plane for plane in Plane if has_scattered_slices(stored, plane)]
    assert scattered == [Plane.SAGITTAL]
    assert has_scattered_slices(np.zeros((4, 5, 6))[::-1, :, ::-1], Plane.AXIAL)


GRID = (20, 30, 25)


@given(
    st.sampled_from(Plane),
    st.booleans(),
    st.tuples(*(st.integers(0, n - 1) for n in GRID)),
)
def test_whole_points_lie_on_their_voxels(plane, radiological, voxel):
    pixel = point_to_pixel(GRID, plane, voxel, radiological=radiological)
    index = voxel[plane.normal]
    shown = pixel_to_voxel(GRID, plane, index, *pixel, radiological=radiological)
    assert shown == voxel
    back = pixel_to_point(GRID, plane, index, *pixel, radiological=radiological)
    assert back == voxel


def test_points_are_clamped_to_the_edge_of_the_slice():
    point = pixel_to_point(GRID, Plane.AXIAL, 7, -40, 900, radiological=False)
    assert point == pytest.approx((19.5, 29.5, 7))
