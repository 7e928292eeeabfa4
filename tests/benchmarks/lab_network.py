"""The lab's network with random weights: as a model package, and for PyTorch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    import keras

PATCH = (160, 160, 16)
GRID_PATCHES = 40  # patches that cover 240 x 240 x 155 voxels: 2 x 2 x 10
ARGUMENTS = {"depth": 2, "base_filters": 32}
_SEQUENCES = ("FLAIR", "T1w", "T1Gd", "T2w")
_CLASSES = ("edema", "non_enhancing", "enhancing")


def build() -> keras.Model:
    """Build the plain network with random biases; fresh networks have zeros."""
    from unet_gui.networks.architectures.registry import build_network

    model = build_network("unet3d", ARGUMENTS)
    random = np.random.default_rng(5)
    for weight in model.weights:
        fan_in = np.prod(weight.shape[:-1]) if len(weight.shape) > 1 else 100
        weight.assign(random.normal(0, np.sqrt(2 / fan_in), weight.shape))
    return model


def write_package(model: keras.Model, folder: Path) -> None:
    """Write a package that runs the network on a case's own grid."""
    from unet_gui.core.model.model_spec import (
        ClassSpec,
        ModelCard,
        ModelSpec,
        StageSpec,
    )
    from unet_gui.io.models.model_package import file_sha256, write_model_json
    from unet_gui.networks.weights.weights_file import save_weights

    path = folder / "stage1.weights.h5"
    save_weights(model, path, np.float32)
    stage = StageSpec("unet3d", ARGUMENTS, path.name, file_sha256(path))
    classes = tuple(ClassSpec(value, name) for value, name in enumerate(_CLASSES, 1))
    card = ModelCard("Random weights", "1", "none", "nobody")
    write_model_json(ModelSpec("lab", _SEQUENCES, classes, (stage,), card), folder)


def write_arrays(model: keras.Model, path: Path) -> None:
    """Write kernels and biases in order, and a patch with the output for it."""
    random = np.random.default_rng(6)
    patch = random.normal(size=(1, 32, 32, 16, 4)).astype(np.float32)
    arrays = {f"weight_{n}": w.numpy() for n, w in enumerate(model.weights)}
    np.savez(path, patch=patch, expected=model.predict_on_batch(patch), **arrays)
