"""Plane, convention and anatomical directions, written along the edges of a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from unet_gui.core.planes import EdgeLetters

_TEXT = QColor(235, 235, 235)
_HIGHLIGHTED = QColor(255, 196, 61)
_RIM = QColor(0, 0, 0)
_MARGIN = 6  # pixels
_ALIGN = Qt.AlignmentFlag
_TITLE = _ALIGN.AlignLeft | _ALIGN.AlignTop
_CONVENTION = _ALIGN.AlignLeft | _ALIGN.AlignBottom
_LEFT = _ALIGN.AlignLeft | _ALIGN.AlignVCenter
_RIGHT = _ALIGN.AlignRight | _ALIGN.AlignVCenter
_TOP = _ALIGN.AlignHCenter | _ALIGN.AlignTop
_BOTTOM = _ALIGN.AlignHCenter | _ALIGN.AlignBottom


class EdgeTexts(QGraphicsItem):
    """Light text with a dark rim, legible on black and on white."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._font = font
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._area = QRectF()
        self._texts: dict[Qt.AlignmentFlag, str] = {}
        self._is_highlighted = False
        self.setZValue(1)
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # exposedRect

    def set_area(self, area: QRectF) -> None:
        """Set the rectangle along whose edges the texts stand, in pixels."""
        self.prepareGeometryChange()
        self._area = area

    def show_texts(self, title: str, convention: str, letters: EdgeLetters) -> None:
        """Show texts; only those that differ are painted again."""
        texts = {
            _TITLE: title,
            _CONVENTION: convention,
            _LEFT: letters.left,
            _RIGHT: letters.right,
            _TOP: letters.top,
            _BOTTOM: letters.bottom,
        }
        before = {place: self._rect(place, text) for place, text in self._texts.items()}
        previous, self._texts = self._texts, texts
        for place, text in texts.items():
            rect = self._rect(place, text)
            if text != previous.get(place) or rect != before.get(place):
                self.update(rect | before.get(place, rect))

    def set_highlighted(self, *, highlighted: bool) -> None:
        """Mark the view that has the keyboard."""
        self._is_highlighted = highlighted
        self.update(self._rect(_TITLE, self._texts.get(_TITLE, "")))

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return self._area

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        exposed = QRectF(option.exposedRect)
        for place, text in self._texts.items():
            rect = self._rect(place, text)
            if rect.intersects(exposed):
                painter.setFont(self._font_of(place))
                self._draw(painter, rect, text, self._colour_of(place))

    def _draw(self, painter: QPainter, rect: QRectF, text: str, colour: QColor) -> None:
        painter.setPen(_RIM)
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            painter.drawText(rect.translated(dx, dy), _ALIGN.AlignCenter, text)
        painter.setPen(colour)
        painter.drawText(rect, _ALIGN.AlignCenter, text)

    def _colour_of(self, place: Qt.AlignmentFlag) -> QColor:
        return _HIGHLIGHTED if place == _TITLE and self._is_highlighted else _TEXT

    def _font_of(self, place: Qt.AlignmentFlag) -> QFont:
        return self._font if place in (_TITLE, _CONVENTION) else self._bold

    def _rect(self, place: Qt.AlignmentFlag, text: str) -> QRectF:
        metrics = QFontMetricsF(self._font_of(place))
        # one pixel of rim on each side
        width, height = metrics.horizontalAdvance(text) + 4, metrics.height() + 2
        area = self._area.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        left, top = area.left(), area.top()
        if place & _ALIGN.AlignRight:
            left = area.right() - width
        elif place & _ALIGN.AlignHCenter:
            left = area.center().x() - width / 2
        beside = {_TOP: _TITLE, _BOTTOM: _CONVENTION}.get(place)
        if beside is not None:  # a narrow view has no room for both in the middle
            left = max(left, self._rect(beside, self._texts[beside]).right())
        if place & _ALIGN.AlignBottom:
            top = area.bottom() - height
        elif place & _ALIGN.AlignVCenter:
            top = area.center().y() - height / 2
        return QRectF(round(left), round(top), width, height)
