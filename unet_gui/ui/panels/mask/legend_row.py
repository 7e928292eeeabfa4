"""The row of one class in the legend."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QCheckBox, QColorDialog, QLabel, QToolButton

from unet_gui.ui.panels.mask.class_style_menu import ClassStyleMenu
from unet_gui.ui.widgets.icons import icon
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGridLayout, QWidget

    from unet_gui.controllers.view.class_styles import ClassStyleController
    from unet_gui.controllers.view.viewer import ViewerController
    from unet_gui.core.mask.labels import TumourClass
    from unet_gui.state.viewer import ClassStyle

_SWATCH = QSize(16, 16)


class LegendRow(QObject):
    """Colour, name, visibility, volume and Dice of a class, and its style menu."""

    def __init__(
        self,
        tumour_class: TumourClass,
        controller: ViewerController,
        styles: ClassStyleController,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._class = tumour_class
        self._controller = controller
        self._style: ClassStyle | None = None
        self._name = ""
        self.colour_button = QToolButton(parent)
        self.colour_button.setIconSize(_SWATCH)
        self.colour_button.setToolTip(self.tr("Choose the colour"))
        self.colour_button.clicked.connect(self._on_colour_clicked)
        self.visible_box = QCheckBox(parent)
        self.visible_box.toggled.connect(self._on_visible_toggled)
        self.visible_box.setToolTip(
            self.tr("Show or hide the class (Ctrl+{} shows it alone)").format(
                int(tumour_class)
            )
        )
        self.volume_label, self.dice_label = QLabel(parent), QLabel(parent)
        align = Qt.AlignmentFlag
        for label in (self.volume_label, self.dice_label):
            label.setAlignment(align.AlignRight | align.AlignVCenter)
        self.style_menu = ClassStyleMenu(
            tumour_class, styles, self._on_colour_clicked, parent
        )
        self.style_button = self._style_button(parent)
        self.show_name(name_text(tumour_class.title))

    def _style_button(self, parent: QWidget) -> QToolButton:
        button = QToolButton(parent)
        button.setIcon(icon("sliders"))
        button.setAutoRaise(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("arrow", False)
        button.setToolTip(self.tr("Fill or outline, width, opacity"))
        button.setMenu(self.style_menu)
        return button

    def add_to(self, table: QGridLayout, row: int) -> None:
        """Add the widgets to a row of `table`."""
        for column, widget in enumerate(self._widgets()):
            table.addWidget(widget, row, column)

    def _widgets(self) -> tuple[QWidget, ...]:
        return (
            self.colour_button,
            self.visible_box,
            self.volume_label,
            self.dice_label,
            self.style_button,
        )

    def show_name(self, name: str) -> None:
        """Show the name of the class or region."""
        if name == self._name:
            return
        self._name = name
        self.visible_box.setText(name)
        self.visible_box.setAccessibleName(self.tr("Show {}").format(name))
        self.colour_button.setAccessibleName(self.tr("Colour of {}").format(name))
        self.volume_label.setAccessibleName(self.tr("Volume of {}").format(name))
        self.dice_label.setAccessibleName(self.tr("Dice of {}").format(name))
        self.style_button.setAccessibleName(self.tr("Style of {}").format(name))

    def set_visible(self, *, is_visible: bool) -> None:
        """Show or hide the row."""
        for widget in self._widgets():
            widget.setVisible(is_visible)

    def show_style(self, style: ClassStyle) -> None:
        """Show the colour, look and visibility of the class."""
        if style == self._style:
            return
        self._style = style
        self.visible_box.setChecked(style.is_visible)
        self.colour_button.setIcon(
            QIcon(swatch(style, self.colour_button.devicePixelRatioF()))
        )
        self.style_menu.show_style(style)

    def show_volume(self, volume_ml: float | None) -> None:
        """Show a volume in mL, or nothing for None."""
        self.volume_label.setText("" if volume_ml is None else f"{volume_ml:.1f} mL")

    def show_dice(self, dice: float | None) -> None:
        """Show Dice, or nothing for None."""
        self.dice_label.setText(dice_text(dice))

    def _on_visible_toggled(self, checked: bool) -> None:
        self._controller.set_class_visible(self._class, visible=checked)

    def _on_colour_clicked(self) -> None:
        colour = QColor() if self._style is None else QColor(*self._style.colour)
        chosen = QColorDialog.getColor(
            colour,
            self.colour_button,
            self.tr("Colour of {}").format(self._name),
        )
        if chosen.isValid():
            self._controller.set_class_colour(
                self._class, (chosen.red(), chosen.green(), chosen.blue())
            )


def dice_text(dice: float | None) -> str:
    """Return Dice with two decimals, a dash for NaN and an empty text for None."""
    if dice is None:
        return ""
    return "-" if math.isnan(dice) else f"{dice:.2f}"


def swatch(style: ClassStyle, ratio: float = 1.0) -> QPixmap:
    """Draw a square in the style of a class: filled, outlined or both.

    Parameters
    ----------
    ratio : float
        Number of screen pixels per logical pixel.
    """
    pixmap = QPixmap(_SWATCH * ratio)
    pixmap.setDevicePixelRatio(ratio)
    colour = QColor(*style.colour)
    pixmap.fill(colour if style.has_fill else Qt.GlobalColor.transparent)
    if style.has_outline:
        painter = QPainter(pixmap)
        edge = colour.darker(150) if style.has_fill else colour
        width = float(style.outline_px)
        painter.setPen(QPen(edge, width))
        painter.drawRect(
            QRectF(0, 0, _SWATCH.width(), _SWATCH.height()).adjusted(
                width / 2, width / 2, -width / 2, -width / 2
            )
        )
        painter.end()
    return pixmap
