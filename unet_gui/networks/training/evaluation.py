"""What a finished model does on whole cases, on their own grid."""

from __future__ import annotations

import math
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from unet_gui.core.measuring.metrics import Agreement, mean_agreement, region_agreement
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.labelled_case import read_labelled_case
from unet_gui.io.names.decathlon import read_dataset
from unet_gui.networks.inference.predictor import KerasPredictor
from unet_gui.networks.training.calibration import calibration_case
from unet_gui.networks.training.data.targets import region_values
from unet_gui.networks.training.peak_memory import forget_peak, peak_bytes
from unet_gui.segmentation.segmenter import segment

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.mask.result import SegmentationResult
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.networks.training.calibration import CalibrationCase
    from unet_gui.segmentation.port.predictor import Predictor

_NOTE = (
    "Figures on the validation cases, each segmented whole by this package on its own "
    "grid. "
)
_CHOSEN = "The best weights were chosen by these same cases, so the figures flatter."
UNMEASURED_NOTE = "Not measured: no case was left out of the training."
LAST_NOTE = "The weights are those of the last epoch, not chosen by these cases."
_FIGURES = ("dice", "hd95_mm", "sensitivity", "specificity")


@dataclass(frozen=True, slots=True, eq=False)
class MeasuredCase:
    """A case segmented whole, and what it took.

    Attributes
    ----------
    peak_bytes : int or None
        Most memory of the process while it read and segmented the case.
    """

    name: str
    regions: Mapping[str, Agreement]
    seconds: float
    peak_bytes: int | None
    voxels: CalibrationCase


def card_metrics(
    package: ModelPackage, dataset: Path, names: Collection[str], *, is_last: bool
) -> dict[str, Any]:
    """Segment labelled cases with a package and return the figures for its card.

    `is_last` says that the weights are those of the last epoch, not chosen.
    """
    if not names:
        return {"note": UNMEASURED_NOTE, "dice": {}, "cases": {}}
    note = _NOTE + (LAST_NOTE if is_last else _CHOSEN)
    with loaded(package) as predictor:
        cases = list(measured_cases(package, dataset, names, predictor))
    return {"note": note, **figures(cases)}


@contextmanager
def loaded(package: ModelPackage) -> Iterator[KerasPredictor]:
    """Load the networks of a package for the body."""
    predictor = KerasPredictor(package, "CPU")
    try:
        yield predictor
    finally:
        predictor.close()


def figures(cases: Sequence[MeasuredCase]) -> dict[str, Any]:
    """Return Dice per region, all figures per case and of the mean, time and memory.

    A region that is empty in prediction and reference has no figures and is left out.
    """
    peaks = [case.peak_bytes for case in cases if case.peak_bytes is not None]
    return {
        "dice": dice_of(cases),
        "mean": _rows(mean_agreement([case.regions for case in cases])),
        "cases": {case.name: _rows(case.regions) for case in cases},
        "seconds": {case.name: round(case.seconds, 1) for case in cases},
        **({"peak_bytes": max(peaks)} if peaks else {}),
    }


def dice_of(cases: Sequence[MeasuredCase]) -> dict[str, float]:
    """Return the mean Dice of each region over the cases that have it."""
    mean = mean_agreement([case.regions for case in cases])
    return rounded({region: row.dice for region, row in mean.items()})


def _rows(regions: Mapping[str, Agreement]) -> dict[str, dict[str, float]]:
    chosen = {
        region: {name: value for name, value in asdict(row).items() if name in _FIGURES}
        for region, row in regions.items()
        if row.is_defined
    }
    return {region: rounded(row) for region, row in chosen.items()}


def rounded(row: Mapping[str, float]) -> dict[str, float]:
    """Return the figures that are defined, to four places."""
    return {name: round(v, 4) for name, v in row.items() if not math.isnan(v)}


def measured_cases(
    package: ModelPackage,
    dataset: Path,
    names: Collection[str],
    predictor: Predictor,
    without: Collection[str] = (),
) -> Iterator[MeasuredCase]:
    """Segment labelled cases of a Decathlon folder and measure the results.

    Parameters
    ----------
    predictor : Predictor
        The package's networks, loaded.
    without : collection of str
        Sequences that are taken away from every case before.
    """
    description = read_dataset(dataset)
    for labelled in description.training:
        if labelled.name not in names:
            continue
        forget_peak()
        case, reference = read_labelled_case(labelled, description.sequences)
        case = case.without(tuple(without))
        result = run_to_end(segment(case, package.spec, predictor))
        yield _measured(case.name, result, reference, package)


def _measured(
    name: str, result: SegmentationResult, reference: LabelMap, package: ModelPackage
) -> MeasuredCase:
    peak = peak_bytes()  # before measuring, which takes memory too
    regions = region_agreement(
        result.label_map, reference, region_values(package.spec.classes)
    )
    voxels = calibration_case(name, result.probabilities, reference.data)
    return MeasuredCase(name, regions, result.run_s, peak, voxels)
