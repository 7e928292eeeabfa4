"""The options of a training that are rarely changed, folded away at first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from unet_gui.core.model.device import DEVICES
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHARES = (0.1, 0.2, 0.3)
_AUGMENTATIONS = ("light", "strong", "strong-faint")


class TrainOptions(QWidget):
    """The title of the model, the cases that are held out, the device, and so on."""

    def __init__(self) -> None:
        super().__init__()
        self.title_edit = QLineEdit()
        self.title_edit.setPlaceholderText(self.tr("The name of the model folder"))
        shares = [(self.tr("{0} %").format(round(100 * s)), s) for s in _SHARES]
        self.share_combo = _combo(
            [(self.tr("Default"), None), *shares, (self.tr("None"), 0.0)]
        )
        self.share_combo.setToolTip(
            self.tr("Cases that the model is measured on, but not trained on")
        )
        self.augmentation_combo = _combo(
            [(self.tr("Default"), ""), *((name, name) for name in _AUGMENTATIONS)]
        )
        self.augmentation_combo.setToolTip(
            self.tr("How much the cases are changed at random")
        )
        self.device_combo = _combo((name_text(title), key) for key, title in DEVICES)
        self.resume_box = QCheckBox(self.tr("Continue the run in the model folder"))
        self.resume_box.setToolTip(self.tr("The minutes include those of earlier runs"))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        for caption, widget in (
            (self.tr("Title"), self.title_edit),
            (self.tr("Held-out cases"), self.share_combo),
            (self.tr("Augmentation"), self.augmentation_combo),
            (self.tr("Device"), self.device_combo),
            ("", self.resume_box),
        ):
            widget.setAccessibleName(caption or self.resume_box.text())
            form.addRow(caption, widget)

    def values(self) -> dict[str, Any]:
        """Return the values, by the names that `TrainingRequest` has for them."""
        return {
            "title": self.title_edit.text().strip(),
            "validation_share": self.share_combo.currentData(),
            "augmentation": self.augmentation_combo.currentData(),
            "device": self.device_combo.currentData(),
            "resumes": self.resume_box.isChecked(),
        }


def _combo(choices: Iterable[tuple[str, object]]) -> QComboBox:
    combo = QComboBox()
    for text, value in choices:
        combo.addItem(text, value)
    return combo
