"""Cost of single layers of a network, for one size of the input."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.model.architecture import arranged_shape
from unet_gui.core.text import Text, listed

if TYPE_CHECKING:
    from unet_gui.core.model.architecture import (
        Channels,
        LayerRow,
        NetworkDescription,
        Shape,
    )

_FLOAT32_BYTES = 4
_ASSUMED_EDGE = {2: 256, 3: 64}  # voxels, by number of spatial axes, for variable sizes


@dataclass(frozen=True, slots=True)
class LayerCost:
    """Cost of a layer at an input of `size` voxels.

    Attributes
    ----------
    multiply_adds : float
        For the whole input.
    share : float
        Fraction of all multiply-adds of the network, 0 to 1.
    memory_mb : float
        Size of the layer's output in float32, in 10^6 bytes.
    receptive_field_mm : float or None
        Edge length; None if the spacing is unknown.
    """

    size: tuple[int, ...]
    multiply_adds: float
    share: float
    memory_mb: float
    receptive_field_mm: float | None


def assumed_input_size(description: NetworkDescription) -> tuple[int, ...]:
    """Return the assumed size of the input; variable axes get a typical size."""
    spatial = description.layers[0].output_shape[1:-1]
    assumed = _ASSUMED_EDGE.get(len(spatial), 1)
    return tuple(n or assumed for n in spatial)


def has_open_size(description: NetworkDescription) -> bool:
    """Whether the network accepts variable sizes."""
    return None in description.layers[0].output_shape[1:-1]


def layer_cost(description: NetworkDescription, layer: int) -> LayerCost:
    """Compute the cost of the layer with this index."""
    row = description.layers[layer]
    size = assumed_input_size(description)
    voxels = math.prod(size)
    total = sum(other.multiply_adds for other in description.layers)
    outputs = voxels / row.stride ** len(size) * (row.output_shape[-1] or 1)
    spacing_mm = description.spacing_mm
    return LayerCost(
        size=size,
        multiply_adds=row.multiply_adds * voxels,
        share=row.multiply_adds / total if total else 0.0,
        memory_mb=outputs * _FLOAT32_BYTES / 1e6,
        receptive_field_mm=None
        if spacing_mm is None
        else row.receptive_field * spacing_mm,
    )


def multiply_adds_text(description: NetworkDescription, layer: int) -> str:
    """Return a layer's multiply-adds and their share, such as ``22.7 G (10.2 %)``.

    For networks of variable size, the amount is per voxel of the network's output.
    """
    row, cost = description.layers[layer], layer_cost(description, layer)
    if has_open_size(description):
        amount: str = Text(
            "{multiply_adds:,.10g} per output voxel", multiply_adds=row.multiply_adds
        )
    else:
        amount = _si(cost.multiply_adds)
    return Text("{amount} ({share:.1%} of all)", amount=amount, share=cost.share)


def receptive_field_text(description: NetworkDescription, layer: int) -> str:
    """Return the receptive field in voxels, and in mm if the spacing is known."""
    row, cost = description.layers[layer], layer_cost(description, layer)
    edges = " x ".join([str(row.receptive_field)] * len(cost.size))
    if cost.receptive_field_mm is None:
        return Text("{edges} voxels", edges=edges)
    return Text(
        "{edges} voxels, {receptive_field_mm:g} mm wide",
        edges=edges,
        receptive_field_mm=cost.receptive_field_mm,
    )


def memory_text(description: NetworkDescription, layer: int) -> str:
    """Return the memory of a layer's output and the assumed size of the input."""
    cost = layer_cost(description, layer)
    size = " x ".join(map(str, cost.size))
    return Text("{memory_mb:,.1f} MB for {size}", memory_mb=cost.memory_mb, size=size)


def input_text(row: LayerRow, channels: Channels) -> str:
    """Return the input shapes of a layer."""
    return listed(str(arranged_shape(s, channels)) for s in row.input_shapes)


def size_text(shape: Shape, stride: int) -> str:
    """Return a spatial size, such as ``80x80x8``, or ``1/2 size`` if variable."""
    spatial = shape[1:-1]
    if None in spatial:
        if stride == 1:
            return Text("full size")
        return Text("1/{stride} size", stride=stride)
    return "x".join(map(str, spatial))


def kernel_text(row: LayerRow) -> str:
    """Return a layer's kernel, such as ``3x3x3``; empty if it has none."""
    return "x".join(map(str, row.kernel))


def _si(amount: float) -> str:
    for factor, unit in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if amount >= factor:
            return f"{amount / factor:,.3g} {unit}"
    return f"{amount:g}"
