"""Metrics of a finished model on whole cases, on their own grids, for its card."""

from __future__ import annotations

import math
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from unet_gui.core.measuring.metrics import RegionMetrics, mean_metrics
from unet_gui.core.model.model_spec import MOST_LACKING
from unet_gui.core.model.training_cases import SEEN_CASES
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.reading.labelled_case import read_labelled_case
from unet_gui.io.names.decathlon import read_dataset
from unet_gui.networks.inference.keras_predictor import KerasPredictor
from unet_gui.networks.training.calibration import calibration_case
from unet_gui.networks.training.peak_memory import forget_peak, peak_bytes
from unet_gui.segmentation.measuring import ModelUnderTest, measure_case

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.core.progress import Progress
    from unet_gui.io.names.decathlon import DatasetFolder, LabelledFile
    from unet_gui.networks.training.calibration import CalibrationCase
    from unet_gui.segmentation.port.predictor import Predictor

_NOTE = (
    "Metrics on the validation cases, each segmented whole by this package on its own "
    "grid. "
)
_CHOSEN = (
    "The best weights were chosen on these same cases, so the metrics are optimistic."
)
UNMEASURED_NOTE = "Not measured: no case was held out of the training."
LAST_NOTE = "The weights are those of the last epoch, not chosen on these cases."
_METRICS = ("dice", "hd95_mm", "sensitivity", "specificity")


@dataclass(frozen=True, slots=True, eq=False)
class MeasuredCase:
    """A case that was segmented whole, its metrics, and the time and memory it took.

    Attributes
    ----------
    seconds : float
        Duration of the run, without reading the case.
    peak_bytes : int or None
        Peak memory of the process while it read and segmented the case; None where
        the system does not report it.
    seen_as : str or None
        As in `SegmentationResult`.
    voxels : CalibrationCase
        The probabilities and labels to which temperatures and thresholds are fitted.
    """

    name: str
    regions: Mapping[str, RegionMetrics]
    seconds: float
    peak_bytes: int | None
    seen_as: str | None
    voxels: CalibrationCase


def card_metrics(
    package: ModelPackage,
    dataset: Path | DatasetFolder,
    names: Collection[str],
    *,
    is_last: bool,
) -> dict[str, Any]:
    """Segment labelled cases with a package and return the metrics for its card.

    Parameters
    ----------
    dataset : Path
        Decathlon folder.
    names : collection of str
        The cases; none if the training held none out.
    is_last : bool
        Whether the weights are those of the last epoch, not of the best validation.
    """
    if not names:
        return {"note": UNMEASURED_NOTE, "dice": {}, "cases": {}}
    note = _NOTE + (LAST_NOTE if is_last else _CHOSEN)
    with loaded_predictor(package) as predictor:
        cases = list(measured_cases(package, dataset, names, predictor))
    return {"note": note, **metrics_record(cases)}


@contextmanager
def loaded_predictor(package: ModelPackage) -> Iterator[KerasPredictor]:
    """Load the networks of a package for the duration of the body."""
    predictor = KerasPredictor(package, "CPU")
    try:
        yield predictor
    finally:
        predictor.close()


def metrics_record(cases: Sequence[MeasuredCase]) -> dict[str, Any]:
    """Return Dice per region, all metrics per case and of the mean, time and memory.

    A region that is empty in both prediction and reference is left out.
    """
    seen = [case.name for case in cases if case.seen_as]
    peaks = [case.peak_bytes for case in cases if case.peak_bytes is not None]
    return {
        "dice": mean_region_dice(cases),
        "mean": _rows(mean_metrics([case.regions for case in cases])),
        "cases": {case.name: _rows(case.regions) for case in cases},
        "seconds": {case.name: round(case.seconds, 1) for case in cases},
        **({"peak_bytes": max(peaks)} if peaks else {}),
        **({SEEN_CASES: seen} if seen else {}),
    }


def mean_region_dice(cases: Sequence[MeasuredCase]) -> dict[str, float]:
    """Return the mean Dice of each region over the cases that have it."""
    mean = mean_metrics([case.regions for case in cases])
    return rounded({region: row.dice for region, row in mean.items()})


def _rows(regions: Mapping[str, RegionMetrics]) -> dict[str, dict[str, float]]:
    chosen = {
        region: {name: value for name, value in asdict(row).items() if name in _METRICS}
        for region, row in regions.items()
        if row.is_defined
    }
    return {region: rounded(row) for region, row in chosen.items()}


def rounded(row: Mapping[str, float]) -> dict[str, float]:
    """Return the values that are defined, rounded to four decimal places."""
    return {name: round(v, 4) for name, v in row.items() if not math.isnan(v)}


def measured_cases(
    package: ModelPackage,
    dataset: Path | DatasetFolder,
    names: Collection[str],
    predictor: Predictor,
    without: Collection[str] = (),
) -> Iterator[MeasuredCase]:
    """Segment labelled cases of a Decathlon folder and measure the results.

    Parameters
    ----------
    names : collection of str
        The cases to measure.
    predictor : Predictor
        The package's networks, loaded.
    without : collection of str
        Sequences that are removed from every case before it is segmented.
    """
    description = read_dataset(dataset)
    model = ModelUnderTest(package.spec, predictor, without=tuple(without))
    for labelled in description.training:
        if labelled.name in names:
            measured = _measured(labelled, description.sequences, model)
            if measured is not None:
                yield measured


def _measured(
    labelled: LabelledFile, channel_names: Sequence[str], model: ModelUnderTest
) -> MeasuredCase | None:
    """Segment and measure a case; None if too little of it is left.

    Its channels without an image count as missing, as they did in training.
    """
    forget_peak()
    case, reference = read_labelled_case(labelled, channel_names)
    there = case.sequences.keys() - set(model.without)
    lacking = [name for name in model.spec.sequences if name not in there]
    if len(lacking) > MOST_LACKING:
        return None
    spec = replace(model.spec, may_lack=(*model.spec.may_lack, *lacking))
    model = replace(model, spec=spec)
    peak = None

    def note_peak(_: Progress) -> None:  # last before measuring, which takes memory too
        nonlocal peak
        peak = peak_bytes()

    run = run_to_end(measure_case(case, reference, model), note_peak)
    voxels = calibration_case(case.name, run.result.probabilities, reference.data)
    return MeasuredCase(
        case.name, run.regions, run.result.run_s, peak, run.result.seen_as, voxels
    )
