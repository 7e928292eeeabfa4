"""A network as a list of operations with their weights, as plain data.

Keras fixes layers and weights once a network is built; this graph can be rewritten.
Tensors are (n, *spatial, channels).
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
    """Convolution with 'same' padding and stride 1.

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
        """Lengths of the kernel along the spatial axes."""
        return tuple(self.kernel.shape[:-2])


@dataclass(frozen=True, slots=True, eq=False)
class TransposedConvolution:
    """Transposed convolution with 'same' padding.

    Every voxel of the input becomes `stride` voxels along each axis.

    Attributes
    ----------
    kernel : (*spatial, outputs, inputs)
    bias : (outputs,) or None
    """

    kernel: Weights
    bias: Weights | None
    stride: int

    @property
    def spatial_size(self) -> tuple[int, ...]:
        """Lengths of the kernel along the spatial axes."""
        return tuple(self.kernel.shape[:-2])


@dataclass(frozen=True, slots=True)
class MaxPooling:
    """Maximum over blocks of `size` voxels along every axis."""

    size: int


@dataclass(frozen=True, slots=True)
class NearestUpsampling:
    """Repetition of every voxel `size` times along every axis."""

    size: int


@dataclass(frozen=True, slots=True)
class Concatenation:
    """Concatenation of the inputs along the channels."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Voxel-wise sum of the inputs."""


@dataclass(frozen=True, slots=True, eq=False)
class Normalisation:
    """Batch normalisation at inference, scale · x + shift; both (channels,)."""

    scale: Weights
    shift: Weights


@dataclass(frozen=True, slots=True)
class Activation:
    """A voxel-wise function, by its name in Keras."""

    function: str


@dataclass(frozen=True, slots=True, eq=False)
class ParametricReLU:
    """Negative values multiplied by the slope of their channel; slopes (channels,)."""

    slopes: Weights


@dataclass(frozen=True, slots=True)
class Cast:
    """Conversion to another type, such as ``float16``."""

    dtype: str


_WEIGHT_FIELDS = ("kernel", "bias", "scale", "shift", "slopes")
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
    """An operation, the names of its input steps, and its number of output channels."""

    name: str
    operation: Operation
    sources: tuple[str, ...]
    channels: int


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """The steps of a network, in an order in which they can run.

    Attributes
    ----------
    ndim : int
        2 or 3 spatial axes.
    input, output : str
        Names of the network's input, which is not a step, and of the last step.
    """

    ndim: int
    input: str
    input_channels: int
    output: str
    steps: tuple[Step, ...]

    def users(self) -> dict[str, list[Step]]:
        """Return, by name, the steps that use a result."""
        users: dict[str, list[Step]] = {}
        for step in self.steps:
            for source in step.sources:
                users.setdefault(source, []).append(step)
        return users

    def with_steps(self, steps: Iterable[Step]) -> Graph:
        """Return a graph of the steps on which the output depends."""
        kept: list[Step] = []
        needed = {self.output}
        for step in reversed(list(steps)):
            if step.name in needed:
                kept.append(step)
                needed.update(step.sources)
        return replace(self, steps=tuple(reversed(kept)))

    def strides(self) -> dict[str, int]:
        """Return, by name, the input voxels along an axis for one voxel of a result."""
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

    def weights(self) -> list[Weights]:
        """Return all weights, in the order of the steps and of their fields."""
        return [
            getattr(step.operation, name)
            for step in self.steps
            for name in weight_fields(step.operation)
        ]

    def weights_bytes(self) -> int:
        """Return the size of all weights."""
        return sum(array.nbytes for array in self.weights())

    def up_to(self, result: str) -> Graph:
        """Return the part of the graph that computes a result of it."""
        return replace(self, output=result).with_steps(self.steps)

    def multiply_adds(self) -> dict[str, float]:
        """Return, by step, the multiply-adds per voxel of the network's input."""
        strides = self.strides()
        counts: dict[str, float] = {}
        for step in self.steps:
            match step.operation:
                case Convolution(kernel):
                    stride = strides[step.name]
                case TransposedConvolution(kernel):  # applied to each input voxel
                    stride = strides[step.sources[0]]
                case _:
                    continue
            counts[step.name] = kernel.size / stride**self.ndim
        return counts


def weight_fields(operation: Operation) -> list[str]:
    """Return the names of the fields of an operation that hold weights."""
    return [f for f in _WEIGHT_FIELDS if getattr(operation, f, None) is not None]
