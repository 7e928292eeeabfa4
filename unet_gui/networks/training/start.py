"""First weights from a stage of a finished model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.weights.stage_network import load_stage_network

if TYPE_CHECKING:
    from pathlib import Path

    import keras


def start_from(model: keras.Model, folder: Path, number: int) -> None:
    """Copy the weights of stage `number`, from 1, of the package in `folder`.

    Raises
    ------
    InputError
        If there is no such stage, or its network is of another shape.
    """
    stages = read_model_package(folder).spec.stages
    if not 1 <= number <= len(stages):
        msg = f"{folder} has {len(stages)} stages and no stage {number}."
        raise InputError(msg)
    weights = load_stage_network(folder, stages[number - 1]).get_weights()
    if [w.shape for w in weights] != [tuple(w.shape) for w in model.weights]:
        msg = (
            f"The network of {folder} has other layers than the one to train; give "
            "the same network, depth, filters, sequences and target."
        )
        raise InputError(msg)
    model.set_weights(weights)
