"""The choice of the mask with which a correction begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from unet_gui.ui.widgets.labels import secondary_label

if TYPE_CHECKING:
    from unet_gui.controllers.editing.starting import StartController
    from unet_gui.state.viewer import ShownMask


class StartSection(QWidget):
    """Begins with a copy of the prediction, of the reference, or with nothing."""

    def __init__(self, control: StartController) -> None:
        super().__init__()
        self.text_label = secondary_label()
        self.buttons: dict[ShownMask | None, QPushButton] = {
            "prediction": QPushButton(self.tr("Correct the prediction")),
            "reference": QPushButton(self.tr("Correct the reference")),
            None: QPushButton(self.tr("Begin with an empty mask")),
        }
        self.buttons["prediction"].clicked.connect(
            lambda: control.start_from("prediction")
        )
        self.buttons["reference"].clicked.connect(
            lambda: control.start_from("reference")
        )
        self.buttons[None].clicked.connect(control.start_empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text_label)
        for button in self.buttons.values():
            column.addWidget(button)

    def refresh(self, masks: tuple[ShownMask, ...], *, has_case: bool) -> None:
        """Offer the masks of the case."""
        self.text_label.setText(
            self.tr("A copy is corrected. Prediction and reference stay as they are.")
            if has_case
            else self.tr("Open a case to correct its mask here.")
        )
        for mask, button in self.buttons.items():
            button.setVisible(has_case and (mask is None or mask in masks))
