"""The dialog that begins a batch: scans, folder of the results, model."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.batch.request import BatchRequest
from unet_gui.core.settings import FLIPS
from unet_gui.io.batch.request_file import absolute
from unet_gui.ui.dialogs.batch.scan_list import ScanList
from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.labels import NoticeList, secondary_label
from unet_gui.ui.widgets.theme import set_primary
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.state.batch import BatchState
    from unet_gui.state.session import SessionState

_SIZE = QSize(640, 420)


class StartBatchDialog(QDialog):
    """Asks what a batch is to do; closes once it has begun.

    Parameters
    ----------
    start : callable
        Begins a batch; returns whether it could, and says why not in the state.
    folder : Path
        Where dialogs for folders begin.
    """

    def __init__(
        self,
        state: BatchState,
        session: SessionState,
        models: Mapping[str, ModelPackage],
        start: Callable[[BatchRequest], bool],
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._session = session
        self._start = start
        self._folder = folder
        self.setWindowTitle(self.tr("Batch"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        self.inputs = ScanList()
        self.remove_button = QPushButton(self.tr("Remove"))
        self.output_edit = QLineEdit()
        self.output_edit.setAccessibleName(self.tr("Folder of the results"))
        self.output_edit.setPlaceholderText(
            self.tr("A new folder, or the folder of a batch to continue")
        )
        self.model_combo = _combo(
            {key: package.spec.card.title for key, package in models.items()}
        )
        self.prepare_combo = _combo(
            {
                "auto": self.tr("Automatic: what each case needs"),
                "none": self.tr("None: the scans are ready"),
            }
        )
        one, more = self.tr("None"), self.tr("{0} mirror images")
        self.flips_combo = _combo({n: one if n == 1 else more.format(n) for n in FLIPS})
        self.faults = NoticeList("fault")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start_button = QPushButton(self.tr("Start"))
        set_primary(self.start_button, is_primary=True)
        self.buttons.addButton(
            self.start_button, QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._lay_out()
        self._choose(self.model_combo, session.model_id)
        self._choose(self.flips_combo, session.flips)
        self.buttons.accepted.connect(self._on_start)
        self.buttons.rejected.connect(self.reject)
        self.output_edit.textChanged.connect(self._refresh)
        self.inputs.changed.connect(self._refresh)
        self.inputs.itemSelectionChanged.connect(self._refresh)
        self._refresh()

    def _lay_out(self) -> None:
        adds, row = QVBoxLayout(), QHBoxLayout()
        for button, slot in (
            (QPushButton(self.tr("Add folder…")), self._add_folder),
            (QPushButton(self.tr("Add files…")), self._add_files),
            (self.remove_button, self.inputs.remove_selected),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            adds.addWidget(button)
        adds.addStretch(1)
        row.addWidget(self.inputs, 1)
        row.addLayout(adds)
        browse = QPushButton(self.tr("Browse…"))
        browse.setAccessibleName(self.tr("Choose the folder of the results"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        output = QHBoxLayout()
        output.addWidget(self.output_edit, 1)
        output.addWidget(browse)
        form = QFormLayout()
        form.addRow(self.tr("Scans"), row)
        form.addRow(self.tr("Results"), output)
        form.addRow(self.tr("Model"), self.model_combo)
        form.addRow(self.tr("Preparation"), self.prepare_combo)
        form.addRow(self.tr("Averaging"), self.flips_combo)
        note = secondary_label(
            self.tr(
                "All cases in these folders are segmented, one after another, in a "
                "separate process. In a folder of a batch, only what is missing, has "
                "failed or has changed is done."
            )
        )
        column = QVBoxLayout(self)
        column.addLayout(form, 1)  # what is left over is for the list
        column.addWidget(note)
        column.addWidget(self.faults)
        column.addWidget(self.buttons)

    def fill(self, request: BatchRequest) -> None:
        """Show what was asked of an earlier batch."""
        self.add_inputs([Path(path) for path in request.inputs])
        self.output_edit.setText(request.output)
        self._choose(self.model_combo, request.model)
        self._choose(self.prepare_combo, request.prepare)
        self._choose(self.flips_combo, request.flips)

    def add_inputs(self, paths: Sequence[Path]) -> None:
        """Add scans, each once."""
        self.inputs.add(paths)

    @staticmethod
    def _choose(combo: QComboBox, key: object) -> None:
        index = combo.findData(key)
        if index >= 0:
            combo.setCurrentIndex(index)

    def request(self) -> BatchRequest:
        """Return what is asked for."""
        session = self._session
        (output,) = absolute([Path(self.output_edit.text().strip())])
        return BatchRequest(
            inputs=tuple(self.inputs.paths),
            output=output,
            model=self.model_combo.currentData(),
            prepare=self.prepare_combo.currentData(),
            flips=self.flips_combo.currentData(),
            device=session.device,
            runtime=session.runtime,
            precision=session.precision,
            label_scheme=session.label_scheme,
        )

    def _refresh(self) -> None:
        is_filled = self.inputs.count() > 0 and bool(self.output_edit.text().strip())
        is_running = self._state.running is not None
        has_model = self.model_combo.count() > 0
        self.remove_button.setEnabled(bool(self.inputs.selectedItems()))
        self.start_button.setEnabled(is_filled and has_model and not is_running)
        running = self.tr("A batch is running already; stop it first.")
        self.faults.show_texts([running if is_running else self._state.error])

    def _add_folder(self) -> None:
        title = self.tr("Folder with the scans of many cases")
        name = QFileDialog.getExistingDirectory(self, title, str(self._folder))
        if name:
            self._folder = Path(name).parent
            self.add_inputs([Path(name)])

    def _add_files(self) -> None:
        title = self.tr("Scans of cases")
        names, _ = QFileDialog.getOpenFileNames(self, title, str(self._folder))
        self.add_inputs([Path(name) for name in names])

    def _browse(self) -> None:
        title = self.tr("Folder of the results")
        name = QFileDialog.getExistingDirectory(self, title, str(self._folder))
        if name:
            self.output_edit.setText(name)

    def _on_start(self) -> None:
        if self._start(self.request()):
            self.accept()
        else:
            self._refresh()


def _combo(entries: Mapping[Any, str]) -> CalmComboBox:
    combo = CalmComboBox()
    for key, title in entries.items():
        combo.addItem(shown(title), key)
    return combo
