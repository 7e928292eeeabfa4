"""One class of the legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QCheckBox, QColorDialog, QLabel, QToolButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGridLayout, QWidget

    from unet_gui.controllers.viewer import ViewerController
    from unet_gui.core.labels import TumourClass
    from unet_gui.state.viewer import ClassStyle

_SWATCH = QSize(16, 16)


class LegendRow(QObject):
    """Colour, name with a check box for visibility, and volume of one class."""

    def __init__(
        self, tumour_class: TumourClass, controller: ViewerController, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._class = tumour_class
        self._controller = controller
        self._colour = QColor()
        self._name = ""
        self.colour_button = QToolButton(parent)
        self.colour_button.setIconSize(_SWATCH)
        self.colour_button.setToolTip(self.tr("Choose the colour"))
        self.colour_button.clicked.connect(self._on_colour_clicked)
        self.visible_box = QCheckBox(parent)
        self.visible_box.toggled.connect(self._on_visible_toggled)
        self.volume_label = QLabel(parent)
        align = Qt.AlignmentFlag
        self.volume_label.setAlignment(align.AlignRight | align.AlignVCenter)
        self.show_name(tumour_class.title)

    def add_to(self, table: QGridLayout, row: int) -> None:
        """Put the widgets into a row of `table`."""
        table.addWidget(self.colour_button, row, 0)
        table.addWidget(self.visible_box, row, 1)
        table.addWidget(self.volume_label, row, 2)

    def show_name(self, name: str) -> None:
        """Show the name of what the value stands for."""
        if name == self._name:
            return
        self._name = name
        self.visible_box.setText(name)
        self.visible_box.setAccessibleName(self.tr("Show {}").format(name))
        self.colour_button.setAccessibleName(self.tr("Colour of {}").format(name))
        self.volume_label.setAccessibleName(self.tr("Volume of {}").format(name))

    def set_visible(self, *, is_visible: bool) -> None:
        """Show the row or hide it."""
        for widget in (self.colour_button, self.visible_box, self.volume_label):
            widget.setVisible(is_visible)

    def show_style(self, style: ClassStyle) -> None:
        """Show colour and visibility."""
        self.visible_box.setChecked(style.is_visible)
        colour = QColor(*style.colour)
        if colour != self._colour:
            self._colour = colour
            swatch = QPixmap(_SWATCH)
            swatch.fill(colour)
            self.colour_button.setIcon(QIcon(swatch))

    def show_volume(self, volume_ml: float | None) -> None:
        """Show a volume, nothing for None."""
        self.volume_label.setText("" if volume_ml is None else f"{volume_ml:.1f} mL")

    def _on_visible_toggled(self, checked: bool) -> None:
        self._controller.set_class_visible(self._class, visible=checked)

    def _on_colour_clicked(self) -> None:
        chosen = QColorDialog.getColor(
            self._colour,
            self.colour_button,
            self.tr("Colour of {}").format(self._name),
        )
        if chosen.isValid():
            self._controller.set_class_colour(
                self._class, (chosen.red(), chosen.green(), chosen.blue())
            )
