"""Outlines of classes over a slice, sharp and of the chosen width at every zoom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from unet_gui.controllers.scenes.scene import SlicePicture, SwipePicture

if TYPE_CHECKING:
    from unet_gui.core.image.outlines import Lines

_RIM = QColor(0, 0, 0)
_RIM_PX = 1


@dataclass(frozen=True, slots=True)
class OutlinePaths:
    """The outlines of one picture, in pixels of its slice.

    Attributes
    ----------
    columns : (float, float)
        The left and the right border of the part in which the outlines are drawn.
    """

    paths: tuple[tuple[QPainterPath, QPen], ...]
    columns: tuple[float, float]

    def draw(self, painter: QPainter, rect: QRectF, rows: int, columns: int) -> None:
        """Draw over a slice of `rows` times `columns` pixels that fills `rect`."""
        if not self.paths:
            return
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(rect.width() / columns, rect.height() / rows)
        first, stop = self.columns
        if (first, stop) != (0, columns):
            painter.setClipRect(QRectF(first, 0, stop - first, rows))
        for path, pen in self.paths:
            painter.setPen(pen)
            painter.drawPath(path)
        painter.restore()


def outline_paths(
    picture: SlicePicture | SwipePicture, columns: int
) -> tuple[OutlinePaths, ...]:
    """Return the outlines of a picture that is `columns` pixels wide.

    A swipe picture has outlines on the left and on the right of its divider.
    """
    if isinstance(picture, SlicePicture):
        return (OutlinePaths(_paths(picture), (0, columns)),)
    return (
        OutlinePaths(_paths(picture.left), (0, picture.column)),
        OutlinePaths(_paths(picture.right), (picture.column, columns)),
    )


def _paths(picture: SlicePicture) -> tuple[tuple[QPainterPath, QPen], ...]:
    found = [(o, lines) for o, lines in picture.outline_lines() if len(lines)]
    strokes = [(_path(lines), outline) for outline, lines in found]
    # all rims are drawn below all colours, because classes share their borders
    rims = [
        (path, _pen(_RIM, outline.width_px + 2 * _RIM_PX))
        for path, outline in strokes
        if outline.has_rim
    ]
    lines = [(path, _pen(QColor(*o.colour), o.width_px)) for path, o in strokes]
    return (*rims, *lines)


def _path(lines: Lines) -> QPainterPath:
    path: QPainterPath = pg.arrayToQPath(
        lines[:, ::2].reshape(-1),
        lines[:, 1::2].reshape(-1),
        connect="pairs",
        finiteCheck=False,
    )
    return path


def _pen(colour: QColor, width_px: float) -> QPen:
    pen = QPen(colour, width_px)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)  # so that corners are closed
    return pen
