"""The picture of one slice, and the crosshair over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsLineItem

from unet_gui.ui.views.outline_paths import OutlinePaths, outline_paths
from unet_gui.ui.widgets.painted_item import PaintedItem

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.controllers.scenes.scene import SlicePicture, SwipePicture
    from unet_gui.core.geometry.box import Box

_CROSSHAIR_COLOUR = QColor(255, 196, 61, 170)
_GAP_MM = 6.0  # left open around the crosshair's centre


class RasterItem(PaintedItem):
    """Paints one slice as one opaque image; item coordinates are in mm of the slice.

    The picture is composed when it is painted, so a picture that is replaced before
    that costs nothing, and neither does a hidden view.
    """

    def __init__(self) -> None:
        super().__init__()
        self._picture: SlicePicture | SwipePicture | None = None
        self._image: QImage | None = None
        self._pixels: npt.NDArray[np.uint32] | None = None  # the image's memory
        self._outlines: tuple[OutlinePaths, ...] | None = ()  # None: to be found

    @property
    def picture(self) -> SlicePicture | SwipePicture | None:
        """The shown slice, None if nothing is shown."""
        return self._picture

    @property
    def image(self) -> QImage | None:
        """The composed picture, None before it is painted."""
        return self._image

    def show_picture(
        self, picture: SlicePicture | SwipePicture | None, rect: QRectF
    ) -> None:
        """Show a slice in `rect`; an unchanged picture is not painted again."""
        self.set_area(rect)
        if picture != self._picture:
            self._picture = picture
            self._image = self._pixels = None
            self.update()

    def show_part(self, picture: SlicePicture, box: Box) -> None:
        """Show a picture that differs from the shown one only in a box of voxels."""
        self._picture = picture
        part = picture.part_of(box)
        if self._image is None or self._pixels is None or part is None:
            return  # it is composed when it is painted, or nothing of it has changed
        rows, columns = part
        self._pixels[rows, columns] = picture.render_part(rows, columns)
        if picture.outlines:
            self._outlines = None
            self.update()
            return
        width = self.area.width() / self._image.width()
        height = self.area.height() / self._image.height()
        self.update(
            self.area.left() + (columns.start - 1) * width,
            self.area.top() + (rows.start - 1) * height,
            (columns.stop - columns.start + 2) * width,
            (rows.stop - rows.start + 2) * height,
        )

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        if self._picture is None:
            return
        if self._image is None:
            self._image = self._compose(self._picture)
            self._outlines = None
        if self._outlines is None:
            self._outlines = outline_paths(self._picture, self._image.width())
        painter.drawImage(self.area, self._image)
        for outlines in self._outlines:
            outlines.draw(painter, self.area, self._image.height(), self._image.width())

    def _compose(self, picture: SlicePicture | SwipePicture) -> QImage:
        self._pixels = picture.render()
        rows, columns = self._pixels.shape
        bytes_per_line = self._pixels.strides[0]
        return QImage(
            self._pixels.data,
            columns,
            rows,
            bytes_per_line,
            QImage.Format.Format_RGB32,
        )


class Crosshair:
    """Four lines that point at a place and leave a gap around it."""

    def __init__(self, parent: QGraphicsItem) -> None:
        pen = QPen(_CROSSHAIR_COLOUR, 1)
        pen.setCosmetic(True)
        self._lines = [QGraphicsLineItem(parent) for _ in range(4)]
        for line in self._lines:
            line.setPen(pen)

    @property
    def is_visible(self) -> bool:
        """Whether the lines are shown together with the slice."""
        return self._lines[0].isVisible()

    def set_visible(self, *, is_visible: bool) -> None:
        """Show or hide the lines."""
        for line in self._lines:
            line.setVisible(is_visible)

    def move_to(self, centre: QPointF, rect: QRectF) -> None:
        """Point at `centre` with lines that end at the border of `rect`, both in mm."""
        x, y = centre.x(), centre.y()
        left, right = max(x - _GAP_MM, rect.left()), min(x + _GAP_MM, rect.right())
        top, bottom = max(y - _GAP_MM, rect.top()), min(y + _GAP_MM, rect.bottom())
        places = (
            QLineF(rect.left(), y, left, y),
            QLineF(right, y, rect.right(), y),
            QLineF(x, rect.top(), x, top),
            QLineF(x, bottom, x, rect.bottom()),
        )
        for line, place in zip(self._lines, places, strict=True):
            line.setLine(place)  # repaints only if it moved
