"""Plane, convention and anatomical directions, written along the edges of a view."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from unet_gui.ui.widgets.painted_item import PaintedItem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.geometry.planes import EdgeLetters

_TEXT = QColor(235, 235, 235)
_HIGHLIGHTED = QColor(255, 196, 61)
_RIM = QColor(0, 0, 0)
_PLATE = QColor(0, 0, 0, 130)  # so that no line crosses a text
_FRAME = QColor(204, 157, 49)  # opaque, which Qt fills without blending
_MARGIN = 6  # pixels
_ALIGN = Qt.AlignmentFlag
_TITLE = _ALIGN.AlignLeft | _ALIGN.AlignTop
_CONVENTION = _ALIGN.AlignLeft | _ALIGN.AlignBottom
_LEFT = _ALIGN.AlignLeft | _ALIGN.AlignVCenter
_RIGHT = _ALIGN.AlignRight | _ALIGN.AlignVCenter
_TOP = _ALIGN.AlignHCenter | _ALIGN.AlignTop
_BOTTOM = _ALIGN.AlignHCenter | _ALIGN.AlignBottom
_ROUNDING = QMargins(0, 0, 1, 1)  # for pixels that rounding would cut off


class EdgeTexts(PaintedItem):
    """Light text with a dark rim, legible on black and on white.

    The texts are repainted at each slice step, so each is drawn once and then copied.
    """

    def __init__(self, font: QFont) -> None:
        super().__init__()
        bold = QFont(font)
        bold.setBold(True)
        self._lines = {
            _TITLE: _Line(font),
            _CONVENTION: _Line(font),
            **{place: _Line(bold) for place in (_LEFT, _RIGHT, _TOP, _BOTTOM)},
        }
        self._titles: Sequence[str] = ("",)  # the longest first
        self._is_highlighted = False
        self.setZValue(1)
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # exposedRect

    @property
    def texts(self) -> list[str]:
        """Title, convention, and the letters left, right, above and below."""
        return [line.text for line in self._lines.values()]

    def set_area(self, area: QRectF) -> None:
        """Set the rectangle along whose edges the texts stand, in pixels."""
        super().set_area(area)
        self._choose_title()
        self._place()

    def show_texts(
        self, titles: Sequence[str], convention: str, letters: EdgeLetters
    ) -> None:
        """Show the texts; only those that changed are painted again.

        Parameters
        ----------
        titles : sequence of str
            The longest first; the first one that the view has room for is shown.
        """
        self._titles = titles
        texts = {
            _CONVENTION: convention,
            **{_LEFT: letters.left, _RIGHT: letters.right},
            **{_TOP: letters.top, _BOTTOM: letters.bottom},
        }
        changed = [self._lines[place].set_text(text) for place, text in texts.items()]
        changed.append(self._choose_title())
        if any(changed):
            self._place()

    def _choose_title(self) -> bool:
        """Show the longest title that leaves room for the letter beside it."""
        title = self._lines[_TITLE]
        room = self.area.width() - 2 * _MARGIN - self._lines[_TOP].size.width() - 1
        fitting = [text for text in self._titles if title.width_of(text) <= room]
        return title.set_text(fitting[0] if fitting else self._titles[-1])

    @property
    def places(self) -> dict[str, QRectF]:
        """The place of each text, in pixels."""
        return {line.text: line.rect for line in self._lines.values() if line.text}

    @property
    def bottom_right_edge(self) -> float:
        """The end of the texts at the lower edge, in pixels."""
        return max(self._lines[place].rect.right() for place in (_CONVENTION, _BOTTOM))

    def set_highlighted(self, *, highlighted: bool) -> None:
        """Highlight the title and frame the view while it has the keyboard focus."""
        line = self._lines[_TITLE]
        line.set_colour(_HIGHLIGHTED if highlighted else _TEXT)
        self._is_highlighted = highlighted
        self.update()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        for line in self._lines.values():
            if line.text and line.rect.intersects(exposed):
                line.draw(painter)
        if self._is_highlighted:
            for side in _sides(self.area):
                painter.fillRect(side, _FRAME)

    def _place(self) -> None:
        """Place the texts; a long title pushes the letter beside it to the right."""
        for place, line in self._lines.items():
            before = line.painted
            line.rect = self._rect(place, line.size)
            if before != (line.text, line.rect):
                line.painted = (line.text, line.rect)
                self.update(line.rect | before[1])

    def _rect(self, place: Qt.AlignmentFlag, size: QSizeF) -> QRectF:
        width, height = size.width(), size.height()
        area = self.area.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        left, top = area.left(), area.top()
        if place & _ALIGN.AlignRight:
            left = area.right() - width
        elif place & _ALIGN.AlignHCenter:
            left = area.center().x() - width / 2
        beside = {_TOP: _TITLE, _BOTTOM: _CONVENTION}.get(place)
        if beside is not None:  # in a narrow view, the two would overlap
            left = max(left, math.ceil(self._lines[beside].rect.right()))
        if place & _ALIGN.AlignBottom:
            top = area.bottom() - height
        elif place & _ALIGN.AlignVCenter:
            top = area.center().y() - height / 2
        return QRectF(round(left), round(top), width, height)


def _sides(area: QRectF) -> tuple[QRect, ...]:
    """Return the frame of an area as rectangles, which Qt fills at once.

    A translucent outline of the size of a view takes Qt 2 to 10 ms.
    """
    whole = area.toRect()
    left, top, width, height = whole.left(), whole.top(), whole.width(), whole.height()
    return (
        QRect(left, top, width, 1),
        QRect(left, top + height - 1, width, 1),
        QRect(left, top + 1, 1, height - 2),
        QRect(left + width - 1, top + 1, 1, height - 2),
    )


class _Line:
    """One text and its picture."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._colour = _TEXT
        self._pixmap: QPixmap | None = None
        self.text = ""
        self.size = QSizeF()
        self.rect = QRectF()  # its place in the view
        self.painted = ("", QRectF())  # text and place of the last repaint request

    def set_text(self, text: str) -> bool:
        """Set the text; return whether it has changed."""
        if text == self.text:
            return False
        self.text = text
        self.size = QSizeF(self.width_of(text), self._metrics.height() + 2)
        self._pixmap = None
        return True

    def width_of(self, text: str) -> float:
        """Return the width of a text with one pixel of rim on each side."""
        return self._metrics.horizontalAdvance(text) + 4

    def set_colour(self, colour: QColor) -> None:
        """Set the colour."""
        self._colour = colour
        self._pixmap = None

    def draw(self, painter: QPainter) -> None:
        """Draw the text in its rectangle."""
        ratio = painter.device().devicePixelRatio()
        if self._pixmap is None or self._pixmap.devicePixelRatio() != ratio:
            self._pixmap = self._drawn(ratio)
        painter.drawPixmap(self.rect.topLeft(), self._pixmap)

    def _drawn(self, ratio: float) -> QPixmap:
        pixmap = QPixmap((self.size * ratio).toSize().grownBy(_ROUNDING))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(_PLATE)
        painter = QPainter(pixmap)
        painter.setFont(self._font)
        rect = QRectF(QPointF(), self.size)
        painter.setPen(_RIM)
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            painter.drawText(rect.translated(dx, dy), _ALIGN.AlignCenter, self.text)
        painter.setPen(self._colour)
        painter.drawText(rect, _ALIGN.AlignCenter, self.text)
        painter.end()
        return pixmap
