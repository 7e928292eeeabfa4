"""Turning arrays between the order of a file and RAS+, by flips and swaps alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import nibabel as nib
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt


def axis_codes(affine: npt.NDArray[np.float64]) -> tuple[str, str, str]:
    """Return the direction of each axis, such as ``("L", "P", "S")``."""
    i, j, k = nib.aff2axcodes(affine)
    return (i, j, k)


def stored_to_ras(stored: npt.NDArray[Any], codes: Sequence[str]) -> npt.NDArray[Any]:
    """Turn a (I, J, K, ...) array of a file into RAS+ order; a view."""
    return np.asarray(nib.apply_orientation(stored, _orientation(codes)))


def ras_to_stored(data: npt.NDArray[Any], codes: Sequence[str]) -> npt.NDArray[Any]:
    """Turn a (I, J, K, ...) array in RAS+ order back to that of a file; a view."""
    back = nib.orientations.ornt_transform(_orientation("RAS"), _orientation(codes))
    return np.asarray(nib.apply_orientation(data, back))


def ras_affine(
    affine: npt.NDArray[np.float64], shape: Sequence[int]
) -> npt.NDArray[np.float64]:
    """Return the affine of a file's array after `stored_to_ras`.

    Parameters
    ----------
    shape : (3,) ints
        Of the stored array.
    """
    orientation = _orientation(axis_codes(affine))
    turned = affine @ nib.orientations.inv_ornt_aff(orientation, shape)
    return np.asarray(turned, np.float64)


def _orientation(codes: Sequence[str]) -> npt.NDArray[np.float64]:
    return np.asarray(nib.orientations.axcodes2ornt(codes), np.float64)
