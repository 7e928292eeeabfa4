"""What a network is made of, as plain values for tables and panels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Channels = Literal["first", "last"]
Shape = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class LayerRow:
    """One row of the layer table, as Keras prints it.

    `output_shape` starts with None for the batch; open sizes are None too.
    """

    name: str
    type: str
    output_shape: Shape
    parameters: int
    connected_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NetworkDescription:
    """A network's layers and totals."""

    id: str
    total: int
    trainable: int
    layers: tuple[LayerRow, ...]

    @property
    def non_trainable(self) -> int:
        """Parameters that training leaves as they are."""
        return self.total - self.trainable


def arranged_shape(shape: Shape, channels: Channels) -> Shape:
    """Return a layer's output shape with its channels where `channels` says.

    `shape` has them last, as the networks compute them: (None, 160, 160, 16, 4)
    becomes (None, 4, 160, 160, 16). Shapes without spatial axes stay.
    """
    if channels == "last" or len(shape) < 3:
        return shape
    return (shape[0], shape[-1], *shape[1:-1])
