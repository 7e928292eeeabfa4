"""The dialog with all fields of the header of the shown image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.io.header_fields import header_job
from unet_gui.ui.widgets.labels import NoticeList, secondary_label
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.case.case import Source
    from unet_gui.io.header_fields import HeaderField

_SIZE = QSize(820, 600)
_FRAME = QSize(40, 80)
_WIDTHS_PX = (190, 230)


class HeaderDialog(QDialog):
    """Shows the fields, those with a text that is searched for; keeps none of them."""

    def __init__(
        self, source: Source, runner: JobRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Header of {0}").format(source.label))
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self._fields: list[HeaderField] = []
        self._is_open = True
        self.note = NoticeList("warning")
        self.note.show_texts(
            [
                self.tr(
                    "A header may hold personal data: names, numbers, dates. None of "
                    "it is saved."
                )
            ]
        )
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search fields and values"))
        self.search.setAccessibleName(self.tr("Search fields and values"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_found)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Fields of the header"))
        self.list.setHeaderLabels(
            [self.tr("Place"), self.tr("Field"), self.tr("Value")]
        )
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        for column, width in enumerate(_WIDTHS_PX):
            self.list.header().resizeSection(column, width)
        self.count = secondary_label(self.tr("Reading…"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column_layout = QVBoxLayout(self)
        for widget in (self.note, self.search, self.list, self.count, buttons):
            column_layout.addWidget(widget)
        column_layout.setStretchFactor(self.list, 1)
        self.search.setFocus()
        listener: Listener[list[HeaderField]] = Listener(self._take, self._fail)
        job = runner.submit(lambda: header_job(source), listener, Lane.IO)
        self.finished.connect(job.cancel)
        self.finished.connect(self._close)

    def _take(self, fields: list[HeaderField]) -> None:
        if self._is_open:
            self._fields = fields
            self._show_found()

    def _fail(self, error: Exception) -> None:
        if self._is_open:
            self.count.setText(shown(str(error)))

    @Slot()
    def _close(self) -> None:
        self._is_open = False

    @Slot()
    def _show_found(self) -> None:
        wanted = self.search.text().casefold().split()
        found = [
            field
            for field in self._fields
            if all(word in " ".join(field).casefold() for word in wanted)
        ]
        self.list.clear()
        self.list.addTopLevelItems([QTreeWidgetItem([*field]) for field in found])
        text = self.tr("{0} of {1} fields").format(len(found), len(self._fields))
        self.count.setText(text)
