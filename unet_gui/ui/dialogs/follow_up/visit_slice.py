"""The same place of the patient in one examination, as an axial slice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from unet_gui.controllers.scenes.scene import SlicePicture
from unet_gui.core.geometry.planes import Plane, pixel_to_point, point_to_pixel
from unet_gui.core.image.brain_box import brain_box
from unet_gui.core.image.compositing import LabelColour
from unet_gui.core.image.volume import Volume
from unet_gui.core.image.windowing import automatic_window
from unet_gui.core.shown_text import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent

    from unet_gui.controllers.measuring.follow_controller import FollowUpController
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.planes import Point
    from unet_gui.core.measuring.followup.follow import TimePoint
    from unet_gui.core.measuring.measured_lesion import MeasuredLesion
    from unet_gui.core.measuring.rano.bidimensional import Diameters
    from unet_gui.state.follow_up import FollowUpState
    from unet_gui.state.viewer import ViewerState

_CROSSHAIR = QColor(255, 196, 64, 150)
_LINE = QColor(255, 214, 90)
_LETTERS = QColor(235, 235, 235)
_LEAST_PX = 150
_OPACITY = 0.35
_PREFERRED = ("T1Gd", "FLAIR", "T1w", "T2w")


class VisitSlice(QWidget):
    """Shows a slice at the shown place; a click or the wheel moves it everywhere."""

    def __init__(
        self,
        position: int,
        state: FollowUpState,
        viewer: ViewerState,
        controller: FollowUpController,
    ) -> None:
        super().__init__()
        point = state.points[position]
        self._point, self._position = point, position
        self._state = state
        self._viewer = viewer
        self._controller = controller
        self._volume = _shown_volume(point)
        self._window = automatic_window(self._volume)
        self._box = brain_box(self._volume)
        self.lesion: MeasuredLesion | None = None
        self.setMinimumSize(_LEAST_PX, _LEAST_PX)
        self.setAccessibleName(self.tr("Slice of {0}").format(point.name))

    @property
    def _way(self) -> Affine:
        """Voxels to the world of the first examination."""
        placed, points = self._state.placed, self._state.points
        is_listed = self._point in points[self._position : self._position + 1]
        is_placed = is_listed and len(placed) == len(points)
        point = placed[self._position] if is_placed else self._point
        return point.to_first @ self._volume.affine

    @property
    def _voxel(self) -> Point:
        """The shown place in voxels, within the volume."""
        place = self._state.position_mm
        middle = [(n - 1) / 2 for n in self._volume.shape]
        found = middle if place is None else self._way.inverse.apply(place).tolist()
        i, j, k = (
            min(max(v, 0.0), n - 1.0)
            for v, n in zip(found, self._volume.shape, strict=True)
        )
        return (i, j, k)

    def _frame(self) -> tuple[QRectF, float, float]:
        """Return where the slice lies, and the pixels per column and per row."""
        columns, rows, _ = self._volume.shape
        width_mm, height_mm, _ = self._volume.spacing_mm
        seen = self._box.shape  # the brain fills the view
        scale = min(
            self.width() / (seen[0] * width_mm), self.height() / (seen[1] * height_mm)
        )
        across, down = width_mm * scale, height_mm * scale
        middle = [
            (a + b - 1) / 2
            for a, b in zip(self._box.start, self._box.stop, strict=True)
        ]
        row, column = point_to_pixel(
            self._volume.shape,
            Plane.AXIAL,
            middle,
            radiological=self._viewer.is_radiological,
        )
        left = self.width() / 2 - (column + 0.5) * across
        top = self.height() / 2 - (row + 0.5) * down
        return QRectF(left, top, columns * across, rows * down), across, down

    def _place(self, point: Sequence[float]) -> QPointF:
        row, column = point_to_pixel(
            self._volume.shape,
            Plane.AXIAL,
            point,
            radiological=self._viewer.is_radiological,
        )
        rect, across, down = self._frame()
        return QPointF(
            rect.left() + (column + 0.5) * across, rect.top() + (row + 0.5) * down
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        rect, _, _ = self._frame()
        voxel = self._voxel
        pixels = np.ascontiguousarray(self._picture(round(voxel[2])).render())
        rows, columns = pixels.shape
        form = QImage.Format.Format_RGB32
        image = QImage(pixels.data, columns, rows, pixels.strides[0], form)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(rect, image)
        painter.setPen(QPen(_CROSSHAIR, 1))
        at = self._place(voxel)
        painter.drawLine(QPointF(rect.left(), at.y()), QPointF(rect.right(), at.y()))
        painter.drawLine(QPointF(at.x(), rect.top()), QPointF(at.x(), rect.bottom()))
        if self.lesion is not None:
            self._draw_lines(painter, self.lesion.diameters.longest, round(voxel[2]))
        self._draw_letters(painter)
        painter.end()

    def _picture(self, index: int) -> SlicePicture:
        colours = tuple(
            LabelColour(int(c), style.colour)
            for c, style in self._viewer.class_styles.items()
        )
        label_map = self._point.label_map
        has_grid = label_map.data.shape == self._volume.shape
        return SlicePicture(
            self._volume,
            self._window,
            label_map if has_grid else None,
            colours,
            _OPACITY,
            self._viewer.is_radiological,
            Plane.AXIAL,
            index,
        )

    def _draw_lines(self, painter: QPainter, found: Diameters, index: int) -> None:
        start, end = found.long
        if start[2] != end[2] or found.index != index:
            return  # measured in another plane or slice
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(_LINE, 2))
        for line in (found.long, found.short):
            if line is not None:
                painter.drawLine(self._place(line[0]), self._place(line[1]))

    def _draw_letters(self, painter: QPainter) -> None:
        painter.setPen(_LETTERS)
        left, right = ("R", "L") if self._viewer.is_radiological else ("L", "R")
        area = self.rect().adjusted(4, 2, -4, -2)
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | centre, left)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | centre, right)
        title = painter.fontMetrics().elidedText(
            f"{self._position + 1}: {escaped(self._point.name)}",
            Qt.TextElideMode.ElideMiddle,
            area.width(),
        )
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(area, top | Qt.TextFlag.TextSingleLine, title)

    # the user

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._move_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_to(event.position())

    def _move_to(self, place: QPointF) -> None:
        rect, across, down = self._frame()
        point = pixel_to_point(
            self._volume.shape,
            Plane.AXIAL,
            round(self._voxel[2]),
            (place.y() - rect.top()) / down - 0.5,
            (place.x() - rect.left()) / across - 0.5,
            radiological=self._viewer.is_radiological,
        )
        self._show(point)

    def wheelEvent(self, event: QWheelEvent) -> None:
        i, j, k = self._voxel
        step = 1 if event.angleDelta().y() > 0 else -1
        self._show((i, j, min(max(round(k) + step, 0), self._volume.shape[2] - 1)))
        event.accept()

    def _show(self, voxel: Point) -> None:
        right, front, up = self._way.apply(voxel).tolist()
        self._controller.set_position((right, front, up))


def _shown_volume(point: TimePoint) -> Volume:
    """Return a sequence on the grid of the mask, else the mask itself."""
    label_map = point.label_map
    fitting = {
        name: volume
        for name, volume in point.sequences.items()
        if volume.grid.is_same_as(label_map.grid)
    }
    for name in (*_PREFERRED, *fitting):
        if name in fitting:
            return fitting[name]
    outline = (label_map.data > 0).astype(np.uint8)
    return Volume(outline, label_map.affine)
