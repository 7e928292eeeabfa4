"""The label map of a prediction under other thresholds than those of the model."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.core.case.decision import DecisionRule
from unet_gui.core.case.result import above_threshold, compacted
from unet_gui.core.measuring.uncertainty import NEGLIGIBLE
from unet_gui.segmentation.decision.mask import candidates_of, decide_mask

if TYPE_CHECKING:
    from unet_gui.core.case.decision import Decision
    from unet_gui.core.case.result import Probabilities, SegmentationResult
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.segmentation.decision.mask import Candidates
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
    decision = decision_in_force(session)
    return None if decision is None else decision.label_map


def decision_in_force(session: SessionState) -> Decision | None:
    """Return the decision by the thresholds in force, None without a result."""
    if session.result is None:
        return None
    return shown_decision(session.result, session.thresholds)


def shown_decision(
    result: SegmentationResult, thresholds: tuple[float, ...]
) -> Decision:
    """Return the decision by these thresholds, and keep it with the result.

    Only for the mask that is shown, so that the mask that is kept is that one.
    """
    if not _are_changed(result, thresholds):
        return result.decision
    decision: Decision = result.facts.latest(
        _DECIDED, thresholds, lambda: _decided(result, thresholds)
    )
    return decision


def decided_label_map(
    result: SegmentationResult, thresholds: tuple[float, ...]
) -> LabelMap:
    """Return a prediction by these thresholds; empty ones are those of the model.

    May be called on any thread: the mask that is kept with the result stays.
    """
    if not _are_changed(result, thresholds):
        return result.label_map
    known: Decision | None = result.facts.known(_DECIDED, thresholds)
    return (known or _decided(result, thresholds)).label_map


def redecided(result: SegmentationResult) -> SegmentationResult:
    """Return a result from a file with what its rule left out and found too little of.

    Its label map stays as it is.
    """
    decision = _decided(result, model_thresholds(result))
    return replace(
        result, cleared=decision.cleared, small_classes=decision.small_classes
    )


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


def _decided(result: SegmentationResult, thresholds: tuple[float, ...]) -> Decision:
    shape = result.label_map.data.shape
    lowest = min(lowest_threshold(result), *thresholds)
    candidates: Candidates = result.facts.latest(
        "candidates",
        lowest,
        lambda: _candidates(result.probabilities, shape, lowest),
    )
    classes = tuple(
        replace(spec, threshold=threshold)
        for spec, threshold in zip(result.classes, thresholds, strict=True)
    )
    rule = DecisionRule(classes, result.least_piece_ml, result.keeps_small_classes)
    return decide_mask(candidates, rule, result.label_map.affine)


def _candidates(
    probabilities: Probabilities, shape: tuple[int, ...], lowest: float
) -> Candidates:
    data = probabilities.data
    is_candidate = above_threshold(data, lowest)
    return candidates_of(data, is_candidate, probabilities.box, shape)
