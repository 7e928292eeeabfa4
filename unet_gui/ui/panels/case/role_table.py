"""The table of a case's files, each with a combo box for its role and its clue."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from unet_gui.core.case.case_files import CHOSEN, IGNORED, MASK
from unet_gui.core.sequences import MriSequence
from unet_gui.core.shown_text import escaped
from unet_gui.io.images.suffix import stem_of
from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.labels import plain_tip
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from unet_gui.core.case.case import Source
    from unet_gui.core.case.role_clues import RoleClue

_ROWS_WITHOUT_SCROLLING = 8
_ROLE_WIDTH_PX = 100
_CLUE_WIDTH_PX = 72
_ROW_PX = 25
_CLUE_COLUMN = 2


class RoleTable(QTableWidget):
    """A row for each file with its role; changed roles are passed to `on_reassign`."""

    def __init__(self, on_reassign: Callable[[Mapping[Source, str]], None]) -> None:
        super().__init__(0, 3)
        self._on_reassign = on_reassign
        self._assignments: tuple[tuple[Source, str], ...] = ()
        self.setHorizontalHeaderLabels(
            [self.tr("File"), self.tr("Sequence"), self.tr("Clue")]
        )
        self.setAccessibleName(self.tr("Files of the case"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)  # so Tab steps through the roles and leaves
        self.setTextElideMode(Qt.TextElideMode.ElideLeft)  # names differ at their ends
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, _ROLE_WIDTH_PX)
        header.setSectionResizeMode(_CLUE_COLUMN, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(_CLUE_COLUMN, _CLUE_WIDTH_PX)
        self.setItemDelegateForColumn(_CLUE_COLUMN, _ClueDelegate(self))

    def show_assignments(
        self,
        assignments: tuple[tuple[Source, str], ...],
        clues: tuple[RoleClue, ...] = (),
    ) -> None:
        """Show files, their roles, and the clues by which they have them."""
        by_source = {clue.source: clue for clue in clues}
        for row in range(self.rowCount()):
            self.combo(row).hide()  # otherwise it stays visible until Qt deletes it
        self._assignments = assignments
        self.setRowCount(len(assignments))
        for row, (source, role) in enumerate(assignments):
            item = QTableWidgetItem(escaped(source.label))
            item.setToolTip(plain_tip(str(source.path)))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(row, 0, item)
            self.setCellWidget(row, 1, self._role_combo(row, source, role))
            self.setItem(row, _CLUE_COLUMN, clue_item(by_source.get(source)))
        self._fit_height()

    def combo(self, row: int) -> QComboBox:
        """Return the combo box of a row."""
        combo = self.cellWidget(row, 1)
        if not isinstance(combo, QComboBox):
            msg = f"row {row} has no role"
            raise IndexError(msg)
        return combo

    def _role_combo(self, row: int, source: Source, role: str) -> QComboBox:
        combo = CalmComboBox()
        combo.setMinimumContentsLength(6)
        combo.setAccessibleName(escaped(source.label))
        for sequence in MriSequence:
            combo.addItem(str(sequence), str(sequence))
        own = own_name(source)
        extra = role if role not in {*MriSequence, MASK, IGNORED} else own
        combo.addItem(escaped(extra), extra)
        combo.insertSeparator(combo.count())
        combo.addItem(self.tr("Mask"), MASK)
        combo.addItem(self.tr("Ignored"), IGNORED)
        combo.setCurrentIndex(combo.findData(role))
        combo.setToolTip(self.tr("The role of {0}").format(escaped(source.label)))
        combo.activated.connect(partial(self._on_role_activated, row))
        return combo

    def _on_role_activated(self, row: int, index: int) -> None:
        source, _ = self._assignments[row]
        role = self.combo(row).itemData(index)
        if roles := changed_roles(self._assignments, source, role):
            self._on_reassign(roles)

    def _fit_height(self) -> None:
        rows = min(max(self.rowCount(), 1), _ROWS_WITHOUT_SCROLLING)
        header = self.horizontalHeader().sizeHint().height()
        row_height = self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(header + rows * row_height + 2 * self.frameWidth())


class _ClueDelegate(QStyledItemDelegate):
    """Keeps the beginning of a clue, where the mark of a doubt stands."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight


def clue_item(clue: RoleClue | None) -> QTableWidgetItem:
    """Return the cell of a clue; one that leaves a doubt is marked."""
    item = QTableWidgetItem()
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    if clue is None:
        return item
    item.setText(_clue_text(clue))
    item.setToolTip(shown(clue.question or clue.text))
    if clue.asked or clue.is_assumed:
        font = item.font()
        font.setBold(True)
        item.setFont(font)
    return item


def _clue_text(clue: RoleClue) -> str:
    """Return a clue in few letters."""
    if clue.is_assumed:
        return QCoreApplication.translate("RoleTable", "? assumed")
    if clue.text == CHOSEN:
        return QCoreApplication.translate("RoleTable", "chosen")
    text = shown(clue.text)
    return f"? {text}" if clue.asked else text


def own_name(source: Source) -> str:
    """Return the name of a sequence that is not one of the usual four."""
    stem = stem_of(source.name)
    return stem if source.channel is None else f"{stem}-{source.channel}"


def changed_roles(
    assignments: tuple[tuple[Source, str], ...], source: Source, role: str
) -> dict[Source, str]:
    """Return the roles that change when `source` is given `role`.

    Only one source can have a role other than `IGNORED`, so the two swap their roles.
    """
    old = dict(assignments)[source]
    if role == old:
        return {}
    roles = {source: role}
    if role != IGNORED:
        roles.update({s: old for s, r in assignments if r == role and s != source})
    return roles
