"""The dialog for a montage: options, preview, and saving."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSpinBox, QWidget

from unet_gui.controllers.scenes.mask_choice import mask_signals
from unet_gui.controllers.scenes.montage import resolve_montage, tumour_runs
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.montage import TILE_PX, MontageOptions
from unet_gui.ui.dialogs.pictures.sheet_dialog import SheetDialog
from unet_gui.ui.widgets.segmented_control import SegmentedControl
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from unet_gui.controllers.exports.export import ExportController
    from unet_gui.controllers.scenes.montage import Montage
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState
    from unet_gui.ui.dialogs.pictures.sheet_picture import SheetPicture

_MOST_STEP, _MOST_COLUMNS = 100, 30


class MontageDialog(SheetDialog):
    """Many slices of one plane: sequence, contrast and mask are those of the views."""

    suffix = "montage.png"
    options: MontageOptions

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        export: ExportController,
        parent: QWidget | None = None,
    ) -> None:
        self._session = session
        self._viewer = viewer
        titles = {
            "has_tumour_only": self.tr("Only slices with &tumour"),
            "has_title": self.tr("T&itle"),
            "has_legend": self.tr("&Legend with volumes"),
            "has_letters": self.tr("L&etters for left and right"),
            "has_scale_bar": self.tr("Scale &bar"),
            "is_light": self.tr("&White ground"),
        }
        super().__init__(export, MontageOptions(), titles, parent)
        self.setWindowTitle(self.tr("Montage"))
        self._add_choices()
        self.show_choices()
        for change in mask_signals(session, viewer):
            change.connect(self.refresh_later)
        viewer.events.connect(self.refresh_later)

    def _add_choices(self) -> None:
        titles = {p.name: name_text(p.name.capitalize()) for p in Plane}
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
            spin.valueChanged.connect(partial(self.choose, name))
        self.form.addRow(self.plane_choice)
        self.form.addRow(self.tr("Every n-th slice"), self.step_spin)
        self.form.addRow(self.tr("Columns"), self.columns_spin)
        self.form.addRow(self.tr("Size of a slice"), self.size_spin)

    @Slot(str)
    def _choose_plane(self, name: str) -> None:
        self.choose("plane", Plane[name])

    def content(self) -> Montage | None:
        plane = self.options.plane
        has_tumour = bool(tumour_runs(self._session, self._viewer, plane))
        self.boxes["has_tumour_only"].setEnabled(has_tumour)
        return resolve_montage(self._session, self._viewer, self.options)

    def show_options(self) -> None:
        options = self.options
        self.plane_choice.show_choice(options.plane.name, [p.name for p in Plane])
        self.step_spin.setValue(options.step)
        self.columns_spin.setValue(options.columns)
        self.size_spin.setValue(options.tile_px)

    def note_text(self, picture: SheetPicture) -> str:
        count, (width, height) = picture.tile_count, picture.size
        slices = self.tr("{} slices").format(count) if count > 1 else self.tr("1 slice")
        return f"{slices}, {width} \u00d7 {height} " + self.tr("pixels")


def _spin(least: int, most: int, at_least: str, name: str) -> QSpinBox:
    spin = QSpinBox()
    spin.setKeyboardTracking(False)  # a number counts once it is complete
    spin.setRange(least, most)
    spin.setSpecialValueText(at_least)
    spin.setAccessibleName(name)
    spin.setKeyboardTracking(False)
    return spin
