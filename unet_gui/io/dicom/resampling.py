"""Slices brought onto an even, rectangular grid by linear interpolation."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.geometry.affine import Affine

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.io.dicom.placement import Placement

_WHOLE = 1e-6


def at_even_places(
    stored: npt.NDArray[Any], at: npt.NDArray[np.float64], count: int
) -> npt.NDArray[Any]:
    """Return `count` slices at whole places; slices that lie there stay as they are.

    Parameters
    ----------
    stored : (I, J, n) array
    at : (n,) array
        Place of each slice, rising from 0 to `count` - 1.
    """
    filled = np.empty((*stored.shape[:2], count), stored.dtype, order="F")
    for place in range(count):
        after = min(int(np.searchsorted(at, place - _WHOLE)), len(at) - 1)
        share = at[after] - place
        if after == 0 or share < _WHOLE:
            filled[:, :, place] = stored[:, :, after]
            continue
        share /= at[after] - at[after - 1]
        mixed = stored[:, :, after - 1] * share + stored[:, :, after] * (1 - share)
        filled[:, :, place] = _as_type(mixed, stored.dtype)
    return filled


def without_tilt(
    stored: npt.NDArray[Any], placement: Placement
) -> tuple[npt.NDArray[Any], Affine]:
    """Shift slices within their plane so that the grid becomes rectangular.

    The grid grows so that nothing is cut off; what no slice covers gets the lowest
    value. Also return the affine of the new grid.

    Parameters
    ----------
    stored : (I, J, K) array
        At the places of `placement`.
    """
    from scipy.ndimage import shift

    count = stored.shape[2]
    ends = [drift * (count - 1) for drift in placement.drift]
    lows = [math.floor(min(end, 0.0)) for end in ends]
    highs = [math.ceil(max(end, 0.0)) for end in ends]
    grown = zip(stored.shape[:2], lows, highs, strict=True)
    size = [n + high - low for n, low, high in grown]
    lowest = stored.min()
    out = np.full((*size, count), lowest, stored.dtype, order="F")
    for k in range(count):
        wide = np.full(size, lowest, np.float64)
        wide[: stored.shape[0], : stored.shape[1]] = stored[:, :, k]
        by = [d * k - low for d, low in zip(placement.drift, lows, strict=True)]
        moved = shift(wide, by, order=1, mode="constant", cval=float(lowest))
        out[:, :, k] = _as_type(moved, stored.dtype)
    linear = placement.affine.linear.copy()
    linear[:, 2] -= linear[:, 0] * placement.drift[0]
    linear[:, 2] -= linear[:, 1] * placement.drift[1]
    origin = placement.affine.apply((lows[0], lows[1], 0))
    return out, Affine.from_parts(linear, origin)


def _as_type(values: npt.NDArray[Any], dtype: np.dtype[Any]) -> npt.NDArray[Any]:
    return np.rint(values).astype(dtype) if dtype.kind in "iu" else values.astype(dtype)
