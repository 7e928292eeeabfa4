"""Intensities as the small networks take them that see scans of any scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.image.extreme_values import in_safe_range, percentiles

if TYPE_CHECKING:
    import numpy.typing as npt

_PERCENT = (0.5, 99.5)  # of the voxels that are not 0
_LIMITS = (-0.5, 1.5)
_LEAST_SPREAD = 1e-6  # of the largest; less is rounding


def scaled_intensities(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Scale intensities so that nearly all voxels that are not 0 lie in 0 to 1.

    Parameters
    ----------
    values : float32 array of any shape
        Voxels of value 0 count as background and stay 0; so do those that are not
        finite.

    Returns
    -------
    float32 array
        Of the same shape, from -0.5 to 1.5.
    """
    seen = np.isfinite(values) & (values != 0)
    if not seen.any():
        return np.zeros_like(values)
    values = in_safe_range(np.where(seen, values, np.float32(0)))
    low, high = percentiles(values[seen], _PERCENT)
    spread = max(high - low, _LEAST_SPREAD * max(abs(low), abs(high))) or 1.0
    scaled = (values - np.float32(low)) / np.float32(spread)
    return np.asarray(np.clip(scaled, *_LIMITS) * seen, np.float32)
