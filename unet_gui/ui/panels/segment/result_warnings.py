"""The warnings about the result, shown below its volumes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from unet_gui.ui.panels.segment.result_notices import result_notices
from unet_gui.ui.widgets.labels import NoticeList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget

    from unet_gui.controllers.view.thresholds import ThresholdController
    from unet_gui.state.session import SessionState

_MARGINS_PX = (9, 0, 9, 9)  # as in the panel above


class ResultWarnings(NoticeList):
    """Warnings, visible while the panel with the details of the run is not."""

    def __init__(self, session: SessionState, thresholds: ThresholdController) -> None:
        super().__init__("warning")
        self.setContentsMargins(*_MARGINS_PX)
        self._session = session
        self._thresholds = thresholds
        self._details: QDockWidget | None = None
        self._are_details_visible = True
        session.events.result.connect(self._refresh)
        session.events.thresholds.connect(self._refresh)

    def give_way_to(self, details: QDockWidget) -> None:
        """Leave the warnings to another panel as long as that one is visible."""
        self._details = details
        details.visibilityChanged.connect(self._on_details_visible)
        self._refresh()

    @Slot(bool)
    def _on_details_visible(self, is_visible: bool) -> None:
        self._are_details_visible = is_visible
        self._refresh()

    def _refresh(self) -> None:
        details = self._details
        # a panel that was never shown has sent no signal that it is not visible
        is_hidden = details is not None and details.isHidden()
        is_needed = is_hidden or not self._are_details_visible
        self.show_notices(
            result_notices(self._session, self._thresholds) if is_needed else ()
        )
