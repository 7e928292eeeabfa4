"""The graph of a network, from the records of its layers and its weights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.networks.architectures import layer_records
from unet_gui.networks.graph.graph import (
    Activation,
    Concatenation,
    Convolution,
    Graph,
    MaxPooling,
    NearestUpsampling,
    Normalisation,
    ParametricReLU,
    Step,
    TransposedConvolution,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from unet_gui.networks.architectures.layer_records import LayerRecord
    from unet_gui.networks.graph.graph import Operation, Weights

    Arrays = Sequence[Weights]  # of one layer, in Keras's order


@dataclass(frozen=True, slots=True, eq=False)
class NetworkGraph:
    """The layers of a network, and the graph that computes it.

    Attributes
    ----------
    results : mapping of str to str
        By the name of a layer: the name of the step that computes its output.
    """

    layers: tuple[LayerRecord, ...]
    graph: Graph
    results: Mapping[str, str]


def network_graph(
    layers: Sequence[LayerRecord], weights: Mapping[str, Arrays]
) -> NetworkGraph:
    """Return the operations of a network at inference.

    Parameters
    ----------
    layers : sequence of LayerRecord
        The input first, the output last.
    weights : mapping
        By the name of a layer: its float32 arrays in Keras's order.
    """
    first, *others = layers
    results = {first.name: first.name}
    steps: list[Step] = []
    for record in others:
        sources = tuple(results[source] for source in record.sources)
        operations = _operations(record, weights.get(record.name, ()))
        for number, operation in enumerate(operations):
            name = f"{record.name}/{number}" if number else record.name
            steps.append(Step(name, operation, sources, record.channels))
            sources = (name,)
        results[record.name] = sources[0]
    graph = Graph(
        ndim=len(first.output_shape) - 2,
        input=first.name,
        input_channels=first.channels,
        output=results[layers[-1].name],
        steps=tuple(steps),
    )
    return NetworkGraph(tuple(layers), graph, results)


def without_weights(layers: Sequence[LayerRecord]) -> NetworkGraph:
    """Return the graph of a network with zeros for weights, which take no memory."""
    zero = np.zeros((), np.float32)
    weights = {
        record.name: [np.broadcast_to(zero, w.shape) for w in record.weights]
        for record in layers
    }
    return network_graph(layers, weights)


def _operations(record: LayerRecord, arrays: Arrays) -> Iterator[Operation]:
    """Yield the operations of a layer in order; none if it changes nothing."""
    for kind, read in _READERS.items():
        if isinstance(record.layer, kind):
            yield from read(record.layer, arrays)


def _convolution(
    layer: layer_records.Convolution, arrays: Arrays
) -> Iterator[Operation]:
    yield Convolution(arrays[0], arrays[1] if layer.use_bias else None)
    if layer.activation is not None:
        yield Activation(layer.activation)


def _transposed(
    layer: layer_records.TransposedConvolution, arrays: Arrays
) -> Iterator[Operation]:
    yield TransposedConvolution(arrays[0], arrays[1], layer.strides)


def _pooling(layer: layer_records.MaxPooling, _: Arrays) -> Iterator[Operation]:
    yield MaxPooling(layer.pool_size)


def _upsampling(layer: layer_records.UpSampling, _: Arrays) -> Iterator[Operation]:
    yield NearestUpsampling(layer.size)


def _normalisation(
    layer: layer_records.BatchNormalization, arrays: Arrays
) -> Iterator[Operation]:
    gamma, beta, mean, variance = (array.astype(np.float64) for array in arrays)
    scale = 1 / np.sqrt(variance + layer.epsilon) * gamma
    shift = -mean * scale + beta
    yield Normalisation(scale.astype(np.float32), shift.astype(np.float32))


def _activation(layer: layer_records.Activation, _: Arrays) -> Iterator[Operation]:
    yield Activation(layer.activation)


def _parametric_relu(_: layer_records.PReLU, arrays: Arrays) -> Iterator[Operation]:
    yield ParametricReLU(arrays[0].reshape(-1))


def _concatenation(_: layer_records.Concatenate, __: Arrays) -> Iterator[Operation]:
    yield Concatenation()


_READERS: dict[type, Callable[..., Iterator[Operation]]] = {
    layer_records.Convolution: _convolution,
    layer_records.TransposedConvolution: _transposed,
    layer_records.MaxPooling: _pooling,
    layer_records.UpSampling: _upsampling,
    layer_records.BatchNormalization: _normalisation,
    layer_records.Activation: _activation,
    layer_records.PReLU: _parametric_relu,
    layer_records.Concatenate: _concatenation,
}
