"""The list of mouse gestures and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


class KeysDialog(QDialog):
    """A searchable list of gestures and keys; opened with ``open()``.

    Parameters
    ----------
    rows : sequence of (str, str)
        The gesture or key, and what it does.
    """

    def __init__(
        self, rows: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Mouse and keys"))
        self.resize(480, 560)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in mouse and keys"))
        self.search.setClearButtonEnabled(True)
        self.table = self._table(rows)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.table)
        column.addWidget(buttons)
        self.search.textChanged.connect(self._filter)

    def _table(self, rows: Sequence[tuple[str, str]]) -> QTableWidget:
        table = QTableWidget(len(rows), 2)
        table.setHorizontalHeaderLabels([self.tr("Mouse or key"), self.tr("Does")])
        table.setAccessibleName(self.tr("Mouse and keys"))
        table.setTabKeyNavigation(False)  # Tab moves to the next widget
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                table.setItem(row, column, QTableWidgetItem(text))
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        return table

    def _filter(self, text: str) -> None:
        for row in range(self.table.rowCount()):
            cells = (self.table.item(row, column) for column in range(2))
            words = " ".join(cell.text() for cell in cells if cell is not None)
            self.table.setRowHidden(row, text.lower() not in words.lower())
