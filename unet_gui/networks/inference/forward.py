"""The fast forward pass of a network: rewritten and compiled."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.networks.inference.compiled import compiled
from unet_gui.networks.inference.execution import run_graph
from unet_gui.networks.inference.graph_reading import read_graph
from unet_gui.networks.inference.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import keras

    from unet_gui.networks.inference.compiled import Forward
    from unet_gui.networks.inference.graph import Graph, Operation, Weights

_log = logging.getLogger(__name__)
_FIELDS = ("kernel", "bias", "scale", "shift", "slopes")


def rewritten_graph(model: keras.Model) -> Graph | None:
    """Return the rewritten network; log the reason and return None if there is none."""
    try:
        return rewrite(read_graph(model))
    except InputError as error:
        _log.warning("%s", error)
        return None


def graph_forward(graph: Graph) -> Forward:
    """Compile a graph into a function of NumPy arrays.

    The function takes float32 tiles (n, *spatial, channels) and returns a float32 array
    (n, *spatial, outputs).
    """
    return compiled(
        lambda weights, tiles: run_graph(with_weights(graph, weights), tiles),
        weights_of(graph),
        (None,) * (graph.ndim + 1) + (graph.input_channels,),
    )


def weights_of(graph: Graph) -> list[Weights]:
    """Return all weights, in the order that `with_weights` expects."""
    return [
        getattr(step.operation, field)
        for step in graph.steps
        for field in _fields(step.operation)
    ]


def with_weights(graph: Graph, weights: Sequence[Any]) -> Graph:
    """Return the graph with its weights replaced, for instance by backend tensors."""
    remaining = iter(weights)
    return replace(
        graph,
        steps=tuple(
            replace(step, operation=_with_next(step.operation, remaining))
            for step in graph.steps
        ),
    )


def _with_next(operation: Operation, weights: Iterator[Any]) -> Operation:
    fields = {field: next(weights) for field in _fields(operation)}
    return replace(operation, **fields) if fields else operation


def _fields(operation: Operation) -> list[str]:
    return [f for f in _FIELDS if getattr(operation, f, None) is not None]
