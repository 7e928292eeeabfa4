"""The scale bar of a view."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from unet_gui.core.layout.scale_bar import scale_bar_mm
from unet_gui.ui.widgets.painted_item import PaintedItem

_BAR = QColor(235, 235, 235)
_RIM = QColor(0, 0, 0)
_MARGIN_PX = 8
_LONGEST_PX = 120
_LONGEST_PART = 0.3  # of the view's width
_TICK_PX = 3  # above and below the bar


class ScaleBar(PaintedItem):
    """A bar of a round length in the lower right corner of a view, in pixels.

    Its picture is cached until the length changes, because each slice step repaints it.
    """

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._corner = (0.0, 0.0)  # lower right, of the view
        self._length_mm: float | None = None
        self._length_px = 0
        self.setZValue(1)
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)

    @property
    def text(self) -> str:
        """The length that is shown, such as ``20 mm``; empty if none fits."""
        return _text(self._length_mm)

    @property
    def length_px(self) -> int:
        """The length of the bar on the screen, in pixels."""
        return self._length_px

    def show_scale(
        self, area: QRectF, mm_per_pixel: float, left_px: float = 0.0
    ) -> None:
        """Fit the bar to a view's rectangle (pixels) and zoom.

        Parameters
        ----------
        left_px : float
            Where the texts at the lower edge end; a bar without room beside them
            stands above them.
        """
        longest_px = min(_LONGEST_PX, _LONGEST_PART * area.width())
        length_mm = scale_bar_mm(mm_per_pixel, longest_px)
        length_px = 0 if length_mm is None else round(length_mm / mm_per_pixel)
        right, bottom = area.right() - _MARGIN_PX, area.bottom() - _MARGIN_PX
        if right - self._width(length_mm, length_px) < left_px:
            bottom -= self._metrics.height() + 2
        corner = (right, bottom)
        shown = (length_mm, length_px, corner)
        if shown != (self._length_mm, self._length_px, self._corner):
            self.prepareGeometryChange()
            self._length_mm, self._length_px, self._corner = shown
            self.update()

    def _width(self, length_mm: float | None, length_px: int) -> float:
        text_px = self._metrics.horizontalAdvance(_text(length_mm))
        return max(length_px, text_px) + 4

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        if self._length_mm is None:
            return QRectF()
        width = self._width(self._length_mm, self._length_px)
        height = self._metrics.height() + 2 * _TICK_PX + 6
        return QRectF(self._corner[0] - width, self._corner[1] - height, width, height)

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        area = self.boundingRect()
        if area.isEmpty():
            return
        right, bottom = round(area.right()) - 2, round(area.bottom()) - 2
        left, middle = right - self._length_px, bottom - _TICK_PX
        height = 2 * _TICK_PX
        bars = (
            QRectF(left, middle - 1, self._length_px, 2),
            QRectF(left, middle - _TICK_PX, 2, height),
            QRectF(right - 2, middle - _TICK_PX, 2, height),
        )
        for bar in bars:
            painter.fillRect(bar.adjusted(-1, -1, 1, 1), _RIM)
        for bar in bars:
            painter.fillRect(bar, _BAR)
        text_area = QRectF(area.left(), area.top(), area.width() - 2, area.height())
        self._draw_text(painter, text_area)

    def _draw_text(self, painter: QPainter, area: QRectF) -> None:
        place = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.setFont(self._font)
        painter.setPen(_RIM)
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            painter.drawText(area.translated(dx, dy + 1), place, self.text)
        painter.setPen(_BAR)
        painter.drawText(area.translated(0, 1), place, self.text)


def _text(length_mm: float | None) -> str:
    return "" if length_mm is None else f"{length_mm:g} mm"
