"""Memory and work of a network, computed from its graph."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.networks.architectures.description import multiply_adds
from unet_gui.networks.architectures.receptive_field import layer_strides, sources
from unet_gui.networks.inference.compiled import MAX_CONSTANT_BYTES
from unet_gui.networks.inference.graph import (
    Activation,
    Concatenation,
    Graph,
    Normalisation,
    Step,
    Sum,
)

if TYPE_CHECKING:
    import keras

_FLOAT32_BYTES = 4
# Measured with TensorFlow on the CPU: a compiled graph holds about a dozen copies of
# its constants, in addition to Keras's variables and our arrays; threads and oneDNN
# keep a workspace; and a concatenation takes more memory than its result.
_COPIES_OF_CONSTANTS, _COPIES_OF_TENSORS = 14, 5
_WORKSPACE_BYTES = 50 * 10**6
_CONCATENATION = 1.75
_IN_PLACE = (Activation, Normalisation, Sum)


@dataclass(frozen=True, slots=True)
class Cost:
    """Memory and work of one call of a network.

    Attributes
    ----------
    bytes_per_voxel : float
        Peak of the bytes that activations take at the same time, per voxel of the
        input; input and output included.
    fixed_bytes : int
        Bytes that do not grow with the input.
    macs_per_voxel : float
        Multiply-adds of the network as defined, not as rewritten, per voxel of the
        input.
    """

    bytes_per_voxel: float
    fixed_bytes: int
    macs_per_voxel: float


@dataclass(frozen=True, slots=True)
class _Result:
    """The result of a step, in values per voxel of the network's input."""

    name: str
    sources: tuple[str, ...]
    values: float
    is_in_place: bool


def network_cost(model: keras.Model, graph: Graph | None) -> Cost:
    """Return the cost of a network that runs as `graph`, or unchanged if that is None.

    Results are counted until their last use. A voxel-wise step overwrites an input that
    is not used again.
    """
    strides = layer_strides(model)
    results = _of_layers(model) if graph is None else _of_steps(graph)
    return Cost(
        bytes_per_voxel=_peak_values(results) * _FLOAT32_BYTES,
        fixed_bytes=_fixed_bytes(model.count_params() * _FLOAT32_BYTES),
        macs_per_voxel=sum(multiply_adds(x, strides[x.name]) for x in model.layers),
    )


def _fixed_bytes(weights_bytes: int) -> int:
    is_large = weights_bytes > MAX_CONSTANT_BYTES
    copies = _COPIES_OF_TENSORS if is_large else _COPIES_OF_CONSTANTS
    return _WORKSPACE_BYTES + copies * weights_bytes


def _of_layers(model: keras.Model) -> list[_Result]:
    strides = layer_strides(model)
    results = []
    for layer in model.layers:
        shape = layer.output.shape
        values = shape[-1] / strides[layer.name] ** (len(shape) - 2)
        before = tuple(source.name for source in sources(layer))
        results.append(_Result(layer.name, before, values, is_in_place=False))
    return results


def _of_steps(graph: Graph) -> list[_Result]:
    strides = graph.strides()

    def result(step: Step) -> _Result:
        values = step.channels / strides[step.name] ** graph.ndim
        if isinstance(step.operation, Concatenation):
            values *= _CONCATENATION
        is_in_place = isinstance(step.operation, _IN_PLACE)
        return _Result(step.name, step.sources, values, is_in_place)

    start = _Result(graph.input, (), float(graph.input_channels), is_in_place=False)
    return [start, *map(result, graph.steps)]


def _peak_values(results: list[_Result]) -> float:
    """Return the peak of the values alive; the input is alive throughout."""
    last_use = {s: number for number, r in enumerate(results) for s in r.sources}
    last_use[results[0].name] = len(results)
    alive: dict[str, float] = {}
    peak = 0.0
    for number, result in enumerate(results):
        released = [s for s in set(result.sources) if last_use[s] == number]
        is_reused = result.is_in_place and released
        reused = alive[released[0]] if is_reused else 0.0
        alive[result.name] = result.values
        peak = max(peak, math.fsum(alive.values()) - reused)
        for source in released:
            del alive[source]
    return peak
