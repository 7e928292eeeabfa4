"""Calibrating and measuring a cascade on its validation cases, for its card."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.measuring.metrics import mean_by_region
from unet_gui.core.model.card_values import listed
from unet_gui.core.model.model_spec import MOST_LACKING
from unet_gui.core.model.training_cases import SEEN_CASES
from unet_gui.core.text import Text
from unet_gui.io.models.model_package import write_model_json
from unet_gui.networks.training.calibration import calibrated, calibrated_case
from unet_gui.networks.training.cascade.cascade import validation_cases
from unet_gui.networks.training.evaluation import (
    LAST_NOTE,
    UNMEASURED_NOTE,
    loaded_predictor,
    mean_region_dice,
    measured_cases,
    metrics_record,
    rounded,
)
from unet_gui.segmentation.decision.rule import decide
from unet_gui.segmentation.measuring import class_dice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.model.model_spec import ClassSpec, ModelPackage
    from unet_gui.io.names.decathlon import DatasetFolder
    from unet_gui.networks.training.calibration import CalibrationCase
    from unet_gui.networks.training.evaluation import MeasuredCase
    from unet_gui.networks.training.report import TrainingReport

    Measure = Callable[..., Iterable[MeasuredCase]]

_NOTE = (
    "Metrics on the validation cases, each segmented whole by this package on its own "
    f"grid. {LAST_NOTE} Temperatures and thresholds were fitted to these cases; "
    "dice_at_half is measured without them, and dice_left_out with those fitted to the "
    "other cases."
)
_GIVEN_NOTE = (
    "Metrics on the validation cases, each segmented whole by this package on its own "
    f"grid. {LAST_NOTE} The thresholds were given and not fitted; dice_at_half is "
    "measured with thresholds of 0.5, and dice_left_out with temperatures and "
    "thresholds fitted to the other cases."
)
_HALF_NOTE = "Fitted thresholds did not improve held-out cases, so they stay at 0.5."
_MISSING_NOTE = "Mean Dice on the same cases with one or two sequences removed."
_SEEN = "cases that these weights were trained on"
_SEEN_WHOSE = "Metrics of these weights themselves; they say nothing about other cases."
_OF_SPLIT = {"note", "dice", "mean", "cases", "dice_at_half", "dice_left_out"} | {
    SEEN_CASES
}
_SIBLING_NOTE = (
    "This model was trained on all cases. The metrics, thresholds and temperatures are "
    "those of the same recipe trained without {}: {}"
)
_MIN_GAIN = 0.002  # of mean Dice, for fitted thresholds to replace 0.5


def write_card(
    package: ModelPackage,
    dataset: Path | DatasetFolder,
    report: TrainingReport,
    siblings: Sequence[ModelPackage] = (),
    *,
    fits: bool = True,
) -> dict[str, float]:
    """Fit temperatures and thresholds, measure, and write both into the package.

    Fitted thresholds are kept only if those that are fitted to all other cases raise
    the mean Dice of the cases left out. Without validation cases nothing is fitted:
    temperatures and thresholds are taken over from the first sibling. The weights are
    then measured on the sibling's validation cases, on which they were trained, to show
    that the training worked.

    Parameters
    ----------
    siblings : sequence of ModelPackage
        Models of the same recipe, each trained on some of the cases and measured on the
        others.
    fits : bool
        Whether temperatures and thresholds are fitted; else those of the package stay.

    Returns
    -------
    dict
        Mean Dice of each region.
    """
    if not validation_cases(package):
        return _write_siblings_card(package, dataset, report, siblings)
    with _measuring(package, dataset, validation_cases(package)) as measure:
        metrics, fitted = _calibrated_metrics(package, measure, report, fits=fits)
    metrics |= {"splits": _splits(siblings)} if siblings else {}
    card = replace(fitted.spec.card, metrics=metrics)
    write_model_json(replace(fitted.spec, card=card), package.folder)
    dice: dict[str, float] = metrics["dice"]
    return dice


@contextmanager
def _measuring(
    package: ModelPackage, dataset: Path | DatasetFolder, names: tuple[str, ...]
) -> Iterator[Measure]:
    """Load the networks once and provide a function that measures the package."""
    with loaded_predictor(package) as predictor:
        yield partial(measured_cases, dataset=dataset, names=names, predictor=predictor)


def _write_siblings_card(
    package: ModelPackage,
    dataset: Path | DatasetFolder,
    report: TrainingReport,
    siblings: Sequence[ModelPackage],
) -> dict[str, float]:
    """Write the card of a model that was trained on all cases."""
    spec = package.spec
    metrics: dict[str, Any] = {"note": UNMEASURED_NOTE, "dice": {}, "cases": {}}
    if siblings:
        first, *others = siblings
        _check_same_classes(package, first)
        held_out = validation_cases(first)
        theirs = dict(first.spec.card.metrics)
        note = _SIBLING_NOTE.format(listed(held_out), theirs.get("note", ""))
        spec = _with_fitted(package, first.spec.classes).spec
        report.message(Text("Measuring on cases that these weights were trained on"))
        with _measuring(package, dataset, held_out) as measure:
            seen = metrics_record(list(measure(replace(package, spec=spec))))
        splits = {**_splits(others), _SEEN: {"whose": _SEEN_WHOSE, **seen}}
        metrics = {**theirs, "note": note, "splits": splits}
    card = replace(spec.card, metrics=metrics)
    write_model_json(replace(spec, card=card), package.folder)
    return dict(metrics.get("dice") or {})


def _splits(siblings: Sequence[ModelPackage]) -> dict[str, Mapping[str, Any]]:
    """Return the metrics of the siblings, by the number of the split."""
    return {
        f"split {number}, other {len(validation_cases(sibling))} cases left out": {
            key: value
            for key, value in sibling.spec.card.metrics.items()
            if key in _OF_SPLIT
        }
        for number, sibling in enumerate(siblings, 2)
    }


def _check_same_classes(package: ModelPackage, sibling: ModelPackage) -> None:
    mine, theirs = (
        [(c.value, c.name) for c in each.spec.classes] for each in (package, sibling)
    )
    if mine != theirs:
        msg = Text(
            "{folder} has other classes than {first}.",
            folder=sibling.folder,
            first=package.folder,
        )
        raise InputError(msg)


def _calibrated_metrics(
    package: ModelPackage, measure: Measure, report: TrainingReport, *, fits: bool
) -> tuple[dict[str, Any], ModelPackage]:
    """Return the metrics for the card, and the package with the fitted values."""
    unfitted = [_unfitted(c) for c in package.spec.classes]
    report.message(Text("Fitting temperatures and thresholds"))
    raw = list(measure(_with_classes(package, unfitted)))
    voxels = [case.voxels for case in raw]
    at_half, left_out = mean_region_dice(raw), left_out_dice(voxels, unfitted)
    fitted, note = package, _GIVEN_NOTE
    if fits:
        fitted, note = _with_fitted(package, calibrated(voxels, unfitted)), _NOTE
    if fits and _mean(left_out) < _mean(at_half) + _MIN_GAIN:
        halves = [replace(c, threshold=0.5) for c in fitted.spec.classes]
        fitted, note = _with_classes(package, halves), f"{_NOTE} {_HALF_NOTE}"
    report.message("Measuring")
    metrics = {
        "note": note,
        **metrics_record(list(measure(fitted))),
        "dice_at_half": at_half,
        "dice_left_out": left_out,
    }
    if package.spec.may_lack:
        missing = _missing(fitted, measure, report)
        metrics |= {"missing_note": _MISSING_NOTE, "missing": missing}
    return metrics, fitted


def left_out_dice(
    cases: Sequence[CalibrationCase], classes: Sequence[ClassSpec]
) -> dict[str, float]:
    """Return the mean Dice of cases that are each decided as fitted to the others."""
    rows = []
    for number, case in enumerate(cases):
        others = [*cases[:number], *cases[number + 1 :]]
        fitted = calibrated(others, classes) if others else tuple(classes)
        found = decide(calibrated_case(case, fitted).probabilities, fitted)
        rows.append(class_dice(found, case.labels, fitted))
    return rounded(mean_by_region(rows))


def _missing(
    package: ModelPackage, measure: Measure, report: TrainingReport
) -> dict[str, dict[str, float]]:
    """Return the mean Dice without one or two of the sequences that may be missing."""
    spec, found = package.spec, {}
    sequences = [name for name in spec.sequences if name in spec.may_lack]
    most = min(MOST_LACKING, len(spec.sequences) - 1)
    for count in range(1, most + 1):
        for missing in combinations(sequences, count):
            report.message(Text("Measuring without {names}", names=listed(missing)))
            cases = list(measure(package, without=missing))
            found[listed(missing)] = mean_region_dice(cases)
    return found


def _mean(dice: Mapping[str, float]) -> float:
    return sum(dice.values()) / max(1, len(dice))


def _unfitted(entry: ClassSpec) -> ClassSpec:
    return replace(entry, threshold=0.5, temperature=1.0, least_ml=0.0)


def _with_fitted(package: ModelPackage, fitted: Sequence[ClassSpec]) -> ModelPackage:
    """Return the package with the thresholds and temperatures of these classes."""
    pairs = zip(package.spec.classes, fitted, strict=True)
    return _with_classes(
        package,
        [
            replace(mine, threshold=other.threshold, temperature=other.temperature)
            for mine, other in pairs
        ],
    )


def _with_classes(package: ModelPackage, classes: Sequence[ClassSpec]) -> ModelPackage:
    return replace(package, spec=replace(package.spec, classes=tuple(classes)))
