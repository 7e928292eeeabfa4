from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from unet_gui.core.editing.difference import Difference, difference_between
from unet_gui.core.editing.patch import whole_box
from unet_gui.core.geometry.box import Box, bounding_box

SHAPE = (5, 6, 7)
maps = hnp.arrays(np.uint8, SHAPE, elements=st.sampled_from([0, 0, 1, 2, 3, 253]))


@given(maps, maps, st.booleans())
def test_a_difference_goes_forth_and_back_also_from_bytes(before, after, is_fortran):
    made = difference_between(before, after, whole_box(SHAPE))
    if made is None:
        assert np.array_equal(before, after)
        return
    assert made.box == bounding_box(before != after)
    read = Difference.from_bytes(made.to_bytes())
    assert read == made
    data = np.array(before, order="F" if is_fortran else "C")
    read.apply(data)
    assert np.array_equal(data, after)
    read.apply(data)
    assert np.array_equal(data, before)


def test_a_large_plain_stroke_is_small():
    before = np.zeros((60, 60, 60), np.uint8)
    after = before.copy()
    after[5:55, 5:55, 5:55] = 3
    made = difference_between(before, after, whole_box(before.shape))
    assert made is not None
    assert made.held_bytes < 1000


@given(st.data())
def test_a_damaged_difference_is_refused_and_changes_nothing(data):
    before = np.zeros(SHAPE, np.uint8)
    after = data.draw(maps.filter(np.any))
    content = bytearray(difference_between(before, after, whole_box(SHAPE)).to_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    cut = bytes(content[: data.draw(st.integers(0, len(content)))])
    target = before.copy()
    try:
        Difference.from_bytes(cut).apply(target)
    except ValueError:
        assert np.array_equal(target, before)


def test_a_difference_of_another_grid_is_refused():
    made = Difference(Box((0, 0, 0), (9, 9, 9)), b"")
    with pytest.raises(ValueError, match="does not fit"):
        made.apply(np.zeros(SHAPE, np.uint8))
    with pytest.raises(ValueError, match="cut off"):
        Difference.from_bytes(b"short")
