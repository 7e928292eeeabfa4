"""The exact rewrite: an equivalent network that does less work.

Nearest-neighbour upsampling by 2 followed by a 'same' convolution with 3 taps becomes a
transposed convolution. If the upsampled tensor is first concatenated with others, the
kernel is split along its input channels:
conv(concat[up(b), a]) = transposed(b) + conv(a) + bias.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.networks.graph.fold import fold_normalisations
from unet_gui.networks.graph.graph import (
    Concatenation,
    Convolution,
    Graph,
    NearestUpsampling,
    Step,
    Sum,
    TransposedConvolution,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

_TAPS, _FACTOR = 3, 2


def rewrite(graph: Graph) -> Graph:
    """Return an equivalent graph that does less work.

    Other pairs are kept: with 2 taps nothing is saved, and a transposed convolution
    followed by a convolution would need a bias that depends on the border.
    """
    graph = fold_normalisations(graph)
    steps = {step.name: step for step in graph.steps}
    rewritten = [new for step in graph.steps for new in _rewritten(step, steps, graph)]
    return graph.with_steps(rewritten)


@dataclass(frozen=True, slots=True)
class _Part:
    """The share of a convolution in one of the concatenated tensors."""

    source: str
    kernel: npt.NDArray[np.float32]
    is_upsampled: bool


def _rewritten(step: Step, steps: dict[str, Step], graph: Graph) -> Iterator[Step]:
    convolution = step.operation
    if not isinstance(convolution, Convolution) or not _has_3_taps(convolution):
        yield step
        return
    parts = list(_parts(step, convolution, steps, graph))
    if not any(part.is_upsampled for part in parts):
        yield step
        return
    yield from _sum_of_parts(step, convolution, parts)


def _has_3_taps(convolution: Convolution) -> bool:
    return set(convolution.spatial_size) == {_TAPS} and convolution.dilation == 1


def _parts(
    step: Step, convolution: Convolution, steps: dict[str, Step], graph: Graph
) -> Iterator[_Part]:
    """Yield the tensors that a convolution uses, with their shares of the kernel."""
    before = steps.get(step.sources[0])
    is_split = before is not None and isinstance(before.operation, Concatenation)
    sources = before.sources if before is not None and is_split else step.sources
    first = 0
    for source in sources:
        at_source = steps.get(source)
        channels = graph.input_channels if at_source is None else at_source.channels
        kernel = convolution.kernel[..., first : first + channels, :]
        first += channels
        if at_source is not None and at_source.operation == NearestUpsampling(_FACTOR):
            yield _Part(at_source.sources[0], kernel, is_upsampled=True)
        else:
            yield _Part(source, kernel, is_upsampled=False)


def _sum_of_parts(
    step: Step, convolution: Convolution, parts: list[_Part]
) -> Iterator[Step]:
    """Yield the steps that replace a convolution; the last part gets the bias."""
    if len(parts) == 1:
        operation = _part_operation(parts[0], convolution.bias)
        yield replace(step, operation=operation, sources=(parts[0].source,))
        return
    # Upsampled tensors come first: they are wide, and are freed before the skip is used
    ordered = sorted(parts, key=lambda part: not part.is_upsampled)
    names = [f"{step.name}/part{number}" for number in range(len(ordered))]
    for number, (name, part) in enumerate(zip(names, ordered, strict=True)):
        bias = convolution.bias if number == len(ordered) - 1 else None
        operation = _part_operation(part, bias)
        yield Step(name, operation, (part.source,), step.channels)
    yield replace(step, operation=Sum(), sources=tuple(names))


def _part_operation(
    part: _Part, bias: npt.NDArray[np.float32] | None
) -> Convolution | TransposedConvolution:
    if part.is_upsampled:
        kernel = transposed_kernel(part.kernel)
        return TransposedConvolution(kernel, bias, _FACTOR)
    return Convolution(np.ascontiguousarray(part.kernel), bias)


def transposed_kernel(kernel: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return the kernel of the transposed convolution that replaces two operations.

    Nearest-neighbour upsampling by 2 and a 'same' convolution with 3 taps along each
    axis together equal a 'same' transposed convolution with stride 2 and 4 taps, whose
    kernel is the full convolution of a block of ones, 2 along each axis, with the
    flipped kernel. This holds at the borders too, as both pad with zeros.

    Along one axis, with u[i] = b[i // 2] and y[i] = Σ w[k] u[i + k - 1], b[j] is used
    where i + k - 1 = 2j + a for a in {0, 1}, that is, with weight w[k] at tap
    i + 1 - 2j = a + 2 - k; and TensorFlow's transposed convolution is
    y[i] = Σ b[j] t[i + 1 - 2j].

    Parameters
    ----------
    kernel : (3, …, 3, inputs, outputs) float32 array

    Returns
    -------
    (4, …, 4, outputs, inputs) float32 array
    """
    ndim = kernel.ndim - 2
    flipped = np.flip(kernel, tuple(range(ndim))).astype(np.float64)
    flipped = np.swapaxes(flipped, -1, -2)
    taps = np.zeros((_TAPS + 1,) * ndim + flipped.shape[-2:])
    for offsets in product(range(_FACTOR), repeat=ndim):
        taps[tuple(slice(a, a + _TAPS) for a in offsets)] += flipped
    return taps.astype(np.float32)
