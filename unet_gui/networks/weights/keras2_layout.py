"""The layers of a network in a file of ``model.save_weights("x.hdf5")`` in Keras 2.

The root has the attribute ``layer_names``; the group of each layer has
``weight_names``, the paths of its arrays. Kernels have the same axis order whether the
network was trained with channels first or last, so they need no transposition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import h5py
import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.networks.weights.file_layers import FileLayer

if TYPE_CHECKING:
    from pathlib import Path


def is_keras2_layout(file: h5py.File) -> bool:
    """Whether a checked file has a list of layers as Keras 2 stores it."""
    return "layer_names" in file.attrs


def keras2_layers(path: Path, file: h5py.File) -> list[FileLayer]:
    """Return the layers with weights, in the order of computation.

    Raises
    ------
    InputError
        If a layer or an array of the list is missing.
    """
    layers = []
    for name in _texts(file.attrs["layer_names"]):
        group = file.get(name)
        if not isinstance(group, h5py.Group) or "weight_names" not in group.attrs:
            msg = Text(
                "{path} lists the layer {name}, which is missing.",
                path=path.name,
                name=name,
            )
            raise InputError(msg)
        names = _texts(group.attrs["weight_names"])
        arrays = tuple(group.get(weight) for weight in names)
        if not all(isinstance(array, h5py.Dataset) for array in arrays):
            msg = Text(
                "{path} lists a weight of {name} that is missing.",
                path=path.name,
                name=name,
            )
            raise InputError(msg)
        if arrays:
            layers.append(FileLayer(name, arrays))
    return layers


def _texts(attribute: Any) -> list[str]:
    return [
        text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)
        for text in np.atleast_1d(attribute)
    ]
