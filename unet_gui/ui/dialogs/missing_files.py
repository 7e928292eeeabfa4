"""The dialog that locates missing files of a session."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.shown_text import escaped
from unet_gui.ui.widgets.icons import icon
from unet_gui.ui.widgets.labels import plain_tip, wrapped_label

if TYPE_CHECKING:
    from unet_gui.controllers.sessions.read_session import ReadSession
    from unet_gui.controllers.sessions.session_files import SessionFilesController

_SIZE_PX = (560, 320)


def _ask_file(parent: QWidget, missing: Path) -> Path | None:
    """Ask for the new place of a file; return None if cancelled."""
    folders = (f for f in missing.parents if f.is_dir())
    start = next(folders, Path.home())
    title = QCoreApplication.translate("MissingFilesDialog", "Where is {0}?")
    title = title.format(escaped(missing.name))
    name, _ = QFileDialog.getOpenFileName(parent, title, str(start))
    return Path(name) if name else None


class MissingFilesDialog(QDialog):
    """Lists missing files; the user locates them or leaves them out.

    When one file is located, its neighbours are found too.
    """

    def __init__(
        self,
        read: ReadSession,
        files: SessionFilesController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Missing files"))
        self._read = read
        self._files = files
        self.found: dict[Path, Path] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Missing files"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for path in read.missing:
            item = QListWidgetItem(escaped(str(path)))
            item.setToolTip(plain_tip(str(path)))
            self.list.addItem(item)
        self.list.setIconSize(QSize(16, 16))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self.locate)
        self._lay_out()
        self.resize(*_SIZE_PX)
        self._show_found()

    def _lay_out(self) -> None:
        told = self.tr(
            "{0} refers to files that are no longer where they were. Locate one, and "
            "those beside it are found as well; files that are left out can be added "
            "later."
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        accept = QDialogButtonBox.ButtonRole.AcceptRole
        other = QDialogButtonBox.ButtonRole.ActionRole
        self.open_button = buttons.addButton("", accept)
        self.locate_button = buttons.addButton(self.tr("&Locate…"), other)
        self.locate_button.setDefault(True)
        self.locate_button.clicked.connect(self.locate)
        buttons.accepted.connect(self._resume)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(wrapped_label(told.format(self._read.path.name)))
        column.addWidget(self.list, 1)
        column.addWidget(buttons)

    @Slot()
    def locate(self) -> None:
        """Ask for the new place of the selected file."""
        row = max(self.list.currentRow(), 0)
        old = self._read.missing[row]
        new = _ask_file(self, old)
        if new is None:
            return
        likewise = self._files.found(self._read, old, new)
        self.found = {**likewise, **self.found, old: new}
        self._show_found()

    def _show_found(self) -> None:
        for row, path in enumerate(self._read.missing):
            new = self.found.get(path)
            item = self.list.item(row)
            item.setIcon(icon("warning" if new is None else "check"))
            item.setText(escaped(str(path if new is None else new)))
        missing = [p for p in self._read.missing if p not in self.found]
        if missing:
            self.open_button.setText(self.tr("Leave &out and open"))
            self.list.setCurrentRow(self._read.missing.index(missing[0]))
        else:
            self.open_button.setText(self.tr("&Open"))
            self.open_button.setDefault(True)
        self.locate_button.setEnabled(bool(missing))

    @Slot()
    def _resume(self) -> None:
        self.accept()
        self._files.resume(self._read, self.found)
