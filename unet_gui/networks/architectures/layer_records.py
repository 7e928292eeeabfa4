"""Layers of `keras.layers` as plain records, for building a network without Keras.

A builder that gets this module in the place of `keras.layers` returns tensors from
which `recorded_layers` lists the layers of the network.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import KW_ONLY, dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Shape = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Weight:
    """Shape of one array of a layer's weights."""

    shape: tuple[int, ...]
    is_trainable: bool = True


class Layer:
    """A layer; calling it records its inputs."""

    @property
    def kernel(self) -> tuple[int, ...]:
        """Size of a convolution or pooling, or factors of an upsampling; else empty."""
        return ()

    def __call__(self, inputs: Tensor | Sequence[Tensor]) -> Tensor:
        """Return the output of the layer."""
        sources = (inputs,) if isinstance(inputs, Tensor) else tuple(inputs)
        shape = self.output_shape([source.shape for source in sources])
        return Tensor(self, sources, shape)

    def output_shape(self, shapes: Sequence[Shape]) -> Shape:
        """Return the shape of the output, given those of the inputs."""
        return shapes[0]

    def weights(self, channels: int) -> tuple[Weight, ...]:
        """Return the weights in Keras's order, given the channels of the input."""
        return ()


@dataclass(frozen=True, slots=True, eq=False)
class Tensor:
    """The output of a layer, (n, *spatial, channels)."""

    layer: Layer
    sources: tuple[Tensor, ...]
    shape: Shape


class InputLayer(Layer):
    """The input of a network."""


def Input(shape: Sequence[int | None]) -> Tensor:  # noqa: N802 - as in keras.layers
    """Return the input of a network; `shape` is without the batch."""
    return Tensor(InputLayer(), (), (None, *shape))


@dataclass
class Convolution(Layer):
    """Convolution with stride 1."""

    ndim: ClassVar[int]
    filters: int
    kernel_size: int
    _: KW_ONLY
    padding: str = "valid"
    activation: str | None = None
    use_bias: bool = True

    @property
    def kernel(self) -> tuple[int, ...]:
        return (self.kernel_size,) * self.ndim

    def output_shape(self, shapes: Sequence[Shape]) -> Shape:
        return (*shapes[0][:-1], self.filters)

    def weights(self, channels: int) -> tuple[Weight, ...]:
        kernel = Weight((*self.kernel, channels, self.filters))
        return (kernel, Weight((self.filters,))) if self.use_bias else (kernel,)


class Conv2D(Convolution):
    """Convolution of pictures."""

    ndim = 2


class Conv3D(Convolution):
    """Convolution of volumes."""

    ndim = 3


@dataclass
class TransposedConvolution(Layer):
    """Transposed convolution with a bias."""

    ndim: ClassVar[int]
    filters: int
    kernel_size: int
    _: KW_ONLY
    strides: int
    padding: str = "valid"

    @property
    def kernel(self) -> tuple[int, ...]:
        return (self.kernel_size,) * self.ndim

    def output_shape(self, shapes: Sequence[Shape]) -> Shape:
        return _scaled(shapes[0], self.strides, 1, self.filters)

    def weights(self, channels: int) -> tuple[Weight, ...]:
        kernel = Weight((*self.kernel, self.filters, channels))
        return kernel, Weight((self.filters,))


class Conv2DTranspose(TransposedConvolution):
    """Transposed convolution of pictures."""

    ndim = 2


class Conv3DTranspose(TransposedConvolution):
    """Transposed convolution of volumes."""

    ndim = 3


@dataclass
class MaxPooling(Layer):
    """Maximum over blocks."""

    ndim: ClassVar[int]
    pool_size: int

    @property
    def kernel(self) -> tuple[int, ...]:
        return (self.pool_size,) * self.ndim

    def output_shape(self, shapes: Sequence[Shape]) -> Shape:
        return _scaled(shapes[0], 1, self.pool_size, shapes[0][-1])


class MaxPooling2D(MaxPooling):
    """Maximum over blocks of a picture."""

    ndim = 2


