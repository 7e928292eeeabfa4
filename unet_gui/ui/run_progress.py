"""How far the running segmentation is, and how long it will take."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from unet_gui.ui.labels import secondary_label
from unet_gui.ui.segment_texts import progress_text

if TYPE_CHECKING:
    from unet_gui.state.session import SessionState

_TICK_MS = 1000


class RunProgress(QWidget):
    """A bar and a line of text; seen only during a run.

    Between two tiles the time left is counted down here.
    """

    def __init__(self, session: SessionState) -> None:
        super().__init__()
        self._session = session
        self._estimated_at_s = 0.0
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(8)
        self.label = secondary_label()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.show_text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self.label)
        session.events.is_segmenting.connect(self._show_run)
        session.events.progress.connect(self._show_progress)
        session.events.remaining_s.connect(self._on_remaining_changed)
        self._show_run()

    @Slot()
    def show_text(self) -> None:
        """Say what is being done and the time left from now on."""
        remaining_s = self._session.remaining_s
        if remaining_s is not None:
            passed_s = time.monotonic() - self._estimated_at_s
            remaining_s = max(remaining_s - passed_s, 0.0)
        self.label.setText(progress_text(self._session.progress, remaining_s))

    def _show_run(self) -> None:
        running = self._session.is_segmenting
        self.setVisible(running)
        if running:
            self._timer.start()
        else:
            self._timer.stop()
        self._on_remaining_changed()
        self._show_progress()

    def _show_progress(self) -> None:
        progress = self._session.progress
        if progress is None or progress.total <= 1:
            self.bar.setRange(0, 0)  # shown as busy: one step says nothing
        else:
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)
        self.show_text()

    def _on_remaining_changed(self) -> None:
        self._estimated_at_s = time.monotonic()
        self.show_text()
