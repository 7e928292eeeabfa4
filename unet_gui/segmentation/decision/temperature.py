"""Probabilities as they were calibrated on labelled cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.model.model_spec import ClassSpec

# Below it a probability stays: most of a brain, where no threshold will ever lie.
_LEAST = 1e-4


def tempered(
    probabilities: npt.NDArray[np.float32], classes: Sequence[ClassSpec]
) -> npt.NDArray[np.float32]:
    """Divide the log-odds of each class by its temperature.

    Guo et al. 2017, arXiv:1706.04599. The same array if every temperature is 1.

    Parameters
    ----------
    probabilities : (*spatial, classes) float32 array
    """
    if all(entry.temperature == 1 for entry in classes):
        return probabilities
    out = probabilities.copy()
    for channel, entry in enumerate(classes):
        values = out[..., channel]
        unsure = values > _LEAST
        values[unsure] = with_temperature(values[unsure], entry.temperature)
    return out


def with_temperature(
    probabilities: npt.NDArray[np.float32], temperature: float
) -> npt.NDArray[np.float32]:
    """Return the probabilities of the log-odds divided by `temperature`."""
    power = np.float32(1 / temperature)
    odds, against = probabilities**power, (1 - probabilities) ** power
    return np.asarray(odds / (odds + against), np.float32)
