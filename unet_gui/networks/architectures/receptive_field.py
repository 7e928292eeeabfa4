"""Receptive fields, halos and strides, computed from the graph of a network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import keras
from keras import layers

from unet_gui.core.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONVOLUTIONS = (layers.Conv2D, layers.Conv3D)
_TRANSPOSED = (layers.Conv2DTranspose, layers.Conv3DTranspose)
_POOLINGS = (layers.MaxPooling2D, layers.MaxPooling3D)
_UPSAMPLINGS = (layers.UpSampling2D, layers.UpSampling3D)
_POINTWISE = (
    layers.InputLayer,
    layers.Activation,
    layers.ReLU,
    layers.PReLU,
    layers.BatchNormalization,
    layers.Dropout,
    layers.Concatenate,
    layers.Add,
)


@dataclass(frozen=True, slots=True)
class ReceptiveField:
    """The size of tiles' halos and the alignment of tiles.

    Attributes
    ----------
    halo : int
        Voxels on each side of an output voxel that it depends on.
    multiple : int
        Tile lengths and positions must be multiples of this.
    """

    halo: int
    multiple: int


def receptive_field(model: keras.Model) -> ReceptiveField:
    """Add up the margins of all layers, from the output of the network to its input.

    Raises
    ------
    InputError
        If the receptive field of a layer cannot be computed.
    """
    margins = {model.outputs[0]._keras_history.operation.name: 0}
    for layer in reversed(model.layers):
        margin = _margin_before(layer, margins.get(layer.name, 0))
        for source in sources(layer):
            margins[source.name] = max(margins.get(source.name, 0), margin)
    return ReceptiveField(
        halo=margins[model.inputs[0]._keras_history.operation.name],
        multiple=max(layer_strides(model).values()),
    )


def layer_strides(model: keras.Model) -> dict[str, int]:
    """Return, by layer, the input voxels along an axis for one voxel of its output."""
    strides: dict[str, int] = {}
    for layer in model.layers:  # inputs come first
        before = max((strides[s.name] for s in sources(layer)), default=1)
        strides[layer.name] = _stride_after(layer, before)
    return strides


def receptive_field_sizes(model: keras.Model) -> dict[str, int]:
    """Return, by layer, the size of its receptive field along an axis, in input voxels.

    Where the size depends on the position within the grid of the poolings, the largest
    is returned. Borders of the image are ignored.

    Raises
    ------
    InputError
        If the receptive field of a layer cannot be computed.
    """
    strides = layer_strides(model)
    multiple = max(strides.values())
    fields: dict[str, _Intervals] = {}
    for layer in model.layers:
        period = multiple // strides[layer.name]
        before = [fields[source.name] for source in sources(layer)]
        spans = [_span_before(layer, x) for x in range(period)]
        fields[layer.name] = _Intervals(
            [
                _union([intervals.over(*span) for intervals in before], x)
                for x, span in enumerate(spans)
            ],
            multiple,
        )
    return {name: intervals.longest for name, intervals in fields.items()}


@dataclass(frozen=True, slots=True)
class _Intervals:
    """The first and last input voxel in the receptive field of each voxel of a layer.

    After as many voxels as there are entries, they repeat, shifted by `multiple`.
    """

    bounds: list[tuple[int, int]]
    multiple: int

    @property
    def longest(self) -> int:
        return max(last - first + 1 for first, last in self.bounds)

    def over(self, first: int, last: int) -> tuple[int, int]:
        """Return the joint receptive field of the voxels from `first` to `last`."""
        return self._at(first)[0], self._at(last)[1]

    def _at(self, voxel: int) -> tuple[int, int]:
        repeats, phase = divmod(voxel, len(self.bounds))
        first, last = self.bounds[phase]
        return first + repeats * self.multiple, last + repeats * self.multiple


def _union(intervals: list[tuple[int, int]], voxel: int) -> tuple[int, int]:
    if not intervals:  # the receptive field of an input voxel is the voxel itself
        return voxel, voxel
    return min(a for a, _ in intervals), max(b for _, b in intervals)


def _span_before(layer: Any, voxel: int) -> tuple[int, int]:
    """Return the first and last voxel of a layer's input that an output voxel uses."""
    _margin_before(layer, 0)  # refuses unknown layers
    if isinstance(layer, _TRANSPOSED):
        place = voxel // max(layer.strides)
        return place, place
    if isinstance(layer, _CONVOLUTIONS):
        reach = (max(layer.kernel_size) - 1) * max(layer.dilation_rate)
        return voxel - reach // 2, voxel + reach - reach // 2
    if isinstance(layer, _POOLINGS):
        size = max(layer.pool_size)
        return voxel * size, voxel * size + size - 1
    if isinstance(layer, _UPSAMPLINGS):
        place = voxel // max(layer.size)
        return place, place
    return voxel, voxel


def sources(layer: keras.layers.Layer) -> Iterator[keras.layers.Layer]:
    """Yield the layers whose outputs are the inputs of a layer, in order."""
    for node in layer._inbound_nodes:
        for tensor in node.input_tensors:
            yield tensor._keras_history.operation


def _margin_before(layer: Any, margin: int) -> int:
    if isinstance(layer, _TRANSPOSED):
        if layer.kernel_size != layer.strides:
            raise _unknown(layer)
        return int(-(-margin // max(layer.strides)))
    if isinstance(layer, _CONVOLUTIONS):
        if set(layer.strides) != {1} or (
            layer.padding != "same" and max(layer.kernel_size) > 1
        ):
            raise _unknown(layer)
        return int(margin + max(layer.kernel_size) // 2 * max(layer.dilation_rate))
    if isinstance(layer, _POOLINGS):
        return int(margin * max(layer.pool_size))
    if isinstance(layer, _UPSAMPLINGS):
        return int(-(-margin // max(layer.size)))
    if isinstance(layer, _POINTWISE):
        return margin
    raise _unknown(layer)


def _stride_after(layer: Any, stride: int) -> int:
    if isinstance(layer, _POOLINGS):
        return int(stride * max(layer.pool_size))
    if isinstance(layer, _UPSAMPLINGS):
        return int(stride // max(layer.size))
    if isinstance(layer, _TRANSPOSED):
        return int(stride // max(layer.strides))
    return stride


def _unknown(layer: Any) -> InputError:
    kind = type(layer).__name__
    return InputError(
        f"The receptive field of layer {layer.name} ({kind}) cannot be computed."
    )
