"""The examinations of a follow-up, with what their images do not tell."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
)

from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.measuring.followup.circumstances import (
    ClinicalState,
    OtherDisease,
    Steroids,
)
from unet_gui.ui.widgets.calm_inputs import CalmComboBox

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import Enum
    from pathlib import Path

    from unet_gui.controllers.measuring.follow_controller import FollowUpController
    from unet_gui.core.measuring.followup.follow import TimePoint
    from unet_gui.state.follow_up import FollowUpState

_FIELDS: dict[str, type[Enum]] = {
    "steroids": Steroids,
    "clinical": ClinicalState,
    "non_target": OtherDisease,
    "t2_flair": OtherDisease,
}
_FIRST_FIELD = 2
_ROW_PX = 30


class VisitsTable(QTableWidget):
    """A row for each examination: name, date, and what the user knows."""

    def __init__(self, state: FollowUpState, controller: FollowUpController) -> None:
        super().__init__(0, _FIRST_FIELD + len(_FIELDS))
        self._state = state
        self._controller = controller
        self.setAccessibleName(self.tr("Examinations"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        titles = [
            self.tr("Examination"),
            self.tr("Date"),
            self.tr("Steroids"),
            self.tr("Clinical state"),
            self.tr("Other lesions"),
            self.tr("T2/FLAIR"),
        ]
        self.setHorizontalHeaderLabels(titles)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        state.events.points.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the examinations."""
        row = self.currentRow()
        self.setRowCount(len(self._state.points))
        for number, point in enumerate(self._state.points):
            self._show_row(number, point)
        if 0 <= row < self.rowCount():
            self.selectRow(row)

    def _show_row(self, row: int, point: TimePoint) -> None:
        names = [other.name for other in self._state.points]
        item = QTableWidgetItem(_told_apart(point, names))
        item.setToolTip(str(_folder(point) or point.name))
        self.setItem(row, 0, item)
        day = QLineEdit("" if point.day is None else point.day.isoformat())
        day.setPlaceholderText(self.tr("YYYY-MM-DD"))
        day.setAccessibleName(self.tr("Date of {0}").format(point.name))
        day.editingFinished.connect(partial(self._on_day, row, day))
        self.setCellWidget(row, 1, day)
        for column, (field, kind) in enumerate(_FIELDS.items(), start=_FIRST_FIELD):
            combo = CalmComboBox()
            combo.setAccessibleName(f"{self._title(column)}: {point.name}")
            for member in kind:
                combo.addItem(_word(member.value), member)
            chosen = getattr(point.circumstances, field)
            combo.setCurrentIndex(list(kind).index(chosen))
            combo.activated.connect(partial(self._on_chosen, row, field, combo))
            self.setCellWidget(row, column, combo)

    def _title(self, column: int) -> str:
        item = self.horizontalHeaderItem(column)
        return "" if item is None else item.text()

    def _on_day(self, row: int, edit: QLineEdit) -> None:
        if row >= len(self._state.points):
            return
        day = self._state.points[row].day
        if edit.text().strip() != ("" if day is None else day.isoformat()):
            self._controller.set_day(row, edit.text())

    def _on_chosen(self, row: int, field: str, combo: CalmComboBox, _: int) -> None:
        given = self._state.points[row].circumstances
        changed = replace(given, **{field: combo.currentData()})
        self._controller.set_circumstances(row, changed)


def _told_apart(point: TimePoint, names: Sequence[str]) -> str:
    """Return the name of an examination, with its folder if another has its name."""
    folder = _folder(point)
    if folder is None or names.count(point.name) < 2:
        return point.name
    return f"{point.name} · {folder.name}"


def _folder(point: TimePoint) -> Path | None:
    """Return the folder that an examination was read from; None if not known."""
    files = point.files
    if not isinstance(files, CaseFiles) or not files.assignments:
        return None
    source, _ = files.assignments[0]
    return source.path.parent


def _word(value: str) -> str:
    words = {
        "none": _tr("none"),
        "lower": _tr("lower"),
        "same": _tr("same"),
        "higher": _tr("higher"),
        "better": _tr("better"),
        "worse": _tr("worse"),
        "gone": _tr("gone"),
        "unknown": _tr("not known"),
    }
    return words[value]


def _tr(text: str) -> str:
    return QCoreApplication.translate("VisitsTable", text)
