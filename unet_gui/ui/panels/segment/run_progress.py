"""The progress of the running segmentation, and the time left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from unet_gui.ui.panels.segment.run_label import RunLabel
from unet_gui.ui.widgets.labels import secondary_label
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from unet_gui.state.cases import CasesState
    from unet_gui.state.session import SessionState


class RunProgress(QWidget):
    """A bar, the current step and the plan; visible only during a run."""

    def __init__(self, session: SessionState, cases: CasesState) -> None:
        super().__init__()
        self._session = session
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(8)
        self.label = RunLabel(session, cases)
        self.label.setProperty("secondary", True)
        self.label.setWordWrap(True)
        self.plan_label = secondary_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self.label)
        column.addWidget(self.plan_label)
        session.events.is_segmenting.connect(self._show_run)
        session.events.progress.connect(self._show_progress)
        session.events.plan.connect(self._show_plan)
        self._show_plan(session.plan)
        self._show_run()

    def _show_run(self) -> None:
        self.setVisible(self._session.is_segmenting)
        self._show_progress()

    def _show_plan(self, plan: str) -> None:
        self.plan_label.setText(shown(plan))
        self.plan_label.setVisible(bool(plan))

    def _show_progress(self) -> None:
        progress = self._session.progress
        if progress is None or progress.total <= 1:
            self.bar.setRange(
                0, 0
            )  # shown as busy, since a single step shows no progress
        else:
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)
