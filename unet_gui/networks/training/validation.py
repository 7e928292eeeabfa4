"""Whole-case validation during training, on the grid of the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.metrics import mean_by_region, region_dice
from unet_gui.segmentation.decision import decide
from unet_gui.segmentation.tiling import padded_to_multiple

if TYPE_CHECKING:
    from collections.abc import Sequence

    import keras

    from unet_gui.core.model_spec import ClassSpec
    from unet_gui.networks.training.patches import TrainingCase


def validate(
    model: keras.Model,
    cases: Sequence[TrainingCase],
    classes: Sequence[ClassSpec],
    multiple: int,
) -> dict[str, float]:
    """Return the mean Dice of each region over the cases where it is defined."""
    rows = []
    for case in cases:
        padded = padded_to_multiple(case.channels, multiple)
        probabilities = np.asarray(
            model.predict_on_batch(padded[np.newaxis])[0], np.float32
        )
        i, j, k = case.labels.shape
        labels = decide(probabilities[:i, :j, :k], classes)
        rows.append(region_dice(labels, case.labels))
    return mean_by_region(rows)
