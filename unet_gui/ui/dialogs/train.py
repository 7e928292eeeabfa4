"""The dialog that trains a network: its data, duration and curves."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.runs.training import TrainingRequest, recipe_names
from unet_gui.core.model.architecture import NETWORK_TITLES
from unet_gui.ui.dialogs.curves_view import CurvesView
from unet_gui.ui.widgets.labels import secondary_label
from unet_gui.ui.widgets.theme import set_primary

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.state.training import TrainingState

_SIZE_PX = (620, 640)


@dataclass(frozen=True, slots=True)
class TrainActions:
    """Functions that the dialog calls when its buttons are clicked."""

    start: Callable[[TrainingRequest], None]
    stop: Callable[[], None]
    import_model: Callable[[Path], None]


class TrainDialog(QDialog):
    """Starts and shows a training, which goes on when the dialog is closed."""

    def __init__(
        self, state: TrainingState, actions: TrainActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._actions = actions
        self.setWindowTitle(self.tr("Train a network"))
        self.resize(*_SIZE_PX)
        self.dataset_edit = QLineEdit()
        self.dataset_edit.setAccessibleName(self.tr("Dataset"))
        self.dataset_edit.setPlaceholderText(self.tr("Folder with dataset.json"))
        self.output_edit = QLineEdit()
        self.output_edit.setAccessibleName(self.tr("Model folder"))
        self.output_edit.setPlaceholderText(self.tr("New folder; its name is the id"))
        self.network_combo = QComboBox()
        for network, title in NETWORK_TITLES.items():
            self.network_combo.addItem(f"{network}: {title}", (network, ""))
        for recipe in recipe_names():
            text = self.tr("{}: all stages, by its recipe").format(recipe)
            self.network_combo.addItem(text, ("", recipe))
        self.minutes_spin = QDoubleSpinBox()
        self.minutes_spin.setRange(0.1, 100_000)
        self.minutes_spin.setDecimals(1)
        self.minutes_spin.setValue(60)
        self.curves = CurvesView(state)
        self.message_label = secondary_label()
        self.start_button = QPushButton(self.tr("Train"))
        set_primary(self.start_button, is_primary=True)
        self.stop_button = QPushButton(self.tr("Stop"))
        self.import_button = QPushButton(self.tr("Import the model"))
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        form = QFormLayout()
        dataset, output = (
            self.tr("Find the dataset"),
            self.tr("Choose the model folder"),
        )
        row = self._with_browse(self.dataset_edit, dataset, self._browse_dataset)
        form.addRow(self.tr("Dataset"), row)
        form.addRow(self.tr("Network"), self.network_combo)
        form.addRow(self.tr("Minutes"), self.minutes_spin)
        row = self._with_browse(self.output_edit, output, self._browse_output)
        form.addRow(self.tr("Model folder"), row)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.import_button, self.stop_button, self.start_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.curves, 1)
        column.addWidget(self.message_label)
        column.addLayout(buttons)

    def _with_browse(
        self, edit: QLineEdit, name: str, browse: Callable[[], None]
    ) -> QHBoxLayout:
        button = QPushButton(self.tr("Browse…"))
        button.setAccessibleName(name)
        button.setAutoDefault(False)
        button.clicked.connect(browse)
        row = QHBoxLayout()
        row.addWidget(edit, 1)
        row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.start_button.clicked.connect(self._on_start_clicked)
        self.stop_button.clicked.connect(self._on_stop_clicked)
        self.import_button.clicked.connect(self._on_import_clicked)
        self.dataset_edit.textChanged.connect(self._show)
        self.output_edit.textChanged.connect(self._show)
        events = self._state.events
        for event in (events.is_training, events.is_stopping, events.message):
            event.connect(self._show)
        events.output.connect(self._show)

    def _show(self) -> None:
        state = self._state
        is_filled = bool(self.dataset_edit.text() and self.output_edit.text())
        self.start_button.setEnabled(is_filled and not state.is_training)
        self.stop_button.setEnabled(state.is_training)
        self.stop_button.setText(
            self.tr("End at once") if state.is_stopping else self.tr("Stop")
        )
        self.import_button.setEnabled(state.output is not None)
        self.message_label.setText(state.message)

    def _browse_dataset(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Decathlon dataset"))
        if name:
            self.dataset_edit.setText(name)

    def _browse_output(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("New folder of the model"))
        if name:
            self.output_edit.setText(name)

    def _on_start_clicked(self) -> None:
        network, recipe = self.network_combo.currentData()
        request = TrainingRequest(
            dataset=Path(self.dataset_edit.text()).expanduser(),
            output=Path(self.output_edit.text()).expanduser(),
            network=network,
            minutes=self.minutes_spin.value(),
            recipe=recipe,
        )
        self._actions.start(request)

    def _on_stop_clicked(self) -> None:
        self._actions.stop()

    def _on_import_clicked(self) -> None:
        if self._state.output is not None:
            self._actions.import_model(self._state.output)
