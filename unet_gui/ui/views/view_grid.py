"""The grid that holds the views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.layout.view_layout import Arrangement, Cell

_GAP = 2  # pixels between the views


class ViewGrid(QObject):
    """Places views in the cells of an arrangement, and hides all others."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._layout = QGridLayout(parent)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._placed: list[QWidget] = []

    def place(
        self, views: Sequence[tuple[Cell, QWidget]], arrangement: Arrangement
    ) -> None:
        """Show these views, each in its cell, and no others."""
        shown = [view for _, view in views]
        for view in self._placed:
            self._layout.removeWidget(view)
            if view not in shown:
                view.hide()
        for cell, view in views:
            self._layout.addWidget(view, cell.row, cell.column, cell.rows, 1)
            view.show()
        self._placed = shown
        self._stretch(arrangement)

    def drop(self, view: QWidget) -> None:
        """Remove a view from the grid and delete it."""
        if view in self._placed:
            self._placed.remove(view)
        self._layout.removeWidget(view)
        view.hide()
        view.deleteLater()

    def _stretch(self, arrangement: Arrangement) -> None:
        # empty rows, columns and gaps take no space
        self._layout.setSpacing(_GAP if len(arrangement.cells) > 1 else 0)
        columns, rows = arrangement.columns, arrangement.row_count
        for index in range(max(self._layout.columnCount(), len(columns))):
            stretch = columns[index] if index < len(columns) else 0
            self._layout.setColumnStretch(index, stretch)
        for index in range(max(self._layout.rowCount(), rows)):
            self._layout.setRowStretch(index, int(index < rows))
