"""The view of the layer table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from unet_gui.ui.panels.network.layer_table import LayerTableModel

_ROW_PX = 22
_WIDEST_COLUMN_PX = 205


class LayerView(QTableView):
    """A table that lets its owner copy rows; Qt would copy the current cell."""

    copy_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)


def layer_view(model: LayerTableModel) -> LayerView:
    """Return a view of the layers that selects whole rows."""
    view = LayerView()
    view.setModel(model)
    view.setAccessibleName(QCoreApplication.translate("layer_view", "Layers"))
    view.setTabKeyNavigation(False)  # so Tab leaves the table
    view.setAlternatingRowColors(True)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(_ROW_PX)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setStretchLastSection(True)
    return view


def fit_columns(view: QTableView) -> None:
    """Make the columns as wide as their texts, up to a limit."""
    view.resizeColumnsToContents()
    for column in range(view.model().columnCount()):
        width = min(view.columnWidth(column) + 8, _WIDEST_COLUMN_PX)
        view.setColumnWidth(column, width)
