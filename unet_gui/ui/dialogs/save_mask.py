"""The dialog that saves a mask: label values, folder, name, and what is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.geometry.grid_difference import shape_text
from unet_gui.core.shown_text import escaped
from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.fact_table import FactTable
from unet_gui.ui.widgets.file_dialogs import ask_output_folder
from unet_gui.ui.widgets.labels import NoticeList, secondary_label
from unet_gui.ui.widgets.theme import set_primary
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from unet_gui.controllers.exports.export import ExportController
    from unet_gui.controllers.exports.mask_plan import MaskPlan
    from unet_gui.core.mask.labels import LabelScheme

_WIDTH_PX = 560
_SPACING = 8


class SaveMaskDialog(QDialog):
    """Saves the shown prediction; the case's own files are never replaced."""

    def __init__(
        self, plan: MaskPlan, export: ExportController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._export = export
        self._question: QMessageBox | None = None
        self.setWindowTitle(self.tr("Save mask"))
        self.setMinimumWidth(_WIDTH_PX)
        self._add_fields()
        self._add_buttons()
        self._lay_out()
        self._show()

    # building

    def _add_fields(self) -> None:
        plan = self._plan
        self.scheme_combo = CalmComboBox()
        self.scheme_combo.setAccessibleName(self.tr("Label values"))
        for scheme in plan.schemes:
            self.scheme_combo.addItem(name_text(scheme.title), scheme.id)
        self.scheme_combo.setCurrentIndex(self.scheme_combo.findData(plan.scheme.id))
        self.scheme_combo.currentIndexChanged.connect(self._show)
        self.reason_label = secondary_label()
        self.folder_edit = QLineEdit(str(plan.folder))
        self.folder_edit.setAccessibleName(self.tr("Folder"))
        self.browse_button = QPushButton(self.tr("&Browse…"))
        self.browse_button.setAutoDefault(False)
        self.browse_button.clicked.connect(self._browse)
        self.name_edit = QLineEdit(plan.name)
        self.name_edit.setAccessibleName(self.tr("Name"))
        for edit in (self.folder_edit, self.name_edit):
            edit.textChanged.connect(self._show)
        self.facts = FactTable(indent_px=0)
        self.fault_list = NoticeList("fault")
        self.note_list = NoticeList("secondary")

    def _add_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save_button = QPushButton(self.tr("&Save"))
        set_primary(self.save_button, is_primary=True)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.buttons.addButton(self.save_button, role)
        self.save_button.clicked.connect(self._on_save)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        folder = QHBoxLayout()
        folder.addWidget(self.folder_edit, 1)
        folder.addWidget(self.browse_button)
        form = QFormLayout()
        form.setVerticalSpacing(_SPACING)
        form.addRow(self.tr("&Label values"), self.scheme_combo)
        form.addRow("", self.reason_label)
        form.setRowVisible(self.reason_label, bool(self._plan.reason))
        caption = QLabel(self.tr("&Folder"))
        caption.setBuddy(self.folder_edit)
        form.addRow(caption, folder)
        form.addRow(self.tr("&Name"), self.name_edit)
        form.addRow(self.tr("Written"), self.facts)
        column = QVBoxLayout(self)
        column.setSpacing(_SPACING)
        column.addLayout(form)
        column.addWidget(self.note_list)
        column.addWidget(self.fault_list)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.save_button.setDefault(True)

    # what is chosen

    @property
    def scheme(self) -> LabelScheme:
        """The chosen label values."""
        chosen = self.scheme_combo.currentData()
        return next(scheme for scheme in self._plan.schemes if scheme.id == chosen)

    @property
    def folder(self) -> Path:
        """The chosen folder."""
        return Path(self.folder_edit.text()).expanduser()

    @property
    def path(self) -> Path:
        """The file that will be written."""
        return self._plan.path(self.folder, self.name_edit.text())

    @Slot()
    def _browse(self) -> None:
        folder = ask_output_folder(self, self.folder)
        if folder is not None:
            self.folder_edit.setText(str(folder))

    # what is shown

    @Slot()
    def _show(self) -> None:
        plan = self._plan
        is_proposed = self.scheme.id == plan.scheme.id
        self.reason_label.setText(name_text(plan.reason) if is_proposed else "")
        self.facts.show_facts(self._facts())
        fault = plan.fault(self.folder, self.name_edit.text())
        self.fault_list.show_texts([fault])
        self.note_list.show_texts(self._notes() if not fault else ())
        self.save_button.setEnabled(not fault)

    def _facts(self) -> list[tuple[str, str]]:
        encoded = self.scheme.values
        rows = [
            (
                name_text(title),
                self.tr("value {0}, {1} mL").format(encoded[c], f"{ml:.1f}"),
            )
            for c, title, ml in self._plan.classes
        ]
        mask = self.tr("Edited") if self._plan.is_edited else self.tr("Prediction")
        size = self.tr("{0} voxels, the grid of the scan")
        grid = size.format(shape_text(self._plan.case.grid.shape))
        return [(self.tr("Mask"), mask), *rows, (self.tr("Grid"), grid)]

    def _notes(self) -> list[str]:
        notes = []
        if self.path.name != self.name_edit.text().strip():
            notes.append(self.tr("The file is {0}.").format(escaped(self.path.name)))
        if self.path.exists():
            notes.append(self.tr("A file of this name exists; you will be asked."))
        if self._plan.is_changed:
            notes.append(self.tr("The mask is decided with changed thresholds."))
        return notes

    # saving

    @Slot()
    def _on_save(self) -> None:
        """Save, after a question if a file would be replaced."""
        if self._plan.fault(self.folder, self.name_edit.text()):
            self._show()  # the disk has changed meanwhile
        elif self.path.exists():
            self._ask()
        else:
            self._save()

    def _ask(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Save mask"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("{0} exists. Replace it?").format(escaped(self.path.name)))
        box.setInformativeText(escaped(str(self.path.parent)))
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
        """The question about a file that exists, None if it was never asked."""
        return self._question

    @Slot()
    def _save(self) -> None:
        self._export.save_mask(self.path, self.scheme)
        self.accept()
