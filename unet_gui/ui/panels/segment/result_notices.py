"""The notices about a result as the thresholds in force decide it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from unet_gui.controllers.scenes.decided_mask import decision_in_force
from unet_gui.core.mask.labels import region_title
from unet_gui.ui.widgets.labels import Notice
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from unet_gui.controllers.view.thresholds import ThresholdController
    from unet_gui.state.session import SessionState


def result_notices(
    session: SessionState, thresholds: ThresholdController
) -> tuple[Notice, ...]:
    """Return the warnings about the result.

    One about a class of which there is too little has a button that marks it, or marks
    it as another class again.
    """
    result, decision = session.result, decision_in_force(session)
    if result is None or decision is None:
        return ()
    is_kept = result.keeps_small_classes
    mark_as = QCoreApplication.translate("result_notices", "Mark it as {0}")
    small = (
        Notice(
            entry.sentence(is_kept=is_kept),
            mark_as.format(
                name_text(region_title(entry.instead if is_kept else entry.name))
            ),
            partial(thresholds.set_keeps_small_classes, not is_kept),
        )
        for entry in decision.small_classes
    )
    return (*map(Notice, result.warnings), *small)


def left_out_text(session: SessionState) -> str:
    """Return the small components that are left out, empty if none are."""
    decision = decision_in_force(session)
    return "" if decision is None else decision.cleared.text
