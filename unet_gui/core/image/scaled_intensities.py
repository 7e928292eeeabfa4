"""Intensities as the small networks take them that see scans of any scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

_PERCENT = (0.5, 99.5)  # of the voxels that are not 0
_LIMITS = (-0.5, 1.5)


def scaled_intensities(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Scale intensities so that nearly all voxels that are not 0 lie in 0 to 1.

    Parameters
    ----------
    values : float32 array of any shape
        Voxels of value 0 count as background and stay 0.

    Returns
    -------
    float32 array
        Of the same shape, from -0.5 to 1.5.
    """
    seen = values != 0
    if not seen.any():
        return np.zeros_like(values)
    low, high = np.percentile(values[seen], _PERCENT)
    scaled = (values - low) / max(high - low, 1e-6)
    return np.asarray(np.clip(scaled, *_LIMITS) * seen, np.float32)
