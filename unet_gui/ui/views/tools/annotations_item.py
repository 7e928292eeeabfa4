"""Rulers and angles drawn over a view."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from unet_gui.ui.widgets.painted_item import PaintedItem

DIAMETERS_COLOUR = QColor(255, 214, 90)
_LINE = QColor(110, 231, 255)
_RIM = QColor(0, 0, 0)
_PLATE = QColor(0, 0, 0, 200)
_HANDLE_PX = 3.5  # radius
_TEXT_GAP_PX = 8.0
_ARC_PX = 18.0  # radius


@dataclass(frozen=True, slots=True)
class DrawnAnnotation:
    """An annotation in pixels of a view; the second point of an angle is its vertex."""

    points: tuple[tuple[float, float], ...]
    text: str
    is_selected: bool = False

    def lines(self) -> list[QLineF]:
        """Return the line of a ruler, or both legs of an angle."""
        places = [QPointF(*p) for p in self.points]
        return [QLineF(a, b) for a, b in itertools.pairwise(places)]

    def point_near(self, position: QPointF, within_px: float) -> int | None:
        """Return the number of the nearest point, None if all are further away."""
        distances = [_length(position - QPointF(*p)) for p in self.points]
        nearest = min(range(len(distances)), key=distances.__getitem__)
        return nearest if distances[nearest] <= within_px else None

    def is_near(self, position: QPointF, within_px: float) -> bool:
        """Whether a line of the annotation lies near a position."""
        return any(_distance(position, leg) <= within_px for leg in self.lines())


def _length(vector: QPointF) -> float:
    return math.hypot(vector.x(), vector.y())


def _distance(position: QPointF, leg: QLineF) -> float:
    along, to = leg.p2() - leg.p1(), position - leg.p1()
    square = QPointF.dotProduct(along, along)
    part = QPointF.dotProduct(to, along) / square if square else 0.0
    return _length(to - along * min(max(part, 0.0), 1.0))


class AnnotationsItem(PaintedItem):
    """Lines with a dark rim, with handles and the text of their measurement."""

    def __init__(self, font: QFont, colour: QColor = _LINE) -> None:
        super().__init__()
        self._colour = colour
        self._font = QFont(font)
        self._font.setBold(True)
        self._metrics = QFontMetricsF(self._font)
        self._annotations: tuple[DrawnAnnotation, ...] = ()
        self.setZValue(3)
        self.hide()

    @property
    def annotations(self) -> tuple[DrawnAnnotation, ...]:
        """The drawn annotations."""
        return self._annotations

    def show_annotations(
        self, annotations: tuple[DrawnAnnotation, ...], area: QRectF
    ) -> None:
        """Draw annotations within the rectangle of the view, in pixels."""
        self.set_area(area)
        if annotations != self._annotations:
            self._annotations = annotations
            self.setVisible(bool(annotations))
            self.update()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        for annotation in self._annotations:
            self._draw(painter, annotation)
        for annotation in self._annotations:  # over all lines
            self._draw_text(painter, annotation)

    def _draw(self, painter: QPainter, annotation: DrawnAnnotation) -> None:
        lines = annotation.lines()
        for colour, width in ((_RIM, 4.0), (self._colour, 2.0)):
            painter.setPen(QPen(colour, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawLines(lines)
            if len(lines) == 2:
                _draw_arc(painter, *lines)
        painter.setPen(QPen(_RIM, 1.5))
        painter.setBrush(self._colour if annotation.is_selected else _RIM)
        radius = _HANDLE_PX + (1 if annotation.is_selected else 0)
        for x, y in annotation.points:
            painter.setPen(QPen(_RIM, 3.5))
            painter.drawEllipse(QPointF(x, y), radius, radius)
            painter.setPen(QPen(self._colour, 1.5))
            painter.drawEllipse(QPointF(x, y), radius, radius)

    def _draw_text(self, painter: QPainter, annotation: DrawnAnnotation) -> None:
        rect = self._text_rect(annotation)
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_PLATE)
        painter.drawRoundedRect(rect, 3, 3)
        painter.setPen(self._colour)
        painter.drawText(rect, centre, annotation.text)

    def _text_rect(self, annotation: DrawnAnnotation) -> QRectF:
        """Return a place beside a ruler's end or an angle's vertex, in the view."""
        width = self._metrics.horizontalAdvance(annotation.text) + 8
        height = self._metrics.height() + 2
        place = _text_place(annotation, width / 2, height / 2)
        rect = QRectF(place.x() - width / 2, place.y() - height / 2, width, height)
        area = self.area.adjusted(2, 2, -2, -2)
        rect.moveLeft(min(max(rect.left(), area.left()), area.right() - width))
        rect.moveTop(min(max(rect.top(), area.top()), area.bottom() - height))
        return rect


def _text_place(
    annotation: DrawnAnnotation, half_width: float, half_height: float
) -> QPointF:
    lines = annotation.lines()
    if len(lines) == 2:
        vertex = lines[0].p2()
        # away from both legs
        away = -(_unit(lines[0].p1() - vertex) + _unit(lines[1].p2() - vertex))
        side = _unit(away) if _length(away) > 0.05 else _across(lines[0])
    else:
        vertex = max(lines[0].p1(), lines[0].p2(), key=lambda end: end.x())
        other = lines[0].p1() if vertex == lines[0].p2() else lines[0].p2()
        side = _unit(vertex - other)  # beyond the right end
    room = abs(side.x()) * half_width + abs(side.y()) * half_height
    return vertex + side * (room + _TEXT_GAP_PX)


def _unit(vector: QPointF) -> QPointF:
    length = _length(vector)
    return vector / length if length else QPointF(0, -1)


def _across(line: QLineF) -> QPointF:
    along = _unit(line.p2() - line.p1())
    return QPointF(-along.y(), along.x())


def _draw_arc(painter: QPainter, first: QLineF, second: QLineF) -> None:
    """Draw the arc between two legs that meet at the end of `first`."""
    start = QLineF(first.p2(), first.p1())
    radius = min(_ARC_PX, start.length() * 0.6, second.length() * 0.6)
    span = (second.angle() - start.angle() + 180) % 360 - 180
    rect = QRectF(-radius, -radius, 2 * radius, 2 * radius)
    rect.translate(start.p1())
    painter.drawArc(rect, round(start.angle() * 16), round(span * 16))
