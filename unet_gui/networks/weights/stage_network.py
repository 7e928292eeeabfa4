"""The network of one stage of a package, with its weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.networks.architectures.registry import build_network, network_layers
from unet_gui.networks.graph.graph import Activation
from unet_gui.networks.graph.layer_graph import network_graph, without_weights
from unet_gui.networks.weights.weights_file import (
    check_size,
    load_weights,
    read_weights,
)

if TYPE_CHECKING:
    from pathlib import Path

    import keras

    from unet_gui.core.model.model_spec import StageSpec
    from unet_gui.networks.architectures.layer_records import LayerRecord
    from unet_gui.networks.graph.layer_graph import NetworkGraph


def load_stage_graph(folder: Path, stage: StageSpec) -> NetworkGraph:
    """Return the graph of a stage with its weights, which needs no Keras.

    Raises
    ------
    InputError
        If the network is unknown or does not end in a sigmoid, or if the weights are
        not exactly its own.
    """
    layers = _checked_layers(folder, stage)
    return network_graph(layers, read_weights(folder / stage.weights, layers))


def load_stage_network(folder: Path, stage: StageSpec) -> keras.Model:
    """Build the network of a stage in Keras and load its weights.

    Raises
    ------
    InputError
        As `load_stage_graph`.
    """
    _checked_layers(folder, stage)
    model = build_network(stage.network, stage.arguments)
    load_weights(model, folder / stage.weights)
    return model


def _checked_layers(folder: Path, stage: StageSpec) -> tuple[LayerRecord, ...]:
    """Return the layers, after a check of the size and the output of the network.

    Thresholds, flips and blending all take the output of a stage as probabilities.
    """
    check_size(folder / stage.weights, stage.arguments)
    layers = network_layers(stage.network, stage.arguments)
    if without_weights(layers).graph.steps[-1].operation != Activation("sigmoid"):
        msg = Text(
            "The network {network} of {weights} ends without a sigmoid, so "
            "its output is not a probability; set gives_logits to false in "
            "model.json.",
            network=stage.network,
            weights=stage.weights,
        )
        raise InputError(msg)
    return layers
