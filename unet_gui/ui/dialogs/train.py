"""The dialog that trains a network: its data, duration and curves."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.runs.training_request import (
    TrainingRequest,
    recipe_titles,
)
from unet_gui.core.model.architecture import NETWORK_TITLES
from unet_gui.ui.dialogs.curves_view import CurvesView
from unet_gui.ui.dialogs.train_options import TrainOptions
from unet_gui.ui.widgets.disclosure import Disclosure
from unet_gui.ui.widgets.labels import NoticeList, secondary_label
from unet_gui.ui.widgets.theme import set_primary
from unet_gui.ui.widgets.translation import shown, titled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent

    from unet_gui.state.training import TrainingState
    from unet_gui.state.viewer import ViewerState

_SIZE = QSize(760, 520)
_FRAME = QSize(40, 80)  # of the screen, for the window manager
_BAR_STEPS = 1000


@dataclass(frozen=True, slots=True)
class TrainActions:
    """Functions that the dialog calls when its buttons are clicked."""

    start: Callable[[TrainingRequest], None]
    stop: Callable[[], None]
    import_model: Callable[[Path], None]


class TrainDialog(QDialog):
    """Starts and shows a training, which goes on when the dialog is closed."""

    def __init__(
        self,
        state: TrainingState,
        viewer: ViewerState,
        actions: TrainActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._actions = actions
        self.setWindowTitle(self.tr("Train a network"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self.dataset_edit = QLineEdit()
        self.dataset_edit.setAccessibleName(self.tr("Dataset"))
        self.dataset_edit.setPlaceholderText(self.tr("Folder with dataset.json"))
        self.output_edit = QLineEdit()
        self.output_edit.setAccessibleName(self.tr("Model folder"))
        self.output_edit.setPlaceholderText(
            self.tr("A new folder; its name becomes that of the model")
        )
        self.network_combo = QComboBox()
        for network, title in NETWORK_TITLES.items():
            text = titled(network, shown(title))
            self.network_combo.addItem(text, (network, ""))
        for recipe, title in recipe_titles().items():
            text = self.tr("{0}: {1}, by its recipe").format(recipe, title)
            self.network_combo.addItem(text, ("", recipe))
        self.minutes_spin = QDoubleSpinBox()
        self.minutes_spin.setRange(0.1, 100_000)
        self.minutes_spin.setDecimals(1)
        self.minutes_spin.setToolTip(
            self.tr(
                "Time for training; reading and measuring the cases takes extra time"
            )
        )
        self.minutes_spin.setValue(60)
        self.options = TrainOptions()
        self.options_part = Disclosure(self.tr("More options"), self.options)
        self.curves = CurvesView(state, viewer)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Share of the time that has passed"))
        self.message_label = secondary_label()
        self.faults = NoticeList("fault")
        self.start_button = QPushButton(self.tr("Train"))
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
        form.addRow(self.options_part)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.import_button, self.stop_button, self.start_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.curves, 1)
        for widget in (self.bar, self.message_label, self.faults):
            column.addWidget(widget)
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
        for event in (events.is_training, events.is_stopping, events.output):
            event.connect(self._show)
        for event in (events.message, events.share, events.error):
            event.connect(self._show_progress)

    def _show(self) -> None:
        state = self._state
        is_filled = bool(self.dataset_edit.text() and self.output_edit.text())
        self.start_button.setEnabled(is_filled and not state.is_training)
        self.stop_button.setEnabled(state.is_training)
        self.stop_button.setText(
            self.tr("End at once") if state.is_stopping else self.tr("Stop")
        )
        self.stop_button.setToolTip(
            self.tr("End without a model")
            if state.is_stopping
            else self.tr(
                "Stop and keep the model trained so far; in the first epoch "
                "there is none"
            )
        )
        self.import_button.setEnabled(state.output is not None)
        set_primary(self.import_button, is_primary=state.output is not None)
        set_primary(self.start_button, is_primary=state.output is None)
        self._show_progress()

    def _show_progress(self) -> None:
        state = self._state
        self.bar.setVisible(state.is_training)
        is_known = state.share is not None
        self.bar.setRange(0, _BAR_STEPS if is_known else 0)  # 0 to 0 is a busy bar
        if state.share is not None:
            self.bar.setValue(round(_BAR_STEPS * state.share))
        self.message_label.setText(shown(state.message))
        self.message_label.setVisible(bool(state.message))
        self.faults.show_texts([state.error])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._state.is_watched = True

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._state.is_watched = False

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
            **self.options.values(),
        )
        self._actions.start(request)

    def _on_stop_clicked(self) -> None:
        self._actions.stop()

    def _on_import_clicked(self) -> None:
        if self._state.output is not None:
            self._actions.import_model(self._state.output)
