"""Histogram of the intensities of the brain."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.image.windowing import brain_intensities

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.image.volume import Volume

_MOST_BINS = 256


@dataclass(frozen=True, slots=True, eq=False)
class Histogram:
    """Counts in bins of equal width.

    Attributes
    ----------
    low, high : float
        Lower edge of the first bin and upper edge of the last one.
    counts : (n,) int64 array
        Brain voxels per bin; large volumes are sampled on a coarser grid.
    """

    low: float
    high: float
    counts: npt.NDArray[np.int64]


def intensity_histogram(volume: Volume) -> Histogram:
    """Count the intensities of all voxels that are not background.

    Bins of integer values are a whole number of steps wide, so that every bin holds
    equally many values.
    """
    brain: npt.NDArray[Any] = brain_intensities(volume)
    if brain.size == 0:
        return Histogram(0.0, 1.0, np.zeros(1, np.int64))
    low, high = float(brain.min()), float(brain.max())
    if volume.data.dtype.kind in "iub":
        unit = abs(volume.slope) or 1.0
        width = unit * max(1, math.ceil(((high - low) / unit + 1) / _MOST_BINS))
        bins = max(1, math.ceil((high - low + unit / 2) / width))
        low -= unit / 2
        high = low + bins * width
    else:
        bins = _MOST_BINS
    if not low < high:
        margin = max(0.5, abs(low) / 100)
        low, high = low - margin, high + margin
    brain = brain.astype(np.float64)  # narrower types are too coarse for the bin edges
    counts, _ = np.histogram(brain, bins=bins, range=(low, high))
    return Histogram(low, high, counts.astype(np.int64))
