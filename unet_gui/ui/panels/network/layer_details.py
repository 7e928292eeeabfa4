"""The input, output and cost of the selected layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from unet_gui.core.model.architecture import arranged_shape
from unet_gui.core.model.layer_cost import (
    input_text,
    kernel_text,
    memory_text,
    multiply_adds_text,
    receptive_field_text,
)
from unet_gui.ui.widgets.labels import ElidedLabel, secondary_label

if TYPE_CHECKING:
    from unet_gui.core.model.architecture import Channels, NetworkDescription


class LayerDetails(QWidget):
    """Two columns of captions and values below the name of the layer."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ElidedLabel()
        self.hint = secondary_label(
            self.tr("Select a layer in the table or in the drawing to see its details.")
        )
        names = {
            "input": self.tr("Input"),
            "output": self.tr("Output"),
            "kernel": self.tr("Kernel"),
            "parameters": self.tr("Parameters"),
            "multiply_adds": self.tr("Multiply-adds"),
            "receptive_field": self.tr("Receptive field"),
            "memory": self.tr("Memory of the output"),
        }
        self.values = {key: ElidedLabel() for key in names}
        self._names = [_name_label(text) for text in names.values()]
        self._lay_out()
        self.show_layer(None, None, "last")

    def show_layer(
        self,
        description: NetworkDescription | None,
        layer: int | None,
        channels: Channels,
    ) -> None:
        """Show the details of a layer, or a hint to choose one."""
        is_chosen = description is not None and layer is not None
        self.hint.setHidden(is_chosen)
        for widget in (self.title, *self._names, *self.values.values()):
            widget.setVisible(is_chosen)
        if description is None or layer is None:
            return
        row = description.layers[layer]
        self.title.show_text(f"{row.name} ({row.type})")
        for key, text in _texts(description, layer, channels).items():
            self.values[key].show_text(text or self.tr("none"))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.hint, 0, 0, 1, 2)
        grid.addWidget(self.title, 1, 0, 1, 2)
        pairs = zip(self._names, self.values.values(), strict=True)
        for line, (name, value) in enumerate(pairs, 2):
            grid.addWidget(name, line, 0)
            grid.addWidget(value, line, 1)


def _texts(
    description: NetworkDescription, layer: int, channels: Channels
) -> dict[str, str]:
    row = description.layers[layer]
    return {
        "input": input_text(row, channels),
        "output": str(arranged_shape(row.output_shape, channels)),
        "kernel": kernel_text(row),
        "parameters": f"{row.parameters:,}",
        "multiply_adds": multiply_adds_text(description, layer),
        "receptive_field": receptive_field_text(description, layer),
        "memory": memory_text(description, layer),
    }


def _name_label(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("secondary", True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
