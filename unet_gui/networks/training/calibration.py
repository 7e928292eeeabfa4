"""Temperatures and thresholds, fitted to a model's probabilities for labelled cases."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.measuring.metrics import mean_by_region
from unet_gui.networks.training.data.targets import class_members
from unet_gui.segmentation.decision.calibration import scaled_by_temperature
from unet_gui.segmentation.decision.rule import decide
from unet_gui.segmentation.measuring import class_dice

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.case.result import Probabilities
    from unet_gui.core.model.model_spec import ClassSpec

    Floats = npt.NDArray[np.float32]

THRESHOLDS = tuple(round(0.2 + 0.05 * n, 2) for n in range(11))
_USUAL = 0.5
_MIN_GAIN = 0.002  # of mean Dice, for a threshold to replace 0.5
_ROUNDS = 2
_NEGLIGIBLE = 1e-3  # a voxel with smaller probabilities in all classes is left out
_CLIP = 5e-4  # float16 has no number closer to 1
_TEMPERATURES = (0.33, 3.0)


@dataclass(frozen=True, slots=True, eq=False)
class CalibrationCase:
    """The voxels of a case in which the model or the reference finds a tumour.

    Attributes
    ----------
    probabilities : (n, classes) float32 array
        One row per voxel.
    labels : (n,) uint8 array
        The reference, in the program's own values.
    """

    name: str
    probabilities: Floats
    labels: npt.NDArray[np.uint8]


def calibration_case(
    name: str, probabilities: Probabilities, reference: npt.NDArray[np.uint8]
) -> CalibrationCase:
    """Select the voxels of a case that matter for calibration.

    Parameters
    ----------
    reference : (I, J, K) uint8 array
        Labels on the case's grid. Labelled voxels outside the box of the probabilities
        count as missed, with a probability of 0.
    """
    inside = reference[probabilities.box.slices]
    matters = (probabilities.data > _NEGLIGIBLE).any(axis=-1) | (inside != 0)
    outside = reference.copy()
    outside[probabilities.box.slices] = 0
    missed = outside[outside != 0]
    found = probabilities.data[matters].astype(np.float32)
    zeros = np.zeros((missed.size, found.shape[-1]), np.float32)
    return CalibrationCase(
        name,
        np.concatenate([found, zeros]),
        np.concatenate([inside[matters], missed]),
    )


def calibrated(
    cases: Sequence[CalibrationCase], classes: Sequence[ClassSpec]
) -> tuple[ClassSpec, ...]:
    """Fit the temperature of every class, then the thresholds.

    Temperatures minimise the cross-entropy over all voxels of all cases (Guo et al.
    2017, arXiv:1706.04599). Thresholds, from 0.2 to 0.7, maximise the mean over regions
    of the mean Dice over cases, one class after the other; 0.5 is kept unless another
    threshold is better by 0.002.

    Parameters
    ----------
    cases : sequence of CalibrationCase
        With probabilities at a temperature of 1.
    """
    fitted = tuple(
        replace(entry, temperature=temperature, threshold=_USUAL)
        for entry, temperature in zip(
            classes, _fit_temperatures(cases, classes), strict=True
        )
    )
    scaled = [_decidable(calibrated_case(case, fitted)) for case in cases]
    for _ in range(_ROUNDS):
        for number in range(len(fitted)):
            fitted = _with_best_threshold(scaled, fitted, number)
    return fitted


def mean_dice(cases: Sequence[CalibrationCase], classes: Sequence[ClassSpec]) -> float:
    """Return the mean over regions of the mean Dice over cases; 0 if undefined."""
    rows = [
        class_dice(decide(case.probabilities, classes), case.labels, classes)
        for case in cases
    ]
    means = [m for m in mean_by_region(rows).values() if not math.isnan(m)]
    return sum(means) / len(means) if means else 0.0


def _fit_temperatures(
    cases: Sequence[CalibrationCase], classes: Sequence[ClassSpec]
) -> list[float]:
    rows = np.concatenate([case.probabilities for case in cases])
    labels = np.concatenate([case.labels for case in cases])
    seen = rows.any(axis=-1)  # no temperature changes a probability of 0
    return [
        fit_temperature(rows[seen, channel], np.isin(labels[seen], members))
        for channel, members in enumerate(class_members(classes))
    ]


def fit_temperature(probabilities: Floats, truth: npt.NDArray[np.bool_]) -> float:
    """Return the temperature, between 0.33 and 3, that minimises the cross-entropy.

    It is 1 if the class is present nowhere or everywhere.

    Parameters
    ----------
    probabilities : (n,) float32 array
    truth : (n,) bool array
        Voxels where the class is present.
    """
    from scipy.optimize import minimize_scalar

    if truth.all() or not truth.any():
        return 1.0
    clipped = np.clip(probabilities, _CLIP, 1 - _CLIP)
    log_odds = np.log(clipped) - np.log1p(-clipped)
    signed = np.where(truth, -log_odds, log_odds)

    def entropy(log_temperature: float) -> float:
        return float(np.logaddexp(0, signed / math.exp(log_temperature)).mean())

    bounds = tuple(map(math.log, _TEMPERATURES))
    fitted = minimize_scalar(entropy, bounds=bounds, method="bounded")
    return round(math.exp(float(fitted.x)), 3)


def calibrated_case(
    case: CalibrationCase, classes: Sequence[ClassSpec]
) -> CalibrationCase:
    """Return the case with the temperatures of the classes applied."""
    columns = [
        scaled_by_temperature(case.probabilities[:, channel], entry.temperature)
        for channel, entry in enumerate(classes)
    ]
    return replace(case, probabilities=np.stack(columns, axis=-1))


def _decidable(case: CalibrationCase) -> CalibrationCase:
    """Return the case without the background that no threshold can select."""
    is_kept = (case.probabilities >= min(THRESHOLDS)).any(axis=-1) | (case.labels != 0)
    return replace(
        case, probabilities=case.probabilities[is_kept], labels=case.labels[is_kept]
    )


def _with_best_threshold(
    cases: Sequence[CalibrationCase], classes: tuple[ClassSpec, ...], number: int
) -> tuple[ClassSpec, ...]:
    """Return the classes with the best threshold for one of them."""

    def with_threshold(threshold: float) -> tuple[ClassSpec, ...]:
        entry = replace(classes[number], threshold=threshold)
        return (*classes[:number], entry, *classes[number + 1 :])

    def quality(threshold: float) -> float:
        bonus = _MIN_GAIN if threshold == _USUAL else 0.0
        return mean_dice(cases, with_threshold(threshold)) + bonus

    nearest_first = sorted(THRESHOLDS, key=lambda t: abs(t - _USUAL))
    return with_threshold(max(nearest_first, key=quality))
