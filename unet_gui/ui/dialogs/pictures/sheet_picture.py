"""The painter of sheets: slices with their texts, title, legend and scale bar."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QIODevice,
    QMarginsF,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
)

from unet_gui.controllers.scenes.picture_tiles import StillPicture
from unet_gui.core.layout.scale_bar import scale_bar_mm
from unet_gui.ui.dialogs.pictures.composed_slice import ComposedSlice, TileMarks
from unet_gui.ui.dialogs.pictures.sheet_ground import ground_of
from unet_gui.ui.dialogs.pictures.sheet_layout import SheetLayout
from unet_gui.ui.views.rimmed_text import write_rimmed
from unet_gui.ui.widgets.image_pixels import rgb_of
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.controllers.scenes.montage import Montage
    from unet_gui.controllers.scenes.picture_texts import LegendEntry
    from unet_gui.controllers.scenes.picture_tiles import PictureSheet, PictureTile
    from unet_gui.core.geometry.planes import EdgeLetters
    from unet_gui.core.layout.montage import SheetOptions

_MM_PER_INCH = 25.4
_OWN_BAR_SHARE = 0.3  # of a slice's width, for a bar in the slice itself
_ALIGN = Qt.AlignmentFlag


class SheetPicture:
    """Paints a montage or a picture of the views.

    Its slices can be composed a few at a time, so that the window stays responsive.
    Slices that were composed for `before` are used again.
    """

    def __init__(
        self,
        content: Montage | PictureSheet,
        options: SheetOptions,
        before: SheetPicture | None = None,
    ) -> None:
        self._content = content
        self._options = options
        self._ground = ground_of(is_light=options.is_light)
        self._tiles = content.tiles
        known = {} if before is None else before.composed
        self.composed: dict[object, ComposedSlice] = {
            tile.picture: known[tile.picture]
            for tile in self._tiles
            if tile.picture in known and known[tile.picture].section == tile.section
        }
        self._layout = SheetLayout(content, options)
        self._sheet = self._layout.sheet
        self._text_px = self._layout.text_px

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return (self._sheet.width, self._sheet.height)

    @property
    def tile_count(self) -> int:
        return len(self._tiles)

    def compose(self, most_s: float = math.inf) -> bool:
        """Compose slices for some seconds; return whether all are composed."""
        started = time.perf_counter()
        for tile in self._tiles:
            if time.perf_counter() - started > most_s:
                return False
            if tile.picture not in self.composed:
                composed = ComposedSlice(tile.picture, tile.section)
                self.composed[tile.picture] = composed
        return True

    def image(self, most: tuple[int, int] | None = None) -> QImage:
        """Paint the sheet.

        Parameters
        ----------
        most : (width, height) or None
            Largest size in pixels; None for the sheet's own size.
        """
        width, height = self.size
        scale = 1.0 if most is None else min(1.0, most[0] / width, most[1] / height)
        return self._image(scale)

    def image_of_width(self, width_px: int) -> QImage:
        """Paint the sheet as wide as is asked for, with texts as sharp as that."""
        return self._image(width_px / self.size[0])

    def svg(self, width_mm: float, title: str) -> bytes:
        """Return the sheet as the content of an SVG file of a width on paper."""
        from PySide6.QtSvg import QSvgGenerator  # not needed to start

        self.compose()
        width, height = self.size
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setTitle(title)
        generator.setResolution(round(width / width_mm * _MM_PER_INCH))
        generator.setSize(QSize(width, height))
        generator.setViewBox(QRectF(0, 0, width, height))
        painter = QPainter(generator)
        painter.fillRect(QRectF(0, 0, width, height), self._ground.sheet)
        self._paint(painter)
        painter.end()
        return bytes(buffer.data().data())

    def _image(self, scale: float) -> QImage:
        self.compose()
        width, height = self.size
        image = QImage(
            max(1, round(width * scale)),
            max(1, round(height * scale)),
            QImage.Format.Format_RGB32,
        )
        image.fill(self._ground.sheet)
        painter = QPainter(image)
        hints = QPainter.RenderHint
        painter.setRenderHints(hints.Antialiasing | hints.SmoothPixmapTransform)
        painter.scale(scale, scale)
        self._paint(painter)
        painter.end()
        return image

    def pixels(self, width_px: int | None = None) -> npt.NDArray[np.uint8]:
        """Paint the sheet, (rows, columns, 3) RGB, by default at its own size.

        Once all slices are composed, this may be done on any thread.
        """
        return rgb_of(self.image_of_width(width_px or self.size[0]))

    # painting

    def _paint(self, painter: QPainter) -> None:
        self._paint_head(painter)
        for number, tile in enumerate(self._tiles):
            self._paint_tile(painter, number, tile)
        self._paint_foot(painter)

    def _paint_head(self, painter: QPainter) -> None:
        sheet, line = self._sheet, self._layout.line_px
        room = QRectF(sheet.gap, sheet.gap, sheet.width - 2 * sheet.gap, line)
        elide = Qt.TextElideMode.ElideMiddle
        if self._layout.title:
            bold = self._layout.font(is_bold=True)
            metrics = QFontMetricsF(bold)
            title = metrics.elidedText(self._layout.title, elide, room.width())
            self._ground.write(painter, room, title, bold)
            room.translate(0, line)
        font = self._layout.font()
        for fact in self._layout.fact_lines():
            text = QFontMetricsF(font).elidedText(fact, elide, room.width())
            self._ground.write(painter, room, text, font, is_quiet=True)
            room.translate(0, line)

    def _paint_tile(self, painter: QPainter, number: int, tile: PictureTile) -> None:
        place = self._sheet.tile(number)
        room = QRectF(place.left, place.top, place.width, place.height)
        px_per_mm = self._px_per_mm(tile)
        size = QSizeF(*tile.size_mm) * px_per_mm
        rect = QRectF(room.topLeft(), size)
        rect.moveCenter(room.center())
        painter.save()
        painter.setClipRect(room)
        self.composed[tile.picture].draw(painter, rect)
        TileMarks(tile, rect, self._text_px).draw(painter)
        painter.restore()
        part = rect.intersected(room) if self._options.is_light else room
        inside = part.marginsRemoved(_margins(0.3 * self._text_px))
        if self._options.has_letters and tile.letters is not None:
            self._paint_letters(painter, inside, tile.letters)
        if not self._options.has_captions_below:
            below = _ALIGN.AlignLeft | _ALIGN.AlignBottom
            write_rimmed(
                painter, inside, below, shown(tile.caption), self._layout.font()
            )
        elif self._sheet.below:
            line = QRectF(room.left(), room.bottom(), room.width(), self._sheet.below)
            self._paint_caption(painter, line, tile, px_per_mm)

    def _px_per_mm(self, tile: PictureTile) -> float:
        """Return the scale of a tile; one that is not a slice fills its room."""
        content, sheet = self._content, self._sheet
        if content.is_to_scale and not isinstance(tile.picture, StillPicture):
            return sheet.tile_width / content.tile_mm[0]
        width, height = tile.size_mm
        return min(sheet.tile_width / width, sheet.tile_height / height)

    def _paint_letters(
        self, painter: QPainter, room: QRectF, letters: EdgeLetters
    ) -> None:
        bold = self._layout.font(is_bold=True)
        for text, place in (
            (letters.left, _ALIGN.AlignLeft | _ALIGN.AlignVCenter),
            (letters.right, _ALIGN.AlignRight | _ALIGN.AlignVCenter),
            (letters.top, _ALIGN.AlignHCenter | _ALIGN.AlignTop),
            (letters.bottom, _ALIGN.AlignHCenter | _ALIGN.AlignBottom),
        ):
            write_rimmed(painter, room, place, text, bold)

    def _paint_caption(
        self, painter: QPainter, line: QRectF, tile: PictureTile, px_per_mm: float
    ) -> None:
        """Write the caption below a slice, and its scale bar if it has its own."""
        bar_width = 0.0
        if not isinstance(tile.picture, StillPicture):
            bar_width = self._paint_own_bar(painter, line, px_per_mm)
        font, room = self._layout.font(), line.width() - bar_width
        elide = Qt.TextElideMode.ElideRight
        text = QFontMetricsF(font).elidedText(shown(tile.caption), elide, room)
        self._ground.write(painter, line, text, font)

    def _paint_own_bar(
        self, painter: QPainter, line: QRectF, px_per_mm: float
    ) -> float:
        """Paint a scale bar at the right end of a line; return how wide it is."""
        if self._content.is_to_scale or not self._options.has_scale_bar:
            return 0.0
        mm = scale_bar_mm(1 / px_per_mm, _OWN_BAR_SHARE * line.width())
        if mm is None:
            return 0.0
        text = QFontMetricsF(self._layout.font()).horizontalAdvance(f"{mm:g} mm")
        width = mm * px_per_mm + text + self._text_px
        corner = QPointF(line.right() - width, line.top())
        self._draw_bar(painter, corner, mm, mm * px_per_mm)
        return width + self._text_px

    def _paint_foot(self, painter: QPainter) -> None:
        line, sheet = self._layout.line_px, self._sheet
        y = sheet.height - sheet.foot
        for entries in self._layout.legend_lines():
            x = sheet.gap
            for entry in entries:
                x += self._paint_entry(painter, QPointF(x, y), entry)
                x += 1.5 * self._text_px
            y += line

    def _paint_entry(
        self, painter: QPainter, corner: QPointF, entry: LegendEntry | None
    ) -> float:
        """Paint an entry of the legend; return how wide it is."""
        text_px, line = self._text_px, self._layout.line_px
        if entry is None:
            return self._paint_bar(painter, corner)
        box = QRectF(corner.x(), corner.y() + 0.25 * text_px, text_px, text_px)
        colour = QColor(*entry.colour)
        if entry.has_fill:
            painter.fillRect(box, colour)
        else:
            painter.setPen(QPen(colour, max(1.0, text_px / 8)))
            painter.drawRect(box.marginsRemoved(_margins(text_px / 16)))
        width = self._layout.legend_width(shown(entry.text))
        room = QRectF(corner.x() + 1.4 * text_px, corner.y(), width, line)
        self._ground.write(painter, room, shown(entry.text), self._layout.font())
        return width

    def _paint_bar(self, painter: QPainter, corner: QPointF) -> float:
        bar = self._layout.bar()
        if bar is None:
            return 0.0
        return self._draw_bar(painter, corner, *bar)

    def _draw_bar(
        self, painter: QPainter, corner: QPointF, mm: float, length: float
    ) -> float:
        """Draw a bar with its text; return how wide both are."""
        text_px = self._text_px
        thick = max(2.0, text_px / 8)
        middle = corner.y() + self._layout.line_px / 2
        x, end = corner.x(), corner.x() + length
        painter.fillRect(
            QRectF(x, middle - thick / 2, length, thick), self._ground.text
        )
        for tick in (x, end - thick):
            height = 0.6 * text_px
            painter.fillRect(
                QRectF(tick, middle - height / 2, thick, height), self._ground.text
            )
        text = f"{mm:g} mm"
        room = QRectF(
            end + 0.5 * text_px,
            corner.y(),
            self._layout.legend_width(text),
            self._layout.line_px,
        )
        self._ground.write(painter, room, text, self._layout.font())
        return length + self._layout.legend_width(text)


def _margins(width: float) -> QMarginsF:
    return QMarginsF(width, width, width, width)
