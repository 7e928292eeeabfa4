"""The dialog for a picture of the views: what it shows, size, preview, and saving."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from unet_gui.controllers.scenes.mask_choice import mask_signals
from unet_gui.controllers.scenes.picture import resolve_picture
from unet_gui.core.layout.picture import (
    ALL_VIEWS,
    DOTS_PER_INCH,
    WIDTH_MM,
    PictureOptions,
)
from unet_gui.ui.dialogs.pictures.sheet_dialog import SheetDialog
from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.controllers.exports.export import ExportController
    from unet_gui.controllers.scenes.picture import ShownView
    from unet_gui.controllers.scenes.picture_tiles import PictureSheet
    from unet_gui.state.states import States
    from unet_gui.ui.dialogs.pictures.sheet_picture import SheetPicture

_STEP_MM = 5


class PictureDialog(SheetDialog):
    """The views, or one of them, with the texts that the user asks for.

    Parameters
    ----------
    shown_views : callable
        Returns the views in the order of their places.
    """

    suffix = "picture.png"
    options: PictureOptions

    def __init__(
        self,
        states: States,
        export: ExportController,
        shown_views: Callable[[], list[ShownView]],
        parent: QWidget | None = None,
    ) -> None:
        self._states = states
        self._shown_views = shown_views
        self._titles: list[str] = []
        titles = {
            "is_as_shown": self.tr("Zoomed as on the sc&reen"),
            "has_case": self.tr("C&ase"),
            "has_slice": self.tr("Seq&uence and slice"),
            "has_legend": self.tr("&Legend"),
            "has_volumes": self.tr("&Volumes in the legend"),
            "has_scale_bar": self.tr("Scale &bar"),
            "has_letters": self.tr("L&etters of direction"),
            "has_annotations": self.tr("Rulers and an&gles"),
            "has_diameters": self.tr("Dia&meters of the selected lesion"),
            "has_crosshair": self.tr("Cross&hair"),
            "is_light": self.tr("Whi&te ground"),
        }
        super().__init__(export, PictureOptions(), titles, parent)
        self.setWindowTitle(self.tr("Export picture"))
        self._add_choices()
        self.show_choices()
        self._follow_state()

    def _add_choices(self) -> None:
        self.view_combo = _combo(self.tr("Views"))
        self.view_combo.activated.connect(self._choose_view)
        self.width_spin = QSpinBox()
        self.width_spin.setRange(*WIDTH_MM)
        self.width_spin.setSingleStep(_STEP_MM)
        self.width_spin.setSuffix(self.tr(" mm"))
        self.width_spin.setKeyboardTracking(False)
        self.width_spin.setAccessibleName(self.tr("Width on paper"))
        self.width_spin.valueChanged.connect(partial(self.choose, "width_mm"))
        self.dots_combo = _combo(self.tr("Resolution"))
        for dots in DOTS_PER_INCH:
            self.dots_combo.addItem(self.tr("{0} dpi").format(dots), dots)
        self.dots_combo.activated.connect(self._choose_dots)
        self.form.addRow(self.tr("Vie&ws"), self.view_combo)
        self.form.addRow(self.tr("Wi&dth"), self.width_spin)
        self.form.addRow(self.tr("Resolutio&n"), self.dots_combo)

    def _follow_state(self) -> None:
        for signal in mask_signals(self._states.session, self._states.viewer):
            signal.connect(self.refresh_later)
        for state in (
            self._states.viewer,
            self._states.layout,
            self._states.comparison,
            self._states.annotations,
            self._states.measurements,
        ):
            state.events.connect(self.refresh_later)

    @Slot(int)
    def _choose_view(self, index: int) -> None:
        self.choose("view", self.view_combo.itemData(index))

    @Slot(int)
    def _choose_dots(self, index: int) -> None:
        self.choose("dots_per_inch", self.dots_combo.itemData(index))

    def content(self) -> PictureSheet | None:
        if self._states.session.case is None:
            return None
        views = self._shown_views()
        self._show_views([name_text(view.title) for view in views])
        return resolve_picture(self._states, views, self.options)

    def _show_views(self, titles: list[str]) -> None:
        """Offer the views that are shown; a choice that is gone becomes all of them."""
        if titles == self._titles:
            return
        self._titles = titles
        self.view_combo.clear()
        self.view_combo.addItem(self.tr("All"), ALL_VIEWS)
        for number, title in enumerate(titles):
            self.view_combo.addItem(title, number)
        if self.options.view >= len(titles):
            self.choose("view", ALL_VIEWS)
        self.show_options()

    def show_options(self) -> None:
        options = self.options
        index = self.view_combo.findData(options.view)
        self.view_combo.setCurrentIndex(max(index, 0))
        self.width_spin.setValue(options.width_mm)
        self.dots_combo.setCurrentIndex(self.dots_combo.findData(options.dots_per_inch))
        self.boxes["has_volumes"].setEnabled(options.has_legend)

    def note_text(self, picture: SheetPicture) -> str:
        width_px = self.width_px(picture)
        width, height = picture.size
        size = f"{width_px} \u00d7 {round(width_px * height / width)}"
        return self.tr("PNG: {0} pixels").format(size)

    def width_px(self, picture: SheetPicture) -> int:
        del picture  # it is painted at any size
        return self.options.width_px

    def svg_width_mm(self, picture: SheetPicture) -> float:
        del picture
        return self.options.width_mm

    def dots_per_inch(self) -> int:
        return self.options.dots_per_inch


def _combo(name: str) -> QComboBox:
    combo = CalmComboBox()
    combo.setAccessibleName(name)
    return combo
