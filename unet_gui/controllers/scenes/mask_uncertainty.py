"""Measuring how sure a mask is, by the thresholds in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.controllers.scenes.decided_mask import (
    LOWEST_THRESHOLD,
    can_decide,
    decided_label_map,
    model_thresholds,
)
from unet_gui.core.case.uncertainty import Uncertainty
from unet_gui.core.measuring.lesion_facts import (
    lesion_doubts,
    lesion_facts,
    lesion_means,
)
from unet_gui.core.measuring.uncertainty import (
    LEVELS,
    NEGLIGIBLE,
    VolumeRange,
    doubt,
    mean_entropy,
    moved_threshold,
    volume_ranges,
)
from unet_gui.core.progress import Progress, run_to_end
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    import numpy.typing as npt

    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.image.volume import LabelMap

    Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class MaskToMeasure:
    """A mask of a case: a prediction by its thresholds, or a reference.

    Attributes
    ----------
    label_map : LabelMap
        As it is shown.
    result : SegmentationResult or None
        The result that gives the prediction; None for a reference.
    thresholds : tuple of float
        One per class of the result; empty for those of the model.
    """

    label_map: LabelMap
    result: SegmentationResult | None = None
    thresholds: tuple[float, ...] = ()


def uncertainty_of(
    result: SegmentationResult, thresholds: tuple[float, ...] = ()
) -> Uncertainty:
    """Return how sure the mask of a result is by these thresholds.

    Parameters
    ----------
    thresholds : tuple of float
        One per class; empty for those of the model.
    """
    label_map = decided_label_map(result, thresholds)
    return run_to_end(uncertainty_job(MaskToMeasure(label_map, result, thresholds)))


def uncertainty_job(mask: MaskToMeasure) -> Generator[Progress, None, Uncertainty]:
    """Measure how sure a mask is; of a reference, only the lesions are measured."""
    yield Progress(0, 1, Text("Measuring the lesions"))
    label_map, result = mask.label_map, mask.result
    if result is None or not can_decide(result):
        return Uncertainty(lesion_facts(label_map))
    values, box = tumour_probability(result), result.probabilities.box
    is_marked = label_map.data[box.slices] != 0
    doubts = lesion_doubts(label_map, values, box)
    lesions = lesion_facts(label_map, doubts, _lesion_disagreements(result, label_map))
    whole = doubt(values.ravel(), is_marked.ravel())
    own = model_thresholds(result)
    thresholds = mask.thresholds or own
    ranges = yield from _threshold_ranges(result, label_map, thresholds)
    return Uncertainty(
        lesions,
        whole,
        ranges,
        result.flip_ranges if thresholds == own else {},
        _disagreement(result, label_map),
        mean_entropy(values),
    )


def tumour_probability(result: SegmentationResult) -> Floats:
    """Return the largest probability of any class, 0 where it is negligible.

    Returns
    -------
    (I, J, K) float32 array
        In the box of the probabilities.
    """
    # non-negative floats are ordered like their bits, which are faster to compare
    bits = result.probabilities.data.view(np.uint16)
    largest = bits[..., 0].copy()
    for channel in range(1, bits.shape[-1]):
        np.maximum(largest, bits[..., channel], out=largest)
    values = largest.view(np.float16).astype(np.float32)
    values[values < NEGLIGIBLE] = 0
    return values


def _threshold_ranges(
    result: SegmentationResult, label_map: LabelMap, thresholds: tuple[float, ...]
) -> Generator[Progress, None, Mapping[str, VolumeRange]]:
    volumes = []
    for done, level in enumerate(LEVELS):
        yield Progress(done, len(LEVELS), Text("Moving the thresholds"))
        moved = tuple(_moved(threshold, level) for threshold in thresholds)
        is_same = moved == thresholds
        decided = label_map if is_same else decided_label_map(result, moved)
        volumes.append(result.marked_volumes_ml(decided))
    return volume_ranges(volumes)


def _moved(threshold: float, level: float) -> float:
    # what lower thresholds would select may not have been kept
    return max(moved_threshold(threshold, level), min(threshold, LOWEST_THRESHOLD))


def _lesion_disagreements(
    result: SegmentationResult, label_map: LabelMap
) -> list[float | None]:
    layer = result.disagreement
    if layer is None:
        return []
    return lesion_means(label_map, layer.data[..., 0].astype(np.float32), layer.box)


def _disagreement(result: SegmentationResult, label_map: LabelMap) -> float | None:
    layer = result.disagreement
    count = int(np.count_nonzero(label_map.data))
    if layer is None or not count:
        return None
    inside = layer.data[..., 0][label_map.data[layer.box.slices] != 0]
    return float(inside.sum(dtype=np.float64)) / count
