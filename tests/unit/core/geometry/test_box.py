from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from unet_gui.core.geometry.box import Box, bounding_box, union_box


@given(hnp.arrays(bool, hnp.array_shapes(min_dims=3, max_dims=3, max_side=5)))
def test_the_bounding_box_is_the_smallest_around_all_true_voxels(mask):
    box = bounding_box(mask)
    if box is None:
        assert not mask.any()
        return
    assert mask[box.slices].sum() == mask.sum()
    for axis in range(3):
        inside = np.moveaxis(mask[box.slices], axis, 0)
        assert inside[0].any()
        assert inside[-1].any()


def test_the_common_box_of_several_arrays():
    first, second = np.zeros((4, 5, 6)), np.zeros((4, 5, 6))
    first[1, 1, 1] = 2
    second[2, 4, 3] = -1
    assert union_box([first, second]) == Box((1, 1, 1), (3, 5, 4))
    assert union_box([np.zeros((2, 2, 2))]) is None


@given(st.tuples(*(st.integers(-5, 5) for _ in range(3))))
def test_a_shifted_box_keeps_its_shape(offset):
    box = Box((1, 2, 3), (4, 4, 9))
    assert box.shifted(offset).shape == box.shape == (3, 2, 6)
    assert box.shifted(offset).start[0] == 1 + offset[0]
