from __future__ import annotations

import math

import numpy as np
import pytest
import SimpleITK as sitk  # noqa: N813 - as its users write it
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from tests.region_dice import region_dice
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.measuring.metrics import (
    RegionMetrics,
    dice,
    mean_by_region,
    mean_metrics,
    region_metrics,
    sensitivity,
    specificity,
)
from unet_gui.core.measuring.surface_distance import hausdorff_mm, surface_distances_mm

masks = hnp.arrays(bool, (3, 3, 2))
label_maps = hnp.arrays(np.uint8, (4, 3, 5), elements=st.integers(0, 3))
# 1 x 2 x 3 mm, rotated about the third axis
OBLIQUE = Affine(
    np.array([[0.6, -1.6, 0, 7], [0.8, 1.2, 0, -3], [0, 0, 3.0, 1], [0, 0, 0, 1]])
)


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


@given(masks, masks)
def test_overlap_agrees_with_simpleitk(a, b):
    assume(a.any() and b.any())
    images = [sitk.GetImageFromArray(mask.astype(np.uint8)) for mask in (a, b)]
    found = sitk.LabelOverlapMeasuresImageFilter()
    found.Execute(*images)  # source, target
    assert dice(a, b) == pytest.approx(found.GetDiceCoefficient(1))
    missed = found.GetFalseNegativeError(1)  # of the target
    assert sensitivity(a, b) == pytest.approx(1 - missed)


def test_sensitivity_and_specificity_by_hand():
    prediction = np.array([1, 1, 1, 0, 0, 0, 0, 0], bool)
    reference = np.array([0, 1, 1, 1, 1, 0, 0, 0], bool)
    assert sensitivity(prediction, reference) == pytest.approx(2 / 4)
    assert specificity(prediction, reference) == pytest.approx(3 / 4)
    assert specificity(prediction, reference, 4) == pytest.approx(7 / 8)


def test_sensitivity_and_specificity_are_undefined_without_voxels():
    nothing, everything = np.zeros(3, bool), np.ones(3, bool)
    assert math.isnan(sensitivity(everything, nothing))
    assert math.isnan(specificity(nothing, everything))


def test_regions_of_a_case_by_hand():
    reference = np.zeros((20, 10, 10), np.uint8)
    prediction = np.zeros_like(reference)
    reference[4:8, 2:6, 2:6] = 3
    prediction[6:10, 2:6, 2:6] = 3  # moved by two voxels of 2 mm
    reference[15, 5, 5] = 1  # missed
    prediction[0:5, 0, 0] = 2  # false positive
    affine = Affine.from_spacing((2, 1, 0.5))
    found = region_metrics(LabelMap(prediction, affine), LabelMap(reference, affine))
    enhancing = found["enhancing"]
    assert enhancing.dice == pytest.approx(0.5)
    assert enhancing.sensitivity == pytest.approx(0.5)
    assert enhancing.specificity == pytest.approx((2000 - 96) / (2000 - 64))
    assert enhancing.hd95_mm == pytest.approx(4)
    assert enhancing.volume_error_ml == 0
    edema = found["edema"]
    assert (edema.dice, edema.hd95_mm, edema.sensitivity) == (0, 373.13, 0)
    assert edema.specificity == 1
    assert edema.volume_error_ml == pytest.approx(-0.001)
    made_up = found["non_enhancing"]
    assert (made_up.dice, made_up.hd95_mm) == (0, 373.13)
    assert math.isnan(made_up.sensitivity)
    assert made_up.specificity == pytest.approx(1995 / 2000)
    assert made_up.volume_error_ml == pytest.approx(0.005)
    assert found["whole_tumour"].volume_error_ml == pytest.approx(0.004)
    assert found["tumour_core"].dice == pytest.approx(64 / (64 + 69))


def test_regions_in_neither_mask_have_no_metrics():
    empty = LabelMap(np.zeros((3, 3, 3), np.uint8), Affine(np.eye(4)))
    one = LabelMap(
        np.eye(3, dtype=np.uint8)[np.newaxis].repeat(3, 0), Affine(np.eye(4))
    )
    for pair, regions in (((empty, empty), 0), ((one, one), 2)):
        found = region_metrics(*pair)
        assert sum(row.is_defined for row in found.values()) == regions
        assert all(map(math.isnan, vars_of(found["enhancing"])))


def vars_of(row):
    return [getattr(row, name) for name in RegionMetrics.__dataclass_fields__]


@given(label_maps, label_maps)
def test_region_metrics_agree_with_single_metrics(a, b):
    found = region_metrics(LabelMap(a, OBLIQUE), LabelMap(b, OBLIQUE))
    dices = region_dice(a, b)
    assert list(found) == list(dices)
    for region, values in (("whole_tumour", (1, 2, 3)), ("tumour_core", (2, 3))):
        masks_of = np.isin(a, values), np.isin(b, values)
        row = found[region]
        assert row.dice == pytest.approx(dices[region], nan_ok=True)
        if all(mask.any() for mask in masks_of):
            assert row.specificity == pytest.approx(specificity(*masks_of), nan_ok=True)
            expected = hausdorff_mm(*masks_of, Affine.from_spacing((1.0, 2.0, 3.0)))
            assert row.hd95_mm == pytest.approx(expected)
            both = surface_distances_mm(*masks_of, OBLIQUE)
            assert row.surface_mm == pytest.approx(np.mean(np.concatenate(both)))
            difference = int(masks_of[0].sum()) - int(masks_of[1].sum())
            assert row.volume_error_ml == pytest.approx(0.006 * difference)


def test_a_single_class_can_stand_for_a_region():
    prediction = LabelMap(np.array([[[1, 1, 0, 1]]], np.uint8), Affine(np.eye(4)))
    reference = LabelMap(np.array([[[1, 2, 3, 0]]], np.uint8), Affine(np.eye(4)))
    found = region_metrics(prediction, reference, {"whole_tumour": (1,)})
    assert list(found) == ["whole_tumour"]
    assert found["whole_tumour"].dice == pytest.approx(2 * 2 / 6)


def test_mean_metrics_leave_out_undefined_cases():
    nan = math.nan
    full = RegionMetrics(0.5, 2.0, 0.25, 0.75, -1.0, 1.0)
    made_up = RegionMetrics(0.0, 373.13, nan, 0.5, 2.0, 373.13)
    neither = RegionMetrics(*[nan] * 6)
    found = mean_metrics([{"edema": row} for row in (full, made_up, neither)])
    expected = RegionMetrics(0.25, (2 + 373.13) / 2, 0.25, 0.625, 0.5, (1 + 373.13) / 2)
    assert vars_of(found["edema"]) == pytest.approx(vars_of(expected))
    assert not mean_metrics([{"edema": neither}])["edema"].is_defined
    assert mean_metrics([]) == {}
