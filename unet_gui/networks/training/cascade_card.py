"""Calibrating a cascade on its validation cases, and measuring it there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from unet_gui.core.metrics import mean_by_region
from unet_gui.io.model_package import write_model_json
from unet_gui.networks.training.calibration import calibrated, tempered_case
from unet_gui.networks.training.cascade import validation_cases
from unet_gui.networks.training.evaluation import (
    LAST_NOTE,
    dice_of,
    figures,
    measured_cases,
    rounded,
)
from unet_gui.networks.training.targets import target_dice
from unet_gui.segmentation.decision import decide

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from unet_gui.core.model_spec import ClassSpec, ModelPackage
    from unet_gui.networks.training.calibration import CalibrationCase
    from unet_gui.networks.training.report import TrainingReport

_NOTE = (
    "Figures on the validation cases, each segmented whole by this package on its own "
    "grid. "
    + LAST_NOTE
    + " Thresholds and temperatures were fitted to them; dice_at_half is without that, "
    "dice_left_out with what was fitted to the other cases."
)
_MISSING_NOTE = "Mean Dice on the same cases with one sequence taken away."


def write_card(
    package: ModelPackage, dataset: Path, report: TrainingReport
) -> dict[str, float]:
    """Fit thresholds and temperatures, measure, and write both into the package.

    Returns
    -------
    dict
        Mean Dice of each region.
    """
    names = validation_cases(package)
    plain = _with_classes(package, [_plain(c) for c in package.spec.classes])
    report.message("Fitting temperatures and thresholds")
    raw = list(measured_cases(plain, dataset, names))
    voxels = [case.voxels for case in raw]
    fitted = _with_classes(package, calibrated(voxels, plain.spec.classes))
    report.message("Measuring")
    metrics = {
        "note": _NOTE,
        **figures(list(measured_cases(fitted, dataset, names))),
        "dice_at_half": dice_of(raw),
        "dice_left_out": left_out_dice(voxels, plain.spec.classes),
    }
    missing = _missing(fitted, dataset, report)
    if missing:
        metrics |= {"missing_note": _MISSING_NOTE, "missing": missing}
    card = replace(fitted.spec.card, metrics=metrics)
    write_model_json(replace(fitted.spec, card=card), package.folder)
    dice: dict[str, float] = metrics["dice"]
    return dice


def left_out_dice(
    cases: Sequence[CalibrationCase], classes: Sequence[ClassSpec]
) -> dict[str, float]:
    """Return the mean Dice where each case is decided as fitted to all others."""
    rows = []
    for number, case in enumerate(cases):
        others = [*cases[:number], *cases[number + 1 :]]
        fitted = calibrated(others, classes) if others else tuple(classes)
        found = decide(tempered_case(case, fitted).probabilities, fitted)
        rows.append(target_dice(found, case.labels, fitted))
    return rounded(mean_by_region(rows))


def _missing(
    package: ModelPackage, dataset: Path, report: TrainingReport
) -> dict[str, dict[str, float]]:
    """Return the Dice without each sequence that a case may lack."""
    names = validation_cases(package)
    found: dict[str, Any] = {}
    for sequence in package.spec.may_lack:
        report.message(f"Measuring without {sequence}")
        found[sequence] = dice_of(
            list(measured_cases(package, dataset, names, without=sequence))
        )
    return found


def _plain(entry: ClassSpec) -> ClassSpec:
    return replace(entry, threshold=0.5, temperature=1.0)


def _with_classes(package: ModelPackage, classes: Sequence[ClassSpec]) -> ModelPackage:
    return replace(package, spec=replace(package.spec, classes=tuple(classes)))
