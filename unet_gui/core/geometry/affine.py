"""The affine map from the voxels of a grid to world coordinates."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations, product
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Array = npt.NDArray[np.float64]

# Largest distance between two affines of the same grid, as a fraction of a voxel edge.
# Headers hold 32-bit numbers: rounding moves a far corner by less than a thousandth of
# a voxel, but by some hundredths where a quaternion is close to half a revolution. From
# half a voxel on, another voxel is the nearest one. 5 % is clear of both.
_SAME_GRID_FRACTION = 0.05
_SINGULAR = 1e-12  # determinant of the axes' unit vectors
_MAX_COSINE = 0.02  # between axes that count as perpendicular: about one degree
_DIRECTIONS = ("LR", "PA", "IS")  # towards the low and the high end of each world axis
_DIGITS = 4
_MM3_PER_ML = 1000.0


@dataclass(frozen=True, eq=False)
class Affine:
    """Map from voxel indices (i, j, k) to RAS+ world coordinates in mm.

    Two affines are equal if all their entries are; `is_close_to` allows for rounding.

    Attributes
    ----------
    matrix : (4, 4) float64 array, read-only
        Acts on column vectors (i, j, k, 1); its last row is (0, 0, 0, 1).
    """

    matrix: Array

    def __post_init__(self) -> None:
        matrix = np.array(self.matrix, np.float64)
        if matrix.shape != (4, 4):
            msg = f"an affine is a 4x4 matrix, got shape {matrix.shape}"
            raise ValueError(msg)
        if not np.isfinite(matrix).all() or matrix[3].tolist() != [0, 0, 0, 1]:
            msg = f"an affine is finite and ends with the row 0 0 0 1, got {matrix}"
            raise ValueError(msg)
        matrix += 0.0  # -0 and 0 are equal and must have one hash
        matrix.flags.writeable = False
        object.__setattr__(self, "matrix", matrix)

    @classmethod
    def from_spacing(
        cls, spacing_mm: npt.ArrayLike, origin_mm: npt.ArrayLike = (0, 0, 0)
    ) -> Affine:
        """Return the affine of a grid whose axes run along those of the world.

        Parameters
        ----------
        spacing_mm : (3,) floats
            Voxel edges along i, j and k; a negative one reverses its axis.
        origin_mm : (3,) floats
            World position of the centre of voxel (0, 0, 0).
        """
        return cls.from_parts(np.diag(np.asarray(spacing_mm, np.float64)), origin_mm)

    @classmethod
    def from_parts(cls, linear: npt.ArrayLike, origin_mm: npt.ArrayLike) -> Affine:
        """Return the affine with this linear part, (3, 3), and this origin, (3,)."""
        matrix = np.eye(4)
        matrix[:3, :3] = linear
        matrix[:3, 3] = origin_mm
        return cls(matrix)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Affine):
            return NotImplemented
        return bool(np.array_equal(self.matrix, other.matrix))

    def __hash__(self) -> int:
        return hash(self.matrix.tobytes())

    def __reduce__(self) -> tuple[type[Affine], tuple[Array]]:
        return Affine, (self.matrix,)  # a copy is checked and read-only as well

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Array:
        return np.array(self.matrix, dtype) if copy else np.asarray(self.matrix, dtype)

    def __matmul__(self, first: Affine) -> Affine:
        """Return the affine that applies `first`, then this one."""
        return Affine(self.matrix @ first.matrix)

    @property
    def linear(self) -> Array:
        """The (3, 3) part without the translation; its columns are the voxel axes."""
        return self.matrix[:3, :3]

    @property
    def origin_mm(self) -> Array:
        """World position of the centre of voxel (0, 0, 0), as (3,)."""
        return self.matrix[:3, 3]

    @cached_property
    def spacing_mm(self) -> tuple[float, float, float]:
        """Lengths of the voxel edges along i, j and k."""
        i, j, k = self.linear.T.tolist()
        return (math.hypot(*i), math.hypot(*j), math.hypot(*k))

    @cached_property
    def face_distances_mm(self) -> tuple[float, float, float]:
        """Distances of opposite faces of a voxel; less than its edges if sheared."""
        i, j, k = np.linalg.inv(self.linear).tolist()
        return (1 / math.hypot(*i), 1 / math.hypot(*j), 1 / math.hypot(*k))

    @property
    def voxel_volume_ml(self) -> float:
        """Volume of one voxel, exact for oblique and sheared grids."""
        return abs(float(np.linalg.det(self.linear))) / _MM3_PER_ML

    @property
    def is_mirrored(self) -> bool:
        """Whether i, j and k form a left-handed system in the world."""
        return float(np.linalg.det(self.linear)) < 0

    @property
    def is_singular(self) -> bool:
        """Whether the axes do not span space, so that voxels have no volume."""
        if not all(self.spacing_mm):
            return True
        # of unit vectors, so that the size of a voxel does not matter
        return abs(float(np.linalg.det(self._unit_axes))) <= _SINGULAR

    @property
    def is_sheared(self) -> bool:
        """Whether two axes are not perpendicular, by more than about a degree."""
        cosines = self._unit_axes.T @ self._unit_axes - np.eye(3)
        return float(np.abs(cosines).max()) > _MAX_COSINE

    @property
    def obliquity_deg(self) -> float:
        """Largest angle between a voxel axis and the world axis closest to it."""
        cosines = np.abs(self._unit_axes).max(axis=0)
        return math.degrees(math.acos(min(float(cosines.min()), 1.0)))

    @cached_property
    def axis_codes(self) -> tuple[str, str, str]:
        """Direction of each voxel axis, such as ``("L", "P", "S")``.

        Of all assignments of one direction to each axis this is the closest one,
        whatever the order in which the axes are stored. nibabel assigns the first
        axis first, so that an oblique scan would be reoriented differently if its
        axes were stored in another order.
        """
        axes = self._unit_axes
        rows = max(permutations(range(3)), key=lambda rows: _closeness(axes, rows))
        i, j, k = (
            _DIRECTIONS[row][int(axes[row, axis] >= 0)] for axis, row in enumerate(rows)
        )
        return (i, j, k)

    @cached_property
    def inverse(self) -> Affine:
        """Map from world coordinates in mm to voxel indices.

        Raises
        ------
        numpy.linalg.LinAlgError
            If the affine is exactly singular.
        """
        linear = np.linalg.inv(self.linear)
        return Affine.from_parts(linear, -linear @ self.origin_mm)

    def apply(self, points: npt.ArrayLike) -> Array:
        """Map points (..., 3), such as voxel indices, to points (..., 3)."""
        return np.asarray(points, np.float64) @ self.linear.T + self.origin_mm

    def largest_shift_mm(self, other: Affine, shape: Sequence[int]) -> float:
        """Return the largest distance between both positions of one voxel.

        Parameters
        ----------
        other : Affine
        shape : (3,) ints
            Size of the grid; the largest distance is found at one of its corners.
        """
        corners = np.array(list(product(*((0, n - 1) for n in shape))))
        shifts = self.apply(corners) - other.apply(corners)
        return float(np.linalg.norm(shifts, axis=1).max())

    def is_close_to(self, other: Affine, shape: Sequence[int]) -> bool:
        """Whether both place the voxels of a grid of this shape alike.

        Differences up to a twentieth of the shortest voxel edge are rounding.
        """
        tolerance_mm = _SAME_GRID_FRACTION * min(self.spacing_mm)
        return self.largest_shift_mm(other, shape) <= tolerance_mm

    @cached_property
    def _unit_axes(self) -> Array:
        """The (3, 3) linear part with columns of length 1."""
        return self.linear / self.spacing_mm


def _closeness(axes: Array, rows: tuple[int, ...]) -> tuple[float, ...]:
    """Return how well unit axes, (3, 3) columns, fit the world axes in `rows`.

    Axes that lie just between two directions are told apart by their directions in
    RAS+ order, which neither their order nor rounding changes.
    """
    reoriented = np.empty((3, 3))
    for axis, row in enumerate(rows):
        sign = 1 if axes[row, axis] >= 0 else -1
        reoriented[:, row] = sign * axes[:, axis]
    entries = (float(np.trace(reoriented)), *reoriented.ravel().tolist())
    return tuple(round(entry, _DIGITS) for entry in entries)
