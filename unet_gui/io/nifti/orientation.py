"""Reorientation of arrays between the order of a file and RAS+, by flips and swaps.

nibabel is imported when the first file is read; the window opens without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.geometry.affine import Affine

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt


def stored_to_ras(stored: npt.NDArray[Any], codes: Sequence[str]) -> npt.NDArray[Any]:
    """Return a view of an array of a file in RAS+ order.

    Parameters
    ----------
    stored : (I, J, K, ...) array
        In the order of the file.
    codes : (3,) strings
        Directions of the stored axes, such as ``LPS``.
    """
    from nibabel.orientations import apply_orientation

    return np.asarray(apply_orientation(stored, _orientation(codes)))


def ras_to_stored(data: npt.NDArray[Any], codes: Sequence[str]) -> npt.NDArray[Any]:
    """Return a view of an array in RAS+ order in that of a file.

    Parameters
    ----------
    data : (I, J, K, ...) array
        In RAS+ order.
    codes : (3,) strings
        Directions of the axes in the file, such as ``LPS``.
    """
    from nibabel.orientations import apply_orientation, ornt_transform

    back = ornt_transform(_orientation("RAS"), _orientation(codes))
    return np.asarray(apply_orientation(data, back))


def ras_affine(affine: Affine, shape: Sequence[int]) -> Affine:
    """Return the affine of the array that `stored_to_ras` returns.

    Parameters
    ----------
    affine : Affine
        Stored voxel to world, in mm.
    shape : (3,) ints
        Shape of the stored array.
    """
    from nibabel.orientations import inv_ornt_aff

    orientation = _orientation(affine.axis_codes)
    return affine @ Affine(inv_ornt_aff(orientation, shape))


def _orientation(codes: Sequence[str]) -> npt.NDArray[np.float64]:
    from nibabel.orientations import axcodes2ornt

    return np.asarray(axcodes2ornt(codes), np.float64)
