"""Looking at an alignment and correcting it by hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.labels import secondary_label
from unet_gui.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.core.case.preparation import PreparationPlan

_ALIGNED, _HEADERS = "aligned", "headers"
_STEP_MM = 1.0
_KEYS = {  # direction of the body, in RAS+: key
    "R": ((1.0, 0.0, 0.0), "Alt+Left"),
    "L": ((-1.0, 0.0, 0.0), "Alt+Right"),
    "A": ((0.0, 1.0, 0.0), "Alt+Up"),
    "P": ((0.0, -1.0, 0.0), "Alt+Down"),
    "S": ((0.0, 0.0, 1.0), "Alt+PgUp"),
    "I": ((0.0, 0.0, -1.0), "Alt+PgDown"),
}


class AlignmentCheck(QWidget):
    """Before and after, a sequence beside the fixed one, and six keys that move it.

    Parameters
    ----------
    show_aligned : callable
        Takes whether views show the sequences as they were aligned.
    compare : callable
        Takes the fixed sequence and the one to show beside it, with a divider.
    nudge : callable
        Takes a sequence and a shift in RAS+ mm.
    undo : callable
        Forgets all shifts by hand.
    """

    def __init__(
        self,
        show_aligned: Callable[[bool], None],
        compare: Callable[[str, str], None],
        nudge: Callable[[str, tuple[float, float, float]], None],
        undo: Callable[[], None],
    ) -> None:
        super().__init__()
        self._show_aligned = show_aligned
        self._compare = compare
        self._nudge = nudge
        self._fixed = ""
        self.placing = SegmentedControl(
            {_ALIGNED: self.tr("Aligned"), _HEADERS: self.tr("By headers")},
            self.tr("Place of the sequences"),
        )
        self.placing.chosen.connect(self._on_placing)
        self.sequence_box = CalmComboBox()
        self.sequence_box.setAccessibleName(self.tr("Sequence to check"))
        self.sequence_box.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        )
        self.compare_button = QPushButton(self.tr("Swipe"))
        self.compare_button.clicked.connect(self._on_compare)
        self.hint = secondary_label(
            self.tr("Move it by 1 mm towards a side, with Alt and the arrow keys or:")
        )
        self.buttons = {key: self._button(key) for key in _KEYS}
        self.undo_button = QPushButton(self.tr("Undo moves by hand"))
        self.undo_button.clicked.connect(undo)
        self._lay_out()

    def _button(self, letter: str) -> QPushButton:
        shift, key = _KEYS[letter]
        button = QPushButton(letter)
        button.setShortcut(QKeySequence(key))
        button.setAutoRepeat(True)
        button.setMinimumWidth(24)
        button.setAccessibleName(self.tr("Move towards {0}").format(letter))
        button.setToolTip(f"{button.accessibleName()} ({key})")
        button.clicked.connect(partial(self._on_nudge, shift))
        return button

    def _lay_out(self) -> None:
        chosen, keys = QHBoxLayout(), QGridLayout()
        chosen.addWidget(QLabel(self.tr("Check")))
        chosen.addWidget(self.sequence_box, 1)
        chosen.addWidget(self.compare_button)
        keys.setSpacing(2)
        for number, button in enumerate(self.buttons.values()):
            keys.addWidget(button, 0, number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.placing)
        column.addLayout(chosen)
        column.addWidget(self.hint)
        column.addLayout(keys)
        column.addWidget(self.undo_button)

    def show_plan(
        self, plan: PreparationPlan, *, is_aligned: bool, has_motions: bool
    ) -> None:
        """Offer the sequences that can be checked."""
        self._fixed = plan.fixed
        names = [name for name in plan.placed if name != plan.fixed]
        box = self.sequence_box
        there = [box.itemText(number) for number in range(box.count())]
        if names != there:
            box.clear()
            box.addItems(names)
        places = (_ALIGNED, _HEADERS) if has_motions else (_HEADERS,)
        is_moved = is_aligned and has_motions
        self.placing.show_choice(_ALIGNED if is_moved else _HEADERS, places)
        self.undo_button.setEnabled(bool(plan.motions))

    @Slot(str)
    def _on_placing(self, key: str) -> None:
        self._show_aligned(key == _ALIGNED)

    @Slot()
    def _on_compare(self) -> None:
        self._compare(self._fixed, self.sequence_box.currentText())

    def _on_nudge(self, shift: tuple[float, float, float], *_: bool) -> None:
        step = (shift[0] * _STEP_MM, shift[1] * _STEP_MM, shift[2] * _STEP_MM)
        self._nudge(self.sequence_box.currentText(), step)
