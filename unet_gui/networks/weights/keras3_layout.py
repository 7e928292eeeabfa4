"""The layers of a network in a file that Keras 3 saved, ``x.weights.h5``.

Each layer has a group, named after its type and numbered within it: ``conv3d``,
``conv3d_1``; its arrays are ``vars/0``, ``vars/1``. The file does not tell the order of
layers of different types, but that of the network is known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.networks.weights.file_layers import FileLayer
from unet_gui.networks.weights.hdf5_contents import datasets

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import h5py
    import keras

_ARRAY = re.compile(r"(?:(?P<model>.*)/)?(?P<layer>[^/]+)/vars/(?P<number>\d+)")
_NUMBERED = re.compile(r"(.*?)(?:_(\d+))?")
_NOT_LAYERS = ("optimizer", "_compile", "compile", "metrics", "loss", "vars")
_KINDS = {
    "Conv3D": "convolution",
    "Conv3DTranspose": "transposed",
    "BatchNormalization": "normalisation",
    "PReLU": "slopes",
}


def is_keras3_layout(file: h5py.File) -> bool:
    """Whether a checked file has layers as Keras 3 stores them."""
    return any(_ARRAY.fullmatch(name.replace("\\", "/")) for name, _ in datasets(file))


def keras3_layers(path: Path, file: h5py.File) -> list[FileLayer]:
    """Return the layers with weights; those of each type in the order of computation.

    Raises
    ------
    InputError
        If the file holds the layers of several networks.
    """
    arrays: dict[tuple[str, str], dict[int, h5py.Dataset]] = {}
    for name, array in datasets(file):
        found = _ARRAY.fullmatch(name.replace("\\", "/"))  # as written on Windows
        if found is None or name.startswith(_NOT_LAYERS):
            continue
        layer = arrays.setdefault((found["model"] or "", found["layer"]), {})
        layer[int(found["number"])] = array
    if len({model for model, _ in arrays}) > 1:
        msg = Text(
            "{path} holds several networks in one; save one by itself.", path=path.name
        )
        raise InputError(msg)
    return [
        FileLayer(name, tuple(array for _, array in sorted(found.items())))
        for (_, name), found in sorted(arrays.items(), key=lambda item: _order(item[0]))
    ]


def _order(key: tuple[str, str]) -> tuple[str, int]:
    found = _NUMBERED.fullmatch(key[1])
    return (found[1], int(found[2] or 0)) if found else (key[1], 0)


def in_order_of(
    path: Path, model: keras.Model, layers: Sequence[FileLayer]
) -> list[FileLayer]:
    """Return the layers in the order of computation of a network.

    Raises
    ------
    InputError
        If there are more or fewer layers of a type than in the network.
    """
    left = list(layers)
    ordered = []
    for layer in (y for y in model.layers if y.weights):
        kind = _KINDS[type(layer).__name__]
        theirs = next((y for y in left if y.kind == kind), None)
        if theirs is None:
            msg = Text(
                "{path} has too few layers of the type {kind} for a unet3d of "
                "its depth.",
                path=path.name,
                kind=type(layer).__name__,
            )
            raise InputError(msg)
        left.remove(theirs)
        ordered.append(theirs)
    if left:
        shapes = ", ".join(map(str, left[0].shapes))
        msg = Text(
            "{path} has the layer {layer} with weights of the shape {shapes}, "
            "which unet3d does not have.",
            path=path.name,
            layer=left[0].name,
            shapes=shapes,
        )
        raise InputError(msg)
    return ordered
