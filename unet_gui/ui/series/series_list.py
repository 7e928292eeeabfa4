"""The list of the series of a study: a tick, a picture, and a sequence for each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from unet_gui.core.case.case_files import IGNORED, MASK
from unet_gui.core.geometry.grid_difference import spacing_text
from unet_gui.core.sequences import MriSequence
from unet_gui.core.shown_text import escaped
from unet_gui.core.text import alternatives
from unet_gui.ui.series.grey_picture import grey_image
from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.icons import icon_pixmap
from unet_gui.ui.widgets.labels import plain_tip
from unet_gui.ui.widgets.theme import warning_colour
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from unet_gui.controllers.cases.series_choice import SeriesRow
    from unet_gui.io.dicom.shown.slice_picture import SlicePicture

_PICTURE_PX = 56
_ROW_PX = 64
_WARNING_PX = 16
_WIDTHS_PX = (264, 78, 120, 66, 134)
_SERIES, _PLANE, _SPACING, _SLICES, _ROLE, _CLUE = range(6)
_RESERVED = frozenset((IGNORED, MASK))


class _RoleCombo(CalmComboBox):
    """A sequence that can be typed; Return ends typing, and does not open the case."""

    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.ended.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class SeriesList(QTreeWidget):
    """Series that may be taken, and below them, folded, those that are set aside.

    Only one series has a sequence: a tick takes it from another one that had it.
    """

    changed = Signal()
    wanted = Signal(object)  # SeriesRow: the current one
    preview_wanted = Signal()

    def __init__(self, rows: Sequence[SeriesRow], documents: Sequence[str]) -> None:
        super().__init__()
        self.rows = list(rows)
        self._items: dict[int, QTreeWidgetItem] = {}
        self.combos: dict[int, QComboBox] = {}
        self._is_filling = True
        self._set_up()
        self._fill(documents)
        self._is_filling = False
        self.itemChanged.connect(self._on_item_changed)
        self.currentItemChanged.connect(self._on_current)
        self.itemDoubleClicked.connect(lambda *_: self.preview_wanted.emit())

    def _set_up(self) -> None:
        self.setHeaderLabels(
            [
                self.tr("Series"),
                self.tr("Plane"),
                self.tr("Spacing (mm)"),
                self.tr("Slices"),
                self.tr("Sequence"),
                self.tr("Clue"),
            ]
        )
        self.setAccessibleName(self.tr("Series of the study"))
        self.setIconSize(QSize(_PICTURE_PX, _PICTURE_PX))
        self.setWordWrap(True)
        self.setRootIsDecorated(True)
        self.setIndentation(14)
        self.setExpandsOnDoubleClick(False)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionsMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for column, width in enumerate(_WIDTHS_PX):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)

    def _fill(self, documents: Sequence[str]) -> None:
        aside = [n for n, row in enumerate(self.rows) if row.is_aside]
        for number, row in enumerate(self.rows):
            if not row.is_aside:
                self._add(self.invisibleRootItem(), number, row)
        if aside or documents:
            folded = QTreeWidgetItem(self)
            folded.setText(_SERIES, self._aside_text(len(aside) + len(documents)))
            folded.setFirstColumnSpanned(True)
            for number in aside:
                self._add(folded, number, self.rows[number])
            for text in documents:
                item = QTreeWidgetItem(folded)
                item.setText(_SERIES, escaped(shown(text)))
                item.setFirstColumnSpanned(True)
        if self.rows:
            self.setCurrentItem(self._items[0])

    def _aside_text(self, count: int) -> str:
        if count == 1:
            return self.tr("Set aside: 1 series")
        return self.tr("Set aside: {0} series").format(count)

    def _add(self, parent: QTreeWidgetItem, number: int, row: SeriesRow) -> None:
        item = QTreeWidgetItem(parent)
        self._items[number] = item
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        state = Qt.CheckState.Checked if row.is_taken else Qt.CheckState.Unchecked
        item.setCheckState(_SERIES, state)
        item.setData(_SERIES, Qt.ItemDataRole.UserRole, number)
        item.setSizeHint(_SERIES, QSize(0, _ROW_PX))
        item.setIcon(_SERIES, _plain_icon(_on_black(None)))
        item.setText(_SERIES, row.series.title)
        item.setToolTip(_SERIES, plain_tip(row.series.title))
        if row.facts is not None:
            facts = row.facts
            times = f" \u00d7 {facts.volumes}" if facts.volumes > 1 else ""
            item.setText(_PLANE, shown(facts.plane))
            item.setText(_SPACING, spacing_text(facts.spacing_mm))
            item.setText(_SLICES, f"{facts.slices}{times}")
            if facts.faults or facts.volumes > 1:
                item.setIcon(_SLICES, self._warning_icon())
        clue = escaped(shown(row.clue))
        item.setText(_CLUE, clue)
        item.setToolTip(_CLUE, plain_tip(clue))
        if row.is_mask:
            item.setText(_ROLE, self.tr("Mask"))
        else:
            self._add_combo(item, number, row)

    def _warning_icon(self) -> QIcon:
        """Return the icon of a fault, which is small and keeps its colour."""
        colour = warning_colour(self.palette())
        ratio = self.devicePixelRatioF()
        return _plain_icon(icon_pixmap("warning", _WARNING_PX, colour, ratio))

    def _add_combo(self, item: QTreeWidgetItem, number: int, row: SeriesRow) -> None:
        combo = _RoleCombo()
        combo.ended.connect(self.setFocus)
        combo.setEditable(True)
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        combo.setAccessibleName(self.tr("Sequence of {0}").format(row.series.title))
        combo.setToolTip(self.tr("Choose or type a sequence (F2)"))
        combo.addItems([str(sequence) for sequence in MriSequence])
        is_known = row.role in list(MriSequence)
        combo.setEditText(row.role if is_known else row.series.guess)
        if (line := combo.lineEdit()) is not None:
            asked = shown(alternatives(row.asked)) + "?" if row.asked else ""
            line.setPlaceholderText(asked or self.tr("other"))
            line.setCursorPosition(0)
            line.editingFinished.connect(partial(self._on_role, number))
        combo.activated.connect(partial(self._on_role, number))
        # a sequence that is half typed must take nothing from another series
        combo.setCompleter(None)  # type: ignore[arg-type] # Qt takes none
        holder = QWidget()
        row_layout = QHBoxLayout(holder)
        row_layout.setContentsMargins(0, 0, 6, 0)
        row_layout.addWidget(combo, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setItemWidget(item, _ROLE, holder)
        self.combos[number] = combo

    def show_picture(self, number: int, picture: SlicePicture | None) -> None:
        """Show the small picture of a series; none if it cannot be read."""
        item = self._items[number]
        self._is_filling = True
        item.setIcon(_SERIES, _plain_icon(_on_black(picture)))
        self._is_filling = False

    @property
    def current(self) -> SeriesRow | None:
        """The series that is chosen to look at."""
        number = self._number(self.currentItem())
        return None if number is None else self.rows[number]

    def is_ticked(self, number: int) -> bool:
        """Whether a series is to be taken."""
        return self._items[number].checkState(_SERIES) is Qt.CheckState.Checked

    def tick(self, number: int, *, is_taken: bool) -> None:
        """Take a series, or leave it."""
        state = Qt.CheckState.Checked if is_taken else Qt.CheckState.Unchecked
        self._items[number].setCheckState(_SERIES, state)

    def role(self, number: int) -> str:
        """Return the sequence that a series has; its title if none is stated."""
        if self.rows[number].is_mask:
            return MASK
        text = self.combos[number].currentText().strip()
        for sequence in MriSequence:
            if text.casefold() == str(sequence).casefold():
                return str(sequence)
        is_stated = text and text.casefold() not in _RESERVED
        return text if is_stated else self.rows[number].series.title

    def taken(self) -> dict[int, str]:
        """Return the role of each series that is taken, by its number in `rows`."""
        return {n: self.role(n) for n in self._items if self.is_ticked(n)}

    def _number(self, item: QTreeWidgetItem | None) -> int | None:
        found = None if item is None else item.data(_SERIES, Qt.ItemDataRole.UserRole)
        return found if isinstance(found, int) else None

    def _on_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        number = self._number(item)
        if self._is_filling or number is None or column != _SERIES:
            return
        if self.is_ticked(number):
            self._take_from_others(number)
        self.changed.emit()

    def _on_role(self, number: int, *_: object) -> None:
        """Take a series that is given a sequence."""
        text = self.combos[number].currentText().strip()
        if text and not self.is_ticked(number):
            self.tick(number, is_taken=True)
            return
        self._take_from_others(number)
        self.changed.emit()

    def _take_from_others(self, number: int) -> None:
        """Leave out the other series that has the sequence of this one."""
        role = self.role(number)
        if not self.is_ticked(number):
            return
        for other, own in self.taken().items():
            if other != number and own == role:
                self.tick(other, is_taken=False)

    def _on_current(self, item: QTreeWidgetItem | None, *_: object) -> None:
        number = self._number(item)
        self.wanted.emit(None if number is None else self.rows[number])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = self._number(self.currentItem())
        if event.key() == Qt.Key.Key_F2 and number in self.combos:
            self.combos[number or 0].setFocus()
            return
        super().keyPressEvent(event)


def _plain_icon(pixmap: QPixmap) -> QIcon:
    """Return an icon that looks the same in a selected row."""
    made = QIcon(pixmap)
    made.addPixmap(pixmap, QIcon.Mode.Selected)
    return made


def _on_black(picture: SlicePicture | None) -> QPixmap:
    """Return a square that is filled as far as the proportions of a slice allow."""
    pixmap = QPixmap(_PICTURE_PX, _PICTURE_PX)
    pixmap.fill(QColor("black"))
    if picture is not None:
        image = grey_image(picture, _PICTURE_PX)
        left = (_PICTURE_PX - image.width()) // 2
        top = (_PICTURE_PX - image.height()) // 2
        painter = QPainter(pixmap)
        painter.drawImage(left, top, image)
        painter.end()
    return pixmap
