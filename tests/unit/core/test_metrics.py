from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis.extra import numpy as hnp

from unet_gui.core.metrics import dice, mean_by_region, region_dice

masks = hnp.arrays(bool, (3, 3, 2))


def test_dice_by_hand():
    a = np.array([1, 1, 1, 0, 0], bool)
    b = np.array([0, 1, 1, 1, 0], bool)
    assert dice(a, b) == pytest.approx(2 * 2 / 6)


@given(masks, masks)
def test_dice_is_symmetric_and_between_0_and_1(a, b):
    value = dice(a, b)
    if not a.any() and not b.any():
        assert math.isnan(value)
        return
    assert 0 <= value <= 1
    assert value == dice(b, a)


@given(masks)
def test_dice_with_itself_is_1(a):
    a[0, 0, 0] = True
    assert dice(a, a) == 1


def test_regions():
    reference = np.array([0, 1, 2, 3, 3], np.uint8)
    prediction = np.array([0, 1, 3, 2, 0], np.uint8)
    found = region_dice(prediction, reference)
    assert found["edema"] == 1
    assert found["enhancing"] == 0
    assert found["tumour_core"] == pytest.approx(2 * 2 / 5)
    assert found["whole_tumour"] == pytest.approx(2 * 3 / 7)


def test_a_class_empty_in_one_is_0_and_in_both_undefined():
    found = region_dice(np.array([1], np.uint8), np.array([2], np.uint8))
    assert found["edema"] == 0
    assert math.isnan(found["enhancing"])


def test_mean_leaves_out_undefined_cases() -> None:
    nan = float("nan")
    rows = [{"a": 0.5, "b": nan, "c": nan}, {"a": 1.0, "b": 0.25, "c": nan}]
    found = mean_by_region(rows)
    assert found["a"] == 0.75
    assert found["b"] == 0.25
    assert np.isnan(found["c"])
    assert mean_by_region([]) == {}
