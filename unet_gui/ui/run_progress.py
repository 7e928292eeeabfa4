"""How far the running segmentation is, and how long it will take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from unet_gui.ui.run_label import RunLabel

if TYPE_CHECKING:
    from unet_gui.state.session import SessionState


class RunProgress(QWidget):
    """A bar and a line of text; seen only during a run."""

    def __init__(self, session: SessionState) -> None:
        super().__init__()
        self._session = session
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(8)
        self.label = RunLabel(session)
        self.label.setProperty("secondary", True)
        self.label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self.label)
        session.events.is_segmenting.connect(self._show_run)
        session.events.progress.connect(self._show_progress)
        self._show_run()

    def _show_run(self) -> None:
        self.setVisible(self._session.is_segmenting)
        self._show_progress()

    def _show_progress(self) -> None:
        progress = self._session.progress
        if progress is None or progress.total <= 1:
            self.bar.setRange(0, 0)  # shown as busy: one step says nothing
        else:
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)
