"""A histogram with a handle at each end of the shown intensities."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from unet_gui.core.image.colour_maps import GREY, map_colours

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from unet_gui.core.image.colour_maps import ColourMap
    from unet_gui.core.image.histogram import Histogram
    from unet_gui.core.image.windowing import WindowLevel

_MARGIN = 8  # pixels on the left and right, so that handles at the ends are visible
_RAMP_PX = 10
_GRIP_PX = 6
_KEY_STEP = 0.01  # as a fraction of the histogram's range
_RAMP_STOPS = 17


class _Grip(Enum):
    LOW = auto()
    HIGH = auto()
    BOTH = auto()


class HistogramView(QWidget):
    """The counts on a logarithmic scale, above a ramp of the displayed colours.

    The user drags a handle, or the area between the two. The left and right keys move
    the level; the up and down keys change the width. A double click asks for the
    automatic window.
    """

    range_wanted = Signal(float, float)  # the intensities shown as black and as white
    reset_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._histogram: Histogram | None = None
        self._window: WindowLevel | None = None
        self._colour_map = GREY
        self._grip: _Grip | None = None
        self._last = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Histogram"))
        self.setToolTip(self.tr("Drag a handle, or the area between the handles"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(260, 118)

    def show_contrast(
        self,
        histogram: Histogram | None,
        window: WindowLevel | None,
        colour_map: ColourMap,
    ) -> None:
        """Show counts, handles and colours; None stands for what is not yet known."""
        self._histogram = histogram
        self._window = window
        self._colour_map = colour_map
        self.update()

    # positions

    def _axis(self) -> tuple[float, float]:
        """Return the intensities at both ends, far enough apart for the handles."""
        histogram, window = self._histogram, self._window
        if histogram is None or window is None:
            return (0.0, 1.0)
        span = histogram.high - histogram.low
        low = max(min(histogram.low, window.low), histogram.low - span)
        high = min(max(histogram.high, window.high), histogram.high + span)
        return low, high

    def x_of(self, intensity: float) -> float:
        """Return the horizontal position of an intensity, in pixels."""
        low, high = self._axis()
        share = min(max((intensity - low) / (high - low), 0.0), 1.0)
        return float(_MARGIN + share * (self.width() - 2 * _MARGIN))

    def _intensity_per_pixel(self) -> float:
        low, high = self._axis()
        return (high - low) / max(self.width() - 2 * _MARGIN, 1)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = self.height() - _RAMP_PX - _GRIP_PX
        area = QRectF(_MARGIN, 2, self.width() - 2 * _MARGIN, bottom - 2)
        painter.fillRect(area, self.palette().color(QPalette.ColorRole.Base))
        if self._histogram is None or self._window is None:
            self._draw_note(painter, area)
        else:
            self._draw_counts(painter, area, self._histogram)
            self._draw_ramp(painter, area, self._window)
            self._draw_handles(painter, area, self._window)
        if self.hasFocus():
            painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _draw_note(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        is_open = self._window is not None
        text = (
            self.tr("Counting…")
            if is_open
            else self.tr("Open a case to see its histogram")
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_counts(
        self, painter: QPainter, area: QRectF, histogram: Histogram
    ) -> None:
        heights = np.log1p(histogram.counts) / max(
            float(np.log1p(histogram.counts.max())), 1e-9
        )
        edges = np.linspace(histogram.low, histogram.high, heights.size + 1)
        line = [QPointF(self.x_of(histogram.low), area.bottom())]
        for left, right, height in zip(edges, edges[1:], heights, strict=False):
            top = area.bottom() - float(height) * (area.height() - 4)
            line.append(QPointF(self.x_of(float(left)), top))
            line.append(QPointF(self.x_of(float(right)), top))
        line.append(QPointF(self.x_of(histogram.high), area.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawPolygon(QPolygonF(line))

    def _draw_ramp(self, painter: QPainter, area: QRectF, window: WindowLevel) -> None:
        """Draw the colour of each intensity."""
        low, high = self.x_of(window.low), self.x_of(window.high)
        gradient = QLinearGradient(low, 0, max(high, low + 1), 0)
        colours = map_colours(self._colour_map)
        stops = np.linspace(0, 1, _RAMP_STOPS)
        for stop, grey in zip(stops, window.greys(stops, 1.0), strict=True):
            red, green, blue = colours[round(grey * 255)].tolist()
            gradient.setColorAt(float(stop), QColor(red, green, blue))
        ramp = QRectF(area.left(), area.bottom(), area.width(), _RAMP_PX)
        painter.fillRect(ramp, gradient)

    def _draw_handles(
        self, painter: QPainter, area: QRectF, window: WindowLevel
    ) -> None:
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        low, high = self.x_of(window.low), self.x_of(window.high)
        between = QColor(accent)
        between.setAlpha(38)
        painter.fillRect(QRectF(low, area.top(), high - low, area.height()), between)
        foot = area.bottom() + _RAMP_PX
        for x in (low, high):
            painter.setPen(QPen(accent, 2))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, foot))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            corners = [(x, foot - 2), (x - _GRIP_PX, self.height())]
            corners.append((x + _GRIP_PX, self.height()))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))

    # mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._window is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._last = event.position().x()
        low, high = self.x_of(self._window.low), self.x_of(self._window.high)
        to_low, to_high = abs(self._last - low), abs(self._last - high)
        is_between = low < self._last < high and min(to_low, to_high) > _GRIP_PX + 2
        nearest = _Grip.LOW if to_low < to_high else _Grip.HIGH
        self._grip = _Grip.BOTH if is_between else nearest

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None or self._window is None:
            return
        moved = (event.position().x() - self._last) * self._intensity_per_pixel()
        self._last = event.position().x()
        low, high = self._window.low, self._window.high
        least = self._intensity_per_pixel()
        if self._grip is not _Grip.HIGH:
            low += moved
        if self._grip is not _Grip.LOW:
            high += moved
        first, last = self._axis()
        if high - low >= least and low >= first and high <= last:
            self.range_wanted.emit(low, high)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.reset_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        shift = {keys.Key_Left: (-1, -1), keys.Key_Right: (1, 1)}
        stretch = {keys.Key_Up: (-1, 1), keys.Key_Down: (1, -1)}
        ends = {**shift, **stretch}.get(Qt.Key(event.key()))
        if ends is None or self._window is None or self._histogram is None:
            event.ignore()
            return
        step = (self._histogram.high - self._histogram.low) * _KEY_STEP
        low = self._window.low + ends[0] * step
        high = self._window.high + ends[1] * step
        if high > low:
            self.range_wanted.emit(low, high)
