"""The text of a table whose filter leaves no row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class NoMatch(QWidget):
    """A sentence in the middle of an empty table, and a button that ends the filter."""

    all_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = QLabel(self.tr("No case matches the filter."))
        self.label.setProperty("secondary", True)
        self.button = QPushButton(self.tr("Show all cases"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the keys stay elsewhere
        self.button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.label, 0, _MIDDLE)
        column.addWidget(self.button, 0, _MIDDLE)
        column.addStretch(1)

    def _on_clicked(self) -> None:
        self.all_wanted.emit()
