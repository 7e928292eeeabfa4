"""The label map of a prediction under other thresholds than those of the model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.result import above_threshold, compacted
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.measuring.uncertainty import NEGLIGIBLE
from unet_gui.segmentation.decision.rule import decide
from unet_gui.segmentation.decision.small_classes import replace_small_classes

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.case.result import Probabilities, SegmentationResult
    from unet_gui.state.session import SessionState

LOWEST_THRESHOLD, HIGHEST_THRESHOLD = 0.02, 0.99
_DECIDED = "decided"  # name of the fact of a result


def can_decide(result: SegmentationResult) -> bool:
    """Whether other thresholds can be applied to the result."""
    return bool(result.classes) and result.probabilities.data.size > 0


def model_thresholds(result: SegmentationResult) -> tuple[float, ...]:
    """Return the thresholds of the model, one per class; empty if unknown."""
    return tuple(spec.threshold for spec in result.classes)


def lowest_threshold(result: SegmentationResult) -> float:
    """Return the lowest threshold that can be chosen or that the model has."""
    return min([LOWEST_THRESHOLD, *model_thresholds(result)])


def has_changed_thresholds(session: SessionState) -> bool:
    """Whether thresholds other than those of the model are in force."""
    result = session.result
    return result is not None and _are_changed(result, session.thresholds)


def _are_changed(result: SegmentationResult, thresholds: tuple[float, ...]) -> bool:
    if not can_decide(result) or len(thresholds) != len(result.classes):
        return False
    return thresholds != model_thresholds(result)


def predicted_label_map(session: SessionState) -> LabelMap | None:
    """Return the prediction by the thresholds in force, None without a result."""
    if session.result is None:
        return None
    return shown_decision(session.result, session.thresholds)


def shown_decision(
    result: SegmentationResult, thresholds: tuple[float, ...]
) -> LabelMap:
    """Return a prediction by these thresholds, and keep it with the result.

    Only for the mask that is shown, so that the mask that is kept is that one.
    """
    if not _are_changed(result, thresholds):
        return result.label_map
    return result.facts.latest(
        _DECIDED, thresholds, lambda: _decided(result, thresholds)
    )


def decided_label_map(
    result: SegmentationResult, thresholds: tuple[float, ...]
) -> LabelMap:
    """Return a prediction by these thresholds; empty ones are those of the model.

    May be called on any thread: the mask that is kept with the result stays.
    """
    if not _are_changed(result, thresholds):
        return result.label_map
    known: LabelMap | None = result.facts.known(_DECIDED, thresholds)
    return _decided(result, thresholds) if known is None else known


def compacted_result(result: SegmentationResult) -> SegmentationResult:
    """Return a result with only the probabilities that other thresholds can need.

    The disagreement of stages is cropped, too.
    """
    lowest, layer = lowest_threshold(result), result.disagreement
    return replace(
        result,
        probabilities=compacted(result.probabilities, lowest),
        disagreement=None if layer is None else compacted(layer, NEGLIGIBLE),
    )


def _decided(result: SegmentationResult, thresholds: tuple[float, ...]) -> LabelMap:
    shape = result.label_map.data.shape
    lowest = min(lowest_threshold(result), *thresholds)
    candidates = result.facts.latest(
        "candidates",
        lowest,
        lambda: _candidates(result.probabilities, shape, lowest),
    )
    rule = [
        replace(spec, threshold=threshold)
        for spec, threshold in zip(result.classes, thresholds, strict=True)
    ]
    labels = np.zeros(shape, np.uint8)
    decided = decide(candidates.probabilities.T, rule)
    voxel_ml = result.label_map.affine.voxel_volume_ml
    replace_small_classes(decided, rule, voxel_ml)  # as the model does
    labels.reshape(-1)[candidates.places] = decided
    return LabelMap(labels, result.label_map.affine)


@dataclass(frozen=True, slots=True, eq=False)
class _Candidates:
    """The few voxels that any threshold can give a class.

    Attributes
    ----------
    places : (n,) array of int
        Flat indices into the grid of the case, in C order.
    probabilities : (classes, n) float32 array
    """

    places: npt.NDArray[np.intp]
    probabilities: npt.NDArray[np.float32]


def _candidates(
    probabilities: Probabilities, shape: tuple[int, ...], lowest: float
) -> _Candidates:
    data = probabilities.data
    places = np.nonzero(above_threshold(data, lowest))
    chosen = data[places].T.astype(np.float32, order="C")
    start = probabilities.box.start
    shifted = tuple(p + s for p, s in zip(places, start, strict=True))
    return _Candidates(np.ravel_multi_index(shifted, shape), chosen)
