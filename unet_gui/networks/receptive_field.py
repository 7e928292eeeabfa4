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
    strides: dict[str, int] = {}
    for layer in model.layers:  # in order of depth, inputs first
        before = max((strides[s.name] for s in sources(layer)), default=1)
        strides[layer.name] = _stride_behind(layer, before)
    for layer in reversed(model.layers):
        margin = _margin_before(layer, margins.get(layer.name, 0))
        for source in sources(layer):
            margins[source.name] = max(margins.get(source.name, 0), margin)
    return ReceptiveField(
        halo=margins[model.inputs[0]._keras_history.operation.name],
        multiple=max(strides.values()),
    )


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
