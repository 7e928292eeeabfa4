"""Weights of ``unet3d`` as written by ``model.save_weights("x.hdf5")`` in Keras 2.

The root has the attribute ``layer_names``; the group of each layer has
``weight_names``, the paths of its arrays. Kernels have the same axis order whether the
network was trained with channels first or last, so they need no transposition.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import h5py
import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.model.model_spec import ClassSpec, ModelCard, ModelSpec, StageSpec
from unet_gui.core.sequences import MriSequence
from unet_gui.io.models.model_package import file_sha256, write_model_json
from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.weights.hdf5_contents import open_weights
from unet_gui.networks.weights.weights_file import check_count, save_weights

if TYPE_CHECKING:
    from pathlib import Path

    import keras

LEGACY_SUFFIXES = (".hdf5", ".h5")
_WEIGHTS = "stage1.weights.h5"
_CONVOLUTION_DIMENSIONS = 5


@dataclass(frozen=True, slots=True)
class LegacyLayer:
    """A layer with weights, whose arrays have not been read yet."""

    name: str
    arrays: tuple[h5py.Dataset, ...]

    @property
    def shapes(self) -> list[tuple[int, ...]]:
        """Shapes of its weights, in the order of the file."""
        return [array.shape for array in self.arrays]

    @property
    def is_convolution(self) -> bool:
        """Whether it has a 3-D kernel."""
        return bool(self.arrays) and self.arrays[0].ndim == _CONVOLUTION_DIMENSIONS

    @property
    def is_transposed(self) -> bool:
        """Whether it is named like a transposed convolution."""
        return self.is_convolution and "transpose" in self.name


def write_legacy_package(path: Path, folder: Path) -> None:
    """Write a package with the weights of a legacy file into `folder`.

    Raises
    ------
    InputError
        If the file is refused, or does not belong to a ``unet3d`` with four sequences.
    """
    with open_weights(path) as file:
        layers = _read_layers(path, file)
        arguments = _arguments(path, layers)
        check_count(path, sum(a.size for y in layers for a in y.arrays), arguments)
        model = build_network("unet3d", arguments)
        _assign(path, model, layers)
        names = [layer.name for layer in layers]
    save_weights(model, folder / _WEIGHTS, np.float32)
    stage = StageSpec("unet3d", arguments, _WEIGHTS, file_sha256(folder / _WEIGHTS))
    write_model_json(_spec(path, stage, names), folder)


def _read_layers(path: Path, file: h5py.File) -> list[LegacyLayer]:
    if "layer_names" not in file.attrs:
        msg = (
            f"{path.name} does not hold weights saved by Keras 2: it has no list of "
            "layers (layer_names)."
        )
        raise InputError(msg)
    layers = []
    for name in _texts(file.attrs["layer_names"]):
        group = file.get(name)
        if not isinstance(group, h5py.Group) or "weight_names" not in group.attrs:
            msg = f"{path.name} lists the layer {name}, which is missing."
            raise InputError(msg)
        names = _texts(group.attrs["weight_names"])
        arrays = tuple(group.get(weight) for weight in names)
        if not all(isinstance(array, h5py.Dataset) for array in arrays):
            msg = f"{path.name} lists a weight of {name} that is missing."
            raise InputError(msg)
        if arrays:
            layers.append(LegacyLayer(name, arrays))
    return layers


def _texts(attribute: Any) -> list[str]:
    return [
        text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)
        for text in np.atleast_1d(attribute)
    ]


def _arguments(path: Path, layers: list[LegacyLayer]) -> dict[str, Any]:
    """Derive the builder's arguments from the number and shapes of the layers."""
    convolutions = [y for y in layers if y.is_convolution and not y.is_transposed]
    depth, left_over = divmod(len(convolutions) + 1, 4)
    if left_over or depth < 2:
        msg = (
            f"{path.name} has {len(convolutions)} 3-D convolutions; unet3d has 7 at "
            "depth 2, 11 at depth 3, 15 at depth 4."
        )
        raise InputError(msg)
    first, last = convolutions[0].shapes[0], convolutions[-1].shapes[0]
    channels, classes = first[-2], last[-1]
    if channels != len(MriSequence) or classes != len(TumourClass):
        msg = (
            f"{path.name} belongs to a network with {channels} inputs and {classes} "
            f"outputs; a network with {len(MriSequence)} sequences and "
            f"{len(TumourClass)} classes is needed."
        )
        raise InputError(msg)
    is_transposed = any(layer.is_transposed for layer in layers)
    return {
        "channels": channels,
        "classes": classes,
        "depth": depth,
        "base_filters": first[-1],
        "batch_normalization": any(len(layer.arrays) == 4 for layer in layers),
        "upsampling": "deconvolution" if is_transposed else "nearest",
    }


def _assign(path: Path, model: keras.Model, layers: list[LegacyLayer]) -> None:
    """Copy the weights layer by layer, in the order of computation."""
    ours = [layer for layer in model.layers if layer.weights]
    if len(ours) != len(layers):
        msg = (
            f"{path.name} has {len(layers)} layers with weights; this unet3d has "
            f"{len(ours)}."
        )
        raise InputError(msg)
    for number, (layer, theirs) in enumerate(zip(ours, layers, strict=True), 1):
        expected = [tuple(weight.shape) for weight in layer.weights]
        if theirs.shapes != expected:
            msg = (
                f"{path.name}: layer {theirs.name}, number {number} of those with "
                f"weights, has the shapes {theirs.shapes} instead of {expected}."
            )
            raise InputError(msg)
    for layer, theirs in zip(ours, layers, strict=True):
        values = [np.asarray(array, np.float32) for array in theirs.arrays]
        if not all(np.isfinite(value).all() for value in values):
            msg = f"{path.name}: layer {theirs.name} holds values that are not finite."
            raise InputError(msg)
        layer.set_weights(values)


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
        },
        metrics={"note": "Not measured: the weights were imported."},
    )
    classes = tuple(ClassSpec(int(c), c.key) for c in TumourClass)
    sequences = tuple(str(s) for s in MriSequence)
    return ModelSpec(_id(path), sequences, classes, (stage,), card)


def _id(path: Path) -> str:
    letters = (c if c.isascii() and c.isalnum() else "-" for c in path.stem[:60])
    return f"imported-{''.join(letters).strip('-') or 'unet3d'}".lower()
