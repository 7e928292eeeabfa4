"""Calibration of probabilities by temperature scaling."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.model.model_spec import ClassSpec

# Smaller probabilities stay: most of a brain has them, and no threshold is that low.
_LEAST = 1e-4


def calibrated(
    probabilities: npt.NDArray[np.float32], classes: Sequence[ClassSpec]
) -> npt.NDArray[np.float32]:
    """Return probabilities with the log-odds of each class divided by its temperature.

    This is temperature scaling (Guo et al. 2017, arXiv:1706.04599).

    Parameters
    ----------
    probabilities : (*spatial, classes) float32 array
        Not changed.

    Returns
    -------
    (*spatial, classes) float32 array
        `probabilities` itself if every temperature is 1.
    """
    if all(entry.temperature == 1 for entry in classes):
        return probabilities
    out = probabilities.copy()
    for channel, entry in enumerate(classes):
        values = out[..., channel]
        unsure = values > _LEAST
        values[unsure] = scaled_by_temperature(values[unsure], entry.temperature)
    return out


def scaled_by_temperature(
    probabilities: npt.NDArray[np.float32], temperature: float
) -> npt.NDArray[np.float32]:
    """Return probabilities of any shape, their log-odds divided by `temperature`."""
    power = np.float32(1 / temperature)
    odds, against = probabilities**power, (1 - probabilities) ** power
    return np.asarray(odds / (odds + against), np.float32)
