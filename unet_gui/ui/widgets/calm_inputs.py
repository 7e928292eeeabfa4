"""Inputs for scrolling panels, which ignore the wheel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSlider

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

# Qt's default would let the wheel move the focus
_FOCUS = Qt.FocusPolicy.StrongFocus
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


def _is_letter_key(event: QEvent) -> bool:
    """Whether a field asks to keep a letter from the actions that have it as key."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.modifiers() in _PLAIN
        and event.text().isalpha()
    )


class CalmSlider(QSlider):
    """A horizontal slider that leaves the wheel to the panel around it."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CalmComboBox(QComboBox):
    """A combo box that leaves the wheel to the panel around it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(_FOCUS)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CalmDoubleSpinBox(QDoubleSpinBox):
    """A number that leaves the wheel to the panel around it, and letters to keys.

    A number that is typed counts once it is complete, when Return or Tab is pressed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setKeyboardTracking(False)
        self.setFocusPolicy(_FOCUS)

    def setValue(self, value: float) -> None:  # noqa: N802 - Qt's name
        """Show a value, unless it is shown: that would undo what is being typed."""
        if round(value, self.decimals()) != self.value():
            super().setValue(value)

    def setDecimals(self, decimals: int) -> None:  # noqa: N802 - Qt's name
        """Change the decimals, unless they stay: that would undo what is typed."""
        if decimals != self.decimals():
            super().setDecimals(decimals)

    def event(self, event: QEvent) -> bool:
        """Leave letters to actions: no number has any."""
        if _is_letter_key(event):
            event.ignore()
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
