"""A network as a list of operations with their weights, free to be rewritten.

Keras's own graph fixes layers and weights once it is built; this one is plain data.
Tensors are (n, *spatial, channels); operations say what they do along the spatial axes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np
    import numpy.typing as npt

    Weights = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Convolution:
    """'same' convolution of stride 1.

    Attributes
    ----------
    kernel : (*spatial, inputs, outputs)
    bias : (outputs,) or None
    """

    kernel: Weights
    bias: Weights | None
    dilation: int = 1

    @property
    def spatial_size(self) -> tuple[int, ...]:
        """Length of the kernel along the spatial axes."""
        return tuple(self.kernel.shape[:-2])


@dataclass(frozen=True, slots=True, eq=False)
class TransposedConvolution:
    """'same' transposed convolution: a voxel of the input becomes `stride` per axis.

    Attributes
    ----------
    kernel : (*spatial, outputs, inputs)
    bias : (outputs,) or None
    """

    kernel: Weights
    bias: Weights | None
    stride: int


@dataclass(frozen=True, slots=True)
class MaxPooling:
    """The largest of `size` voxels along every axis."""

    size: int


@dataclass(frozen=True, slots=True)
class NearestUpsampling:
    """Each voxel `size` times along every axis."""

    size: int


@dataclass(frozen=True, slots=True)
class Concatenation:
    """The inputs side by side along the channels."""


@dataclass(frozen=True, slots=True)
class Sum:
    """The inputs added up."""


@dataclass(frozen=True, slots=True, eq=False)
class Normalisation:
    """Batch normalisation at inference: scale · x + shift, by channel."""

    scale: Weights
    shift: Weights


@dataclass(frozen=True, slots=True)
class Activation:
    """A function of one voxel, by its name in Keras."""

    function: str


@dataclass(frozen=True, slots=True, eq=False)
class ParametricReLU:
    """Negative values times a slope by channel."""

    slopes: Weights


@dataclass(frozen=True, slots=True)
class Cast:
    """The same numbers in another type, such as ``float16``."""

    dtype: str


Operation = (
    Convolution
    | TransposedConvolution
    | MaxPooling
    | NearestUpsampling
    | Concatenation
    | Sum
    | Normalisation
    | Activation
    | ParametricReLU
    | Cast
)


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """An operation, the names of the steps it takes, and how many channels it gives."""

    name: str
    operation: Operation
    sources: tuple[str, ...]
    channels: int


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """The steps in an order in which they can run.

    Attributes
    ----------
    ndim : int
        2 or 3 spatial axes.
    input, output : str
        Names: of the network's input, which is no step, and of the last step.
    """

    ndim: int
    input: str
    input_channels: int
    output: str
    steps: tuple[Step, ...]

    def users(self) -> dict[str, list[Step]]:
        """Return, by name, the steps that take it."""
        users: dict[str, list[Step]] = {}
        for step in self.steps:
            for source in step.sources:
                users.setdefault(source, []).append(step)
        return users

    def with_steps(self, steps: Iterable[Step]) -> Graph:
        """Return the graph of these steps, without those that the output needs not."""
        kept: list[Step] = []
        needed = {self.output}
        for step in reversed(list(steps)):
            if step.name in needed:
                kept.append(step)
                needed.update(step.sources)
        return replace(self, steps=tuple(reversed(kept)))

    def strides(self) -> dict[str, int]:
        """Return, by name, how many input voxels along an axis a voxel stands for."""
        strides = {self.input: 1}
        for step in self.steps:
            stride = max(strides[source] for source in step.sources)
            match step.operation:
                case MaxPooling(size):
                    stride *= size
                case NearestUpsampling(size):
                    stride //= size
                case TransposedConvolution(stride=factor):
                    stride //= factor
            strides[step.name] = stride
        return strides
