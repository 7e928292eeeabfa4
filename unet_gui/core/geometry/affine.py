"""Arithmetic of affines: spacing, and voxel to world and back."""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

_SAME_PLACE_MM = 1e-3
_SAME_GRID_FRACTION = 0.05  # of a voxel edge; headers round to 32 bits


def spacing_mm(affine: npt.NDArray[np.float64]) -> tuple[float, float, float]:
    """Return the voxel edge lengths in mm along i, j and k."""
    i, j, k = affine[:3, :3].T.tolist()  # asked for at each step of a slice
    return (math.hypot(*i), math.hypot(*j), math.hypot(*k))


def obliquity_deg(affine: npt.NDArray[np.float64]) -> float:
    """Return by how much the axes are tilted against the patient's, at most.

    Parameters
    ----------
    affine : (4, 4)
        Voxel to RAS+ world in mm.
    """
    cosines = np.abs(affine[:3, :3] / spacing_mm(affine)).max(axis=0)
    return math.degrees(math.acos(min(float(cosines.min()), 1.0)))


def voxel_to_world(
    affine: npt.NDArray[np.float64], voxel: npt.ArrayLike
) -> npt.NDArray[np.float64]:
    """Map voxel indices (..., 3) to RAS+ world coordinates (..., 3) in mm."""
    return np.asarray(voxel, np.float64) @ affine[:3, :3].T + affine[:3, 3]


def world_to_voxel(
    affine: npt.NDArray[np.float64], world_mm: npt.ArrayLike
) -> npt.NDArray[np.float64]:
    """Map RAS+ world coordinates (..., 3) in mm to voxel indices (..., 3)."""
    inverse = np.linalg.inv(affine).astype(np.float64, copy=False)
    return voxel_to_world(inverse, world_mm)


def same_place(a: npt.NDArray[np.float64], b: npt.NDArray[np.float64]) -> bool:
    """Whether two affines agree to a thousandth of a millimetre."""
    return bool(np.allclose(a, b, rtol=0.0, atol=_SAME_PLACE_MM))


def largest_shift_mm(
    a: npt.NDArray[np.float64], b: npt.NDArray[np.float64], shape: Sequence[int]
) -> float:
    """Return how far two affines place one voxel apart, at the worst corner."""
    corners = np.array(list(product(*((0, n - 1) for n in shape))))
    apart = voxel_to_world(a, corners) - voxel_to_world(b, corners)
    return float(np.linalg.norm(apart, axis=1).max())


def same_grid(
    a: npt.NDArray[np.float64], b: npt.NDArray[np.float64], shape: Sequence[int]
) -> bool:
    """Whether two affines place the voxels of a grid alike, but for rounding."""
    tolerance_mm = _SAME_GRID_FRACTION * min(spacing_mm(a))
    return largest_shift_mm(a, b, shape) <= tolerance_mm
