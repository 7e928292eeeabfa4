"""The weights of a graph on their own, so that a backend can hold them its way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unet_gui.networks.inference.graph import Graph, Operation, Weights

_FIELDS = ("kernel", "bias", "scale", "shift", "slopes")


def weights_of(graph: Graph) -> list[Weights]:
    """Return all weights, in an order that `with_weights` knows."""
    return [
        getattr(step.operation, field)
        for step in graph.steps
        for field in _fields(step.operation)
    ]


def with_weights(graph: Graph, weights: Sequence[Any]) -> Graph:
    """Return the graph with other weights, such as tensors of a backend."""
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
