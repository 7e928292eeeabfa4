"""The table of measured lesions; a click goes to one and draws its diameters."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unet_gui.core.measuring.measured_lesion import MeasuredLesion

_ROW_PX = 22
_TEXT_COLUMNS = (7, 8)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class MeasuredTable(QTableWidget):
    """A row for each lesion, largest first; `on_chosen` gets the position of one."""

    def __init__(
        self,
        on_chosen: Callable[[int], None],
        edited_mm: Callable[[int], tuple[float, ...]],
    ) -> None:
        super().__init__(0, 9)
        self._on_chosen = on_chosen
        self._edited_mm = edited_mm
        self.setAccessibleName(self.tr("Measured lesions"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        if (corner := self.findChild(QAbstractButton)) is not None:
            corner.setAccessibleName(self.tr("Select all lesions"))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self._make_header()
        self.cellClicked.connect(self._on_cell)
        self.cellActivated.connect(self._on_cell)

    def _make_header(self) -> None:
        titles = (
            ("", ""),
            ("mL", self.tr("Volume")),
            (
                self.tr("Diameters mm"),
                self.tr(
                    "The longest diameter of the lesion in any slice, and the longest "
                    "one perpendicular to it in that slice"
                ),
            ),
            (self.tr("Product mm²"), self.tr("The product of these two diameters")),
            (
                self.tr("Largest mm²"),
                self.tr(
                    "The largest product of two perpendicular diameters in any slice; "
                    "they need not be the longest ones"
                ),
            ),
            (
                self.tr("3-D mm"),
                self.tr("Largest distance between two points of the outline"),
            ),
            (self.tr("Sphericity"), self.tr("1 for a sphere, less for other shapes")),
            (
                self.tr("Place"),
                self.tr(
                    "The patient's side, and whether the lesion "
                    "reaches the midline or the border of the brain"
                ),
            ),
            (
                self.tr("Measurable"),
                self.tr(
                    "By RANO: at least 10 mm in both diameters, on two slices or more"
                ),
            ),
        )
        self.setHorizontalHeaderLabels([title for title, _ in titles])
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        for column, (_, tip) in enumerate(titles):
            item = self.horizontalHeaderItem(column)
            if item is not None:
                item.setToolTip(tip)
                item.setTextAlignment(_LEFT if column in _TEXT_COLUMNS else _RIGHT)

    def show_lesions(self, lesions: Sequence[MeasuredLesion]) -> None:
        """Show the lesions."""
        self.setRowCount(len(lesions))
        for row, lesion in enumerate(lesions):
            for column, text in enumerate(self._texts(row, lesion)):
                item = QTableWidgetItem(text)
                item.setTextAlignment(_LEFT if column in _TEXT_COLUMNS else _RIGHT)
                self.setItem(row, column, item)

    def _texts(self, row: int, lesion: MeasuredLesion) -> tuple[str, ...]:
        found = lesion.diameters.longest
        edited = self._edited_mm(row)
        lengths = edited or (found.long_mm, found.short_mm)
        diameters = " x ".join(f"{mm:.1f}" for mm in lengths)
        product = f"{math.prod(lengths):.0f}" if len(lengths) == 2 else "-"
        if edited:
            product = self.tr("{0} (edited)").format(product)
        return (
            str(row + 1),
            f"{lesion.volume_ml:.2f}",
            diameters,
            product,
            f"{lesion.diameters.largest_product.product_mm2:.0f}",
            f"{lesion.longest_3d_mm:.1f}",
            f"{lesion.sphericity:.2f}",
            self._place(lesion),
            self._verdict(lesion),
        )

    def _place(self, lesion: MeasuredLesion) -> str:
        place = lesion.place
        if place is None:
            return "-"
        sides = {"left": self.tr("left"), "right": self.tr("right")}
        parts = [sides[place.side]] if place.side else []
        if place.crosses_midline:
            parts.append(self.tr("across the midline"))
        if place.touches_border:
            parts.append(self.tr("at the brain's border"))
        return ", ".join(parts) or "-"

    def _verdict(self, lesion: MeasuredLesion) -> str:
        verdict = lesion.measurability
        if verdict.is_measurable:
            return self.tr("yes")
        return self.tr("no: {0}").format(shown(verdict.reason))

    def show_selected(self, position: int | None) -> None:
        """Mark the lesion whose diameters are drawn, None for none."""
        if position is None or position >= self.rowCount():
            self.clearSelection()
            return
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
        rows = QItemSelectionModel.SelectionFlag.Rows
        index = self.model().index(position, 0)
        self.selectionModel().setCurrentIndex(index, chosen | rows)

    @Slot(int, int)
    def _on_cell(self, row: int, _column: int) -> None:
        self._on_chosen(row)
