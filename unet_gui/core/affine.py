"""Arithmetic of affines: spacing, and voxel to world and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

_SAME_PLACE_MM = 1e-3


def spacing_mm(affine: npt.NDArray[np.float64]) -> tuple[float, float, float]:
    """Return the voxel edge lengths in mm along i, j and k."""
    lengths = np.linalg.norm(affine[:3, :3], axis=0)
    return (float(lengths[0]), float(lengths[1]), float(lengths[2]))


def voxel_to_world(
    affine: npt.NDArray[np.float64], voxel: npt.ArrayLike
) -> npt.NDArray[np.float64]:
    """Map voxel indices (..., 3) to RAS+ world coordinates (..., 3) in mm."""
    return np.asarray(voxel, np.float64) @ affine[:3, :3].T + affine[:3, 3]


def world_to_voxel(
    affine: npt.NDArray[np.float64], world_mm: npt.ArrayLike
) -> npt.NDArray[np.float64]:
    """Map RAS+ world coordinates (..., 3) in mm to voxel indices (..., 3)."""
    return voxel_to_world(np.linalg.inv(affine), world_mm)


def same_place(a: npt.NDArray[np.float64], b: npt.NDArray[np.float64]) -> bool:
    """Whether two affines agree to a thousandth of a millimetre."""
    return bool(np.allclose(a, b, rtol=0.0, atol=_SAME_PLACE_MM))
