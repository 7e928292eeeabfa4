"""A model for the NumPy engine: four sequences in, three classes out."""

from __future__ import annotations

from unet_gui.core.model.model_spec import ClassSpec, ModelCard, ModelSpec, StageSpec

NAMES = ("edema", "non_enhancing", "enhancing")
SPEC = ModelSpec(
    "numpy",
    ("FLAIR", "T1w", "T1Gd", "T2w"),
    tuple(ClassSpec(value, name) for value, name in enumerate(NAMES, 1)),
    (StageSpec("none", {}, "none.weights.h5", ""),),
    ModelCard("NumPy", "1", "none", "nobody"),
)
