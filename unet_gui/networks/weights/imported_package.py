"""Packages made of weights alone, those of the course's ``unet3d``, by their shapes."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.model.model_spec import ClassSpec, ModelCard, ModelSpec, StageSpec
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text
from unet_gui.io.models.keras_archive import KERAS_SUFFIX, unpack_weights
from unet_gui.io.models.model_package import file_sha256, write_model_json
from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.weights.file_layers import assign, unet3d_arguments
from unet_gui.networks.weights.hdf5_contents import open_weights
from unet_gui.networks.weights.keras2_layout import is_keras2_layout, keras2_layers
from unet_gui.networks.weights.keras3_layout import (
    in_order_of,
    is_keras3_layout,
    keras3_layers,
)
from unet_gui.networks.weights.weights_file import check_count, save_weights

if TYPE_CHECKING:
    from collections.abc import Iterator

    import h5py

    from unet_gui.networks.weights.file_layers import FileLayer

IMPORTED_SUFFIXES = (".hdf5", ".h5", KERAS_SUFFIX)
_WEIGHTS = "stage1.weights.h5"
_ASSUMED = Text(
    "that the layers are connected as in unet3d, with ReLU where a layer has "
    "no slopes of its own; the file of weights does not say so",
)


def write_imported_package(path: Path, folder: Path) -> None:
    """Write a package with the weights of another program's file into `folder`.

    Parameters
    ----------
    path : Path
        Weights saved by Keras 2 or 3, or an archive of Keras 3, of which the weights
        alone are read.

    Raises
    ------
    InputError
        If the file is refused, or does not belong to a ``unet3d`` with four sequences.
    """
    with _weights_of(path) as weights, open_weights(weights) as file:
        layers = _layers(path, file)
        arguments = unet3d_arguments(path, layers)
        check_count(path, sum(a.size for y in layers for a in y.arrays), arguments)
        model = build_network("unet3d", arguments)
        if not is_keras2_layout(file):
            layers = in_order_of(path, model, layers)
        assign(path, model, layers)
        names = [layer.name for layer in layers]
    save_weights(model, folder / _WEIGHTS, np.float32)
    stage = StageSpec("unet3d", arguments, _WEIGHTS, file_sha256(folder / _WEIGHTS))
    write_model_json(_spec(path, stage, names), folder)


@contextmanager
def _weights_of(path: Path) -> Iterator[Path]:
    """Give the file of weights; out of an archive it is unpacked for a while."""
    if path.suffix.lower() != KERAS_SUFFIX:
        yield path
        return
    with TemporaryDirectory(prefix="unet-gui-") as folder:
        yield unpack_weights(path, Path(folder))


def _layers(path: Path, file: h5py.File) -> list[FileLayer]:
    if is_keras2_layout(file):
        return keras2_layers(path, file)
    if is_keras3_layout(file):
        return keras3_layers(path, file)
    msg = Text(
        "{path} does not hold weights saved by Keras: it has no list of "
        "layers (layer_names), as Keras 2 writes it, and no groups of layers "
        "as in Keras 3.",
        path=path.name,
    )
    raise InputError(msg)


def _spec(path: Path, stage: StageSpec, layers: list[str]) -> ModelSpec:
    card = ModelCard(
        title=f"Imported: {path.name}",
        version="1",
        licence="not stated",
        citation="not stated",
        training={
            "imported_from": path.name,
            "sha256": file_sha256(path),
            "layers": layers,
            "assumed": _ASSUMED,
        },
        metrics={"note": Text("Not measured: the weights were imported.")},
    )
    classes = tuple(ClassSpec(int(c), c.key) for c in TumourClass)
    sequences = tuple(str(s) for s in MriSequence)
    return ModelSpec(_id(path), sequences, classes, (stage,), card)


def _id(path: Path) -> str:
    stem = path.stem.removesuffix(".weights")[:60]
    letters = (c if c.isascii() and c.isalnum() else "-" for c in stem)
    return f"imported-{''.join(letters).strip('-') or 'unet3d'}".lower()
