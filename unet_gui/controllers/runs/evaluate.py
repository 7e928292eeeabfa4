"""Evaluating masks and models against reference masks."""

from __future__ import annotations

import math
import time
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from unet_gui.controllers.scenes.mask_uncertainty import uncertainty_of
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.grid_difference import grid_difference
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.measuring.metrics import RegionMetrics, mean_metrics, region_metrics
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.io.atomic import make_folder
from unet_gui.io.cases.reading.labelled_case import (
    read_labelled_case,
    read_marked,
    read_mask,
)
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.masks.placement import nearest_labels
from unet_gui.io.names.decathlon import DecathlonDataset, read_dataset
from unet_gui.io.tables import write_table
from unet_gui.segmentation.measuring import measure_case

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.case.case import Case
    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.io.names.decathlon import LabelledFile
    from unet_gui.segmentation.measuring import ModelUnderTest

METRICS = tuple(metric.name for metric in fields(RegionMetrics))
_SEEN_WORDS = {True: "yes", False: "no", None: ""}


@dataclass(frozen=True, slots=True)
class EvaluatedCase:
    """A case with the metrics of its regions.

    Attributes
    ----------
    seconds : float
        Time to read, segment and measure the case; 0 where nothing was run.
    seen_as : str or None
        As in `SegmentationResult`; None where no model was run.
    doubt : float or None
        As in `Uncertainty`; None where no model was run or no tumour was found.
    """

    name: str
    regions: Mapping[str, RegionMetrics]
    seconds: float = 0.0
    warnings: tuple[str, ...] = ()
    seen_as: str | None = None
    doubt: float | None = None


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
        Label schemes of the prediction and the reference; None recognises them.
    target : str or None
        The one region that every non-zero value of the prediction stands for.

    Raises
    ------
    InputError
        If a mask cannot be read or holds values outside its scheme, or if the two
        masks do not lie on one grid.
    """
    masks = compared_masks(prediction, reference, schemes, target)
    regions = region_metrics(masks.prediction, masks.reference, masks.values)
    return EvaluatedCase(stem_of(prediction.name), regions, warnings=masks.warnings)


@dataclass(frozen=True, slots=True, eq=False)
class MaskPairOnGrid:
    """Two masks on one grid.

    Attributes
    ----------
    values : mapping of str to sequence of int
        The values in the prediction of each region that both masks tell apart.
    """

    prediction: LabelMap
    reference: LabelMap
    values: Mapping[str, Sequence[int]]
    warnings: tuple[str, ...] = ()


def compared_masks(
    prediction: Path,
    reference: Path,
    schemes: tuple[LabelScheme | None, LabelScheme | None] = (None, None),
    target: str | None = None,
    *,
    resamples: bool = False,
) -> MaskPairOnGrid:
    """Read two masks that can be compared.

    Parameters
    ----------
    schemes, target
        As for `evaluate_masks`.
    resamples : bool
        Whether a prediction on another grid is laid on that of the reference.

    Raises
    ------
    InputError
        As `evaluate_masks`.
    """
    predicted, values, warnings = _predicted(prediction, schemes[0], target)
    drawn, others = read_mask(reference, schemes[1], target)
    true = drawn.label_map
    told_apart = {n: v for n, v in values.items() if n in drawn.scheme.regions}
    if not told_apart:
        msg = Text(
            "{prediction} and {reference} mark different regions, of which "
            "none can be compared.",
            prediction=prediction.name,
            reference=reference.name,
        )
        raise InputError(msg)
    differs = grid_difference(
        predicted.data.shape, predicted.affine, true.data.shape, true.affine
    )
    if differs is not None and resamples:
        predicted = _laid_on(predicted, true)
        laid = Text(
            "{prediction} was resampled onto the grid of {reference} by nearest "
            "neighbour ({differs}).",
            prediction=prediction.name,
            reference=reference.name,
            differs=differs,
        )
        others = (*others, laid)
    elif differs is not None:
        msg = Text(
            "{prediction} and {reference} do not lie on one grid ({differs}); "
            "bring them onto one grid first, or compare them with --resample.",
            prediction=prediction.name,
            reference=reference.name,
            differs=differs,
        )
        raise InputError(msg)
    return MaskPairOnGrid(predicted, true, told_apart, (*warnings, *others))


def _laid_on(mask: LabelMap, other: LabelMap) -> LabelMap:
    """Return a mask on the grid of another one."""
    i, j, k = other.data.shape
    data = nearest_labels(mask.data, mask.affine, (i, j, k), other.affine)
    return LabelMap(data, other.affine)


def _predicted(
    path: Path, scheme: LabelScheme | None, target: str | None
) -> tuple[LabelMap, dict[str, Sequence[int]], tuple[str, ...]]:
    """Read a prediction; return it with the values of its regions, and warnings."""
    if target is not None:
        marked, warnings = read_marked(path)
        return marked, {target: (1,)}, warnings
    mask, warnings = read_mask(path, scheme)
    return mask.label_map, {n: REGIONS[n] for n in mask.scheme.regions}, warnings


def labelled_cases(folder: Path, names: Collection[str] = ()) -> DecathlonDataset:
    """Return the labelled cases of a Decathlon folder, or only those in `names`.

    Raises
    ------
    InputError
        If the folder is not such a dataset, has no labelled cases, or does not have
        one of those named.
    """
    dataset = read_dataset(folder)
    unknown = set(names) - {labelled.name for labelled in dataset.training}
    if unknown:
        msg = Text(
            "{folder} has no labelled case {unknown}.",
            folder=folder,
            unknown=", ".join(sorted(unknown)),
        )
        raise InputError(msg)
    chosen = [c for c in dataset.training if not names or c.name in names]
    return DecathlonDataset(dataset.sequences, tuple(chosen))


def evaluate_case(
    labelled: LabelledFile,
    channel_names: Sequence[str],
    model: ModelUnderTest,
    reference_scheme: LabelScheme | None = None,
) -> Generator[Progress, None, EvaluatedCase]:
    """Read a labelled case, segment it, and measure the result on the case's own grid.

    Parameters
    ----------
    channel_names : sequence of str
        Names of the file's sequences, in the order of its channels.
    reference_scheme : LabelScheme or None
        Label scheme of the reference mask; None recognises it.

    Raises
    ------
    InputError
        If the case cannot be read, or its mask or the model does not fit it.
    RunError
        If the run fails.
    """
    started = time.perf_counter()
    yield Progress(0, 1, "Reading")
    case, reference = read_labelled_case(labelled, channel_names, reference_scheme)
    run = yield from measure_case(case, reference, model)
    seconds = time.perf_counter() - started
    return EvaluatedCase(
        labelled.name,
        _comparable(run.regions, case),
        seconds,
        (*case.warnings, *run.result.all_warnings),
        run.result.seen_as,
        uncertainty_of(run.result).doubt,
    )


def _comparable(
    regions: Mapping[str, RegionMetrics], case: Case
) -> Mapping[str, RegionMetrics]:
    """Leave out the regions that a reference of one region cannot tell apart."""
    own = case.reference.scheme.regions if case.reference else tuple(regions)
    told_apart = {name: row for name, row in regions.items() if name in own}
    if not told_apart:
        msg = Text(
            "The reference of {case} has none of the regions that are marked.",
            case=case.name,
        )
        raise InputError(msg)
    return told_apart


def evaluation_record(cases: Sequence[EvaluatedCase]) -> dict[str, Any]:
    """Return all metrics and their means for JSON; undefined ones are None.

    Each case says whether it was seen in training, None if that is unknown.
    """
    return {
        "cases": [
            {
                "case": case.name,
                "seen_in_training": _is_seen(case),
                "doubt": _rounded(case.doubt),
                "regions": _record(case.regions),
            }
            for case in cases
        ],
        "mean": _record(mean_of(cases)),
    }


def _rounded(doubt: float | None) -> float | None:
    return None if doubt is None else round(doubt, 3)


def _is_seen(case: EvaluatedCase) -> bool | None:
    return None if case.seen_as is None else bool(case.seen_as)


def mean_of(cases: Sequence[EvaluatedCase]) -> dict[str, RegionMetrics]:
    """Return the mean metrics of each region over the cases that have it."""
    return mean_metrics([case.regions for case in cases])


def _record(regions: Mapping[str, RegionMetrics]) -> dict[str, dict[str, float | None]]:
    return {
        region: {name: _defined(value) for name, value in asdict(row).items()}
        for region, row in regions.items()
    }


def _defined(value: float) -> float | None:
    return None if math.isnan(value) else value


def write_evaluation(path: Path, cases: Sequence[EvaluatedCase]) -> None:
    """Write a CSV file: one row per region of each case, and of the mean at the end.

    The last columns say whether the model was trained on the case, and the doubt of
    its mask; they are empty where that is unknown, and for the mean.

    Raises
    ------
    InputError, RunError
        If the file cannot be written.
    """
    every = [
        (case.name, case.regions, _SEEN_WORDS[_is_seen(case)], _rounded(case.doubt))
        for case in cases
    ]
    every.append(("mean", mean_of(cases), "", None))
    rows = [
        (name, region, *row.values(), *of_case)
        for name, regions, *of_case in every
        for region, row in _record(regions).items()
    ]
    columns = ("case", "region", *METRICS, "seen_in_training", "doubt")
    make_folder(path.parent)
    write_table(path, columns, rows)
