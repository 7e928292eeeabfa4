from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.geometry.planes import Plane, pixel_to_voxel
from unet_gui.core.geometry.slice_points import pixel_to_point, point_to_pixel

SHAPE = (20, 30, 25)


@given(
    st.sampled_from(Plane),
    st.booleans(),
    st.tuples(*(st.integers(0, n - 1) for n in SHAPE)),
)
def test_whole_points_lie_on_their_voxels(plane, radiological, voxel):
    pixel = point_to_pixel(SHAPE, plane, voxel, radiological=radiological)
    index = voxel[plane.normal]
    shown = pixel_to_voxel(SHAPE, plane, index, *pixel, radiological=radiological)
    assert shown == voxel
    back = pixel_to_point(SHAPE, plane, index, *pixel, radiological=radiological)
    assert back == voxel


def test_points_end_at_the_edge_of_the_slice():
    point = pixel_to_point(SHAPE, Plane.AXIAL, 7, -40, 900, radiological=False)
    assert point == pytest.approx((19.5, 29.5, 7))
