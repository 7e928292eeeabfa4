"""Voxel grids in RAS+ order, and how they lie to each other in the world."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.grid_difference import grid_difference

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.planes import Voxel

_SAMPLES = 12  # along each axis of a field of view


@dataclass(frozen=True, slots=True)
class Grid:
    """The size of an array in RAS+ order, and its place in the world.

    Attributes
    ----------
    shape : (I, J, K)
    affine : Affine
        Maps voxel indices (i, j, k) to RAS+ world coordinates in mm.
    """

    shape: Voxel
    affine: Affine

    def is_same_as(self, other: Grid) -> bool:
        """Whether both grids have the same voxels, but for rounding."""
        if self is other or (self.affine is other.affine and self.shape == other.shape):
            return True
        differs = grid_difference(self.shape, self.affine, other.shape, other.affine)
        return differs is None

    def holds(self, points_mm: npt.ArrayLike) -> npt.NDArray[np.bool_]:
        """Return which points, (..., 3) in world mm, lie in one of its voxels."""
        voxels = self.affine.inverse.apply(points_mm)
        last = np.asarray(self.shape) - 0.5
        return np.asarray(((voxels >= -0.5) & (voxels <= last)).all(axis=-1))

    def voxel_at(self, point_mm: npt.ArrayLike) -> Voxel:
        """Return the voxel nearest to a point in world mm; clamped to the grid."""
        found = np.rint(self.affine.inverse.apply(point_mm))
        i, j, k = np.clip(found, 0, np.asarray(self.shape) - 1).astype(int).tolist()
        return (i, j, k)

    def shared_part(self, other: Grid) -> float:
        """Return the part of the smaller field of view that lies in the other, 0 to 1.

        Found at 12 x 12 x 12 points of each field of view.
        """
        own = float(other.holds(self._sampled_mm()).mean())
        others = float(self.holds(other._sampled_mm()).mean())
        return max(own, others)

    def turn_deg(self, other: Grid) -> float:
        """Return the angle of the rotation between the axes of both, in degrees.

        The axes are those in RAS+ order, so that an axial and a sagittal scan that
        are not oblique are turned by 0 degrees.
        """
        axes, others = (
            g.affine.linear / np.asarray(g.affine.spacing_mm) for g in (self, other)
        )
        cosine = (float(np.trace(axes.T @ others)) - 1) / 2
        return math.degrees(math.acos(min(max(cosine, -1.0), 1.0)))

    def _sampled_mm(self) -> npt.NDArray[np.float64]:
        """Return points in world mm, (n, 3), evenly over the field of view."""
        inside = (np.arange(_SAMPLES) + 0.5) / _SAMPLES
        axes = [inside * n - 0.5 for n in self.shape]
        return self.affine.apply(np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 3))
