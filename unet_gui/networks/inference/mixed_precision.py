"""Half precision on GPUs: all of a network but its last layer."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from unet_gui.core.model.precision import FLOAT16, FLOAT32
from unet_gui.networks.graph.graph import Cast, Convolution, Graph, Step

Precision = Literal["float32", "float16", "bfloat16"]


def default_precision(device: str) -> Precision:
    """Return ``float16`` for GPUs and ``float32``, which is exact, for the CPU."""
    return FLOAT32 if device == "CPU" else FLOAT16


def in_mixed_precision(graph: Graph, dtype: str) -> Graph:
    """Return the graph with everything before its last convolution in half precision.

    The last convolution and the steps after it are computed in float32, so that
    probabilities can lie close to 0 and 1. Input and output stay float32.
    """
    last = _last_convolution(graph)
    half = Step(f"{graph.input}/half", Cast(dtype), (graph.input,), 0)
    steps = [replace(half, channels=graph.input_channels)]
    for step in graph.steps:
        sources = tuple(half.name if s == graph.input else s for s in step.sources)
        if step.name == last:
            float32 = Step(f"{last}/float32", Cast("float32"), sources, 0)
            steps.append(float32)
            sources = (float32.name,)
        steps.append(replace(step, sources=sources))
    return graph.with_steps(steps)


def _last_convolution(graph: Graph) -> str:
    convolutions = [s for s in graph.steps if isinstance(s.operation, Convolution)]
    return convolutions[-1].name if convolutions else ""
