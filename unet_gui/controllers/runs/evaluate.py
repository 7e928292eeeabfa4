"""Measuring masks and models against reference masks."""

from __future__ import annotations

import math
import time
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.geometry.grid_difference import grid_difference
from unet_gui.core.mask.labels import REGIONS, TumourClass
from unet_gui.core.measuring.metrics import Agreement, mean_agreement, region_agreement
from unet_gui.core.progress import Progress
from unet_gui.io.cases.labelled_case import read_label_map, read_labelled_case
from unet_gui.io.names.decathlon import DecathlonDataset, read_dataset
from unet_gui.io.names.sequence_names import stem_of
from unet_gui.io.tables import write_table
from unet_gui.segmentation.segmenter import segment

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.core.model.model_spec import ModelSpec
    from unet_gui.io.names.decathlon import LabelledFile
    from unet_gui.segmentation.port.predictor import Predictor

    RegionValues = Mapping[str, Sequence[int]]

FIGURES = tuple(figure.name for figure in fields(Agreement))


@dataclass(frozen=True, slots=True)
class EvaluatedCase:
    """A case and the figures of its regions."""

    name: str
    regions: Mapping[str, Agreement]
    seconds: float = 0.0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class ModelUnderTest:
    """A loaded model, and how its cases are read and segmented."""

    spec: ModelSpec
    predictor: Predictor
    reference_scheme: LabelScheme | None = None
    memory_bytes: int | None = None
    flips: int = 1
    without: tuple[str, ...] = ()  # sequences taken away from every case before


def evaluate_masks(
    prediction: Path,
    reference: Path,
    schemes: tuple[LabelScheme | None, LabelScheme | None] = (None, None),
    target: str | None = None,
) -> EvaluatedCase:
    """Measure one mask against another.

    Parameters
    ----------
    schemes : pair of LabelScheme or None
        Of prediction and reference; None recognises them.
    target : str or None
        The one region that all values of the prediction stand for.

    Raises
    ------
    InputError
        If a mask cannot be read or holds other values than its scheme, or if the two
        do not lie on one grid.
    """
    predicted, warnings = read_label_map(prediction, schemes[0])
    true, others = read_label_map(reference, schemes[1])
    differs = grid_difference(
        predicted.data.shape, predicted.affine, true.data.shape, true.affine
    )
    if differs is not None:
        msg = (
            f"{prediction.name} and {reference.name} do not lie on one grid "
            f"({differs}); bring them onto one grid first."
        )
        raise InputError(msg)
    values: RegionValues = {target: tuple(TumourClass)} if target else REGIONS
    regions = region_agreement(predicted, true, values)
    return EvaluatedCase(
        stem_of(prediction.name), regions, warnings=(*warnings, *others)
    )


def labelled_cases(folder: Path, names: Collection[str] = ()) -> DecathlonDataset:
    """Return the labelled cases of a Decathlon folder; only some, if named.

    Raises
    ------
    InputError
        If the folder is no such dataset, has no labelled cases, or lacks one named.
    """
    dataset = read_dataset(folder)
    unknown = set(names) - {labelled.name for labelled in dataset.training}
    if unknown:
        msg = f"{folder} has no labelled case {', '.join(sorted(unknown))}."
        raise InputError(msg)
    chosen = [c for c in dataset.training if not names or c.name in names]
    return DecathlonDataset(dataset.sequences, tuple(chosen))


def evaluate_case(
    labelled: LabelledFile, channel_names: Sequence[str], model: ModelUnderTest
) -> Generator[Progress, None, EvaluatedCase]:
    """Segment a labelled case and measure the result on the case's own grid.

    Raises
    ------
    InputError
        If the case cannot be read, its mask does not fit, or the model not to it.
    RunError
        If the run fails.
    """
    started = time.perf_counter()
    regions = predicted_regions(model.spec)
    yield Progress(0, 1, "Reading")
    case, reference = read_labelled_case(
        labelled, channel_names, model.reference_scheme
    )
    case = case.without(model.without)
    result = yield from segment(
        case,
        model.spec,
        model.predictor,
        memory_bytes=model.memory_bytes,
        flips=model.flips,
    )
    yield Progress(1, 1, "Measuring")
    found = region_agreement(result.label_map, reference, regions)
    seconds = time.perf_counter() - started
    warnings = (*case.warnings, *result.warnings)
    return EvaluatedCase(labelled.name, found, seconds, warnings)


def predicted_regions(spec: ModelSpec) -> RegionValues:
    """Return the regions that a model marks, with their values in its label maps.

    Raises
    ------
    InputError
        If its classes are no regions of a tumour.
    """
    values = {c.name: c.value for c in spec.classes}
    found: dict[str, tuple[int, ...]] = {}
    for region, members in REGIONS.items():
        if region in values:
            found[region] = (values[region],)
        elif all(member.key in values for member in members):
            found[region] = tuple(values[member.key] for member in members)
    if not found:
        msg = f"{spec.id} marks {', '.join(values)}, which no reference has."
        raise InputError(msg)
    return found


def evaluation_record(cases: Sequence[EvaluatedCase]) -> dict[str, Any]:
    """Return the figures and their means for JSON; undefined ones are None."""
    return {
        "cases": [{"case": c.name, "regions": _record(c.regions)} for c in cases],
        "mean": _record(mean_of(cases)),
    }


def mean_of(cases: Sequence[EvaluatedCase]) -> dict[str, Agreement]:
    """Return the mean figures of each region over the cases that have it."""
    return mean_agreement([case.regions for case in cases])


def _record(regions: Mapping[str, Agreement]) -> dict[str, dict[str, float | None]]:
    return {
        region: {name: _defined(value) for name, value in asdict(row).items()}
        for region, row in regions.items()
    }


def _defined(value: float) -> float | None:
    return None if math.isnan(value) else value


def write_evaluation(path: Path, cases: Sequence[EvaluatedCase]) -> None:
    """Write a CSV row for each region of each case, and of the mean at the end.

    Raises
    ------
    RunError
        If it cannot be written.
    """
    every = [(case.name, case.regions) for case in cases] + [("mean", mean_of(cases))]
    rows = [
        (name, region, *row.values())
        for name, regions in every
        for region, row in _record(regions).items()
    ]
    write_table(path, ("case", "region", *FIGURES), rows)
