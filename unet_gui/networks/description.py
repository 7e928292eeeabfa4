"""The layer table of a network."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from unet_gui.core.architecture import LayerRow, NetworkDescription

if TYPE_CHECKING:
    import keras


def describe(model: keras.Model, network: str) -> NetworkDescription:
    """List the layers of a network as Keras's summary prints them."""
    trainable = sum(math.prod(w.shape) for w in model.trainable_weights)
    return NetworkDescription(
        network, model.count_params(), trainable, tuple(map(_row, model.layers))
    )


def _row(layer: keras.layers.Layer) -> LayerRow:
    inputs = [
        tensor._keras_history
        for node in layer._inbound_nodes
        for tensor in node.input_tensors
    ]
    return LayerRow(
        name=layer.name,
        type=type(layer).__name__,
        output_shape=tuple(layer.output.shape),
        parameters=layer.count_params(),
        connected_to=tuple(
            f"{h.operation.name}[{h.node_index}][{h.tensor_index}]" for h in inputs
        ),
    )
