"""The layer table of a network."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from keras import layers

from unet_gui.core.model.architecture import LayerRow, NetworkDescription
from unet_gui.networks.architectures.receptive_field import (
    layer_strides,
    receptive_field_sizes,
)

if TYPE_CHECKING:
    import keras

_TRANSPOSED = (layers.Conv2DTranspose, layers.Conv3DTranspose)


def describe(
    model: keras.Model, network: str, spacing_mm: float | None = None
) -> NetworkDescription:
    """List the layers of a network as Keras's summary does, with further facts.

    Parameters
    ----------
    network : str
        Id, for the title.
    spacing_mm : float or None
        Voxel size of the network's grid, if it has one.

    Raises
    ------
    InputError
        If the receptive field of a layer cannot be computed.
    """
    trainable = sum(math.prod(w.shape) for w in model.trainable_weights)
    strides, sizes = layer_strides(model), receptive_field_sizes(model)
    rows = tuple(
        _row(layer, strides[layer.name], sizes[layer.name]) for layer in model.layers
    )
    return NetworkDescription(
        network, model.count_params(), trainable, rows, spacing_mm
    )


def _row(layer: keras.layers.Layer, stride: int, field_size: int) -> LayerRow:
    inputs = [tensor for node in layer._inbound_nodes for tensor in node.input_tensors]
    histories = [tensor._keras_history for tensor in inputs]
    return LayerRow(
        name=layer.name,
        type=type(layer).__name__,
        output_shape=tuple(layer.output.shape),
        parameters=layer.count_params(),
        connected_to=tuple(
            f"{h.operation.name}[{h.node_index}][{h.tensor_index}]" for h in histories
        ),
        input_shapes=tuple(tuple(tensor.shape) for tensor in inputs),
        kernel=_kernel(layer),
        stride=stride,
        multiply_adds=multiply_adds(layer, stride),
        receptive_field=field_size,
    )


def _kernel(layer: Any) -> tuple[int, ...]:
    for attribute in ("kernel_size", "pool_size", "size"):
        if (kernel := getattr(layer, attribute, None)) is not None:
            return tuple(kernel)
    return ()


def multiply_adds(layer: Any, stride: int) -> float:
    """Return the multiply-adds of a layer per voxel of the network's input.

    Only convolutions are counted; other layers have 0.

    Parameters
    ----------
    stride : int
        Input voxels along an axis for one voxel of the layer's output.
    """
    if not hasattr(layer, "kernel_size"):
        return 0.0
    per_voxel = math.prod(layer.kernel.shape)
    if isinstance(layer, _TRANSPOSED):  # its kernel is applied to each input voxel
        stride *= max(layer.strides)
    return float(per_voxel / stride ** len(layer.kernel_size))
