"""The dialog that moves the crosshair to a position: voxel or mm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.errors import InputError
from unet_gui.core.image.positions import Coordinates
from unet_gui.ui.widgets.segmented_control import SegmentedControl
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from unet_gui.controllers.view.navigation import NavigationController
    from unet_gui.state.viewer import ViewerState

_WIDTH_PX = 460


class GoToDialog(QDialog):
    """Moves the crosshair to the typed position; the window stays usable."""

    def __init__(
        self,
        viewer: ViewerState,
        controller: NavigationController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self.setWindowTitle(self.tr("Go to"))
        self.setMinimumWidth(_WIDTH_PX)
        titles = {
            Coordinates.VOXEL.value: self.tr("Voxel: right, front, up (RAS)"),
            Coordinates.WORLD_MM.value: self.tr("mm: right, front, up (RAS)"),
        }
        self.coordinates = Coordinates.VOXEL
        self.choice = SegmentedControl(titles, self.tr("Coordinates"))
        self.choice.chosen.connect(self._choose)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Position"))
        self.field.setPlaceholderText("120 98 77")
        self.field.textEdited.connect(self._forget_fault)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self._add_buttons()
        self._lay_out()
        viewer.events.voxel.connect(self._on_moved)

    def _add_buttons(self) -> None:
        self.buttons = QDialogButtonBox()
        self.go_button = QPushButton(self.tr("&Go"))
        self.copy_button = QPushButton(self.tr("&Copy crosshair's position"))
        self.copy_button.setAutoDefault(False)
        role = QDialogButtonBox.ButtonRole
        self.buttons.addButton(self.copy_button, role.ResetRole)
        self.buttons.addButton(self.go_button, role.ActionRole)
        close = self.buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        self.go_button.clicked.connect(self._go)
        self.copy_button.clicked.connect(self._copy)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.addWidget(self.choice)
        column.addWidget(self.field)
        column.addWidget(self.note)
        column.addStretch()
        column.addWidget(self.buttons)
        for button in self.choice.buttons.values():
            button.setAutoDefault(False)  # the Return key moves the crosshair
        self.go_button.setDefault(True)

    def start(self) -> None:
        """Show the dialog with the crosshair's position, selected for typing."""
        self._show_position()
        self.show()
        self.activateWindow()
        self.field.setFocus()

    def _choose(self, key: str) -> None:
        self.coordinates = Coordinates(key)
        self._show_position()

    def _show_position(self) -> None:
        everything = [c.value for c in Coordinates]
        self.choice.show_choice(self.coordinates.value, everything)
        self.field.setText(self._controller.position_text(self.coordinates))
        self.field.selectAll()
        self._forget_fault()

    def _forget_fault(self) -> None:
        voxel, mm = (self._controller.position_text(c) for c in Coordinates)
        here = self.tr("The crosshair is at voxel {0}, which is at {1} mm.")
        self.note.setText(here.format(voxel, mm))

    def _on_moved(self) -> None:
        if self.isVisible():
            self._forget_fault()

    def _go(self) -> None:
        try:
            self._controller.go_to(self.field.text(), self.coordinates)
        except InputError as fault:
            self.note.setText(shown(str(fault)))
        else:
            self._forget_fault()
        self.field.selectAll()
        self.field.setFocus()

    def _copy(self) -> None:
        text = self._controller.position_text(self.coordinates)
        QGuiApplication.clipboard().setText(text)
        self.note.setText(self.tr("Copied: {0}").format(text))
