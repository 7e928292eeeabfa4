"""The dialog that lists the installed models, and renames and removes the own ones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.byte_sizes import bytes_text
from unet_gui.ui.widgets.labels import secondary_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.controllers.models.own_models import (
        InstalledModel,
        OwnModelsController,
    )
    from unet_gui.state.models import ModelsState

_SIZE = QSize(720, 380)
_FRAME = QSize(40, 80)  # of the screen, for the window manager


@dataclass(frozen=True, slots=True)
class ManageActions:
    """The actions that the dialog leaves to the window."""

    import_model: Callable[[], None]


class ManageModelsDialog(QDialog):
    """Lists the models; renames, removes and imports, and shows their folders."""

    def __init__(
        self,
        state: ModelsState,
        controller: OwnModelsController,
        actions: ManageActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._models: list[InstalledModel] = []
        self._is_filling = False
        self.setWindowTitle(self.tr("Manage models"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self._build(actions)
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._show_choice)
        self.table.itemChanged.connect(self._on_item_changed)
        state.events.ids.connect(self.refresh)
        state.events.titles.connect(self.refresh)
        self.refresh()

    def _build(self, actions: ManageActions) -> None:
        titles = (self.tr("Title"), self.tr("Id"), self.tr("Origin"), self.tr("Size"))
        self.table = QTableWidget(0, len(titles))
        self.table.setAccessibleName(self.tr("Installed models"))
        self.table.setHorizontalHeaderLabels(titles)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.note = secondary_label()
        self.rename_button = self._button(self.tr("Re&name"), self._rename)
        self.remove_button = self._button(self.tr("&Remove…"), self._ask_to_remove)
        self.folder_button = self._button(self.tr("Show &folder"), self._show_folder)
        self.import_button = self._button(self.tr("&Import…"), actions.import_model)

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in (self.rename_button, self.remove_button, self.folder_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.import_button)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        column.addLayout(row)

    def refresh(self) -> None:
        """Show the models as they are now; the selection stays."""
        chosen = self._chosen()
        self._models = self._controller.listed()
        self._is_filling = True
        self.table.setRowCount(len(self._models))
        for row, model in enumerate(self._models):
            self._show_row(row, model)
        self._is_filling = False
        ids = [model.id for model in self._models]
        row = ids.index(chosen.id) if chosen and chosen.id in ids else 0
        self.table.selectRow(row)
        self._show_choice()

    def _show_row(self, row: int, model: InstalledModel) -> None:
        origin = self.tr("Imported") if model.is_own else self.tr("Came with unet-gui")
        texts = (model.title, model.id, origin, bytes_text(model.size_bytes))
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            is_editable = column == 0 and model.is_own
            item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if is_editable else flags)
            self.table.setItem(row, column, item)

    def _chosen(self) -> InstalledModel | None:
        row = self.table.currentRow()
        return self._models[row] if 0 <= row < len(self._models) else None

    def _show_choice(self) -> None:
        model = self._chosen()
        is_own = model is not None and model.is_own
        self.rename_button.setEnabled(is_own)
        self.remove_button.setEnabled(is_own)
        self.folder_button.setEnabled(model is not None)
        if model is None:
            self.note.setText(self.tr("No model is installed."))
        elif is_own:
            self.note.setText(self.tr("In {0}").format(model.folder))
        else:
            text = self.tr(
                "This model came with the program; it can be neither renamed nor "
                "removed."
            )
            self.note.setText(text)

    def _rename(self) -> None:
        if (item := self.table.item(self.table.currentRow(), 0)) is not None:
            self.table.editItem(item)

    def _on_item_changed(self, item: QTableWidgetItem) -> None:
        if not self._is_filling and item.column() == 0:
            self._controller.rename(self._models[item.row()].id, item.text())
            self.refresh()

    def _show_folder(self) -> None:
        if (model := self._chosen()) is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(model.folder)))

    def _ask_to_remove(self) -> None:
        if (model := self._chosen()) is None:
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Remove a model"))
        box.setText(self.tr("Remove the model {0}?").format(model.title))
        text = self.tr("This deletes its folder, {0}.").format(model.folder)
        box.setInformativeText(text)
        remove = box.addButton(
            self.tr("&Remove"), QMessageBox.ButtonRole.DestructiveRole
        )
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        remove.clicked.connect(partial(self._controller.remove, model.id))
        box.open()
