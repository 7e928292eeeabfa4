"""Which colour stands for which probability."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from unet_gui.core.palettes import SEEN_FROM, probability_colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_BAR_PX = 14
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_STOPS = 17


class ColourBar(QWidget):
    """A bar from 0 to 1 with numbers under it; what is not drawn is left empty."""

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
        margin = self.fontMetrics().horizontalAdvance("0.00") / 2
        bar = QRectF(margin, 1, self.width() - 2 * margin, _BAR_PX)
        gradient = QLinearGradient(bar.left(), 0, bar.right(), 0)
        for number in range(_STOPS):
            probability = number / (_STOPS - 1)
            gradient.setColorAt(probability, QColor(*probability_colour(probability)))
        seen = bar.adjusted(bar.width() * SEEN_FROM, 0, 0, 0)
        painter.fillRect(seen, gradient)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(bar)
        self._draw_ticks(painter, bar, margin)
        painter.end()

    def _draw_ticks(self, painter: QPainter, bar: QRectF, margin: float) -> None:
        painter.setPen(self.palette().windowText().color())
        height = self.fontMetrics().height()
        for tick in _TICKS:
            x = bar.left() + tick * bar.width()
            place = QRectF(x - margin, bar.bottom() + 3, 2 * margin, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{tick:g}")
