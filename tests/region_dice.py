"""Dice of label maps, computed independently for comparisons."""

from __future__ import annotations

import numpy as np

from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.measuring.metrics import dice


def region_dice(prediction, reference) -> dict[str, float]:
    """Return the Dice of each class and region of two label maps; NaN if undefined."""
    return {
        name: dice(np.isin(prediction, classes), np.isin(reference, classes))
        for name, classes in REGIONS.items()
    }
