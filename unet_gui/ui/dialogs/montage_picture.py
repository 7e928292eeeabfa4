"""The painter of montages: slices, letters, title, legend and scale bar."""

from __future__ import annotations

import math
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
)

from unet_gui.core.layout.montage import lines_of, sheet_of, text_px, widened
from unet_gui.core.layout.scale_bar import scale_bar_mm
from unet_gui.ui.views.outline_paths import outline_paths
from unet_gui.ui.views.rimmed_text import QUIET_TEXT, TEXT, write_rimmed
from unet_gui.ui.widgets.image_pixels import rgb_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.controllers.scenes.montage import LegendEntry, Montage
    from unet_gui.controllers.scenes.scene import SlicePicture
    from unet_gui.core.layout.montage import MontageOptions, Sheet

_SHEET = QColor(0, 0, 0)
_LINE = 1.5  # of a text's height
_BETWEEN = "  ·  "  # two facts
_BAR_SHARE = 0.6  # of a slice's width, at most
_ALIGN = Qt.AlignmentFlag
_BESIDE = _ALIGN.AlignLeft | _ALIGN.AlignVCenter


class MontagePicture:
    """Paints a montage.

    Its slices can be composed a few at a time, so that the window stays responsive.
    Slices that were composed for `before` are used again.
    """

    def __init__(
        self,
        montage: Montage,
        options: MontageOptions,
        before: MontagePicture | None = None,
    ) -> None:
        self._montage = montage
        self._options = options
        known = {} if before is None else before.composed
        self.composed: dict[SlicePicture, _Composed] = {
            picture: known[picture] for picture in montage.pictures if picture in known
        }
        sheet = sheet_of(
            len(montage.pictures), montage.tile_mm, options.tile_px, options.columns
        )
        self._text_px = text_px(sheet)
        self._sheet = self._with_room(sheet)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return (self._sheet.width, self._sheet.height)

    def compose(self, most_s: float = math.inf) -> bool:
        """Compose slices for some seconds; return whether all are composed."""
        started = time.perf_counter()
        for picture in self._montage.pictures:
            if time.perf_counter() - started > most_s:
                return False
            if picture not in self.composed:
                self.composed[picture] = _Composed(picture, self._montage.section)
        return True

    def image(self, most: tuple[int, int] | None = None) -> QImage:
        """Paint the montage.

        Parameters
        ----------
        most : (width, height) or None
            Largest size in pixels; None for the montage's own size.
        """
        self.compose()
        width, height = self.size
        scale = 1.0 if most is None else min(1.0, most[0] / width, most[1] / height)
        image = QImage(
            max(1, round(width * scale)),
            max(1, round(height * scale)),
            QImage.Format.Format_RGB32,
        )
        image.fill(_SHEET)
        painter = QPainter(image)
        hints = QPainter.RenderHint
        painter.setRenderHints(hints.Antialiasing | hints.SmoothPixmapTransform)
        painter.scale(scale, scale)
        self._paint(painter)
        painter.end()
        return image

    def pixels(self) -> npt.NDArray[np.uint8]:
        """Paint the montage at its own size, (rows, columns, 3) RGB.

        Once all slices are composed, this may be done on any thread.
        """
        return rgb_of(self.image())

    # laying out

    def _with_room(self, sheet: Sheet) -> Sheet:
        """Return the sheet with room for the title above and the legend below."""
        line = _LINE * self._text_px
        head = foot = 0.0
        sheet = widened(sheet, self._text_widths())
        if self._options.has_title:
            head = sheet.gap + line * (1 + len(self._fact_lines(sheet)))
        if rows := len(self._legend_lines(sheet)):
            foot = line * rows + sheet.gap
        return replace(sheet, head=head, foot=foot)

    def _text_widths(self) -> list[float]:
        """Return the widths of the texts that must not be elided, in pixels."""
        metrics, widths = QFontMetricsF(self._font()), []
        if self._options.has_title:
            widths += [metrics.horizontalAdvance(f) for f in self._montage.facts]
        if self._options.has_legend:
            widths += [self._legend_width(e.text) for e in self._montage.legend]
        return widths

    def _font(self, *, is_bold: bool = False) -> QFont:
        font = QFont()
        font.setPixelSize(self._text_px)
        font.setBold(is_bold)
        return font

    def _fact_lines(self, sheet: Sheet) -> list[str]:
        """Return the facts in lines that fit the width of the sheet."""
        metrics, room = QFontMetricsF(self._font()), sheet.width - 2 * sheet.gap
        facts = self._montage.facts
        widths = [metrics.horizontalAdvance(fact) for fact in facts]
        between = metrics.horizontalAdvance(_BETWEEN)
        return [
            _BETWEEN.join(facts[n] for n in line)
            for line in lines_of(widths, between, room)
        ]

    def _legend_width(self, text: str) -> float:
        metrics = QFontMetricsF(self._font())
        return 1.5 * self._text_px + metrics.horizontalAdvance(text)

    def _legend_lines(self, sheet: Sheet) -> list[list[LegendEntry | None]]:
        """Return the legend's entries line by line; None stands for the scale bar."""
        entries: list[LegendEntry | None] = []
        widths: list[float] = []
        if self._options.has_legend:
            entries += self._montage.legend
            widths += [self._legend_width(e.text) for e in self._montage.legend]
        if self._options.has_scale_bar and (bar := self._bar(sheet)):
            entries.append(None)
            widths.append(self._legend_width(f"{bar[0]:g} mm") + bar[1])
        room = sheet.width - 2 * sheet.gap
        lines = lines_of(widths, 1.5 * self._text_px, room)
        return [[entries[n] for n in line] for line in lines]

    def _bar(self, sheet: Sheet) -> tuple[float, float] | None:
        """Return the length of the scale bar in mm and in pixels, None without one."""
        mm_per_px = self._montage.tile_mm[0] / sheet.tile_width
        mm = scale_bar_mm(mm_per_px, _BAR_SHARE * sheet.tile_width)
        return None if mm is None else (mm, mm / mm_per_px)

    # painting

    def _paint(self, painter: QPainter) -> None:
        if self._options.has_title:
            self._paint_head(painter)
        for number, picture in enumerate(self._montage.pictures):
            self._paint_tile(painter, number, picture)
        self._paint_foot(painter)

    def _paint_head(self, painter: QPainter) -> None:
        sheet, line = self._sheet, _LINE * self._text_px
        room = QRectF(sheet.gap, sheet.gap, sheet.width - 2 * sheet.gap, line)
        bold = self._font(is_bold=True)
        elide = Qt.TextElideMode.ElideMiddle
        title = QFontMetricsF(bold).elidedText(self._montage.title, elide, room.width())
        write_rimmed(painter, room, _BESIDE, title, bold)
        font = self._font()
        for fact in self._fact_lines(sheet):
            room.translate(0, line)
            shown = QFontMetricsF(font).elidedText(fact, elide, room.width())
            write_rimmed(painter, room, _BESIDE, shown, font, QUIET_TEXT)

    def _paint_tile(
        self, painter: QPainter, number: int, picture: SlicePicture
    ) -> None:
        place = self._sheet.tile(number)
        tile = QRectF(place.left, place.top, place.width, place.height)
        painter.save()
        painter.setClipRect(tile)
        self.composed[picture].draw(painter, tile)
        painter.restore()
        inside = tile.marginsRemoved(_margins(0.3 * self._text_px))
        below = _ALIGN.AlignLeft | _ALIGN.AlignBottom
        write_rimmed(painter, inside, below, str(picture.index), self._font())
        if self._options.has_letters:
            self._paint_letters(painter, inside, is_first=number == 0)

    def _paint_letters(
        self, painter: QPainter, room: QRectF, *, is_first: bool
    ) -> None:
        """Write left and right on every slice, because slices may be cut out."""
        letters, bold = self._montage.letters, self._font(is_bold=True)
        middle = _ALIGN.AlignVCenter
        write_rimmed(painter, room, _ALIGN.AlignLeft | middle, letters.left, bold)
        write_rimmed(painter, room, _ALIGN.AlignRight | middle, letters.right, bold)
        if is_first:
            centre = _ALIGN.AlignHCenter
            write_rimmed(painter, room, centre | _ALIGN.AlignTop, letters.top, bold)
            bottom = centre | _ALIGN.AlignBottom
            write_rimmed(painter, room, bottom, letters.bottom, bold)

    def _paint_foot(self, painter: QPainter) -> None:
        line, sheet = _LINE * self._text_px, self._sheet
        y = sheet.height - sheet.foot
        for entries in self._legend_lines(sheet):
            x = sheet.gap
            for entry in entries:
                x += self._paint_entry(painter, QPointF(x, y), entry)
                x += 1.5 * self._text_px
            y += line

    def _paint_entry(
        self, painter: QPainter, corner: QPointF, entry: LegendEntry | None
    ) -> float:
        """Paint an entry of the legend; return how wide it is."""
        text_px, line = self._text_px, _LINE * self._text_px
        if entry is None:
            return self._paint_bar(painter, corner)
        box = QRectF(corner.x(), corner.y() + 0.25 * text_px, text_px, text_px)
        colour = QColor(*entry.colour)
        if entry.has_fill:
            painter.fillRect(box, colour)
        else:
            painter.setPen(QPen(colour, max(1.0, text_px / 8)))
            painter.drawRect(box.marginsRemoved(_margins(text_px / 16)))
        width = self._legend_width(entry.text)
        room = QRectF(corner.x() + 1.4 * text_px, corner.y(), width, line)
        write_rimmed(painter, room, _BESIDE, entry.text, self._font())
        return width

    def _paint_bar(self, painter: QPainter, corner: QPointF) -> float:
        bar = self._bar(self._sheet)
        if bar is None:
            return 0.0
        (mm, length), text_px = bar, self._text_px
        thick = max(2.0, text_px / 8)
        middle = corner.y() + _LINE * text_px / 2
        x, end = corner.x(), corner.x() + length
        painter.fillRect(QRectF(x, middle - thick / 2, length, thick), TEXT)
        for tick in (x, end - thick):
            height = 0.6 * text_px
            painter.fillRect(QRectF(tick, middle - height / 2, thick, height), TEXT)
        text = f"{mm:g} mm"
        room = QRectF(
            end + 0.5 * text_px,
            corner.y(),
            self._legend_width(text),
            _LINE * text_px,
        )
        write_rimmed(painter, room, _BESIDE, text, self._font())
        return length + self._legend_width(text)


