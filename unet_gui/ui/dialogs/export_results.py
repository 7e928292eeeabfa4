"""The dialog that writes a mask in the formats of other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.case.exported_mask import ExportFormat
from unet_gui.core.shown_text import escaped
from unet_gui.ui.widgets.file_dialogs import ask_output_folder
from unet_gui.ui.widgets.labels import NoticeList, secondary_label
from unet_gui.ui.widgets.theme import set_primary
from unet_gui.ui.widgets.translation import name_text, shown, titled

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from unet_gui.controllers.exports.results_controller import ResultsController
    from unet_gui.core.case.exported_mask import ExportedMask

_WIDTH_PX = 560
_SPACING = 8
_MOST_LISTED = 3
_INNER = "results"  # a folder in that of the scans
_FIRST = (ExportFormat.MASK, ExportFormat.NRRD)  # ticked at first


class ExportResultsDialog(QDialog):
    """A tick for each format, a folder, and the files that will be written."""

    def __init__(
        self,
        results: ResultsController,
        mask: ExportedMask,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._results = results
        self._mask = mask
        self._question: QMessageBox | None = None
        self.setWindowTitle(self.tr("Export results"))
        self.setMinimumWidth(_WIDTH_PX)
        self._add_formats()
        self._add_folder(folder)
        self._add_buttons()
        self._lay_out()
        self._show()

    # building

    def _add_formats(self) -> None:
        faults = self._results.faults(self._mask)
        self.boxes = {
            kind: QCheckBox(name_text(kind.caption).replace("&", "&&"))
            for kind in ExportFormat
        }
        for kind, box in self.boxes.items():
            box.setChecked(kind in _FIRST)
            box.toggled.connect(self._show)
            if kind in faults:
                box.setEnabled(False)
                box.setToolTip(shown(faults[kind]))
        self.reasons = NoticeList("secondary")
        self.reasons.show_texts(list(dict.fromkeys(map(shown, faults.values()))))

        self.origin_label = secondary_label()
        self.origin_label.setText(titled(self.tr("Mask"), shown(self._mask.origin)))

    def _add_folder(self, folder: Path) -> None:
        self.folder_edit = QLineEdit(str(self._free_folder(folder)))
        self.folder_edit.setAccessibleName(self.tr("Folder"))
        self.folder_edit.textChanged.connect(self._show)
        self.browse_button = QPushButton(self.tr("&Browse…"))
        self.browse_button.setAutoDefault(False)
        self.browse_button.clicked.connect(self._browse)
        self.files_label = secondary_label()
        self.fault_list = NoticeList("fault")

    def _free_folder(self, folder: Path) -> Path:
        """Return a folder in which no scan or mask that was read has the same name."""
        inner = folder / _INNER
        is_taken = self._results.fault(self._mask, _FIRST, folder)
        if is_taken and not self._results.fault(self._mask, _FIRST, inner):
            return inner
        return folder

    def _add_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save_button = QPushButton(self.tr("&Export"))
        set_primary(self.save_button, is_primary=True)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.buttons.addButton(self.save_button, role)
        self.save_button.clicked.connect(self._on_save)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        caption = QLabel(self.tr("&Folder"))
        caption.setBuddy(self.folder_edit)
        across.addWidget(caption)
        across.addWidget(self.folder_edit, 1)
        across.addWidget(self.browse_button)
        column = QVBoxLayout(self)
        column.setSpacing(_SPACING)
        column.addWidget(self.origin_label)
        for box in self.boxes.values():
            column.addWidget(box)
        column.addWidget(self.reasons)
        column.addLayout(across)
        column.addWidget(self.files_label)
        column.addWidget(self.fault_list)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.save_button.setDefault(True)

    # what is chosen

    @property
    def formats(self) -> tuple[ExportFormat, ...]:
        """The chosen formats."""
        return tuple(kind for kind, box in self.boxes.items() if box.isChecked())

    @property
    def folder(self) -> Path:
        """The chosen folder."""
        return Path(self.folder_edit.text()).expanduser()

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that will be written."""
        return self._results.targets(self._mask, self.formats, self.folder)

    @Slot()
    def _browse(self) -> None:
        folder = ask_output_folder(self, self.folder)
        if folder is not None:
            self.folder_edit.setText(str(folder))

    # what is shown

    @Slot()
    def _show(self) -> None:
        names = [escaped(path.name) for path in self.paths]
        more = len(names) - _MOST_LISTED
        listed = ", ".join(names[:_MOST_LISTED])
        if more > 0:
            listed = self.tr("{0} and {1} more").format(listed, more)
        self.files_label.setText(listed)
        fault = self._fault() if names else ""
        self.fault_list.show_texts([fault] if fault else [])
        self.save_button.setEnabled(bool(names) and not fault)
        self._grow()

    def _grow(self) -> None:
        """Give wrapped texts the height that they need."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            height = layout.totalHeightForWidth(max(self.width(), _WIDTH_PX))
            self.setMinimumHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _fault(self) -> str:
        return shown(self._results.fault(self._mask, self.formats, self.folder))

    # saving

    @Slot()
    def _on_save(self) -> None:
        """Export, after a question if files would be replaced."""
        existing = [path for path in self.paths if path.exists()]
        if self._fault():
            self._show()  # the disk has changed meanwhile
        elif existing:
            self._ask(existing)
        else:
            self._save()

    def _ask(self, existing: list[Path]) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.windowTitle())
        box.setTextFormat(Qt.TextFormat.PlainText)
        first = escaped(existing[0].name)
        text = self.tr("{0} exists. Replace it?").format(first)
        if len(existing) > 1:
            text = self.tr("{0} and {1} more files exist. Replace them?")
            text = text.format(first, len(existing) - 1)
        box.setText(text)
        replace = box.addButton(
            self.tr("&Replace"), QMessageBox.ButtonRole.DestructiveRole
        )
        keep = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(keep)
        replace.clicked.connect(self._save)
        self._question = box
        box.open()

    @property
    def question(self) -> QMessageBox | None:
        """The question about files that exist, None if it was never asked."""
        return self._question

    @Slot()
    def _save(self) -> None:
        self._results.export(self._mask, self.formats, self.folder)
        self.accept()
