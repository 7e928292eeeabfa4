"""Connected components of a mask and of thresholded probabilities."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import ndimage

from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.segmentation.decision.components import (
    ClearedComponents,
    clear_small_components,
    large_components,
)

CLASSES = (
    ClassSpec(value=1, name="edema", threshold=0.4),
    ClassSpec(value=3, name="enhancing", threshold=0.2),
)
CORNERS = np.ones((3, 3, 3))


def tumour() -> np.ndarray:
    """A tumour of 20 ml at 1 mm, and room for a component beside it."""
    probabilities = np.full((60, 40, 30, 2), 0.05, np.float32)
    probabilities[5:25, 5:30, :20, 0] = 0.9
    probabilities[5:25, 5:30, 20:28, 1] = 0.9  # connected, of the other class
    return probabilities


def cleared(probabilities: np.ndarray, least_ml: float = 1.0, voxel_ml: float = 1e-3):
    changed = probabilities.copy()
    return changed, clear_small_components(changed, CLASSES, voxel_ml, least_ml)


def test_a_small_component_and_its_fringe_are_cleared() -> None:
    probabilities = tumour()
    probabilities[45:50, 10:15, 10:14, 1] = 0.25  # 0.1 ml, above its own threshold
    probabilities[44, 10:15, 10:14, 0] = 0.35  # below it: the fringe of the component
    changed, removed = cleared(probabilities)
    assert removed.count == 1
    assert removed.volume_ml == pytest.approx(0.1)
    assert not changed[44:50, 10:15, 10:14].any()
    np.testing.assert_array_equal(changed[:40], probabilities[:40])


def test_a_component_that_is_large_beside_the_tumour_stays() -> None:
    probabilities = tumour()
    probabilities[45:53, 10:20, 10:16, 0] = 0.6  # 0.48 ml of 14.5
    assert cleared(probabilities)[1].count == 0


def test_the_only_component_stays_however_small() -> None:
    probabilities = np.zeros((9, 9, 9, 2), np.float32)
    probabilities[4, 4, 4, 0] = 0.5
    changed, removed = cleared(probabilities)
    assert removed == ClearedComponents(0, 0.0)
    np.testing.assert_array_equal(changed, probabilities)


def test_the_volume_counts_and_not_the_number_of_voxels() -> None:
    probabilities = tumour()
    probabilities[45:50, 10:15, 10:14, 0] = 0.9  # 100 voxels
    assert cleared(probabilities, voxel_ml=1e-3)[1].count == 1
    assert cleared(probabilities, voxel_ml=0.02)[1].count == 0


def test_a_fringe_leaves_the_tumour_as_it_is() -> None:
    probabilities = tumour()
    probabilities[26:29, 10:12, 10:12, 0] = 0.9  # one voxel of air between them
    changed, removed = cleared(probabilities)
    assert removed.count == 1
    np.testing.assert_array_equal(changed[:25], probabilities[:25])


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
