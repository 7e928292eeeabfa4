"""The table of the lesions of the shown mask; a click goes to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from unet_gui.core.mask.labels import TumourClass
from unet_gui.ui.widgets.icons import icon
from unet_gui.ui.widgets.translation import name_text, shown, titled

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtGui import QWheelEvent

    from unet_gui.core.measuring.lesion_facts import LesionFacts

_ROW_PX = 22
_ROWS_WITHOUT_SCROLLING = 5
_CLASS_COLUMNS = {2: TumourClass.EDEMA, 3: TumourClass.NON_ENHANCING}
_CLASS_COLUMNS[4] = TumourClass.ENHANCING
_DOUBT_COLUMN = 5
_ALIGN = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LesionTable(QTableWidget):
    """A row for each lesion, largest first; `on_chosen` gets the position of one.

    The Del key hands the position of the selected one to `on_removed`.
    """

    def __init__(
        self,
        on_chosen: Callable[[int], None],
        on_removed: Callable[[int], None] | None = None,
    ) -> None:
        super().__init__(0, _DOUBT_COLUMN + 1)
        self._on_chosen = on_chosen
        self._on_removed = on_removed
        self._shown: tuple[LesionFacts, ...] = ()
        self.setAccessibleName(self.tr("Lesions"))
        self.setToolTip(
            self.tr("Go to a lesion (N next, Shift+N previous), or remove it (Del)")
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        titles = ("", "mL", "ED", "NET", "ET", self.tr("Doubt"))
        self.setHorizontalHeaderLabels(list(titles))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(24)
        header.setDefaultAlignment(_ALIGN)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for column, tumour_class in _CLASS_COLUMNS.items():
            title = name_text(tumour_class.title)
            self._head(column, self.tr("{0} in mL").format(title))
        self._head(1, self.tr("Volume in mL"))
        self._head(
            _DOUBT_COLUMN,
            self.tr(
                "How doubtful the lesion is, with what was nearly marked around it: "
                "from 0 (certain) to 1"
            ),
        )

    def _head(self, column: int, tip: str) -> None:
        item = self.horizontalHeaderItem(column)
        if item is not None:
            item.setToolTip(tip)

    def show_lesions(
        self, lesions: Sequence[LesionFacts], classes: Collection[TumourClass]
    ) -> None:
        """Show the lesions, with the volumes of several classes that the mask tells."""
        for column, tumour_class in _CLASS_COLUMNS.items():
            is_told = tumour_class in classes and len(classes) > 1
            self.setColumnHidden(column, not is_told)
        has_doubt = any(facts.doubt is not None for facts in lesions)
        self.setColumnHidden(_DOUBT_COLUMN, not has_doubt)
        if tuple(lesions) == self._shown:
            return
        self._shown = tuple(lesions)
        self.setRowCount(len(lesions))
        for row, facts in enumerate(lesions):
            self._show_row(row, facts)
        self._fit_height()

    def _show_row(self, row: int, facts: LesionFacts) -> None:
        texts = [str(row + 1), f"{facts.volume_ml:.1f}"]
        texts += [f"{facts.class_ml[c]:.1f}" for c in _CLASS_COLUMNS.values()]
        texts.append("" if facts.doubt is None else f"{facts.doubt:.2f}")
        tip = self._tip(facts)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setTextAlignment(_ALIGN)
            item.setToolTip(tip)
            if column == 0 and facts.flag:
                item.setIcon(icon("warning"))
                item.setData(
                    Qt.ItemDataRole.AccessibleTextRole, titled(text, shown(facts.flag))
                )
            self.setItem(row, column, item)

    def _tip(self, facts: LesionFacts) -> str:
        sentences = []
        if facts.gap_mm:
            away = self.tr("{0:.0f} mm from the largest lesion.")
            sentences.append(away.format(facts.gap_mm))
        if facts.disagreement is not None:
            differ = self.tr("The stages differ by {0:.2f} here.")
            sentences.append(differ.format(facts.disagreement))
        return " ".join((*sentences, shown(facts.flag))).strip()

    def show_place(self, position: int | None) -> None:
        """Mark the lesion at the crosshair, None for none."""
        if position is None:
            self.clearSelection()
            return
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
        rows = QItemSelectionModel.SelectionFlag.Rows
        index = self.model().index(position, 0)
        self.selectionModel().setCurrentIndex(index, chosen | rows)

    def event(self, event: QEvent) -> bool:
        # Del removes a lesion here, and annotations elsewhere
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._removes(event):
            event.accept()
            return True
        return bool(super().event(event))

    def _removes(self, event: QKeyEvent) -> bool:
        has_row = bool(self.selectionModel().selectedRows())
        is_delete = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        return is_delete and has_row and self._on_removed is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removes(event) and self._on_removed is not None:
            self._on_removed(self.selectionModel().selectedRows()[0].row())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel unless there is something to scroll."""
        if self.rowCount() > _ROWS_WITHOUT_SCROLLING:
            super().wheelEvent(event)
        else:
            event.ignore()

    @Slot(int, int)
    def _on_cell(self, row: int, _column: int) -> None:
        self._on_chosen(row)

    def _fit_height(self) -> None:
        rows = min(max(self.rowCount(), 1), _ROWS_WITHOUT_SCROLLING)
        header = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(header + rows * _ROW_PX + 2 * self.frameWidth())
