"""The label map of a prediction under other thresholds than those of the model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.result import above_threshold, compacted
from unet_gui.core.image.volume import LabelMap
from unet_gui.segmentation.decision.rule import decide
from unet_gui.segmentation.decision.small_classes import replace_small_classes

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.case.result import Probabilities, SegmentationResult
    from unet_gui.state.session import SessionState

LOWEST_THRESHOLD, HIGHEST_THRESHOLD = 0.02, 0.99
_DECIDED = "decided"  # name of the fact of a result


def can_decide(result: SegmentationResult) -> bool:
    """Whether the result has all that other thresholds need."""
    return bool(result.classes) and result.probabilities.data.size > 0


def model_thresholds(result: SegmentationResult) -> tuple[float, ...]:
    """Return the thresholds with which the model has decided; empty if not known."""
    return tuple(spec.threshold for spec in result.classes)


def lowest_threshold(result: SegmentationResult) -> float:
    """Return the lowest threshold that can be chosen, or is the model's."""
    return min([LOWEST_THRESHOLD, *model_thresholds(result)])


def has_changed_thresholds(session: SessionState) -> bool:
    """Whether the prediction is not the one that the model's thresholds give."""
    result = session.result
    return result is not None and _are_changed(result, session.thresholds)


def _are_changed(result: SegmentationResult, thresholds: tuple[float, ...]) -> bool:
    if not can_decide(result) or len(thresholds) != len(result.classes):
        return False
    return thresholds != model_thresholds(result)


def predicted_label_map(session: SessionState) -> LabelMap | None:
    """Return the prediction as the thresholds in force decide it."""
    if session.result is None:
        return None
    return shown_decision(session.result, session.thresholds)


def shown_decision(
    result: SegmentationResult, thresholds: tuple[float, ...]
) -> LabelMap:
    """Return a prediction as thresholds decide it, and keep it with the result.

    Only the window asks for it in this way, so that the mask that is kept is the one
    that is shown.
    """
    if not _are_changed(result, thresholds):
        return result.label_map
    return result.facts.latest(
        _DECIDED, thresholds, lambda: _decided(result, thresholds)
    )


def decided_label_map(
    result: SegmentationResult, thresholds: tuple[float, ...]
) -> LabelMap:
    """Return a prediction as thresholds decide it; without any, the model's.

    May be called on any thread; it leaves alone which mask is kept with the result.
    """
    if not _are_changed(result, thresholds):
        return result.label_map
    known: LabelMap | None = result.facts.known(_DECIDED, thresholds)
    return _decided(result, thresholds) if known is None else known


def compacted_result(result: SegmentationResult) -> SegmentationResult:
    """Return a result with what thresholds need of its probabilities, no more."""
    lowest = lowest_threshold(result)
    return replace(result, probabilities=compacted(result.probabilities, lowest))


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
    replace_small_classes(decided, rule, voxel_ml)  # as for the model's own mask
    labels.reshape(-1)[candidates.places] = decided
    return LabelMap(labels, result.label_map.affine)


@dataclass(frozen=True, slots=True, eq=False)
class _Candidates:
    """The voxels that can get a class at all: few, so that deciding is quick.

    Attributes
    ----------
    places : (n,) array
        Indices into the case's grid, in C order.
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
