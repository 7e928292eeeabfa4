"""The progress of the running segmentation, and the time left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from unet_gui.ui.panels.segment.run_label import RunLabel
from unet_gui.ui.widgets.icons import icon
from unet_gui.ui.widgets.labels import secondary_label
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from unet_gui.state.cases import CasesState
    from unet_gui.state.session import SessionState


_EMPTY_LINE = "\u00a0"


class RunProgress(QWidget):
    """A bar, the current step and the plan; visible only during a run.

    The button to cancel is visible during the run of a case that is not shown.
    """

    cancel_wanted = Signal()

    def __init__(self, session: SessionState, cases: CasesState) -> None:
        super().__init__()
        self._session = session
        self._cases = cases
        self.cancel_button = QToolButton()
        self.cancel_button.setIcon(icon("cancel"))
        self.cancel_button.setAutoRaise(True)
        self.cancel_button.setToolTip(self.tr("Cancel this run and the waiting ones"))
        self.cancel_button.setAccessibleName(self.cancel_button.toolTip())
        self.cancel_button.clicked.connect(self.cancel_wanted)
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
        row = QHBoxLayout()
        row.addWidget(self.label, 1)
        row.addWidget(self.cancel_button)
        column.addWidget(self.bar)
        column.addLayout(row)
        column.addWidget(self.plan_label)
        session.events.is_segmenting.connect(self._show_run)
        cases.events.running.connect(self._show_run)
        cases.events.current.connect(self._show_run)
        session.events.progress.connect(self._show_progress)
        session.events.plan.connect(self._show_plan)
        self._show_plan(session.plan)
        self._show_run()

    def _show_run(self) -> None:
        self.setVisible(self._session.is_segmenting)
        is_other = self._cases.running not in (None, self._cases.current)
        self.cancel_button.setVisible(is_other)
        self._show_progress()

    def _show_plan(self, plan: str) -> None:
        # its line is there from the beginning, or what stands below would move
        self.plan_label.setText(shown(plan) or _EMPTY_LINE)

    def _show_progress(self) -> None:
        progress = self._session.progress
        if progress is None or progress.total <= 1:
            self.bar.setRange(
                0, 0
            )  # shown as busy, since a single step shows no progress
        else:
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)
