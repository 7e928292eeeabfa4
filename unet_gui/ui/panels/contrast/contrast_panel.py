"""The panel for window, level and colour map of the shown sequence."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.image.colour_maps import COLOUR_MAPS, ColourMap, map_colours
from unet_gui.core.image.windowing import Preset, WindowLevel
from unet_gui.ui.panels.contrast.histogram_view import HistogramView
from unet_gui.ui.widgets.calm_inputs import CalmComboBox, CalmDoubleSpinBox
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from psygnal import EmissionInfo
    from PySide6.QtGui import QShowEvent

    from unet_gui.controllers.view.contrast import ContrastController
    from unet_gui.state.contrast import ContrastState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_ICON = QSize(48, 12)
_LARGEST = 1e9
_NARROWEST_PX = 70
_SHOWN_FIELDS = frozenset(
    ["sequence", "windows", "manual_windows", "contrast", "percentiles", "colour_maps"]
)
_DIGITS = 4  # the fewest digits of a shown width


class ContrastPanel(QWidget):
    """Histogram with handles, presets, numbers to type, and colour maps."""

    def __init__(
        self,
        session: SessionState,
        contrast: ContrastState,
        viewer: ViewerState,
        controller: ContrastController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._contrast = contrast
        self._viewer = viewer
        self._controller = controller
        self.title = QLabel()
        self.histogram = HistogramView()
        self.histogram.range_wanted.connect(controller.set_range)
        self.histogram.reset_wanted.connect(self._on_reset)
        self.presets = self._preset_buttons()
        self.percent_boxes = (
            self._percent(self.tr("Percentile shown black")),
            self._percent(self.tr("Percentile shown white")),
        )
        self.width_box = self._number(self.tr("Window width"))
        self.level_box = self._number(self.tr("Window level"))
        self.map_box = self._colour_map_box()
        self.inverted_box = QCheckBox(self.tr("Inverted"))
        self.inverted_box.clicked.connect(self._on_inverted)
        self._lay_out()
        session.events.case.connect(self.refresh)
        contrast.events.histograms.connect(self.refresh)
        viewer.events.connect(self._on_viewer_changed)
        self.refresh()

    # building

    def _preset_buttons(self) -> dict[Preset, QPushButton]:
        texts = {
            Preset.AUTOMATIC: (
                self.tr("Auto"),
                self.tr("The whole brain, with room for bright tumours"),
            ),
            Preset.FULL: (self.tr("Full"), self.tr("All intensities")),
            Preset.WIDE: (self.tr("Wide"), self.tr("Less contrast")),
            Preset.TUMOUR: (
                self.tr("Tumour"),
                self.tr("A narrow window around the intensities of a tumour"),
            ),
            Preset.PERCENTILES: (
                self.tr("Percentiles"),
                self.tr("Black and white at these percentiles of the brain"),
            ),
        }
        buttons = {}
        for preset, (text, tip) in texts.items():
            buttons[preset] = QPushButton(text)
            buttons[preset].setToolTip(tip)
            buttons[preset].setCheckable(True)
            buttons[preset].setProperty("preset", True)
            choose = partial(self._on_preset, preset)
            buttons[preset].clicked.connect(choose)
        return buttons

    def _number(self, name: str) -> QDoubleSpinBox:
        box = CalmDoubleSpinBox()
        box.setRange(-_LARGEST, _LARGEST)
        box.setKeyboardTracking(False)
        box.setMinimumWidth(_NARROWEST_PX)  # its range would ask for ten digits
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.setAccessibleName(name)
        box.valueChanged.connect(self._on_number)
        return box

    def _percent(self, name: str) -> QDoubleSpinBox:
        box = CalmDoubleSpinBox()
        box.setRange(0, 100)
        box.setDecimals(2)
        box.setSingleStep(0.5)
        box.setSuffix(" %")
        box.setKeyboardTracking(False)
        box.setMinimumWidth(_NARROWEST_PX)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.valueChanged.connect(self._on_percent)
        return box

    def _colour_map_box(self) -> QComboBox:
        box = CalmComboBox()
        box.setAccessibleName(self.tr("Colour map"))
        box.setIconSize(_ICON)
        for name in COLOUR_MAPS:
            box.addItem(_ramp_icon(ColourMap(name)), name_text(name.capitalize()), name)
        box.activated.connect(self._on_map)
        return box

    def _lay_out(self) -> None:
        presets, colours, numbers = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        percentiles = QHBoxLayout()
        presets.setSpacing(4)
        percentiles.setSpacing(4)
        for preset, button in self.presets.items():
            place = percentiles if preset is Preset.PERCENTILES else presets
            place.addWidget(button)
        for box in self.percent_boxes:
            percentiles.addWidget(box, 1)
        boxes = ((self.tr("Width"), self.width_box), (self.tr("Level"), self.level_box))
        for text, box in boxes:
            numbers.addWidget(QLabel(text))
            numbers.addWidget(box, 1)
        colours.addWidget(self.map_box, 1)
        colours.addWidget(self.inverted_box)
        column = QVBoxLayout(self)
        column.addWidget(self.title)
        column.addWidget(self.histogram)
        for row in (presets, percentiles, numbers, colours):
            column.addLayout(row)
        column.addStretch()

    # from the state

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show the state; a hidden panel waits until it is shown."""
        if not self.isVisible():
            return
        self._controller.want_histogram()
        name = self._viewer.sequence
        window = self._viewer.windows.get(name)
        colour_map = self._controller.colour_map()
        histogram = self._contrast.histograms.get(name)
        self.histogram.show_contrast(histogram, window, colour_map)
        self.map_box.setCurrentIndex(self.map_box.findData(colour_map.name))
        self.inverted_box.setChecked(colour_map.is_inverted)
        boxes = (*self.percent_boxes, self.width_box, self.level_box)
        for widget in (*self.presets.values(), *boxes):
            widget.setEnabled(window is not None)
        for box, percent in zip(
            self.percent_boxes, self._viewer.percentiles, strict=True
        ):
            with QSignalBlocker(box):
                box.setValue(percent)
        preset = self._controller.preset()
        for one, button in self.presets.items():
            button.setChecked(one is preset and window is not None)
        self.title.setText(self._title_text(is_manual=preset is None))
        if window is not None:
            self._show_number(self.width_box, window.window, window.window)
            self._show_number(self.level_box, window.level, window.window)

    def _title_text(self, *, is_manual: bool) -> str:
        name = self._viewer.sequence
        if not name:
            return self.tr("No sequence")
        return self.tr("{0}: manual").format(name) if is_manual else name

    def _show_number(self, box: QDoubleSpinBox, value: float, width: float) -> None:
        """Show a number with more decimals the narrower the window is."""
        digits = _DIGITS - 1 - math.floor(math.log10(max(width, 1e-9)))
        with QSignalBlocker(box):
            box.setDecimals(min(max(digits, 0), 9))
            box.setSingleStep(10.0 ** math.floor(math.log10(max(width, 1e-9)) - 1))
            box.setValue(value)

    # from the user

    def _on_preset(self, preset: Preset, *_: bool) -> None:
        self._controller.choose_preset(preset)
        self.refresh()  # a click on the preset in force has unchecked its button

    def _on_reset(self) -> None:
        self._controller.choose_preset(Preset.AUTOMATIC)

    def _on_number(self) -> None:
        self._controller.set_window(
            WindowLevel(self.width_box.value(), self.level_box.value())
        )

    def _on_percent(self) -> None:
        low, high = (box.value() for box in self.percent_boxes)
        self._controller.choose_percentiles(low, high)

    def _on_map(self, index: int) -> None:
        self._controller.choose_colour_map(str(self.map_box.itemData(index)))

    def _on_inverted(self) -> None:
        self._controller.toggle_inverted()

    def _on_viewer_changed(self, change: EmissionInfo) -> None:
        if change.signal.name in _SHOWN_FIELDS:
            self.refresh()


def _ramp_icon(colour_map: ColourMap) -> QIcon:
    colours = map_colours(colour_map)
    line = QImage(colours.tobytes(), len(colours), 1, QImage.Format.Format_RGB888)
    return QIcon(QPixmap.fromImage(line.scaled(_ICON)))
