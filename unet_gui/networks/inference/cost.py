"""Memory and work of a network, computed from its graph."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.networks.graph.graph import (
    Activation,
    Concatenation,
    Normalisation,
    Sum,
)

if TYPE_CHECKING:
    from unet_gui.networks.graph.graph import Graph, Step

_FLOAT32_BYTES = 4
_IN_PLACE = (Activation, Normalisation, Sum)


@dataclass(frozen=True, slots=True)
class _Result:
    """The result of a step, in values per voxel of the network's input."""

    name: str
    sources: tuple[str, ...]
    values: float
    is_in_place: bool


def peak_bytes_per_voxel(
    graph: Graph, concatenation: float, *, fuses_sums: bool = False
) -> float:
    """Return the most that activations take at a time, per voxel of the input.

    Results are counted until their last use. A voxel-wise step overwrites an input that
    is not used again.

    Parameters
    ----------
    concatenation : float
        Memory of a concatenation, as a multiple of its result.
    fuses_sums : bool
        Whether the last summand of a sum is added in place of the others.
    """
    strides = graph.strides()
    fused = {
        step.sources[-1]
        for step in graph.steps
        if fuses_sums and isinstance(step.operation, Sum)
    }

    def result(step: Step) -> _Result:
        if step.name in fused:
            return _Result(step.name, step.sources, 0.0, is_in_place=False)
        values = step.channels / strides[step.name] ** graph.ndim
        if isinstance(step.operation, Concatenation):
            values *= concatenation
        is_in_place = isinstance(step.operation, _IN_PLACE)
        return _Result(step.name, step.sources, values, is_in_place)

    start = _Result(graph.input, (), float(graph.input_channels), is_in_place=False)
    return _peak_values([start, *map(result, graph.steps)]) * _FLOAT32_BYTES


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
