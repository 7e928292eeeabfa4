"""The table of a batch, with a key for each decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
    QVBoxLayout,
)

from unet_gui.core.batch.review import Decision
from unet_gui.ui.dialogs.batch.no_match import NoMatch
from unet_gui.ui.dialogs.batch.table_model import PICTURE_PX, Column

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from unet_gui.core.batch.rows import BatchRow
    from unet_gui.ui.dialogs.batch.table_model import BatchTableModel

_MARGIN_PX = 2
_WIDTHS = {
    Column.PICTURE: PICTURE_PX + 10,
    Column.CASE: 124,
    Column.STATE: 64,
    Column.WHOLE: 80,
    Column.CORE: 64,
    Column.ENHANCING: 64,
    Column.DOUBT: 58,
    Column.SCORE: 74,
    Column.DECISION: 108,
    Column.SECONDS: 56,
}
_DECISIONS = {
    Qt.Key.Key_A: Decision.ACCEPT,
    Qt.Key.Key_R: Decision.REJECT,
    Qt.Key.Key_E: Decision.EDIT,
}
_STEPS = {Qt.Key.Key_N: 1, Qt.Key.Key_P: -1}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class BatchTable(QTableView):
    """Rows of cases; a click or Enter opens one, A, R and E decide about it."""

    opened = Signal(object)  # BatchRow
    decided = Signal(object, object)  # BatchRow, Decision
    shown = Signal(object)  # the BatchRow that is the current one, or None

    def __init__(self, model: BatchTableModel) -> None:
        super().__init__()
        self._model = model
        self._current = ""  # name of the current case, kept when the rows change
        self.setModel(model)
        self.setAccessibleName(self.tr("Cases of the batch"))
        self.setItemDelegateForColumn(Column.PICTURE, _PictureDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        if (corner := self.findChild(QAbstractButton)) is not None:
            corner.setAccessibleName(self.tr("Select all"))
        self._make_headers()
        self.no_match = NoMatch(self.viewport())
        QVBoxLayout(self.viewport()).addWidget(self.no_match)
        self.clicked.connect(self._on_clicked)
        model.modelAboutToBeReset.connect(self._note_place)
        model.modelReset.connect(self._restore_place)
        self._place_px = 0
        self.no_match.setVisible(not model.rowCount())

    def _make_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(PICTURE_PX + 2 * _MARGIN_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(36)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSortIndicator(Column.SCORE, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)

    @property
    def current_row(self) -> BatchRow | None:
        """The current row; None if there is none."""
        return self._model.row_at(self.currentIndex())

    def row_after(self, case: str) -> BatchRow | None:
        """Return the row below that of a case; None if there is none."""
        place = self._model.place_of(case)
        if place is None:
            return None
        return self._model.row_at(self._model.index(place + 1, 0))

    def go_to(self, case: str) -> bool:
        """Make a case the current one; return False if the table does not show it."""
        place = self._model.place_of(case)
        if place is None:
            return False
        self._set_current(place)
        return True

    def step(self, by: int) -> None:
        """Go some rows down, or up; stay at the ends."""
        count = self._model.rowCount()
        if count:
            place = max(self.currentIndex().row(), 0) + by
            self._set_current(min(max(place, 0), count - 1))

    def _set_current(self, place: int) -> None:
        index = self._model.index(place, Column.CASE)
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
        rows = QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, chosen | rows)
        self.scrollTo(index)

    # following the model

    def currentChanged(  # noqa: N802 - Qt's name
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        row = self._model.row_at(current)
        if row is not None:
            self._current = row.case
        self.shown.emit(row)

    @Slot()
    def _note_place(self) -> None:
        self._place_px = self.verticalScrollBar().value()

    @Slot()
    def _restore_place(self) -> None:
        self.no_match.setVisible(not self._model.rowCount())
        place = self._model.place_of(self._current)
        if place is None:
            self._set_current(0) if self._model.rowCount() else self.shown.emit(None)
            return
        self._set_current(place)
        self.verticalScrollBar().setValue(self._place_px)

    # from the user

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None:
            self.opened.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.current_row
        if event.modifiers() not in _PLAIN:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.step(_STEPS[key])
        elif key in _DECISIONS and row is not None:
            self.decided.emit(row, _DECISIONS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row is not None:
            self.opened.emit(row)
        else:
            super().keyPressEvent(event)


class _PictureDelegate(QStyledItemDelegate):
    """Paints the picture in the middle of its cell."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().initStyleOption(option, index)
        option.decorationSize = QSize(PICTURE_PX, PICTURE_PX)
        option.decorationAlignment = Qt.AlignmentFlag.AlignCenter
        option.font = QFont(option.font)
