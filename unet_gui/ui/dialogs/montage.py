"""The dialog for a montage: options, preview, and saving."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.scenes.montage import resolve_montage, tumour_runs
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.montage import TILE_PX, MontageOptions
from unet_gui.ui.dialogs.montage_picture import MontagePicture
from unet_gui.ui.widgets.file_dialogs import ask_picture_target
from unet_gui.ui.widgets.labels import secondary_label
from unet_gui.ui.widgets.segmented_control import SegmentedControl
from unet_gui.ui.widgets.theme import set_primary

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from unet_gui.controllers.runs.export import ExportController
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_SIZE = QSize(1120, 720)
COMPOSING_S = 0.02
_SPACING = 8
_AFTER_MS = 40  # so that dragging the window stays smooth
_MOST_STEP, _MOST_COLUMNS = 100, 30


class MontageDialog(QDialog):
    """Follows what the views show: sequence, contrast, mask; the window stays usable.

    The preview is painted as the file is, at another size; the file on another thread.
    """

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        export: ExportController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._viewer = viewer
        self._export = export
        self._picture: MontagePicture | None = None
        self.options = MontageOptions()
        self.setWindowTitle(self.tr("Montage"))
        self.resize(_SIZE)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_MS)
        self._later.timeout.connect(self.refresh)
        self._composing = QTimer(self)
        self._composing.setSingleShot(True)
        self._composing.timeout.connect(self._show_preview)
        self._add_choices()
        self._add_preview()
        self._lay_out()
        self._show_options()
        for events in (session.events.case, session.events.result):
            events.connect(self._refresh_later)
        session.events.thresholds.connect(self._refresh_later)
        viewer.events.connect(self._refresh_later)

    # building

    @property
    def picture(self) -> MontagePicture | None:
        """The picture of the montage, None while the dialog is hidden."""
        return self._picture

    def _add_choices(self) -> None:
        titles = {p.name: p.name.capitalize() for p in Plane}
        self.plane_choice = SegmentedControl(titles, self.tr("Plane"))
        self.plane_choice.chosen.connect(self._choose_plane)
        automatic = self.tr("Automatic")
        self.step_spin = _spin(0, _MOST_STEP, automatic, self.tr("Every n-th slice"))
        self.columns_spin = _spin(0, _MOST_COLUMNS, automatic, self.tr("Columns"))
        self.size_spin = _spin(*TILE_PX, "", self.tr("Size of a slice"))
        self.size_spin.setSuffix(self.tr(" pixels"))
        self.size_spin.setSingleStep(20)
        for name, spin in (
            ("step", self.step_spin),
            ("columns", self.columns_spin),
            ("tile_px", self.size_spin),
        ):
            spin.valueChanged.connect(partial(self._choose, name))
        self.boxes = {
            "has_tumour_only": QCheckBox(self.tr("Only slices with &tumour")),
            "has_title": QCheckBox(self.tr("T&itle")),
            "has_legend": QCheckBox(self.tr("&Legend with volumes")),
            "has_letters": QCheckBox(self.tr("L&etters for left and right")),
            "has_scale_bar": QCheckBox(self.tr("&Scale bar")),
        }
        for name, box in self.boxes.items():
            box.toggled.connect(partial(self._choose, name))

    def _add_preview(self) -> None:
        self.preview = QLabel()
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setAccessibleName(self.tr("Preview"))
        self.preview.setMinimumSize(320, 240)
        ignored = QSizePolicy.Policy.Ignored
        self.preview.setSizePolicy(ignored, ignored)
        self.preview.setObjectName("preview")
        self.note = secondary_label()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save_button = QPushButton(self.tr("&Save as PNG…"))
        set_primary(self.save_button, is_primary=True)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.buttons.addButton(self.save_button, role)
        self.save_button.clicked.connect(self._save)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.plane_choice)
        form.addRow(self.tr("Every n-th slice"), self.step_spin)
        form.addRow(self.tr("Columns"), self.columns_spin)
        form.addRow(self.tr("Size of a slice"), self.size_spin)
        form.setVerticalSpacing(_SPACING)
        side = QVBoxLayout()
        side.setSpacing(_SPACING)
        side.addLayout(form)
        for box in self.boxes.values():
            side.addWidget(box)
        side.addStretch(1)
        side.addWidget(self.note)
        across = QHBoxLayout()
        across.setSpacing(2 * _SPACING)
        across.addLayout(side)
        across.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.addLayout(across, 1)
        column.addWidget(self.buttons)

    # choices

    @Slot(str)
    def _choose_plane(self, name: str) -> None:
        self._choose("plane", Plane[name])

    def _choose(self, option: str, value: Plane | int) -> None:
        changed: dict[str, Any] = {option: value}
        self.options = replace(self.options, **changed)
        self._show_options()
        self.refresh()

    def _show_options(self) -> None:
        options = self.options
        self.plane_choice.show_choice(options.plane.name, [p.name for p in Plane])
        self.step_spin.setValue(options.step)
        self.columns_spin.setValue(options.columns)
        self.size_spin.setValue(options.tile_px)
        for name, box in self.boxes.items():
            box.setChecked(getattr(options, name))

    def _save(self) -> None:
        if self._picture is None:
            return
        suggestion = Path.cwd() / self._export.suggested_name("montage.png")
        picture = (
            self._picture
        )  # as it is now: the state may change while the user chooses
        path = ask_picture_target(self, suggestion)
        if path is not None:
            self._export.save_painted(path, picture.pixels)
            self.accept()

    # preview

    def _refresh_later(self) -> None:
        if self.isVisible():
            self._later.start()

    def refresh(self) -> None:
        """Show the montage of the open case; an empty preview without one."""
        montage = resolve_montage(self._session, self._viewer, self.options)
        self.save_button.setEnabled(False)  # until all slices are composed
        if montage is None:
            self._picture = None
            self.preview.clear()
            self.note.clear()
            return
        has_tumour = bool(tumour_runs(self._session, self._viewer, self.options.plane))
        self.boxes["has_tumour_only"].setEnabled(has_tumour)
        self._picture = MontagePicture(montage, self.options, self._picture)
        count, (width, height) = len(montage.pictures), self._picture.size
        slices = self.tr("{} slices").format(count) if count > 1 else self.tr("1 slice")
        self.note.setText(f"{slices}, {width} \u00d7 {height} " + self.tr("pixels"))
        self._show_preview()

    def _show_preview(self) -> None:
        """Show the preview once all slices are composed, a few at a time."""
        if self._picture is None:
            return
        if not self._picture.compose(COMPOSING_S):
            self._composing.start()
            return
        self.save_button.setEnabled(True)
        ratio = self.preview.devicePixelRatioF()
        room = self.preview.size() * ratio
        image = self._picture.image((room.width(), room.height()))
        image.setDevicePixelRatio(ratio)
        self.preview.setPixmap(QPixmap.fromImage(image))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._later.stop()
        self._composing.stop()
        self._picture = None  # release the case, which may be closed meanwhile

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()


def _spin(least: int, most: int, at_least: str, name: str) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(least, most)
    spin.setSpecialValueText(at_least)
    spin.setAccessibleName(name)
    return spin
