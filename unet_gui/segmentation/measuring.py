"""Measuring a model against the reference of a labelled case."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.measuring.metrics import region_metrics
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.segmentation.segmenter import segment

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    import numpy.typing as npt

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.measuring.metrics import RegionMetrics
    from unet_gui.core.model.model_spec import ClassSpec, ModelSpec
    from unet_gui.segmentation.port.predictor import Predictor


@dataclass(frozen=True, slots=True, eq=False)
class ModelUnderTest:
    """A loaded model and the options of its runs.

    Attributes
    ----------
    predictor : Predictor
        The model's networks, loaded.
    memory_bytes, flips, keeps_small_classes :
        As for `segment`.
    without : tuple of str
        Sequences that are removed from every case before it is segmented.
    """

    spec: ModelSpec
    predictor: Predictor
    memory_bytes: int | None = None
    flips: int = 1
    without: tuple[str, ...] = ()
    keeps_small_classes: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class MeasuredRun:
    """The result of a case, and the metrics of the regions that the model marks."""

    result: SegmentationResult
    regions: Mapping[str, RegionMetrics]


def measure_case(
    case: Case, reference: LabelMap, model: ModelUnderTest
) -> Generator[Progress, None, MeasuredRun]:
    """Segment a case and compare the result with its reference.

    The last progress is yielded between the run and the comparison.

    Parameters
    ----------
    reference : LabelMap
        On the case's own grid, in the program's own values.

    Raises
    ------
    InputError
        If the model marks no region of a tumour, or does not fit the case.
    RunError
        If the run fails.
    """
    regions = predicted_regions(model.spec)
    result = yield from segment(
        case.without(model.without),
        model.spec,
        model.predictor,
        memory_bytes=model.memory_bytes,
        flips=model.flips,
        keeps_small_classes=model.keeps_small_classes,
    )
    yield Progress(1, 1, "Measuring")
    found = region_metrics(result.label_map, reference, regions)
    return MeasuredRun(result, found)


def predicted_regions(spec: ModelSpec) -> dict[str, tuple[int, ...]]:
    """Return the regions that a model marks, with their values in its label maps.

    Raises
    ------
    InputError
        If its classes form no region of a tumour.
    """
    found = class_regions(spec.classes)
    if not found:
        names = ", ".join(entry.name for entry in spec.classes)
        msg = Text(
            "{model} marks {names}, which no reference has.", model=spec.id, names=names
        )
        raise InputError(msg)
    return found


def class_regions(classes: Sequence[ClassSpec]) -> dict[str, tuple[int, ...]]:
    """Return the regions that classes form, with their values in label maps.

    A region is either a single class or the union of classes that are all there.
    """
    values = {entry.name: entry.value for entry in classes}
    found: dict[str, tuple[int, ...]] = {}
    for region, members in REGIONS.items():
        if region in values:
            found[region] = (values[region],)
        elif all(member.key in values for member in members):
            found[region] = tuple(values[member.key] for member in members)
    return found


def class_dice(
    prediction: npt.NDArray[np.uint8],
    reference: npt.NDArray[np.uint8],
    classes: Sequence[ClassSpec],
) -> dict[str, float]:
    """Return the Dice of each region that classes form, NaN where it is undefined.

    Parameters
    ----------
    prediction, reference : uint8 arrays of one shape
        Labels of any voxels: the values of `classes`, and the program's own.
    """
    pairs = prediction.astype(np.uint16) * 256 + reference
    counts = np.bincount(pairs.reshape(-1), minlength=256 * 256).reshape(256, 256)
    return {
        region: _counted_dice(counts, values, REGIONS[region])
        for region, values in class_regions(classes).items()
    }


def _counted_dice(
    counts: npt.NDArray[np.intp], values: Sequence[int], truth: Sequence[int]
) -> float:
    """Return the Dice of a region, given the number of voxels of each pair of labels.

    Parameters
    ----------
    counts : (256, 256) array of int
        By the label of the prediction and that of the reference.
    """
    found, true = counts[list(values)].sum(), counts[:, list(truth)].sum()
    total = int(found + true)
    both = counts[np.ix_(list(values), list(truth))].sum()
    return 2 * int(both) / total if total else math.nan
