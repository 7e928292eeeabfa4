"""The network of one stage of a package, with its weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import keras

from unet_gui.core.errors import InputError
from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.weights.weights_file import check_size, load_weights

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.core.model.model_spec import StageSpec


def load_stage_network(folder: Path, stage: StageSpec) -> keras.Model:
    """Build the network of `stage` and load its weights from `folder`.

    Raises
    ------
    InputError
        If the network is unknown or does not end in a sigmoid, or if the weights are
        not exactly its own.
    """
    path = folder / stage.weights
    check_size(path, stage.arguments)
    model = build_network(stage.network, stage.arguments)
    _check_output(model, stage)
    load_weights(model, path)
    return model


def _check_output(model: keras.Model, stage: StageSpec) -> None:
    """Refuse a network whose output is not a probability.

    Thresholds, flips and blending all take the output of a stage as probabilities.
    """
    last = model.outputs[0]._keras_history.operation
    activation = getattr(last, "activation", None)
    if activation is not keras.activations.sigmoid:
        msg = (
            f"The network {stage.network} of {stage.weights} ends without a sigmoid, "
            "so its output is not a probability; set gives_logits to false in "
            "model.json."
        )
        raise InputError(msg)
