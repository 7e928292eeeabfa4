"""The three anatomical planes, and the orientation of their slices on the screen.

All arrays here are in RAS+ order: i to the patient's right, j to the front, k up.
Axial and coronal slices are shown from the patient's feet and front in the
radiological convention (patient's right on the left of the screen), mirrored in the
neurological one. Sagittal slices look the same in both, with the front on the left.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

Voxel = tuple[int, int, int]
Point = tuple[
    float, float, float
]  # fractional (i, j, k); voxel centres are whole numbers


class Plane(Enum):
    """An anatomical plane; its value is the array axis along its normal."""

    AXIAL = 2
    CORONAL = 1
    SAGITTAL = 0

    @property
    def normal(self) -> int:
        """Array axis along which the slices are stacked."""
        return self.value

    @property
    def column_axis(self) -> int:
        """Array axis that runs along the screen's horizontal."""
        return 1 if self is Plane.SAGITTAL else 0

    @property
    def row_axis(self) -> int:
        """Array axis that runs along the screen's vertical."""
        return 1 if self is Plane.AXIAL else 2


@dataclass(frozen=True, slots=True)
class EdgeLetters:
    """The anatomical direction at each edge of a view."""

    left: str
    right: str
    top: str
    bottom: str

    def doubted(self) -> EdgeLetters:
        """Return the letters with question marks, for files without orientation."""
        edges = (self.left, self.right, self.top, self.bottom)
        return EdgeLetters(*(f"{letter}?" for letter in edges))


def columns_reversed(plane: Plane, *, radiological: bool) -> bool:
    """Whether the highest index of the column axis is on the left of the screen."""
    return radiological or plane is Plane.SAGITTAL


def extract_slice(
    data: npt.NDArray[Any], plane: Plane, index: int, *, radiological: bool = True
) -> npt.NDArray[Any]:
    """Extract one slice of a RAS+ array, oriented for display.

    Parameters
    ----------
    data : (I, J, K) array
    index : int
        Position along the plane's normal, in voxels.

    Returns
    -------
    (rows, columns) array
        A view of `data`; rows run top to bottom, columns left to right on the screen.

    Raises
    ------
    IndexError
        If `index` lies outside the array.
    """
    if not 0 <= index < data.shape[plane.normal]:
        msg = f"slice {index} lies outside 0 to {data.shape[plane.normal] - 1}"
        raise IndexError(msg)
    section = _section(data, plane, index)
    return oriented_section(section, plane, radiological=radiological)


def oriented_section(
    section: npt.NDArray[Any], plane: Plane, *, radiological: bool
) -> npt.NDArray[Any]:
    """Orient a section for display.

    Parameters
    ----------
    section : (a, b) array
        A RAS+ array indexed along the plane's normal, its other axes in order.

    Returns
    -------
    (rows, columns) array
        A view of `section`.
    """
    step = -1 if columns_reversed(plane, radiological=radiological) else 1
    return section.T[::-1, ::step]


def _section(data: npt.NDArray[Any], plane: Plane, index: int) -> npt.NDArray[Any]:
    selection: list[int | slice] = [slice(None)] * 3
    selection[plane.normal] = index
    return data[tuple(selection)]


def pixel_to_voxel(
    shape: Voxel, plane: Plane, index: int, row: int, column: int, *, radiological: bool
) -> Voxel:
    """Return the voxel shown at a pixel of slice `index`, clamped to the array.

    Parameters
    ----------
    shape : (I, J, K)
        Of the array in RAS+ order.
    """
    columns, rows = shape[plane.column_axis], shape[plane.row_axis]
    column = min(max(column, 0), columns - 1)
    row = min(max(row, 0), rows - 1)
    if columns_reversed(plane, radiological=radiological):
        column = columns - 1 - column
    voxel = [0, 0, 0]
    voxel[plane.normal] = index
    voxel[plane.column_axis] = column
    voxel[plane.row_axis] = rows - 1 - row
    return (voxel[0], voxel[1], voxel[2])


def point_to_pixel(
    shape: Voxel, plane: Plane, point: Sequence[float], *, radiological: bool
) -> tuple[float, float]:
    """Return the (row, column) at which a point is shown; pixel centres are whole.

    Parameters
    ----------
    shape : (I, J, K)
        Of the array in RAS+ order.
    point : (3,) floats
        In voxels, with fractions.
    """
    column = point[plane.column_axis]
    if columns_reversed(plane, radiological=radiological):
        column = shape[plane.column_axis] - 1 - column
    return (shape[plane.row_axis] - 1 - point[plane.row_axis], column)


def pixel_to_point(
    shape: Voxel,
    plane: Plane,
    index: int,
    row: float,
    column: float,
    *,
    radiological: bool,
) -> Point:
    """Return the point shown at a position of slice `index`, clamped to its edges.

    Parameters
    ----------
    shape : (I, J, K)
        Of the array in RAS+ order.
    row, column : float
        In pixels, with fractions.
    """
    columns, rows = shape[plane.column_axis], shape[plane.row_axis]
    column = min(max(column, -0.5), columns - 0.5)
    row = min(max(row, -0.5), rows - 0.5)
    if columns_reversed(plane, radiological=radiological):
        column = columns - 1 - column
    point = [0.0, 0.0, 0.0]
    point[plane.normal] = float(index)
    point[plane.column_axis] = column
    point[plane.row_axis] = rows - 1 - row
    return (point[0], point[1], point[2])


def edge_letters(plane: Plane, *, radiological: bool) -> EdgeLetters:
    """Return the letters for the four edges of a view."""
    low, high = ("P", "A") if plane is Plane.SAGITTAL else ("L", "R")
    if columns_reversed(plane, radiological=radiological):
        low, high = high, low
    top, bottom = ("A", "P") if plane is Plane.AXIAL else ("S", "I")
    return EdgeLetters(left=low, right=high, top=top, bottom=bottom)


def has_scattered_slices(data: npt.NDArray[Any], plane: Plane) -> bool:
    """Whether neighbours in memory belong to different slices of a plane.

    Reading one slice of an (I, J, K) array then touches nearly all of its memory.
    """
    return abs(data.strides[plane.normal]) == data.itemsize
