"""One part of a sheet as it is painted: image, outlines, crosshair, annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from unet_gui.controllers.scenes.picture_tiles import StillPicture
from unet_gui.ui.views.outline_paths import OutlinePaths, outline_paths
from unet_gui.ui.views.tools.annotations_item import (
    DIAMETERS_COLOUR,
    AnnotationsItem,
    DrawnAnnotation,
)
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from unet_gui.controllers.scenes.picture import Drawn
    from unet_gui.controllers.scenes.picture_tiles import PictureTile
    from unet_gui.controllers.scenes.scene import SlicePicture, SwipePicture

_CROSSHAIR = QColor(255, 196, 61, 200)
_ANNOTATION_SHARE = 0.9  # of the height of other texts


class ComposedSlice:
    """The shown part of one slice as an image, with its outlines."""

    def __init__(
        self,
        picture: SlicePicture | SwipePicture | StillPicture,
        section: tuple[int, int, int, int],
    ) -> None:
        top, bottom, left, right = section
        pixels = picture.render()
        self._whole = pixels.shape
        self.section = section
        # the image's memory
        self._pixels: npt.NDArray[np.uint32] = pixels[top:bottom, left:right].copy()
        rows, columns = self._pixels.shape
        stride = self._pixels.strides[0]
        form = QImage.Format.Format_RGB32
        self._image = QImage(self._pixels.data, columns, rows, stride, form)
        self._outlines: tuple[OutlinePaths, ...] = ()
        if not isinstance(picture, StillPicture):
            self._outlines = outline_paths(picture, self._whole[1])

    def draw(self, painter: QPainter, tile: QRectF) -> None:
        """Draw the part into a rectangle."""
        painter.drawImage(tile, self._image)
        top, _, left, _ = self.section
        rows, columns = self._whole
        down = tile.height() / self._image.height()
        across = tile.width() / self._image.width()
        corner = tile.topLeft() - QPointF(left * across, top * down)
        whole = QRectF(corner, QSizeF(columns * across, rows * down))
        for outlines in self._outlines:
            outlines.draw(painter, whole, rows, columns)


class TileMarks:
    """The crosshair and the annotations of a part of a sheet.

    Parameters
    ----------
    rect : QRectF
        The part, in pixels of the sheet.
    text_px : int
        Height of the other texts.
    """

    def __init__(self, tile: PictureTile, rect: QRectF, text_px: int) -> None:
        self._tile = tile
        self._rect = rect
        self._font = QFont()
        self._font.setPixelSize(max(1, round(_ANNOTATION_SHARE * text_px)))

    def draw(self, painter: QPainter) -> None:
        """Draw the marks."""
        if self._tile.crosshair is not None:
            self._draw_crosshair(painter, self._point(*self._tile.crosshair))
        if self._tile.annotations:
            item = AnnotationsItem(self._font)
            self._draw_lines(painter, item, self._tile.annotations)
        if self._tile.diameters:
            item = AnnotationsItem(self._font, DIAMETERS_COLOUR)
            self._draw_lines(painter, item, self._tile.diameters)

    def _draw_lines(
        self, painter: QPainter, item: AnnotationsItem, lines: Sequence[Drawn]
    ) -> None:
        drawn = tuple(
            DrawnAnnotation(
                tuple(self._point(*p).toTuple() for p in places), shown(text)
            )
            for places, text in lines
        )
        item.show_annotations(drawn, self._rect)
        item.draw(painter, self._rect)

    def _draw_crosshair(self, painter: QPainter, centre: QPointF) -> None:
        painter.setPen(QPen(_CROSSHAIR, 1))
        rect = self._rect
        across = QPointF(rect.left(), centre.y()), QPointF(rect.right(), centre.y())
        down = QPointF(centre.x(), rect.top()), QPointF(centre.x(), rect.bottom())
        painter.drawLine(*across)
        painter.drawLine(*down)

    def _point(self, row: float, column: float) -> QPointF:
        """Return the place of a pixel's centre on the sheet."""
        top, bottom, left, right = self._tile.section
        x = (column + 0.5 - left) / (right - left) * self._rect.width()
        y = (row + 0.5 - top) / (bottom - top) * self._rect.height()
        return self._rect.topLeft() + QPointF(x, y)
