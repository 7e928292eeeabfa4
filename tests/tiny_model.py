"""A small network with random weights as a model package, made quickly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.model.model_spec import ClassSpec, ModelCard, ModelSpec, StageSpec
from unet_gui.io.models.model_package import file_sha256, write_model_json
from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.weights.weights_file import save_weights

if TYPE_CHECKING:
    from pathlib import Path

ARGUMENTS = {"depth": 2, "base_filters": 2, "batch_normalization": True}
SEQUENCES = ("FLAIR", "T1w", "T1Gd", "T2w")


def write_tiny_model(folder: Path, spacing_mm: float | None = 2.0) -> Path:
    """Write the package into `folder` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    model = build_network("unet3d", ARGUMENTS)
    random = np.random.default_rng(3)
    for weight in model.weights:
        positive = "variance" in weight.name
        values = random.uniform(0.5, 2, weight.shape) if positive else None
        weight.assign(random.normal(0, 0.5, weight.shape) if values is None else values)
    save_weights(model, folder / "stage1.weights.h5")
    stage = StageSpec(
        "unet3d",
        ARGUMENTS,
        "stage1.weights.h5",
        file_sha256(folder / "stage1.weights.h5"),
        spacing_mm=spacing_mm,
    )
    names = ("edema", "non_enhancing", "enhancing")
    classes = tuple(ClassSpec(value, name) for value, name in enumerate(names, 1))
    card = ModelCard("Random weights", "1", "none", "nobody")
    write_model_json(ModelSpec(folder.name, SEQUENCES, classes, (stage,), card), folder)
    return folder
