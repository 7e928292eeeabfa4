"""Weights of a network in Keras's ``.weights.h5`` layout, half precision if wanted."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import h5py
import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.io.atomic import replacing

if TYPE_CHECKING:
    import keras
    import numpy.typing as npt

    Shapes = dict[str, tuple[int, ...]]


def save_weights(
    model: keras.Model, path: Path, precision: npt.DTypeLike = np.float16
) -> None:
    """Write the weights of a network, without its optimizer's state."""
    with replacing(path) as partial:
        model.save_weights(partial)
        with h5py.File(partial, "r") as source:
            arrays = _arrays(source)
        with h5py.File(partial, "w") as target:
            for name, array in arrays.items():
                if not name.startswith("optimizer/"):
                    target.create_dataset(name, data=array.astype(precision))


def _arrays(file: h5py.File) -> dict[str, np.ndarray]:
    arrays: dict[str, np.ndarray] = {}

    def collect(name: str, item: h5py.HLObject) -> None:
        if isinstance(item, h5py.Dataset):
            arrays[name] = np.asarray(item)

    file.visititems(collect)
    return arrays


def load_weights(model: keras.Model, path: Path) -> None:
    """Load weights into a network that has exactly these.

    Keras itself accepts files with more weights, and warns of fewer.

    Raises
    ------
    InputError
        If the file is damaged, or its weights are not those of the network.
    """
    try:
        with h5py.File(path, "r") as file:
            found = _shapes(file)
    except OSError as error:
        msg = f"{path.name} is damaged: it cannot be read as HDF5."
        raise InputError(msg) from error
    expected = _expected_shapes(model)
    if found != expected:
        msg = (
            f"{path.name} does not hold the weights of this network: "
            f"{_first_difference(expected, found)}."
        )
        raise InputError(msg)
    model.load_weights(path)


def _expected_shapes(model: keras.Model) -> Shapes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "expected.weights.h5"
        model.save_weights(path)
        with h5py.File(path, "r") as file:
            return _shapes(file)


def _shapes(file: h5py.File) -> Shapes:
    return {name: array.shape for name, array in _arrays(file).items()}


def _first_difference(expected: Shapes, found: Shapes) -> str:
    for name, shape in expected.items():
        if name not in found:
            return f"{name} is missing"
        if found[name] != shape:
            return f"{name} has the shape {found[name]} where {shape} belongs"
    extra = next(name for name in found if name not in expected)
    return f"{extra} does not belong there"
