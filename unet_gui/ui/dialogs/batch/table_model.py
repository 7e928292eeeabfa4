"""The rows of a batch as a Qt model that sorts and filters itself.

Ten thousand rows are sorted by a key in some milliseconds; a proxy would ask Python for
each comparison.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)

from unet_gui.core.batch.manifest import DONE, FAILED
from unet_gui.core.batch.review import Decision
from unet_gui.core.batch.rows import STATE_TITLES
from unet_gui.core.shown_text import escaped
from unet_gui.ui.dialogs.batch.row_texts import (
    decision_brush,
    filter_matches,
    number_text,
)
from unet_gui.ui.widgets.image_pixels import rgb_image
from unet_gui.ui.widgets.labels import plain_tip
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from unet_gui.controllers.batch.picture_queue import PictureQueue
    from unet_gui.core.batch.rows import BatchRow
    from unet_gui.state.batch import BatchState

    Index = QModelIndex | QPersistentModelIndex

PICTURE_PX = 52
_NO_PARENT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_STATES = list(STATE_TITLES)


class Column(IntEnum):
    """The columns, from left to right."""

    PICTURE = 0
    CASE = 1
    STATE = 2
    WHOLE = 3
    CORE = 4
    ENHANCING = 5
    DOUBT = 6
    SCORE = 7
    DECISION = 8
    SECONDS = 9
    NOTES = 10


_REGIONS = {
    Column.WHOLE: "whole_tumour",
    Column.CORE: "tumour_core",
    Column.ENHANCING: "enhancing",
}
_NUMBERS = {*_REGIONS, Column.DOUBT, Column.SCORE, Column.SECONDS}


class BatchTableModel(QAbstractTableModel):
    """The rows of the batch on show that pass the filter, in the order chosen."""

    def __init__(
        self, state: BatchState, pictures: PictureQueue, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._pictures = pictures
        self._palette = parent.palette
        self._filter: tuple[str, str] = ("", "")
        self._order = (Column.SCORE, Qt.SortOrder.DescendingOrder)
        self._rows: list[BatchRow] = []
        self._places: dict[str, int] = {}
        self._images: dict[int, tuple[object, QImage]] = {}
        state.events.rows.connect(self.refresh)
        pictures.made.connect(self._on_picture)
        self.refresh()

    # what is shown

    @property
    def rows(self) -> list[BatchRow]:
        """The rows that are shown, in their order."""
        return self._rows

    def row_at(self, index: Index) -> BatchRow | None:
        """Return the row at an index; None outside the table."""
        place = index.row()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, case: str) -> int | None:
        """Return the place of a case; None if it is not shown."""
        return self._places.get(case)

    def set_filter(self, text: str, kind: str) -> None:
        """Show only rows with a text in them and of a kind, see `filter_matches`."""
        self._filter = (text.strip().casefold(), kind)
        self.refresh()

    def sort(
        self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        """Sort by a column; what is unknown comes last either way."""
        self._order = (Column(max(column, 0)), order)
        self.refresh()

    def refresh(self) -> None:
        """Show the rows of the state."""
        text, kind = self._filter
        wanted = [r for r in self._state.rows if filter_matches(r, text, kind)]
        rows = self._sorted(wanted)
        if [row.case for row in rows] == [row.case for row in self._rows]:
            self._rows = rows
            if rows:
                corner = self.index(len(rows) - 1, len(Column) - 1)
                self.dataChanged.emit(self.index(0, 0), corner)
            return
        self.beginResetModel()
        self._rows = rows
        self._places = {row.case: place for place, row in enumerate(rows)}
        self.endResetModel()

    def _sorted(self, rows: list[BatchRow]) -> list[BatchRow]:
        column, order = self._order
        if column is Column.PICTURE:
            return rows
        is_down = order == Qt.SortOrder.DescendingOrder
        keys = [(_key(row, column), row) for row in rows]
        known = [entry for entry in keys if entry[0] is not None]
        known.sort(key=lambda entry: entry[0], reverse=is_down)
        unknown = (row for key, row in keys if key is None)
        return [*(row for _, row in known), *unknown]

    def _on_picture(self, case: str) -> None:
        place = self._places.get(case)
        if place is not None:
            index = self.index(place, Column.PICTURE)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    # Qt's model

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(  # noqa: N802 - Qt's name
        self, parent: Index = _NO_PARENT
    ) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self._rows[index.row()], Column(index.column())
        answer = self._ANSWERS.get(Qt.ItemDataRole(role))
        return None if answer is None else answer(self, row, column)

    def _text(self, row: BatchRow, column: Column) -> str:
        if column in _REGIONS:
            return number_text(row.volume_ml(_REGIONS[column]), 1)
        doubt = None if row.manifest is None else row.manifest.doubt
        texts: dict[Column, Callable[[], str]] = {
            Column.PICTURE: lambda: "",
            Column.CASE: lambda: escaped(row.case),
            Column.STATE: lambda: shown(STATE_TITLES[row.state]),
            Column.DOUBT: lambda: number_text(doubt, 2),
            Column.SCORE: lambda: number_text(_score(row), 1),
            Column.DECISION: lambda: shown(row.review.text),
            Column.SECONDS: lambda: number_text(row.seconds, 0),
            Column.NOTES: lambda: "\n".join(map(shown, row.notes)),
        }
        return texts[column]()

    def _tip(self, row: BatchRow, column: Column) -> str | None:
        if column is Column.NOTES:
            return plain_tip("\n".join(map(shown, row.notes))) or None
        return plain_tip(self._text(row, column)) or None

    def _alignment(self, _row: BatchRow, column: Column) -> Qt.AlignmentFlag:
        return _RIGHT if column in _NUMBERS else _LEFT

    def _picture(self, row: BatchRow, column: Column) -> QImage | None:
        """Return the axial panel of the picture of a case."""
        if column is not Column.PICTURE:
            return None
        pixels = self._pictures.picture(row)
        if pixels is None:
            return None
        axial = pixels[:, : pixels.shape[0]]
        size = QSize(2 * PICTURE_PX, 2 * PICTURE_PX)
        smooth = Qt.TransformationMode.SmoothTransformation
        image = rgb_image(axial).scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, smooth
        )
        image.setDevicePixelRatio(2)
        return image

    def _foreground(self, row: BatchRow, column: Column) -> Any:
        if column is Column.DECISION:
            return decision_brush(row.review.decision, self._palette())
        if column is Column.STATE and row.state != DONE:
            kind = Decision.REJECT if row.state == FAILED else Decision.OPEN
            return decision_brush(kind, self._palette())
        return None

    def _spoken(self, row: BatchRow, column: Column) -> str:
        title = self.headerData(column, Qt.Orientation.Horizontal)
        return f"{title} {self._text(row, column)}" if title else row.case

    _ANSWERS = {  # noqa: RUF012 - never changed
        Qt.ItemDataRole.DisplayRole: _text,
        Qt.ItemDataRole.ToolTipRole: _tip,
        Qt.ItemDataRole.TextAlignmentRole: _alignment,
        Qt.ItemDataRole.DecorationRole: _picture,
        Qt.ItemDataRole.ForegroundRole: _foreground,
        Qt.ItemDataRole.AccessibleTextRole: _spoken,
    }

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tips().get(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            # not at the right end, where the arrow of the order is
            return Qt.AlignmentFlag.AlignCenter if column in _NUMBERS else _LEFT
        return None

    def _titles(self) -> dict[Column, str]:
        return {
            Column.PICTURE: "",
            Column.CASE: self.tr("Case"),
            Column.STATE: self.tr("State"),
            Column.WHOLE: self.tr("Whole mL"),
            Column.CORE: self.tr("Core mL"),
            Column.ENHANCING: self.tr("Enh. mL"),
            Column.DOUBT: self.tr("Doubt"),
            Column.SCORE: self.tr("Score"),
            Column.DECISION: self.tr("Decision"),
            Column.SECONDS: self.tr("Time s"),
            Column.NOTES: self.tr("Reason to look at it"),
        }

    def _tips(self) -> dict[Column, str]:
        return {
            Column.WHOLE: self.tr("Volume of the whole tumour"),
            Column.CORE: self.tr("Volume of the tumour core"),
            Column.ENHANCING: self.tr("Volume of the enhancing tumour"),
            Column.DOUBT: self.tr("An estimate of 1 minus Dice; 0 means certain"),
            Column.SCORE: self.tr(
                "All signs of doubt combined, each divided by its limit: "
                "probabilities, disagreement of stages and of mirror images, volumes "
                "and lesions unlike the rest of the batch, warnings"
            ),
        }


def _score(row: BatchRow) -> float | None:
    return row.quality.score if row.has_mask else None


def _key(row: BatchRow, column: Column) -> Any:
    """Return what a row is sorted by; None if it is unknown."""
    if column in _REGIONS:
        return row.volume_ml(_REGIONS[column])
    keys: dict[Column, Callable[[], Any]] = {
        Column.CASE: row.case.casefold,
        Column.STATE: lambda: _STATES.index(row.state),
        Column.DOUBT: lambda: None if row.manifest is None else row.manifest.doubt,
        Column.SCORE: lambda: _score(row),
        Column.DECISION: lambda: row.review.text or None,
        Column.SECONDS: lambda: row.seconds,
        Column.NOTES: lambda: "; ".join(row.notes) or None,
    }
    return keys[column]()
