from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from unet_gui.core.measuring.uncertainty import (
    LEVELS,
    VolumeRange,
    doubt,
    moved_threshold,
    volume_ranges,
)

THRESHOLDS = st.floats(0.001, 0.999)
PROBABILITIES = hnp.arrays(np.float32, 40, elements=st.floats(0, 1, width=32))


@pytest.mark.parametrize("level", LEVELS)
def test_a_threshold_of_one_half_moves_to_the_level(level) -> None:
    assert moved_threshold(0.5, level) == pytest.approx(level)


@given(THRESHOLDS, st.floats(0.05, 0.95))
def test_moving_multiplies_the_odds_and_can_be_undone(threshold, level) -> None:
    moved = moved_threshold(threshold, level)
    odds = threshold / (1 - threshold) * level / (1 - level)
    assert moved / (1 - moved) == pytest.approx(odds, rel=1e-6)
    assert moved_threshold(moved, 1 - level) == pytest.approx(threshold, rel=1e-6)


@given(THRESHOLDS)
def test_the_middle_level_leaves_thresholds_exactly_as_they_are(threshold) -> None:
    assert moved_threshold(threshold, 0.5) == threshold


@pytest.mark.parametrize("level", LEVELS)
def test_a_threshold_that_nothing_exceeds_stays(level) -> None:
    assert moved_threshold(1.5, level) == 1.5


def test_ranges_are_kept_by_name() -> None:
    volumes = [{"a": 2.0, "b": 0.0}, {"a": 1.0, "b": 4.0}, {"a": 1.5, "b": 1.0}]
    expected = {"a": VolumeRange(1.0, 2.0), "b": VolumeRange(0.0, 4.0)}
    assert volume_ranges(volumes) == expected


@given(PROBABILITIES, st.floats(0.01, 0.99))
def test_doubt_is_one_minus_dice_of_mask_and_probabilities(values, threshold) -> None:
    is_marked = values >= threshold
    found = doubt(values, is_marked)
    if not is_marked.any():
        assert found is None
        return
    assert found is not None
    assert 0 <= found + 1e-9 <= 1 + 1e-9
    dice = 2 * float((values * is_marked).sum()) / float(is_marked.sum() + values.sum())
    assert found == pytest.approx(1 - dice, abs=1e-5)


@given(hnp.arrays(np.bool_, 30))
def test_a_sure_mask_has_no_doubt(is_marked) -> None:
    found = doubt(is_marked.astype(np.float32), is_marked)
    assert found == (0 if is_marked.any() else None)


@given(PROBABILITIES)
def test_doubt_grows_with_what_was_nearly_marked(values) -> None:
    is_marked = values >= 0.5
    if is_marked.any():
        more = np.where(is_marked, values, np.float32(0.49))
        assert doubt(more, is_marked) >= doubt(values, is_marked) - 1e-6
