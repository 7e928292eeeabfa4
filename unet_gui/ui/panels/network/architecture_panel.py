"""The panel about the layers of a network, as the network itself describes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.model.unet_drawing import draw_unet
from unet_gui.ui.panels.network.layer_details import LayerDetails
from unet_gui.ui.panels.network.layer_table import (
    LayerTableModel,
    tab_separated,
    totals_text,
)
from unet_gui.ui.panels.network.layer_view import fit_columns, layer_view
from unet_gui.ui.panels.network.unet_drawing_export import drawing_picture, drawing_svg
from unet_gui.ui.panels.network.unet_drawing_view import UnetDrawingView
from unet_gui.ui.widgets.file_dialogs import ask_drawing_target
from unet_gui.ui.widgets.icons import icon
from unet_gui.ui.widgets.labels import NoticeList, secondary_label, wrapped_label
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from unet_gui.controllers.exports.export import ExportController
    from unet_gui.controllers.network.architecture import ArchitectureController
    from unet_gui.core.model.architecture import Channels, NetworkDescription
    from unet_gui.core.model.unet_drawing import UnetDrawing
    from unet_gui.state.architecture import ArchitectureState
    from unet_gui.ui.panels.network.activations_bar import ActivationsBar

_WIDTH_PX = 500
_DRAWING_AND_TABLE_PX = (260, 300)
_SELECT_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect
    | QItemSelectionModel.SelectionFlag.Rows
)


class ArchitecturePanel(QWidget):
    """Drawing, layer table, totals and weights; loads nothing before it is shown."""

    def __init__(
        self,
        state: ArchitectureState,
        controller: ArchitectureController,
        export: ExportController,
        activations: ActivationsBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._controller = controller
        self._export = export
        self.activations_bar = activations
        self._drawing: UnetDrawing | None = None
        self.network_combo = QComboBox()
        self.network_combo.setAccessibleName(self.tr("Network or model"))
        self.network_combo.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        )
        self.channels_combo = QComboBox()
        self.channels_combo.setAccessibleName(
            self.tr("Position of the channels in shapes")
        )
        self.channels_combo.addItem(self.tr("Channels last"), "last")
        self.channels_combo.addItem(self.tr("Channels first"), "first")
        self.copy_button = QPushButton(icon("copy"), self.tr("Copy table"))
        self.copy_button.setToolTip(self.tr("Copy the whole table as text"))
        self.fit_button = QPushButton(self.tr("Fit"))
        self.fit_button.setToolTip(self.tr("Show the whole drawing"))
        self.export_button = QPushButton(self.tr("Export drawing…"))
        self.export_button.setToolTip(self.tr("Save the drawing as SVG or PNG"))
        self.drawing_view = UnetDrawingView()
        self.drawing_view.setToolTip(
            self.tr("Scroll to zoom, drag to move, click to select a layer")
        )
        self.model = LayerTableModel()
        self.table = layer_view(self.model)
        self.details = LayerDetails()
        self.totals_label = wrapped_label()
        self.weights_label = secondary_label()
        self.loading_label = secondary_label(self.tr("Loading the network…"))
        self.faults = NoticeList("fault")
        self._lay_out()
        self._connect()
        self._show_choices(state.choices)
        self._show_channels(state.channels)
        self._show_weights(state.weights_text)
        self._show_description(state.description)
        self._show_layer()
        self._show_error(state.error)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_WIDTH_PX, super().sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._controller.start()

    def copy_table(self) -> None:
        """Copy all layers and the totals to the clipboard."""
        text = tab_separated(self.model.layers, self.model.channels)
        if self._state.description is not None:
            text = f"{text}\n\n{totals_text(self._state.description)}"
        QGuiApplication.clipboard().setText(text)

    def copy_selection(self) -> None:
        """Copy the selected layers to the clipboard, or all if none is selected."""
        rows = sorted({i.row() for i in self.table.selectionModel().selectedRows()})
        if not rows:
            self.copy_table()
            return
        layers = (self.model.layers[row] for row in rows)
        QGuiApplication.clipboard().setText(tab_separated(layers, self.model.channels))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.network_combo, 1)
        top.addWidget(self.channels_combo)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        for button in (self.fit_button, self.export_button, self.copy_button):
            bottom.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.drawing_view)
        split.addWidget(self.table)
        split.setSizes(_DRAWING_AND_TABLE_PX)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.faults)
        column.addWidget(self.loading_label)
        column.addWidget(split, 1)
        column.addWidget(self.details)
        column.addWidget(self.activations_bar)
        column.addWidget(self.totals_label)
        column.addWidget(self.weights_label)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self.network_combo.activated.connect(self._on_network_activated)
        self.channels_combo.activated.connect(self._on_channels_activated)
        self.copy_button.clicked.connect(self.copy_table)
        self.fit_button.clicked.connect(self.drawing_view.fit)
        self.export_button.clicked.connect(self._on_export_clicked)
        self.drawing_view.layer_clicked.connect(self._controller.select_layer)
        self.table.copy_wanted.connect(self.copy_selection)
        selection = self.table.selectionModel()
        selection.currentRowChanged.connect(self._on_table_row_changed)
        events = self._state.events
        events.layer.connect(self._show_layer)
        events.choices.connect(self._show_choices)
        events.selected.connect(self._show_selected)
        events.channels.connect(self._show_channels)
        events.description.connect(self._show_description)
        events.weights_text.connect(self._show_weights)
        events.is_loading.connect(self._show_loading)
        events.error.connect(self._show_error)

    def _show_choices(self, choices: tuple[tuple[str, str], ...]) -> None:
        self.network_combo.clear()
        for key, title in choices:
            self.network_combo.addItem(shown(title), key)
        self._show_selected(self._state.selected)
        if self.isVisible():
            self._controller.start()

    def _show_selected(self, key: str) -> None:
        self.network_combo.setCurrentIndex(self.network_combo.findData(key))

    def _show_channels(self, channels: Channels) -> None:
        self.channels_combo.setCurrentIndex(self.channels_combo.findData(channels))
        self.model.show_channels(channels)
        self._show_layer()

    def _show_description(self, description: NetworkDescription | None) -> None:
        self.model.show_layers(description.layers if description else ())
        totals = totals_text(description) if description else ""
        self.totals_label.setText(shown(totals))
        self._drawing = draw_unet(description) if description else None
        self.drawing_view.show_drawing(self._drawing)
        for button in (self.fit_button, self.export_button, self.copy_button):
            button.setEnabled(description is not None)
        self._show_loading(self._state.is_loading)
        self._show_layer()
        if description is not None:
            fit_columns(self.table)

    def _show_layer(self) -> None:
        state = self._state
        self.details.show_layer(state.description, state.layer, state.channels)
        self.drawing_view.select_layer(state.layer)
        selection = self.table.selectionModel()
        if state.layer is None:
            selection.clear()
        elif state.layer != self.table.currentIndex().row():
            index = self.model.index(state.layer, 0)
            selection.setCurrentIndex(index, _SELECT_ROW)
            self.table.scrollTo(index)

    def _show_weights(self, text: str) -> None:
        self.weights_label.setText(shown(text))

    def _show_loading(self, is_loading: bool) -> None:
        self.loading_label.setVisible(is_loading)

    def _show_error(self, error: str) -> None:
        self.faults.show_texts((error,))

    @Slot()
    def _on_table_row_changed(self) -> None:
        index = self.table.currentIndex()
        self._controller.select_layer(index.row() if index.isValid() else None)

    def save_drawing(self, path: Path) -> None:
        """Write the drawing to a file, as PNG for the suffix .png, else as SVG."""
        if self._drawing is None or self._state.description is None:
            return
        if path.suffix.lower() == ".png":
            self._export.save_picture(path, drawing_picture(self._drawing))
        else:
            title = self._state.description.id
            self._export.save_svg(path, drawing_svg(self._drawing, title))

    @Slot()
    def _on_export_clicked(self) -> None:
        description = self._state.description
        name = f"{description.id if description else 'network'}.svg"
        if path := ask_drawing_target(self, self._export.folder / name):
            self.save_drawing(path)

    @Slot(int)
    def _on_network_activated(self, index: int) -> None:
        self._controller.select(self.network_combo.itemData(index))

    @Slot(int)
    def _on_channels_activated(self, index: int) -> None:
        self._controller.show_channels(self.channels_combo.itemData(index))
