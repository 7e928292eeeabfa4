"""Places of slices along their normal: what is even, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.io.dicom.slice_faults import Fault, SliceFault

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Array = npt.NDArray[np.float64]

_EVEN = 0.05  # of the step; good series vary by 1.6 %
_SAME = 0.1  # differences of steps that are of one kind
_WHOLE = 0.1  # of the step, from a whole number of steps
SAME_PLACE_MM = 0.01


class Places(NamedTuple):
    """Places of slices on an even line.

    Attributes
    ----------
    step_mm : float
    at : (n,) array
        Place of each slice in steps, from 0; whole numbers unless they are uneven.
    total : int
        Number of places, with those of missing slices.
    fault : SliceFault or None
    """

    step_mm: float
    at: Array
    total: int
    fault: SliceFault | None


def even_places(along_mm: Sequence[float]) -> Places:
    """Return the even places that slices have, or nearly have.

    Missing slices leave gaps of whole steps. Slices at other distances have places
    between whole numbers.

    Parameters
    ----------
    along_mm : (n,) floats
        At least two different positions along the normal, in rising order.
    """
    along = np.asarray(along_mm, np.float64)
    gaps = np.diff(along)
    near = gaps[gaps <= gaps.min() * (1 + _SAME)]
    step = float(near.mean())
    whole = np.rint(gaps / step)
    off = np.abs(gaps / step - whole)
    if (whole == 1).all() and (off <= _SAME).all():
        return _without_gaps(along, gaps)
    missing = int(whole.sum()) - len(gaps)
    if (off <= _WHOLE * whole).all() and missing <= len(along):
        step = float((along[-1] - along[0]) / whole.sum())
        at = np.concatenate([[0.0], np.cumsum(whole)])
        return Places(step, at, int(at[-1]) + 1, _missing(at))
    return _uneven(along, gaps)


def _without_gaps(along: Array, gaps: Array) -> Places:
    mean = float(gaps.mean())
    if np.abs(gaps - mean).max() > _EVEN * mean:
        return _uneven(along, gaps)
    return Places(mean, np.arange(len(along), dtype=float), len(along), None)


def _missing(at: Array) -> SliceFault:
    there = {int(place) for place in at}
    count = int(at[-1]) + 1
    numbers = tuple(n + 1 for n in range(count) if n not in there)
    return SliceFault(Fault.MISSING, numbers, (float(count),))


def _uneven(along: Array, gaps: Array) -> Places:
    """Return places in steps of the median distance, which rounds to whole slices."""
    extent = float(along[-1] - along[0])
    count = max(round(extent / float(np.median(gaps))), 1) + 1
    step = extent / (count - 1)
    fault = SliceFault(
        Fault.UNEVEN,
        (int(gaps.argmax()) + 1,),
        (float(gaps.min()), float(gaps.max())),
    )
    return Places(step, (along - along[0]) / step, count, fault)