class MaxPooling3D(MaxPooling):
    """Maximum over blocks of a volume."""

    ndim = 3


@dataclass
class UpSampling(Layer):
    """Repetition of voxels."""

    ndim: ClassVar[int]
    size: int

    @property
    def kernel(self) -> tuple[int, ...]:
        return (self.size,) * self.ndim

    def output_shape(self, shapes: Sequence[Shape]) -> Shape:
        return _scaled(shapes[0], self.size, 1, shapes[0][-1])


class UpSampling2D(UpSampling):
    """Repetition of the pixels of a picture."""

    ndim = 2


class UpSampling3D(UpSampling):
    """Repetition of the voxels of a volume."""

    ndim = 3


@dataclass
class BatchNormalization(Layer):
    """Normalisation of each channel."""

    _: KW_ONLY
    momentum: float = 0.99
    epsilon: float = 1e-3

    def weights(self, channels: int) -> tuple[Weight, ...]:
        trained, moving = Weight((channels,)), Weight((channels,), is_trainable=False)
        return trained, trained, moving, moving


@dataclass
class Activation(Layer):
    """A voxel-wise function, by its name in Keras."""

    activation: str


@dataclass
class PReLU(Layer):
    """A rectifier with trained slopes, which must be shared over space."""

    shared_axes: tuple[int, ...]

    def weights(self, channels: int) -> tuple[Weight, ...]:
        return (Weight((1,) * len(self.shared_axes) + (channels,)),)


@dataclass
class Dropout(Layer):
    """Random zeros in training."""

    rate: float


class Concatenate(Layer):
    """Concatenation along the channels."""

    def output_shape(self, shapes: Sequence[Shape]) -> Shape:
        return (*shapes[0][:-1], sum(shape[-1] or 0 for shape in shapes))


def _scaled(shape: Shape, times: int, over: int, channels: int | None) -> Shape:
    spatial = (None if n is None else n * times // over for n in shape[1:-1])
    return (shape[0], *spatial, channels)


@dataclass(frozen=True, slots=True, eq=False)
class LayerRecord:
    """A layer within a network.

    Attributes
    ----------
    name : str
        The name that Keras gives it in a new process and in files of weights.
    sources : tuple of str
        Names of the layers whose outputs are its inputs.
    """

    name: str
    layer: Layer
    sources: tuple[str, ...]
    input_shapes: tuple[Shape, ...]
    output_shape: Shape

    @property
    def kind(self) -> str:
        """Name of the class in Keras."""
        return type(self.layer).__name__

    @property
    def kernel(self) -> tuple[int, ...]:
        """Size of a convolution or pooling, or factors of an upsampling; else empty."""
        return self.layer.kernel

    @property
    def channels(self) -> int:
        """Number of channels of the output."""
        return self.output_shape[-1] or 0

    @property
    def weights(self) -> tuple[Weight, ...]:
        """The weights in Keras's order."""
        channels = self.input_shapes[0][-1] if self.input_shapes else None
        return self.layer.weights(channels or 0)


def recorded_layers(output: Tensor) -> tuple[LayerRecord, ...]:
    """Return the layers on which a tensor depends, in Keras's order.

    One path leads through all layers of a U-Net, so that this order is the only one.
    """
    names: dict[Tensor, str] = {}
    counts: Counter[str] = Counter()
    for tensor in _in_order(output, set()):
        kind = _snake_case(type(tensor.layer).__name__)
        names[tensor] = f"{kind}_{counts[kind]}" if counts[kind] else kind
        counts[kind] += 1
    return tuple(
        LayerRecord(
            name,
            tensor.layer,
            tuple(names[source] for source in tensor.sources),
            tuple(source.shape for source in tensor.sources),
            tensor.shape,
        )
        for tensor, name in names.items()
    )


def _in_order(tensor: Tensor, seen: set[Tensor]) -> Iterator[Tensor]:
    if tensor in seen:
        return
    seen.add(tensor)
    for source in tensor.sources:
        yield from _in_order(source, seen)
    yield tensor


def _snake_case(name: str) -> str:
    """Convert the name of a class as Keras does."""
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", name)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()
