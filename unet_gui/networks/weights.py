"""Weights of a network in Keras's ``.weights.h5`` layout, stored in half precision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import h5py
import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.io.atomic import replacing

if TYPE_CHECKING:
    from pathlib import Path

    import keras


def save_weights(model: keras.Model, path: Path) -> None:
    """Write the weights as float16."""
    with replacing(path) as partial:
        model.save_weights(partial)
        with h5py.File(partial, "r") as source:
            arrays = _arrays(source)
        with h5py.File(partial, "w") as target:
            for name, array in arrays.items():
                target.create_dataset(name, data=array.astype(np.float16))


def _arrays(file: h5py.File) -> dict[str, np.ndarray]:
    arrays: dict[str, np.ndarray] = {}

    def collect(name: str, item: h5py.HLObject) -> None:
        if isinstance(item, h5py.Dataset):
            arrays[name] = np.asarray(item)

    file.visititems(collect)
    return arrays


def load_weights(model: keras.Model, path: Path) -> None:
    """Load weights into a network that has exactly these.

    Raises
    ------
    InputError
        If the file is damaged, or its weights are not those of the network.
    """
    try:
        model.load_weights(path)
    except (OSError, ValueError, KeyError) as error:
        msg = f"{path.name} does not hold the weights of this network: {error}"
        raise InputError(msg) from error
