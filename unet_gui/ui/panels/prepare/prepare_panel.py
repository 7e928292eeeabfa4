"""The panel to prepare clinical scans for a model: steps, figures, and a check."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.case.brain_tool import BrainTool
from unet_gui.core.case.preparation import Step
from unet_gui.ui.panels.prepare.alignment_check import AlignmentCheck, MovesByHand
from unet_gui.ui.panels.prepare.prepare_texts import intro_text
from unet_gui.ui.panels.prepare.step_row import StepRow
from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.disclosure import Disclosure
from unet_gui.ui.widgets.labels import NoticeList, secondary_label, wrapped_label
from unet_gui.ui.widgets.panel_area import scroll_to
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.core.case.preparation_record import PreparationRecord
    from unet_gui.state.preparation import PreparationState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


_SETTLED_MS = 100  # until what has come up is laid out


@dataclass(frozen=True, slots=True)
class PrepareActions:
    """The actions that the panel asks for.

    Attributes
    ----------
    set_step : callable
        Takes a step and whether it is ticked.
    set_fixed : callable
        Takes the sequence that the others are laid on.
    set_brain : callable
        Takes what finds the brain.
    reset : callable
        Ticks what the case needs.
    show_aligned, compare, nudge, turn, undo_nudges : callable
        As `AlignmentCheck` takes them.
    """

    set_step: Callable[[Step, bool], None]
    set_fixed: Callable[[str], None]
    set_brain: Callable[[BrainTool], None]
    reset: Callable[[], None]
    start: Callable[[], None]
    cancel: Callable[[], None]
    show_aligned: Callable[[bool], None]
    compare: Callable[[str, str], None]
    nudge: Callable[[str, tuple[float, float, float]], None]
    turn: Callable[[str, tuple[float, float, float]], None]
    undo_nudges: Callable[[], None]


class PreparePanel(QWidget):
    """Steps with ticks and figures, *Prepare*, and the check of the alignment."""

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        state: PreparationState,
        actions: PrepareActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._viewer = viewer
        self._state = state
        self._actions = actions
        self.intro = wrapped_label()
        self.rows = {step: self._row(step) for step in Step}
        self._build_choices()
        self.reset_button = QPushButton(self.tr("What it needs"))
        self.reset_button.setToolTip(self.tr("Tick the steps that the case needs"))
        self.reset_button.clicked.connect(self._on_reset)
        self.button = QPushButton()
        self.button.clicked.connect(self._on_button)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(8)
        self.progress_label = secondary_label()
        self.warnings = NoticeList("warning")
        self.check = AlignmentCheck(
            actions.show_aligned,
            actions.compare,
            MovesByHand(actions.nudge, actions.turn, actions.undo_nudges),
        )
        self.check_part = Disclosure(self.tr("Check the alignment"), self.check)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._scroll)
        self._lay_out()
        self._connect()
        self.refresh()

    def _build_choices(self) -> None:
        self.fixed_box = CalmComboBox()
        self.fixed_box.setAccessibleName(self.tr("Sequence that stays in place"))
        self.fixed_box.setToolTip(
            self.tr("This sequence stays in place, and the others are aligned to it")
        )
        self.fixed_box.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        )
        self.fixed_box.textActivated.connect(self._actions.set_fixed)
        self.brain_box = CalmComboBox()
        self.brain_box.setAccessibleName(self.tr("What finds the brain"))
        self.brain_box.setToolTip(
            self.tr("HD-BET is a program of its own, which has to be installed")
        )
        self.brain_box.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        )
        self.brain_box.addItem(self.tr("Built-in network"), BrainTool.NETWORK)
        self.brain_box.addItem(self.tr("HD-BET (minutes)"), BrainTool.HD_BET)
        self.brain_box.activated.connect(self._on_brain)

    def _row(self, step: Step) -> StepRow:
        row = StepRow(step)
        row.ticked.connect(partial(self._on_ticked, step))
        return row

    def _lay_out(self) -> None:
        choices, buttons = QGridLayout(), QHBoxLayout()
        choices.addWidget(QLabel(self.tr("Align the others to")), 0, 0)
        choices.addWidget(self.fixed_box, 0, 1)
        choices.addWidget(QLabel(self.tr("Find the brain by")), 1, 0)
        choices.addWidget(self.brain_box, 1, 1)
        choices.setColumnStretch(1, 1)
        buttons.addWidget(self.button, 1)
        buttons.addWidget(self.reset_button)
        self._steps = QWidget()
        steps = QVBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        for row in self.rows.values():
            steps.addWidget(row)
        steps.addLayout(choices)
        steps.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        for widget in (
            self.intro,
            self._steps,
            self.bar,
            self.progress_label,
            self.warnings,
            self.check_part,
        ):
            column.addWidget(widget)
        column.addStretch(1)

    def _connect(self) -> None:
        for change in (
            self._state.events.plan,
            self._state.events.record,
            self._state.events.is_preparing,
            self._state.events.is_shown_aligned,
            self._session.events.case,
            self._session.events.result,
            self._session.events.is_segmenting,
            self._viewer.events.motions,
        ):
            change.connect(self.refresh)
        self._state.events.progress.connect(self._show_progress)
        # other texts: their beginning is read first, and the progress of a run
        self._state.events.is_preparing.connect(self._start_scroll)
        self._session.events.case.connect(self._start_scroll)

    # from the state

    @property
    def _record(self) -> PreparationRecord | None:
        """The steps that were done: by the plan, or for the prediction."""
        result = self._session.result
        if self._state.record is None and result is not None:
            return result.preparation
        return self._state.record

    def refresh(self) -> None:
        """Show the state."""
        plan, record = self._state.plan, self._record
        self.intro.setText(intro_text(plan))
        self._steps.setVisible(plan is not None)
        self.check_part.setVisible(plan is not None and len(plan.placed) > 1)
        self.warnings.show_texts(record.warnings if record is not None else ())
        if plan is not None:
            for step, row in self.rows.items():
                row.show_step(plan.entry(step), record)
            self._show_fixed(plan.sequences, plan.fixed)
            self.brain_box.setCurrentIndex(self.brain_box.findData(plan.brain))
            self.check.show_plan(
                plan,
                is_aligned=self._state.is_shown_aligned,
                has_motions=bool(self._viewer.motions)
                or not self._state.is_shown_aligned,
            )
        self._show_button()
        self._show_progress()

    def _show_fixed(self, names: tuple[str, ...], fixed: str) -> None:
        there = [self.fixed_box.itemText(n) for n in range(self.fixed_box.count())]
        if list(names) != there:
            self.fixed_box.clear()
            self.fixed_box.addItems(list(names))
        self.fixed_box.setCurrentText(fixed)

    def _show_button(self) -> None:
        plan, is_busy = self._state.plan, self._state.is_preparing
        is_done = self._state.prepared is not None
        self.button.setText(self.tr("Cancel") if is_busy else self.tr("Prepare"))
        can_start = plan is not None and not plan.is_empty and not is_done
        self.button.setEnabled(is_busy or can_start)
        tip = self.tr("Prepare the scans now; Segment does it by itself")
        if is_done:
            tip = self.tr("The scans are prepared")
        self.button.setToolTip(tip)
        for row in self.rows.values():
            row.setEnabled(not is_busy)
        self.reset_button.setEnabled(not is_busy and self._state.is_chosen)
        self.fixed_box.setEnabled(not is_busy)
        self.brain_box.setEnabled(not is_busy)

    def _show_progress(self) -> None:
        progress, is_busy = self._state.progress, self._state.is_preparing
        self.bar.setVisible(is_busy)
        self.progress_label.setVisible(is_busy)
        if progress is None or progress.total <= 1:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)
        message = "" if progress is None else shown(progress.message)
        self.progress_label.setText(message or self.tr("Starting…"))

    def _start_scroll(self) -> None:
        self._settled.start()

    @Slot()
    def _scroll(self) -> None:
        scroll_to(self.progress_label if self._state.is_preparing else self.intro)

    # what the user wants

    def _on_ticked(self, step: Step, is_ticked: bool) -> None:
        self._actions.set_step(step, is_ticked)

    def _on_brain(self, index: int) -> None:
        self._actions.set_brain(BrainTool(self.brain_box.itemData(index)))

    @Slot()
    def _on_reset(self) -> None:
        self._actions.reset()

    @Slot()
    def _on_button(self) -> None:
        if self._state.is_preparing:
            self._actions.cancel()
        else:
            self._actions.start()
