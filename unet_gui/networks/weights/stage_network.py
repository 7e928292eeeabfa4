"""The network of one stage of a package, with its weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.weights.weights_file import check_size, load_weights

if TYPE_CHECKING:
    from pathlib import Path

    import keras

    from unet_gui.core.model.model_spec import StageSpec


def load_stage_network(folder: Path, stage: StageSpec) -> keras.Model:
    """Build the network of `stage` and load its weights from `folder`.

    Raises
    ------
    InputError
        If there is no such network, or the weights are not exactly its own.
    """
    path = folder / stage.weights
    check_size(path, stage.arguments)
    model = build_network(stage.network, stage.arguments)
    load_weights(model, path)
    return model