class _Composed:
    """The shown part of one slice as an image, with its outlines."""

    def __init__(
        self, picture: SlicePicture, section: tuple[int, int, int, int]
    ) -> None:
        top, bottom, left, right = section
        pixels = picture.render()
        self._whole = pixels.shape
        self._section = section
        # the image's memory
        self._pixels: npt.NDArray[np.uint32] = pixels[top:bottom, left:right].copy()
        rows, columns = self._pixels.shape
        stride = self._pixels.strides[0]
        form = QImage.Format.Format_RGB32
        self._image = QImage(self._pixels.data, columns, rows, stride, form)
        self._outlines = outline_paths(picture, self._whole[1])

    def draw(self, painter: QPainter, tile: QRectF) -> None:
        """Draw the part into a rectangle."""
        painter.drawImage(tile, self._image)
        top, _, left, _ = self._section
        rows, columns = self._whole
        down = tile.height() / self._image.height()
        across = tile.width() / self._image.width()
        corner = tile.topLeft() - QPointF(left * across, top * down)
        whole = QRectF(corner, QSizeF(columns * across, rows * down))
        for outlines in self._outlines:
            outlines.draw(painter, whole, rows, columns)


def _margins(width: float) -> QMarginsF:
    return QMarginsF(width, width, width, width)
