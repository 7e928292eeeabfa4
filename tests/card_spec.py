"""Model specs with a complete card and with a nearly empty one, without files."""

from __future__ import annotations

from typing import Any

from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.model.model_spec import ClassSpec, ModelCard, ModelSpec, StageSpec

SEQUENCES = ("FLAIR", "T1w", "T1Gd", "T2w")
CLASSES = tuple(
    ClassSpec(value, name)
    for value, name in enumerate(("edema", "non_enhancing", "enhancing"), 1)
)


def figures(dice: float, **others: float) -> dict[str, dict[str, float]]:
    row = {"dice": dice, "hd95_mm": 8.0, "sensitivity": 0.8, "specificity": 0.999}
    return {region: {**row, **others} for region in REGIONS}


def dice_alone(value: float) -> dict[str, float]:
    return dict.fromkeys(REGIONS, value)


METRICS: dict[str, Any] = {
    "note": "Measured by hand.",
    "dice": dice_alone(0.75),
    "mean": figures(0.75),
    "cases": {"A": figures(0.9), "B": figures(0.6, hd95_mm=373.13)},
    "seconds": {"A": 6.0, "B": 8.0},
    "peak_bytes": 2_100_000_000,
    "dice_at_half": dice_alone(0.74),
    "dice_left_out": dice_alone(0.745),
    "missing_note": "One taken away.",
    "missing": {"T1Gd": dice_alone(0.5), "FLAIR": dice_alone(0.65)},
    "mixed_precision": {
        "type": "bfloat16",
        "largest": 0.012,
        "percentile_95": 0.0004,
    },
}
TRAINING: dict[str, Any] = {
    "recipe": "glioma",
    "dataset": "some_cases",
    "data_licence": "CC BY-SA 4.0",
    "seed": 0,
    "validation_cases": ["A", "B"],
    "augmentation": "strong",
    "patch": [64, 64, 64],
    "stages": {"1": {"minutes": 240.0}, "2": {"minutes": 360.0}},
}
_STAGE = StageSpec("unet3d", {"depth": 4, "base_filters": 12}, "a.weights.h5", "", 2.0)
_REFINING = StageSpec(
    "unet3d",
    {"depth": 4},
    "b.weights.h5",
    "",
    1.0,
    region="around_previous",
    margin_mm=12.0,
    blend=0.5,
)


def full_spec(**changes: Any) -> ModelSpec:
    """Return a cascade with optional sequences; `changes` apply to its card."""
    facts = {"metrics": METRICS, "training": TRAINING, **changes}
    card = ModelCard("Glioma, two stages", "1", "free", "doi:10.1/x", **facts)
    stages = (_STAGE, _REFINING)
    return ModelSpec("glioma", SEQUENCES, CLASSES, stages, card, SEQUENCES)


def bare_spec() -> ModelSpec:
    """Return the spec of imported weights, about which nothing is known."""
    card = ModelCard("", "", "", "")
    return ModelSpec("bare", ("FLAIR",), CLASSES[:1], (_STAGE,), card)
