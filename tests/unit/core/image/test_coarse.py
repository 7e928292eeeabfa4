from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.geometry.planes import Plane, extract_slice
from unet_gui.core.image.coarse import coarse_copy


@given(
    shape=st.tuples(*[st.integers(1, 12)] * 3),
    order=st.sampled_from("CF"),
    most_bytes=st.integers(1, 2000),
    plane=st.sampled_from(Plane),
    radiological=st.booleans(),
    data=st.data(),
)
def test_a_coarse_slice_repeats_every_nth_voxel(
    shape, order, most_bytes, plane, radiological, data
):
    array = np.arange(np.prod(shape), dtype=np.int16).reshape(shape, order=order)
    coarse = coarse_copy(array, most_bytes)
    whole = array.copy()
    for axis in range(3):
        nearest = np.arange(shape[axis]) // coarse.step * coarse.step
        whole = whole.take(nearest, axis)
    index = data.draw(st.integers(0, shape[plane.normal] - 1))
    found = coarse.slice_of(plane, index, radiological=radiological)
    expected = extract_slice(whole, plane, index, radiological=radiological)
    np.testing.assert_array_equal(found, expected)


def test_a_slice_outside_is_refused():
    coarse = coarse_copy(np.zeros((4, 5, 6)), 100)
    assert coarse.step == 3
    for index in (-1, 6):
        with pytest.raises(IndexError):
            coarse.slice_of(Plane.AXIAL, index, radiological=True)
