"""The layer table of a network."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from unet_gui.core.model.architecture import LayerRow, NetworkDescription
from unet_gui.networks.architectures.registry import network_layers, shown_arguments
from unet_gui.networks.graph.layer_graph import without_weights
from unet_gui.networks.graph.receptive_field import receptive_field_sizes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unet_gui.networks.architectures.layer_records import LayerRecord
    from unet_gui.networks.graph.layer_graph import NetworkGraph


def describe_network(network: str) -> NetworkDescription:
    """Describe a network at the input size of its source.

    Raises
    ------
    InputError
        If the id is unknown.
    """
    layers = network_layers(network, shown_arguments(network))
    return describe(without_weights(layers), network)


def describe(
    network_graph: NetworkGraph, network: str, spacing_mm: float | None = None
) -> NetworkDescription:
    """List the layers of a network as Keras's summary does, with further facts.

    Parameters
    ----------
    network : str
        Id, for the title.
    spacing_mm : float or None
        Voxel size of the network's grid, if it has one.
    """
    return NetworkDescription(
        network,
        parameter_count(network_graph.layers),
        parameter_count(network_graph.layers, only_trainable=True),
        tuple(_rows(network_graph)),
        spacing_mm,
    )


def parameter_count(
    layers: Sequence[LayerRecord], *, only_trainable: bool = False
) -> int:
    """Return the number of parameters of a network."""
    return sum(
        math.prod(weight.shape)
        for record in layers
        for weight in record.weights
        if weight.is_trainable or not only_trainable
    )


def _rows(network: NetworkGraph) -> Iterator[LayerRow]:
    graph = network.graph
    strides, sizes = graph.strides(), receptive_field_sizes(graph)
    multiply_adds = graph.multiply_adds()
    for record in network.layers:
        result = network.results[record.name]
        yield LayerRow(
            name=record.name,
            type=record.kind,
            output_shape=record.output_shape,
            parameters=parameter_count([record]),
            connected_to=tuple(f"{name}[0][0]" for name in record.sources),
            input_shapes=record.input_shapes,
            kernel=record.kernel,
            stride=strides[result],
            multiply_adds=multiply_adds.get(record.name, 0.0),
            receptive_field=sizes[result],
        )
