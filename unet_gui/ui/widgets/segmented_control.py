"""A row of buttons of which one is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from unet_gui.ui.widgets.translation import titled

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtWidgets import QAbstractButton


class SegmentedControl(QWidget):
    """Buttons without gaps; `chosen` emits the key of the clicked button."""

    chosen = Signal(str)

    def __init__(
        self, titles: Mapping[str, str], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for key, title in titles.items():
            button = self.buttons[key] = QPushButton(title)
            button.setCheckable(True)
            button.setAccessibleName(titled(name, title))
            self._group.addButton(button)
            row.addWidget(button, 1)
        buttons = list(self.buttons.values())
        buttons[0].setProperty("end", "left")
        buttons[-1].setProperty("end", "right")
        self._group.buttonClicked.connect(self._on_clicked)

    def show_choice(self, key: str, available: Collection[str]) -> None:
        """Check one button and enable the available ones."""
        for each, button in self.buttons.items():
            button.setEnabled(each in available)
            button.setChecked(each == key)

    def _on_clicked(self, clicked: QAbstractButton) -> None:
        for key, button in self.buttons.items():
            if button is clicked:
                self.chosen.emit(key)
