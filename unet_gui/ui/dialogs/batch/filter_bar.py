"""The fields that choose which cases of a batch are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from unet_gui.ui.dialogs.batch.row_texts import kinds

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_WIDTH_PX = 260


class FilterBar(QWidget):
    """A text to be found in rows, and a kind of rows."""

    changed = Signal(str, str)  # text, kind
    left = Signal()  # Return was pressed, or Esc, which also empties the field

    def __init__(self) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("Filter by name or reason"))
        self.edit.setAccessibleName(self.tr("Filter"))
        self.edit.setClearButtonEnabled(True)
        self.edit.setMaximumWidth(_WIDTH_PX)
        self.kind_combo = QComboBox()
        self.kind_combo.setAccessibleName(self.tr("Kind of cases"))
        for kind, title in kinds().items():
            self.kind_combo.addItem(title, kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.edit, 2)
        row.addWidget(self.kind_combo)
        self.edit.textChanged.connect(self._tell)
        self.edit.returnPressed.connect(self.left)
        self.kind_combo.currentIndexChanged.connect(self._tell)

    def clear(self) -> None:
        """Show all cases."""
        self.edit.clear()
        self.kind_combo.setCurrentIndex(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc, which the field passes on."""
        if event.key() == Qt.Key.Key_Escape:
            self.edit.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.changed.emit(self.edit.text(), self.kind_combo.currentData())
