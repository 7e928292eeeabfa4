"""Layers and totals of a network, as plain values for tables and panels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from unet_gui.core.text import Text

Channels = Literal["first", "last"]
Shape = tuple[int | None, ...]

# The networks by id, for menus; `networks.architectures.registry` builds them.
NETWORK_TITLES: dict[str, str] = {
    "unet3d": Text("3-D U-Net of the course"),
    "unet3d-deconvolution": Text("3-D U-Net with deconvolution"),
    "unet2d-transpose": Text("2-D U-Net with transposed convolutions"),
    "unet2d-classic": Text("2-D U-Net, classic"),
    "unet2d-double-conv": Text("2-D U-Net of double convolutions"),
}


@dataclass(frozen=True, slots=True)
class LayerRow:
    """One row of the layer table, like those of Keras.

    Shapes begin with None for the batch; variable sizes are None as well.

    Attributes
    ----------
    kernel : ints
        Size of a convolution or pooling, or factors of an upsampling; else empty.
    stride : int
        Voxels of the network's input per voxel of the layer's output, along an axis.
    multiply_adds : float
        Of convolutions, per voxel of the network's input, without biases.
    receptive_field : int
        Voxels of the input, along an axis, on which one voxel of the output depends.
    """

    name: str
    type: str
    output_shape: Shape
    parameters: int
    connected_to: tuple[str, ...]
    input_shapes: tuple[Shape, ...] = ()
    kernel: tuple[int, ...] = ()
    stride: int = 1
    multiply_adds: float = 0.0
    receptive_field: int = 1


@dataclass(frozen=True, slots=True)
class NetworkDescription:
    """The layers of a network and their totals.

    Attributes
    ----------
    total, trainable : int
        Numbers of parameters.
    spacing_mm : float or None
        Edge of its voxels; None unless a stage of a model defines it.
    """

    id: str
    total: int
    trainable: int
    layers: tuple[LayerRow, ...]
    spacing_mm: float | None = None

    @property
    def non_trainable(self) -> int:
        """Number of parameters that training does not change."""
        return self.total - self.trainable


def arranged_shape(shape: Shape, channels: Channels) -> Shape:
    """Return an output shape with its channels first or last.

    `shape` has them last, as the networks compute them: (None, 160, 160, 16, 4)
    becomes (None, 4, 160, 160, 16). Shapes without spatial axes are unchanged.
    """
    if channels == "last" or len(shape) < 3:
        return shape
    return (shape[0], shape[-1], *shape[1:-1])


def table_text(description: NetworkDescription) -> str:
    """Return the layer table as text with the columns of the Keras summary."""
    rows = [("Layer (type)", "Output Shape", "Param #", "Connected to")]
    for row in description.layers:
        first, *others = row.connected_to or ("",)
        shape = str(row.output_shape)
        rows.append((f"{row.name} ({row.type})", shape, f"{row.parameters:,}", first))
        rows.extend(("", "", "", name) for name in others)
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = [
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True))
        for row in rows
    ]
    rule = "=" * max(map(len, lines))
    totals = (
        f"Total params: {description.total:,}",
        f"Trainable params: {description.trainable:,}",
        f"Non-trainable params: {description.non_trainable:,}",
    )
    table = [lines[0], rule, *lines[1:], rule, *totals]
    return "\n".join(line.rstrip() for line in table)
