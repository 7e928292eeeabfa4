"""One step of the preparation: a tick, why, and what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from unet_gui.ui.panels.prepare.prepare_texts import figures_lines, why_text
from unet_gui.ui.widgets.labels import secondary_label, wrapped_label
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from unet_gui.core.case.preparation import PlannedStep, Step
    from unet_gui.core.case.preparation_record import PreparationRecord

_INDENT_PX = 22


class StepRow(QWidget):
    """A step; `ticked` carries whether the user wants it."""

    ticked = Signal(bool)

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step
        self.box = QCheckBox(shown(step.name_text))
        self.box.clicked.connect(self.ticked)
        self.why_label = secondary_label()
        self.figures_label = wrapped_label()
        below = QVBoxLayout()
        below.setContentsMargins(_INDENT_PX, 0, 0, 0)
        below.setSpacing(1)
        below.addWidget(self.why_label)
        below.addWidget(self.figures_label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.box)
        column.addLayout(below)

    def show_step(self, entry: PlannedStep, record: PreparationRecord | None) -> None:
        """Show the tick, the reason, and the figures if the step was done."""
        self.box.setChecked(entry.is_ticked)
        self.box.setEnabled(entry.can_be_done)
        self.why_label.setText(why_text(entry))
        lines = figures_lines(self.step, record)
        self.figures_label.setText("\n".join(lines))
        self.figures_label.setVisible(bool(lines))
