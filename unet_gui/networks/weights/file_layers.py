"""The layers of a ``unet3d`` in a file of weights, and their assignment by shape.

A file says neither how its layers are connected nor which activation follows them
unless that has weights; the course's network is what such a file is taken for.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.geometry.grid_difference import shape_text
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import h5py
    import keras
    import numpy.typing as npt

LayerKind = Literal["convolution", "transposed", "normalisation", "slopes", "other"]
_KERNEL_DIMENSIONS = 5
_SLOPES_DIMENSIONS = 4


@dataclass(frozen=True, slots=True)
class FileLayer:
    """A layer with weights, whose arrays have not been read yet."""

    name: str
    arrays: tuple[h5py.Dataset, ...]

    @property
    def shapes(self) -> list[tuple[int, ...]]:
        """Shapes of its weights, in the order of the file."""
        return [array.shape for array in self.arrays]

    @property
    def kind(self) -> LayerKind:
        """The kind of layer, by its shapes and, if transposed, its name."""
        dimensions = [len(shape) for shape in self.shapes]
        if dimensions[0] == _KERNEL_DIMENSIONS:
            return "transposed" if "transpose" in self.name else "convolution"
        if dimensions == [1, 1, 1, 1]:
            return "normalisation"
        return "slopes" if dimensions == [_SLOPES_DIMENSIONS] else "other"

    def values(self, path: Path) -> list[npt.NDArray[np.float32]]:
        """Read its weights.

        Raises
        ------
        InputError
            If a number is not finite, or slopes are not shared over space.
        """
        values = [np.asarray(array, np.float32) for array in self.arrays]
        if not all(np.isfinite(value).all() for value in values):
            msg = Text(
                "{path}: layer {name} holds values that are not finite.",
                path=path.name,
                name=self.name,
            )
            raise InputError(msg)
        return [self._slopes(path, values[0])] if self.kind == "slopes" else values

    def _slopes(
        self, path: Path, slopes: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return slopes as (1, 1, 1, channels), or (1, 1, 1, 1) if all share one.

        With channels first they are stored as (channels, 1, 1, 1).
        """
        if slopes.size not in (slopes.shape[0], slopes.shape[-1]):
            msg = Text(
                "{path}: the slopes of the PReLU {name} differ from voxel to "
                "voxel ({shape}), so that the network has one size of input; "
                "only slopes that are shared over space (shared_axes=[1, 2, "
                "3]) can be imported.",
                path=path.name,
                name=self.name,
                shape=shape_text(slopes.shape),
            )
            raise InputError(msg)
        return slopes.reshape(1, 1, 1, -1)


def unet3d_arguments(path: Path, layers: Sequence[FileLayer]) -> dict[str, Any]:
    """Derive the builder's arguments from the number and shapes of the layers.

    Parameters
    ----------
    layers : sequence of FileLayer
        Those of each kind in the order of computation.

    Raises
    ------
    InputError
        If they do not belong to a ``unet3d`` with four sequences and three classes.
    """
    convolutions = [y for y in layers if y.kind == "convolution"]
    kinds = Counter(layer.kind for layer in layers)
    depth, left_over = divmod(len(convolutions) + 1, 4)
    if left_over or depth < 2:
        msg = Text(
            "{path} has {count} 3-D convolutions; unet3d has 7 at depth 2, 11 "
            "at depth 3, 15 at depth 4.",
            path=path.name,
            count=len(convolutions),
        )
        raise InputError(msg)
    first, last = convolutions[0].shapes[0], convolutions[-1].shapes[0]
    channels, classes = first[-2], last[-1]
    if channels != len(MriSequence) or classes != len(TumourClass):
        msg = Text(
            "{path} belongs to a network with {channels} inputs and {classes} "
            "outputs; a network with {sequences} sequences and {known} classes "
            "is needed.",
            path=path.name,
            channels=channels,
            classes=classes,
            sequences=len(MriSequence),
            known=len(TumourClass),
        )
        raise InputError(msg)
    return {
        "channels": channels,
        "classes": classes,
        "depth": depth,
        "base_filters": first[-1],
        "batch_normalization": kinds["normalisation"] > 0,
        "upsampling": "deconvolution" if kinds["transposed"] else "nearest",
        "activation": "prelu" if kinds["slopes"] else "relu",
    }


def assign(path: Path, model: keras.Model, layers: Sequence[FileLayer]) -> None:
    """Copy the weights layer by layer.

    Parameters
    ----------
    layers : sequence of FileLayer
        All layers with weights, in the order of computation.

    Raises
    ------
    InputError
        If number, shapes or values are not those of the network.
    """
    ours = [layer for layer in model.layers if layer.weights]
    if len(ours) != len(layers):
        msg = Text(
            "{path} has {count} layers with weights; this unet3d has {own}.",
            path=path.name,
            count=len(layers),
            own=len(ours),
        )
        raise InputError(msg)
    for number, (layer, theirs) in enumerate(zip(ours, layers, strict=True), 1):
        expected = [tuple(weight.shape) for weight in layer.weights]
        if theirs.kind != "slopes" and theirs.shapes != expected:
            raise _misfit(path, number, theirs, expected)
    for number, (layer, theirs) in enumerate(zip(ours, layers, strict=True), 1):
        values, expected = theirs.values(path), [w.shape for w in layer.weights]
        if theirs.kind == "slopes" and len(expected) == 1:
            values = _spread(values, tuple(expected[0]))
        if [v.shape for v in values] != [tuple(shape) for shape in expected]:
            raise _misfit(path, number, theirs, [tuple(shape) for shape in expected])
        layer.set_weights(values)


def _spread(
    slopes: list[npt.NDArray[np.float32]], shape: tuple[int, ...]
) -> list[npt.NDArray[np.float32]]:
    """Give each channel the slope that all of them share, if there is only one."""
    if slopes[0].size == 1 and len(shape) == _SLOPES_DIMENSIONS:
        return [np.full(shape, slopes[0].item(), np.float32)]
    return slopes


def _misfit(
    path: Path, number: int, layer: FileLayer, expected: list[tuple[int, ...]]
) -> InputError:
    return InputError(
        Text(
            "{path}: layer {layer}, number {number} of those with weights, has "
            "the shapes {shapes} instead of {expected}.",
            path=path.name,
            layer=layer.name,
            number=number,
            shapes=layer.shapes,
            expected=expected,
        )
    )
