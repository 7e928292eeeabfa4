"""Turning arrays between the order of a file and RAS+, by flips and swaps alone.

nibabel is imported when the first file is read: the window opens without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.geometry.affine import Affine

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt


def stored_to_ras(stored: npt.NDArray[Any], codes: Sequence[str]) -> npt.NDArray[Any]:
    """Turn a (I, J, K, ...) array of a file into RAS+ order; a view."""
    from nibabel.orientations import apply_orientation

    return np.asarray(apply_orientation(stored, _orientation(codes)))


def ras_to_stored(data: npt.NDArray[Any], codes: Sequence[str]) -> npt.NDArray[Any]:
    """Turn a (I, J, K, ...) array in RAS+ order back to that of a file; a view."""
    from nibabel.orientations import apply_orientation, ornt_transform

    back = ornt_transform(_orientation("RAS"), _orientation(codes))
    return np.asarray(apply_orientation(data, back))


def ras_affine(affine: Affine, shape: Sequence[int]) -> Affine:
    """Return the affine of a file's array after `stored_to_ras`.

    Parameters
    ----------
    shape : (3,) ints
        Of the stored array.
    """
    from nibabel.orientations import inv_ornt_aff

    orientation = _orientation(affine.axis_codes)
    return affine @ Affine(inv_ornt_aff(orientation, shape))


def _orientation(codes: Sequence[str]) -> npt.NDArray[np.float64]:
    from nibabel.orientations import axcodes2ornt

    return np.asarray(axcodes2ornt(codes), np.float64)
