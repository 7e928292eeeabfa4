"""Tests of the shape in sound headers; nibabel is the referee."""

import nibabel as nib
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.io.nifti.sound_header import HEADER_BYTES, sound_shape

_TYPES = (np.uint8, np.int16, np.int32, np.float32, np.float64, np.uint16)


@given(
    shape=st.lists(st.integers(1, 5), min_size=3, max_size=5),
    dtype=st.sampled_from(_TYPES),
    order=st.sampled_from("<>"),
)
def test_a_sound_header_has_the_shape_that_nibabel_reads(shape, dtype, order):
    header = nib.Nifti1Header(endianness=order)
    header.set_data_dtype(dtype)
    image = nib.Nifti1Image(np.zeros(shape, dtype), np.eye(4), header)
    content = image.to_bytes()
    assert sound_shape(content[:HEADER_BYTES], len(content)) == image.shape
    assert sound_shape(content[:HEADER_BYTES], len(content) - 1) is None


@pytest.mark.parametrize(
    ("offset", "value"),
    [(0, 347), (40, 9), (42, -1), (70, 3), (72, 9), (108, 0), (344, 0)],
)
def test_anything_unusual_is_left_to_nibabel(offset, value):
    content = bytearray(nib.Nifti1Image(np.zeros((2, 3, 4), "u1"), None).to_bytes())
    content[offset : offset + 2] = value.to_bytes(2, "little", signed=True)
    if offset == 108:
        content[offset : offset + 4] = bytes(4)
    assert sound_shape(bytes(content[:HEADER_BYTES]), len(content)) is None
