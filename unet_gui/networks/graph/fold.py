"""Folding batch normalisations into the convolutions before them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.networks.graph.graph import (
    Convolution,
    Graph,
    Normalisation,
    Step,
    TransposedConvolution,
)

if TYPE_CHECKING:
    import numpy.typing as npt

    _Linear = Convolution | TransposedConvolution


def fold_normalisations(graph: Graph) -> Graph:
    """Return an equivalent graph with normalisations folded into convolutions.

    A normalisation is kept if another step uses the result of its convolution.
    """
    users = graph.users()
    steps: dict[str, Step] = {}
    for step in graph.steps:
        before = steps.get(step.sources[0])
        if (
            isinstance(step.operation, Normalisation)
            and before is not None
            and isinstance(before.operation, Convolution | TransposedConvolution)
            and len(users[before.name]) == 1
            and before.name != graph.output
        ):
            folded = _folded(before.operation, step.operation)
            steps[step.name] = replace(before, name=step.name, operation=folded)
        else:
            steps[step.name] = step
    return graph.with_steps(steps.values())


def _folded(linear: _Linear, normalisation: Normalisation) -> _Linear:
    scale = normalisation.scale.astype(np.float64)
    bias = 0.0 if linear.bias is None else linear.bias.astype(np.float64)
    is_transposed = isinstance(linear, TransposedConvolution)
    along_kernel = scale[:, np.newaxis] if is_transposed else scale
    return replace(
        linear,
        kernel=_float32(linear.kernel * along_kernel),
        bias=_float32(bias * scale + normalisation.shift),
    )


def _float32(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float32]:
    return values.astype(np.float32)
