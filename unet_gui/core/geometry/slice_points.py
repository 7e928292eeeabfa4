"""Where points between the voxels are shown in a slice, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.geometry.planes import Plane, Point, Voxel, columns_reversed

if TYPE_CHECKING:
    from collections.abc import Sequence


def point_to_pixel(
    shape: Voxel, plane: Plane, point: Sequence[float], *, radiological: bool
) -> tuple[float, float]:
    """Return the (row, column) of a point; pixel centres are whole numbers."""
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
    """Return the point of slice `index` at a pixel; moved to the slice's edge."""
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
