"""Turning arrays between the order of a file and RAS+, by flips and swaps alone.

nibabel is imported when the first file is read: the window opens without it.
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

_DIRECTIONS = ("LR", "PA", "IS")  # towards the low and the high end of each world axis
_DIGITS = 4


def axis_codes(affine: npt.NDArray[np.float64]) -> tuple[str, str, str]:
    """Return the direction of each axis, such as ``("L", "P", "S")``.

    Of all ways to give each axis a direction of its own the closest one, whatever the
    order in which the axes are stored. nibabel serves the first axis first, so that
    an oblique scan would be turned in another way if its axes were stored in another
    order.
    """
    directions = affine[:3, :3] / np.linalg.norm(affine[:3, :3], axis=0)
    rows = max(permutations(range(3)), key=lambda rows: _closeness(directions, rows))
    i, j, k = (
        _DIRECTIONS[row][int(directions[row, axis] >= 0)]
        for axis, row in enumerate(rows)
    )
    return (i, j, k)


def _closeness(
    directions: npt.NDArray[np.float64], rows: tuple[int, ...]
) -> tuple[float, ...]:
    """Return how well axes fit the directions that `rows` gives them.

    Axes that lie just between two directions are told apart by where they would point
    in RAS+ order, which neither their order nor rounding changes.
    """
    turned = np.empty((3, 3))
    for axis, row in enumerate(rows):
        sign = 1 if directions[row, axis] >= 0 else -1
        turned[:, row] = sign * directions[:, axis]
    entries = (float(np.trace(turned)), *turned.ravel().tolist())
    return tuple(round(entry, _DIGITS) for entry in entries)


def stored_to_ras(stored: npt.NDArray[Any], codes: Sequence[str]) -> npt.NDArray[Any]:
    """Turn a (I, J, K, ...) array of a file into RAS+ order; a view."""
    from nibabel.orientations import apply_orientation

    return np.asarray(apply_orientation(stored, _orientation(codes)))


def ras_to_stored(data: npt.NDArray[Any], codes: Sequence[str]) -> npt.NDArray[Any]:
    """Turn a (I, J, K, ...) array in RAS+ order back to that of a file; a view."""
    from nibabel.orientations import apply_orientation, ornt_transform

    back = ornt_transform(_orientation("RAS"), _orientation(codes))
    return np.asarray(apply_orientation(data, back))


def ras_affine(
    affine: npt.NDArray[np.float64], shape: Sequence[int]
) -> npt.NDArray[np.float64]:
    """Return the affine of a file's array after `stored_to_ras`.

    Parameters
    ----------
    shape : (3,) ints
        Of the stored array.
    """
    from nibabel.orientations import inv_ornt_aff

    orientation = _orientation(axis_codes(affine))
    turned = affine @ inv_ornt_aff(orientation, shape)
    return np.asarray(turned, np.float64)


def _orientation(codes: Sequence[str]) -> npt.NDArray[np.float64]:
    from nibabel.orientations import axcodes2ornt

    return np.asarray(axcodes2ornt(codes), np.float64)
