from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from unet_gui.core.geometry.box import bounding_box
from unet_gui.core.mask.foreground_words import foreground_box, foreground_words


@st.composite
def two_maps(draw):
    shape = draw(array_shapes(min_dims=3, max_dims=3, max_side=7))
    elements = st.integers(0, 3)
    maps = [draw(arrays(np.uint8, shape, elements=elements)) for _ in range(2)]
    orders = [draw(st.sampled_from("CF")) for _ in range(2)]
    return [np.asarray(m, order=o) for m, o in zip(maps, orders, strict=True)]


@given(two_maps())
def test_all_pairs_of_labels_are_kept(maps):
    found = np.stack(foreground_words(*maps))
    for p in range(4):
        for r in range(4):
            if (p, r) != (0, 0):
                expected = np.count_nonzero((maps[0] == p) & (maps[1] == r))
                assert np.count_nonzero((found[0] == p) & (found[1] == r)) == expected


def test_most_of_the_background_is_omitted():
    data = np.zeros((20, 30, 40), np.uint8)
    data[4:6, 7:9, 10:20] = 2
    (found,) = foreground_words(data)
    assert np.count_nonzero(found) == 40
    assert found.size < 200


@pytest.mark.parametrize("shape", [(0, 3, 4), (1, 1, 3), (3, 3, 3)])
def test_odd_sizes_and_views_are_accepted(shape):
    data = np.ones((2 * shape[0], *shape[1:]), np.uint8)[::2]
    (found,) = foreground_words(data)
    assert np.count_nonzero(found) == data.size


@given(
    shape=st.tuples(*[st.integers(1, 20)] * 3),
    order=st.sampled_from("CF"),
    seed=st.integers(0, 999),
    voxels=st.integers(0, 3),
)
def test_the_box_is_that_of_single_voxels(shape, order, seed, voxels):
    data = np.zeros(shape, np.uint8, order=order)
    random = np.random.default_rng(seed)
    for _ in range(voxels):
        data[tuple(random.integers(shape))] = 3
    assert foreground_box(data) == bounding_box(data != 0)
    assert foreground_box(data[::-1]) == bounding_box(data[::-1] != 0)
