"""Weights of the course's ``unet3d`` as Keras 2 saved them, made without Keras 2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import h5py
import numpy as np

if TYPE_CHECKING:
    from pathlib import Path


def unet3d_shapes(
    depth: int = 2, filters: int = 4, channels: int = 4, classes: int = 3
) -> list[tuple[int, int, int]]:
    """Return (edge, inputs, outputs) of every convolution, from input to output."""
    shapes = []
    inputs = channels
    for level in range(depth):
        outputs = filters * 2**level
        shapes += [(3, inputs, outputs), (3, outputs, 2 * outputs)]
        inputs = 2 * outputs
    for level in reversed(range(depth - 1)):
        skip = 2 * filters * 2**level
        shapes += [(3, inputs + skip, skip), (3, skip, skip)]
        inputs = skip
    return [*shapes, (1, inputs, classes)]


def write_legacy_file(
    path: Path,
    shapes: list[tuple[int, int, int]] | None = None,
    first_number: int = 1,
) -> list[np.ndarray]:
    """Write the file and return kernels and biases in the order of computation.

    The file is the same for channels-first and channels-last networks.

    The numbers of the layers start at `first_number`, as after other networks in the
    same session: conv3d_9, conv3d_10, whose alphabetical order differs.
    """
    random = np.random.default_rng(0)
    arrays: list[np.ndarray] = []
    names = []
    with h5py.File(path, "w") as file:
        for number, (edge, inputs, outputs) in enumerate(
            shapes or unet3d_shapes(), first_number
        ):
            name = f"conv3d_{number}"
            kernel = random.normal(0, 0.2, (edge, edge, edge, inputs, outputs))
            bias = random.normal(0, 0.2, outputs)
            names += [name, f"activation_{number}"]
            arrays += [kernel.astype(np.float32), bias.astype(np.float32)]
            _add_layer(file, name, {"kernel:0": arrays[-2], "bias:0": arrays[-1]})
            _add_layer(file, f"activation_{number}", {})
        file.attrs["layer_names"] = [name.encode() for name in names]
        file.attrs["backend"] = b"tensorflow"
        file.attrs["keras_version"] = b"2.3.1"
    return arrays


def _add_layer(file: h5py.File, name: str, weights: dict[str, Any]) -> None:
    group = file.create_group(name)
    paths = [f"{name}/{weight}" for weight in weights]
    group.attrs["weight_names"] = [path.encode() for path in paths]
    for path, array in zip(paths, weights.values(), strict=True):
        group.create_dataset(path, data=array)
