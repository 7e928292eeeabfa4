"""The forward pass of a graph, compiled by the backend of Keras."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from unet_gui.networks.graph.graph import weight_fields
from unet_gui.networks.inference.compiled import compiled
from unet_gui.networks.inference.execution import run_graph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unet_gui.networks.graph.graph import Graph, Operation
    from unet_gui.networks.inference.predictor import Forward


def graph_forward(graph: Graph) -> Forward:
    """Compile a graph into a function of NumPy arrays.

    The function takes float32 tiles (n, *spatial, channels) and returns a float32 array
    (n, *spatial, outputs).
    """
    return compiled(
        lambda weights, tiles: run_graph(with_weights(graph, weights), tiles),
        graph.weights(),
        (None,) * (graph.ndim + 1) + (graph.input_channels,),
    )


def with_weights(graph: Graph, weights: Sequence[Any]) -> Graph:
    """Return the graph with its weights replaced, for instance by backend tensors.

    Parameters
    ----------
    weights : sequence
        In the order of `Graph.weights`.
    """
    remaining = iter(weights)
    return replace(
        graph,
        steps=tuple(
            replace(step, operation=_with_next(step.operation, remaining))
            for step in graph.steps
        ),
    )


def _with_next(operation: Operation, weights: Iterator[Any]) -> Operation:
    fields = {field: next(weights) for field in weight_fields(operation)}
    return replace(operation, **fields) if fields else operation
