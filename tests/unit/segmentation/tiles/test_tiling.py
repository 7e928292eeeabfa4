from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.segmentation.tiles.tiling import (
    Axis,
    cut_box,
    padded_to_multiple,
    round_up,
)


def plan_tiles(shape, multiple, halo, max_voxels):
    return cut_box([Axis(n, multiple, halo) for n in shape], max_voxels)


EDGES = st.lists(st.integers(1, 9), min_size=1, max_size=3)


@given(
    edges=EDGES,
    multiple=st.sampled_from([1, 2, 4, 8]),
    halo=st.integers(0, 20),
    budget=st.integers(1, 5000),
)
def test_tiles_cover_the_box_once_and_see_their_halo(edges, multiple, halo, budget):
    shape = tuple(edge * multiple for edge in edges)
    seen = np.zeros(shape, int)
    for tile in plan_tiles(shape, multiple, halo, budget):
        seen[tile.kept.slices] += 1
        for axis, length in enumerate(shape):
            low, high = tile.taken.start[axis], tile.taken.stop[axis]
            assert low % multiple == 0
            assert high % multiple == 0
            assert low <= max(0, tile.kept.start[axis] - halo)
            assert high >= min(length, tile.kept.stop[axis] + halo)
            assert 0 <= low < high <= length
    assert (seen == 1).all()


def test_a_box_within_the_budget_is_one_tile() -> None:
    (tile,) = plan_tiles((16, 24, 8), 8, 46, 16 * 24 * 8)
    assert tile.taken == tile.kept
    assert tile.kept.shape == (16, 24, 8)


def test_tiles_keep_the_budget_if_possible() -> None:
    tiles = plan_tiles((64, 80, 64), 4, 3, 40 * 80 * 64)
    assert len(tiles) > 1
    assert max(np.prod(t.taken.shape) for t in tiles) <= 40 * 80 * 64


def test_the_kept_part_is_located_in_the_taken_block() -> None:
    tiles = plan_tiles((32,), 4, 4, 16)
    box = np.arange(32)
    for tile in tiles:
        taken = box[tile.taken.slices]
        np.testing.assert_array_equal(
            taken[tile.kept_in_taken.slices], box[tile.kept.slices]
        )


def test_padding_is_at_the_upper_ends() -> None:
    padded = padded_to_multiple(np.ones((5, 8, 3, 2), np.float32), 4)
    assert padded.shape == (8, 8, 4, 2)
    assert padded[:5, :, :3].all()
    assert not padded[5:].any()
    assert not padded[:, :, 3:].any()


@pytest.mark.parametrize(("value", "multiple", "up"), [(0, 4, 0), (1, 4, 4), (8, 4, 8)])
def test_round_up(value, multiple, up) -> None:
    assert round_up(value, multiple) == up
