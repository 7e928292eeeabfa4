"""The thresholds and rules that decide the result of the shown case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.decided_mask import (
    HIGHEST_THRESHOLD,
    LOWEST_THRESHOLD,
    can_decide,
    has_changed_thresholds,
    model_thresholds,
)

if TYPE_CHECKING:
    from unet_gui.state.session import SessionState


class ThresholdController:
    """Changes how the result of the shown case is decided."""

    def __init__(self, session: SessionState) -> None:
        self._session = session

    def set_threshold(self, channel: int, threshold: float) -> None:
        """Set the threshold of a class, limited to 0.02 to 0.99."""
        thresholds = list(shown_thresholds(self._session))
        if not 0 <= channel < len(thresholds):
            return
        limited = min(max(threshold, LOWEST_THRESHOLD), HIGHEST_THRESHOLD)
        thresholds[channel] = round(limited, 3)
        self._session.thresholds = tuple(thresholds)

    def reset(self) -> None:
        """Restore the thresholds of the model."""
        self._session.thresholds = ()

    def set_keeps_small_classes(self, keeps: bool) -> None:
        """Mark classes of which there is too little, or mark them as others again."""
        result = self._session.result
        if result is not None and result.keeps_small_classes != keeps:
            changed = result.keeping_small_classes(keeps=keeps)
            self._session.set_result(changed, self._session.thresholds)


def shown_thresholds(session: SessionState) -> tuple[float, ...]:
    """Return the thresholds in force, one per class; empty without probabilities."""
    if session.result is None or not can_decide(session.result):
        return ()
    if has_changed_thresholds(session):
        return session.thresholds
    return model_thresholds(session.result)
