"""Inputs for scrolling panels, which ignore the wheel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSlider, QSpinBox

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

# Qt's default would let the wheel move the focus
_FOCUS = Qt.FocusPolicy.StrongFocus


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


class CalmSpinBox(QSpinBox):
    """A whole number that leaves the wheel to the panel around it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(_FOCUS)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CalmDoubleSpinBox(QDoubleSpinBox):
    """A number that leaves the wheel to the panel around it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(_FOCUS)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
