"""Intensities of damaged or unusual files, whose sums and differences overflow.

Numbers near the largest or the smallest float32 are valid voxels, and scans in odd
units or with broken headers hold them.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

_LEAST, _MOST = 2.0**-40, 2.0**40  # in between, squares and sums are safe in float32


def percentiles(
    values: npt.NDArray[np.floating], percents: Sequence[float]
) -> list[float]:
    """Return percentiles of finite values, (n,), as NumPy's, whatever their size.

    Parameters
    ----------
    percents : sequence of float
        From 0 to 100.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        found = np.percentile(values, percents)
    if not np.isfinite(found).all():  # the difference of two neighbours overflows
        found = np.percentile(values.astype(np.float64), percents)
    return [float(p) for p in found]


def in_safe_range(values: Floats) -> Floats:
    """Return intensities of a usual size, to be seen relative to each other only.

    Parameters
    ----------
    values : float32 array of any shape
        Finite.

    Returns
    -------
    float32 array
        `values` itself if its largest number is neither huge nor tiny; else all of them
        times one power of 2, so that the largest is below 1.
    """
    if values.size == 0:
        return values
    largest = max(float(values.max()), -float(values.min()))
    if largest == 0 or _LEAST < largest < _MOST:
        return values
    return np.ldexp(values, -math.frexp(largest)[1])
