"""The lesions of a follow-up: one row each, with its size in each examination."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

if TYPE_CHECKING:
    from unet_gui.controllers.measuring.follow_controller import FollowUpController
    from unet_gui.core.measuring.followup.follow import FollowUp
    from unet_gui.core.measuring.followup.tracks import Track
    from unet_gui.state.follow_up import FollowUpState

_ROW_PX = 22
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LesionsTable(QTableWidget):
    """Volume and product of each lesion over time; a click shows it everywhere."""

    def __init__(self, state: FollowUpState, controller: FollowUpController) -> None:
        super().__init__()
        self._state = state
        self._controller = controller
        self.setAccessibleName(self.tr("Lesions over time"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.cellClicked.connect(self._on_cell)
        self.cellActivated.connect(self._on_cell)
        state.events.found.connect(self.refresh)
        state.events.selected.connect(self._show_selected)
        self.refresh()

    def refresh(self) -> None:
        """Show the lesions."""
        found = self._state.found
        self.clear()
        times = 0 if found is None else len(found.names)
        tracks = () if found is None else found.tracking.tracks
        self.setColumnCount(times + 1)
        self.setRowCount(len(tracks))
        titles = (self.tr("Examination {0}").format(n + 1) for n in range(times))
        self.setHorizontalHeaderLabels([self.tr("Lesion"), *titles])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row, track in enumerate(tracks):
            if found is not None:
                self._show_row(row, track, found)
        self._show_selected()

    def _show_row(self, row: int, track: Track, found: FollowUp) -> None:
        name = str(track.number)
        if track.number in found.targets:
            name = self.tr("{0} (target)").format(track.number)
        self.setItem(row, 0, QTableWidgetItem(name))
        for time in range(len(found.names)):
            item = QTableWidgetItem(self._size(track, found, time))
            item.setTextAlignment(_RIGHT)
            self.setItem(row, time + 1, item)

    def _size(self, track: Track, found: FollowUp, time: int) -> str:
        lesion = found.lesion(track, time)
        if lesion is not None:
            product = found.product_mm2(lesion)
            return f"{lesion.volume_ml:.2f} mL, {product:.0f} mm²"
        if time < track.first:
            return ""
        if track.merged_into is not None:
            return self.tr("in {0}").format(track.merged_into.number)
        return self.tr("gone")

    def _show_selected(self) -> None:
        found, number = self._state.found, self._state.selected
        numbers = [] if found is None else [t.number for t in found.tracking.tracks]
        if number in numbers:
            self.selectRow(numbers.index(number))

    @Slot(int, int)
    def _on_cell(self, row: int, _column: int) -> None:
        found = self._state.found
        if found is not None and row < len(found.tracking.tracks):
            self._controller.select(found.tracking.tracks[row].number)
