"""Looking at an alignment and correcting it by hand."""

from __future__ import annotations

from dataclasses import dataclass
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
_STEP_DEG = 1.0
_KEYS = {  # direction of the body, in RAS+: key
    "R": ((1.0, 0.0, 0.0), "Alt+Left"),
    "L": ((-1.0, 0.0, 0.0), "Alt+Right"),
    "A": ((0.0, 1.0, 0.0), "Alt+Up"),
    "P": ((0.0, -1.0, 0.0), "Alt+Down"),
    "S": ((0.0, 0.0, 1.0), "Alt+PgUp"),
    "I": ((0.0, 0.0, -1.0), "Alt+PgDown"),
}


# axis of the body in RAS+, the way it is turned about it, and the key
_TURNS = {
    "nod up": ((1.0, 0.0, 0.0), "Alt+Shift+Up"),
    "nod down": ((-1.0, 0.0, 0.0), "Alt+Shift+Down"),
    "turn left": ((0.0, 0.0, 1.0), "Alt+Shift+Right"),
    "turn right": ((0.0, 0.0, -1.0), "Alt+Shift+Left"),
    "tilt left": ((0.0, -1.0, 0.0), "Alt+Shift+PgDown"),
    "tilt right": ((0.0, 1.0, 0.0), "Alt+Shift+PgUp"),
}
_Vector = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class MovesByHand:
    """The actions of the keys.

    Attributes
    ----------
    nudge : callable
        Takes a sequence and a shift in RAS+ mm.
    turn : callable
        Takes a sequence and the angles about the three axes of the body, in degrees.
    undo : callable
        Forgets all moves by hand.
    """

    nudge: Callable[[str, _Vector], None]
    turn: Callable[[str, _Vector], None]
    undo: Callable[[], None]


class AlignmentCheck(QWidget):
    """Before and after, a sequence beside the fixed one, and keys that move it.

    Parameters
    ----------
    show_aligned : callable
        Takes whether views show the sequences as they were aligned.
    compare : callable
        Takes the fixed sequence and the one to show beside it, with a divider.
    moves : MovesByHand
    """

    def __init__(
        self,
        show_aligned: Callable[[bool], None],
        compare: Callable[[str, str], None],
        moves: MovesByHand,
    ) -> None:
        super().__init__()
        self._show_aligned = show_aligned
        self._compare = compare
        self._moves = moves
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
        self.turn_hint = secondary_label(
            self.tr("Turn it by 1\u00b0, with Alt, Shift and the same keys or:")
        )
        self.turn_buttons = {key: self._turn_button(key) for key in _TURNS}
        self.undo_button = QPushButton(self.tr("Undo manual moves"))
        self.undo_button.clicked.connect(moves.undo)
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

    def _turn_button(self, way: str) -> QPushButton:
        turn, key = _TURNS[way]
        button = QPushButton(self._turn_title(way))
        button.setShortcut(QKeySequence(key))
        button.setAutoRepeat(True)
        button.setToolTip(f"{button.text()} ({key})")
        button.clicked.connect(partial(self._on_turn, turn))
        return button

    def _turn_title(self, way: str) -> str:
        return {
            "nod up": self.tr("Nod up"),
            "nod down": self.tr("Nod down"),
            "turn left": self.tr("Turn left"),
            "turn right": self.tr("Turn right"),
            "tilt left": self.tr("Tilt left"),
            "tilt right": self.tr("Tilt right"),
        }[way]

    def _lay_out(self) -> None:
        chosen, keys, turns = QHBoxLayout(), QGridLayout(), QGridLayout()
        chosen.addWidget(QLabel(self.tr("Check")))
        chosen.addWidget(self.sequence_box, 1)
        chosen.addWidget(self.compare_button)
        keys.setSpacing(2)
        for number, button in enumerate(self.buttons.values()):
            keys.addWidget(button, 0, number)
        turns.setSpacing(2)
        for number, button in enumerate(self.turn_buttons.values()):
            turns.addWidget(button, number // 2, number % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.placing)
        column.addLayout(chosen)
        column.addWidget(self.hint)
        column.addLayout(keys)
        column.addWidget(self.turn_hint)
        column.addLayout(turns)
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

    def _on_nudge(self, shift: _Vector, *_: bool) -> None:
        step = (shift[0] * _STEP_MM, shift[1] * _STEP_MM, shift[2] * _STEP_MM)
        self._moves.nudge(self.sequence_box.currentText(), step)

    def _on_turn(self, turn: _Vector, *_: bool) -> None:
        step = (turn[0] * _STEP_DEG, turn[1] * _STEP_DEG, turn[2] * _STEP_DEG)
        self._moves.turn(self.sequence_box.currentText(), step)
