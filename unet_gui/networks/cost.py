"""What a network costs in memory and work, computed from its graph."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.networks.description import multiply_adds
from unet_gui.networks.receptive_field import layer_strides, sources

if TYPE_CHECKING:
    import keras

_FLOAT32_BYTES = 4


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one call of a network.

    Attributes
    ----------
    bytes_per_voxel : float
        Most bytes that activations take at once, per voxel of the input, input and
        output included.
    fixed_bytes : int
        Bytes that do not grow with the input.
    macs_per_voxel : float
        Multiply-adds per voxel of the input.
    """

    bytes_per_voxel: float
    fixed_bytes: int
    macs_per_voxel: float


def network_cost(model: keras.Model) -> Cost:
    """Return the cost of a network that runs layer by layer."""
    strides = layer_strides(model)
    return Cost(
        bytes_per_voxel=_peak_values(model, strides) * _FLOAT32_BYTES,
        fixed_bytes=model.count_params() * _FLOAT32_BYTES,
        macs_per_voxel=sum(multiply_adds(x, strides[x.name]) for x in model.layers),
    )


def _peak_values(model: keras.Model, strides: dict[str, int]) -> float:
    """Return the most values alive at once, per voxel of the input."""
    last_use = {
        source.name: step
        for step, layer in enumerate(model.layers)
        for source in sources(layer)
    }
    alive: dict[str, float] = {}
    peak = 0.0
    for step, layer in enumerate(model.layers):
        shape = layer.output.shape
        alive[layer.name] = shape[-1] / strides[layer.name] ** (len(shape) - 2)
        peak = max(peak, math.fsum(alive.values()))
        for name in [n for n in alive if last_use.get(n, math.inf) <= step]:
            del alive[name]
    return peak
