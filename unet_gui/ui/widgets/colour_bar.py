"""The bar of the colours of probabilities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QLinearGradient, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from unet_gui.core.mask.palettes import SEEN_FROM, probability_colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_BAR_PX = 14
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_STOPS = 17
_GAP_PX = 4
_KEY_PX = 180
_KEY_GROUND = QColor(0, 0, 0, 190)
_KEY_TEXT = QColor(235, 235, 235)


class ColourBar(QWidget):
    """A bar from 0 to 1 with numbers below; parts that are not drawn stay empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Colours of the probability, 0 to 1"))
        self.setToolTip(
            self.tr("Probabilities below {0:.2f} are not drawn").format(SEEN_FROM)
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, _BAR_PX + self.fontMetrics().height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        frame, text = palette.mid().color(), palette.windowText()
        _draw_bar(painter, QRectF(self.rect()), frame, text)
        painter.end()


def draw_key(painter: QPainter, corner: QPointF, title: str) -> None:
    """Draw the bar below a title on a dark ground, for an exported picture.

    Parameters
    ----------
    corner : QPointF
        Upper right corner of the bar.
    """
    metrics = QFontMetricsF(painter.font())
    margin = metrics.horizontalAdvance("0.00") / 2
    width = max(_KEY_PX, metrics.horizontalAdvance(title)) + 2 * margin
    height = 2 * metrics.height() + _BAR_PX + 4 * _GAP_PX
    area = QRectF(corner.x() - width, corner.y(), width, height)
    painter.fillRect(area, _KEY_GROUND)
    painter.setPen(_KEY_TEXT)
    top = area.adjusted(margin, _GAP_PX, -margin, 0)
    painter.drawText(top, Qt.AlignmentFlag.AlignLeft, title)
    bar = area.adjusted(0, metrics.height() + 2 * _GAP_PX, 0, 0)
    _draw_bar(painter, bar, _KEY_TEXT, QBrush(_KEY_TEXT))


def _draw_bar(painter: QPainter, area: QRectF, frame: QColor, text: QBrush) -> None:
    """Draw the bar and its ticks along the top of an area."""
    metrics = QFontMetricsF(painter.font())
    margin = metrics.horizontalAdvance("0.00") / 2
    bar = QRectF(area.left(), area.top() + 1, area.width(), _BAR_PX)
    bar.adjust(margin, 0, -margin, 0)
    gradient = QLinearGradient(bar.left(), 0, bar.right(), 0)
    for number in range(_STOPS):
        probability = number / (_STOPS - 1)
        gradient.setColorAt(probability, QColor(*probability_colour(probability)))
    painter.fillRect(bar.adjusted(bar.width() * SEEN_FROM, 0, 0, 0), gradient)
    painter.setPen(frame)
    painter.drawRect(bar)
    painter.setPen(text.color())
    for tick in _TICKS:
        x = bar.left() + tick * bar.width()
        place = QRectF(x - margin, bar.bottom() + 3, 2 * margin, metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{tick:g}")
