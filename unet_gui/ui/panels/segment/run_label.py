"""A line about the running segmentation: its step, its progress, the time left."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QLabel

from unet_gui.ui.panels.segment.segment_texts import progress_text
from unet_gui.ui.widgets.translation import titled

if TYPE_CHECKING:
    from unet_gui.state.cases import CasesState
    from unet_gui.state.session import SessionState

_TICK_MS = 1000


class RunLabel(QLabel):
    """A text that is visible during a run and counts the time down between two tiles.

    It names the case that is being segmented if another one is on show.
    """

    def __init__(self, session: SessionState, cases: CasesState) -> None:
        super().__init__()
        self._session = session
        self._cases = cases
        self._estimated_at_s = 0.0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.show_text)
        session.events.is_segmenting.connect(self._show_run)
        session.events.progress.connect(self.show_text)
        session.events.remaining_s.connect(self._on_remaining_changed)
        cases.events.current.connect(self.show_text)
        cases.events.running.connect(self.show_text)
        self._show_run()

    @Slot()
    def show_text(self) -> None:
        """Show the current step and the time left from now on."""
        remaining_s = self._session.remaining_s
        if remaining_s is not None:
            passed_s = time.monotonic() - self._estimated_at_s
            remaining_s = max(remaining_s - passed_s, 0.0)
        text = progress_text(self._session.progress, remaining_s)
        running = self._cases.find(self._cases.running)
        if running is not None and running.key != self._cases.current:
            text = titled(running.files.name, text)
        self.setText(text)

    def _show_run(self) -> None:
        running = self._session.is_segmenting
        self.setVisible(running)
        if running:
            self._timer.start()
        else:
            self._timer.stop()
        self._on_remaining_changed()

    def _on_remaining_changed(self) -> None:
        self._estimated_at_s = time.monotonic()
        self.show_text()
