from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from unet_gui.core.case.result import Probabilities
from unet_gui.core.geometry.box import Box
from unet_gui.core.mask.labels import REGIONS, TumourClass
from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.networks.training.calibration import (
    CalibrationCase,
    calibrated,
    calibrated_case,
    calibration_case,
    fit_temperature,
    mean_dice,
)
from unet_gui.networks.training.cascade.cascade_card import left_out_dice
from unet_gui.segmentation.decision.rule import decide
from unet_gui.segmentation.measuring import class_dice

pytestmark = pytest.mark.tensorflow

CLASSES = tuple(ClassSpec(int(c), c.key) for c in TumourClass)


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


def drawn(count: int, overconfidence: float, shift: float = 0.0) -> CalibrationCase:
    """Voxels whose log-odds are known, but exaggerated and shifted."""
    random = np.random.default_rng(0)
    odds = random.normal(-1, 1.5, (count, 3))
    truth = random.random((count, 3)) < sigmoid(odds)
    labels = np.where(truth.sum(-1) == 1, truth @ [1, 2, 3], 0)
    told = sigmoid(odds * overconfidence + shift)
    return CalibrationCase("a", told.astype(np.float32), labels.astype(np.uint8))


@pytest.mark.parametrize("temperature", [0.6, 1.0, 2.0])
def test_a_known_temperature_is_recovered(temperature) -> None:
    random = np.random.default_rng(1)
    odds = random.normal(0, 1.5, 40_000)
    truth = random.random(odds.size) < sigmoid(odds)
    told = sigmoid(odds * temperature).astype(np.float32)
    assert fit_temperature(told, truth) == pytest.approx(temperature, rel=0.05)


def test_an_absent_class_keeps_a_temperature_of_one() -> None:
    told = np.array([0.1, 0.7], np.float32)
    assert fit_temperature(told, np.array([False, False])) == 1.0


def test_thresholds_raise_the_dice_of_shifted_probabilities() -> None:
    case = drawn(20_000, 1.0, shift=-1.5)
    found = calibrated([case], CLASSES)
    plain = [replace(entry, threshold=0.5) for entry in found]
    assert all(0.2 <= entry.threshold < 0.5 for entry in found)
    scaled = mean_dice([case], [replace(c, temperature=1.0) for c in found])
    assert scaled > mean_dice([case], plain)


def test_the_threshold_stays_a_half_if_nothing_is_gained() -> None:
    labels = np.array([0, 1, 2, 3], np.uint8)
    sure = np.eye(4, 3, -1, dtype=np.float32) * 0.9 + 0.05
    found = calibrated([CalibrationCase("a", sure, labels)], CLASSES)
    assert [entry.threshold for entry in found] == [0.5, 0.5, 0.5]


def test_only_voxels_that_matter_are_kept() -> None:
    data = np.zeros((2, 2, 1, 3), np.float16)
    data[0, 0, 0, 1] = 0.4
    labels = np.zeros((4, 2, 1), np.uint8)
    labels[2, 1] = 2
    labels[0, 0] = 3  # outside of what the model looked at
    found = Probabilities(data, Box((1, 0, 0), (3, 2, 1)), ("a", "b", "c"))
    case = calibration_case("a", found, labels)
    np.testing.assert_array_equal(case.labels, [0, 2, 3])
    np.testing.assert_allclose(case.probabilities[:, 1], [0.4, 0, 0], atol=1e-3)
    assert case.probabilities.dtype == np.float32


def test_voxels_that_no_stage_saw_change_no_temperature() -> None:
    case = drawn(5_000, 1.5)
    missed = CalibrationCase(
        "b", np.zeros((5_000, 3), np.float32), np.full(5_000, 2, np.uint8)
    )
    alone, both = calibrated([case], CLASSES), calibrated([case, missed], CLASSES)
    assert [c.temperature for c in alone] == [c.temperature for c in both]


def test_a_case_left_out_is_decided_as_fitted_to_the_others() -> None:
    """The first case needs a low threshold, the second does not."""
    low, usual = drawn(4_000, 1.0, shift=-1.5), drawn(4_000, 1.0)
    together = left_out_dice([low, usual], CLASSES)
    assert set(together) == set(REGIONS)
    fitted_to_usual = calibrated([usual], CLASSES)
    fitted_to_low = calibrated([low], CLASSES)
    for region in REGIONS:
        expected = [
            class_dice(
                decide(calibrated_case(case, fitted).probabilities, fitted),
                case.labels,
                fitted,
            )[region]
            for case, fitted in ((low, fitted_to_usual), (usual, fitted_to_low))
        ]
        assert together[region] == pytest.approx(np.mean(expected), abs=1e-4)


def test_nothing_is_fitted_for_a_single_case() -> None:
    case = drawn(1_000, 1.0)
    expected = class_dice(decide(case.probabilities, CLASSES), case.labels, CLASSES)
    found = left_out_dice([case], CLASSES)
    assert found["edema"] == pytest.approx(expected["edema"], abs=1e-4)


def test_the_mean_dice_of_no_cases_is_zero() -> None:
    assert mean_dice([], CLASSES) == 0.0
