"""The geometry of a shown slice: its voxels, and places in mm from its corner."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from unet_gui.core.geometry.planes import (
    columns_reversed,
    pixel_to_point,
    pixel_to_voxel,
    point_to_pixel,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.controllers.scenes.scene import Scene
    from unet_gui.core.geometry.box import Box
    from unet_gui.core.geometry.planes import Plane, Point, Voxel

_ROUNDING = 1e-6  # of a pixel


@dataclass(frozen=True, slots=True, eq=False)
class SliceGeometry:
    """Where the voxels of a scene lie in its slice of one plane.

    Places are in mm from the upper left corner, x to the right and y down. Rows and
    columns are those of the picture, as seen.
    """

    scene: Scene
    plane: Plane

    @property
    def pixel_mm(self) -> tuple[float, float]:
        """Width and height of a voxel in the slice."""
        spacing_mm = self.scene.volume.spacing_mm
        return spacing_mm[self.plane.column_axis], spacing_mm[self.plane.row_axis]

    @property
    def column_count(self) -> int:
        """The number of columns of the slice."""
        return self.scene.volume.shape[self.plane.column_axis]

    @property
    def rect(self) -> QRectF:
        """The rectangle of the whole slice."""
        width_mm, height_mm = self.pixel_mm
        rows = self.scene.volume.shape[self.plane.row_axis]
        return QRectF(0, 0, self.column_count * width_mm, rows * height_mm)

    @property
    def is_reversed(self) -> bool:
        """Whether columns run against the axis of the volume."""
        return columns_reversed(self.plane, radiological=self.scene.is_radiological)

    def place_of(self, point: Sequence[float]) -> QPointF:
        """Return the place of a voxel's centre or of a point in voxels."""
        row, column = point_to_pixel(
            self.scene.volume.shape,
            self.plane,
            point,
            radiological=self.scene.is_radiological,
        )
        width_mm, height_mm = self.pixel_mm
        return QPointF((column + 0.5) * width_mm, (row + 0.5) * height_mm)

    def rect_of(self, box: Box) -> QRectF:
        """Return the rectangle of a box of voxels."""
        (i, j, k), (i_stop, j_stop, k_stop) = box.start, box.stop
        first = self.place_of((i, j, k))
        last = self.place_of((i_stop - 1, j_stop - 1, k_stop - 1))
        width_mm, height_mm = self.pixel_mm
        margins = (-width_mm / 2, -height_mm / 2, width_mm / 2, height_mm / 2)
        return QRectF(first, last).normalized().adjusted(*margins)

    def voxel_at(self, place: QPointF) -> Voxel:
        """Return the voxel at a place; beside the slice, the nearest one."""
        row, column = self._row_column_at(place)
        return pixel_to_voxel(
            self.scene.volume.shape,
            self.plane,
            self.scene.voxel[self.plane.normal],
            int(row // 1),
            int(column // 1),
            radiological=self.scene.is_radiological,
        )

    def point_at(self, place: QPointF) -> Point:
        """Return the point in voxels at a place; beside the slice, the nearest one."""
        row, column = self._row_column_at(place)
        return pixel_to_point(
            self.scene.volume.shape,
            self.plane,
            self.scene.voxel[self.plane.normal],
            row - 0.5,
            column - 0.5,
            radiological=self.scene.is_radiological,
        )

    def section_in(self, seen: QRectF) -> tuple[int, int, int, int]:
        """Return the part in a rectangle: first and stop row and column."""
        width_mm, height_mm = self.pixel_mm
        return (
            math.floor(seen.top() / height_mm + _ROUNDING),
            math.ceil(seen.bottom() / height_mm - _ROUNDING),
            math.floor(seen.left() / width_mm + _ROUNDING),
            math.ceil(seen.right() / width_mm - _ROUNDING),
        )

    def _row_column_at(self, place: QPointF) -> tuple[float, float]:
        """Return row and column, counted from the upper left corner."""
        width_mm, height_mm = self.pixel_mm
        return place.y() / height_mm, place.x() / width_mm
