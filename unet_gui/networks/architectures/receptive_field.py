"""How far a network looks, computed from its graph."""

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
    """Voxels around an output that it depends on, and the alignment of tiles."""

    halo: int
    multiple: int


def receptive_field(model: keras.Model) -> ReceptiveField:
    """Walk the graph from its output to its input, adding up margins.

    Raises
    ------
    InputError
        If the network has a layer whose reach is not known here.
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
    """Return, by layer, how many input voxels one voxel of its output stands for."""
    strides: dict[str, int] = {}
    for layer in model.layers:  # in order of depth, inputs first
        before = max((strides[s.name] for s in sources(layer)), default=1)
        strides[layer.name] = _stride_behind(layer, before)
    return strides


def seen_voxels(model: keras.Model) -> dict[str, int]:
    """Return, by layer, how many input voxels along an axis one output voxel sees.

    Where that depends on the voxel's place within the grid of the poolings, it is the
    most. Borders of the image are left out of account.

    Raises
    ------
    InputError
        If the network has a layer whose reach is not known here.
    """
    strides = layer_strides(model)
    multiple = max(strides.values())
    seen: dict[str, _Intervals] = {}
    for layer in model.layers:
        period = multiple // strides[layer.name]
        before = [seen[source.name] for source in sources(layer)]
        spans = [_span_before(layer, x) for x in range(period)]
        seen[layer.name] = _Intervals(
            [
                _union([intervals.over(*span) for intervals in before], x)
                for x, span in enumerate(spans)
            ],
            multiple,
        )
    return {name: intervals.longest for name, intervals in seen.items()}


@dataclass(frozen=True, slots=True)
class _Intervals:
    """The input voxels, first and last, that each voxel of a layer sees.

    They repeat, moved by `multiple`, after as many voxels as there are entries.
    """

    bounds: list[tuple[int, int]]
    multiple: int

    @property
    def longest(self) -> int:
        return max(last - first + 1 for first, last in self.bounds)

    def over(self, first: int, last: int) -> tuple[int, int]:
        """Return what the voxels from `first` to `last` see together."""
        return self._at(first)[0], self._at(last)[1]

    def _at(self, voxel: int) -> tuple[int, int]:
        repeats, phase = divmod(voxel, len(self.bounds))
        first, last = self.bounds[phase]
        return first + repeats * self.multiple, last + repeats * self.multiple


def _union(intervals: list[tuple[int, int]], voxel: int) -> tuple[int, int]:
    if not intervals:  # an input sees itself
        return voxel, voxel
    return min(a for a, _ in intervals), max(b for _, b in intervals)


def _span_before(layer: Any, voxel: int) -> tuple[int, int]:
    """Return the first and last voxel of a layer's input that an output voxel takes."""
    _margin_before(layer, 0)  # refuses what is not known
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
    """Yield the layers whose outputs a layer takes, in order."""
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


def _stride_behind(layer: Any, stride: int) -> int:
    if isinstance(layer, _POOLINGS):
        return int(stride * max(layer.pool_size))
    if isinstance(layer, _UPSAMPLINGS):
        return int(stride // max(layer.size))
    if isinstance(layer, _TRANSPOSED):
        return int(stride // max(layer.strides))
    return stride


def _unknown(layer: Any) -> InputError:
    kind = type(layer).__name__
    return InputError(f"The reach of layer {layer.name} ({kind}) is not known.")
