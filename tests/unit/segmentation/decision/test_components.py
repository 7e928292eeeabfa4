"""Connected components of a mask."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import ndimage

from unet_gui.core.case.decision import ClearedComponents
from unet_gui.segmentation.decision.components import (
    clear_small_components,
    large_components,
)
from unet_gui.segmentation.decision.sparse_components import component_numbers

CORNERS = np.ones((3, 3, 3))
SHAPE = (60, 40, 30)


def tumour() -> np.ndarray:
    """A tumour of 14 mL at 1 mm, and room for a component beside it."""
    labels = np.zeros(SHAPE, np.uint8)
    labels[5:25, 5:30, :20] = 1
    labels[5:25, 5:30, 20:28] = 3  # connected, of another class
    return labels


def cleared(labels: np.ndarray, least_ml: float = 1.0, voxel_ml: float = 1e-3):
    places = np.flatnonzero(np.ones(labels.shape))
    flat = labels.ravel().copy()
    removed = clear_small_components(flat, places, labels.shape, voxel_ml, least_ml)
    return flat.reshape(labels.shape), removed


def test_a_small_component_is_cleared() -> None:
    labels = tumour()
    labels[45:50, 10:15, 10:14] = 3  # 0.1 mL
    changed, removed = cleared(labels)
    assert removed.count == 1
    assert removed.volume_ml == pytest.approx(0.1)
    assert removed.text == "1 small component of 0.10 mL"
    np.testing.assert_array_equal(changed, tumour())


def test_voxels_may_be_few_and_in_places_of_a_larger_grid() -> None:
    labels = tumour()
    labels[45:50, 10:15, 10:14] = labels[55, 3, 3] = 1
    places = np.flatnonzero(labels)
    flat = labels.ravel()[places]
    removed = clear_small_components(flat, places, SHAPE, 1e-3, 1.0)
    assert removed.count == 2
    assert removed.text.startswith("2 small components of ")
    labels.ravel()[places] = flat
    np.testing.assert_array_equal(labels, tumour())


def test_a_component_that_is_large_beside_the_tumour_stays() -> None:
    labels = tumour()
    labels[45:53, 10:20, 10:16] = 1  # 0.48 mL of 14.5
    assert cleared(labels)[1].count == 0


def test_the_only_component_stays_however_small() -> None:
    labels = np.zeros((9, 9, 9), np.uint8)
    labels[4, 4, 4] = 1
    changed, removed = cleared(labels)
    assert removed == ClearedComponents(0, 0.0)
    assert removed.text == ""
    np.testing.assert_array_equal(changed, labels)


def test_nothing_is_cleared_where_there_is_no_tumour() -> None:
    assert cleared(np.zeros((3, 3, 3), np.uint8))[1].count == 0


def test_the_volume_counts_and_not_the_number_of_voxels() -> None:
    labels = tumour()
    labels[45:50, 10:15, 10:14] = 1  # 100 voxels
    assert cleared(labels, voxel_ml=1e-3)[1].count == 1
    assert cleared(labels, voxel_ml=0.02)[1].count == 0


@given(seed=st.integers(0, 2**32 - 1), share=st.floats(0.0, 1.0))
def test_numbers_of_components_are_those_of_scipy(seed: int, share: float) -> None:
    mask = np.random.default_rng(seed).random((7, 8, 9)) < share
    expected = ndimage.label(mask, CORNERS)[0][mask] - 1
    found = component_numbers(np.flatnonzero(mask), mask.shape)
    pairs = set(zip(found.tolist(), expected.tolist(), strict=True))
    assert len(pairs) == len(set(found.tolist())) == len(set(expected.tolist()))


@given(seed=st.integers(0, 2**32 - 1), least=st.integers(0, 30))
def test_whole_components_of_the_size_are_kept(seed: int, least: int) -> None:
    mask = np.random.default_rng(seed).random((9, 10, 11)) < 0.06
    kept = large_components(mask, least)
    assert not (kept & ~mask).any()
    components, count = ndimage.label(mask, CORNERS)
    sizes = [int((components == n).sum()) for n in range(1, count + 1)]
    for number, size in enumerate(sizes, 1):
        inside = kept[components == number]
        is_kept = size >= least or max(sizes) < least
        assert inside.all() if is_kept else not inside.any()
