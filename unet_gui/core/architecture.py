"""What a network is made of, as plain values for tables and panels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Channels = Literal["first", "last"]


@dataclass(frozen=True, slots=True)
class LayerRow:
    """One row of the layer table, as Keras prints it.

    `output_shape` starts with None for the batch; open sizes are None too.
    """

    name: str
    type: str
    output_shape: tuple[int | None, ...]
    parameters: int
    connected_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NetworkDescription:
    """A network's layers and totals."""

    id: str
    total: int
    trainable: int
    layers: tuple[LayerRow, ...]
