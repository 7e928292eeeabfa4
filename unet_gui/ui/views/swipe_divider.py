"""The line between two pictures of one slice."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from unet_gui.ui.widgets.painted_item import PaintedItem

_LINE = QColor(255, 255, 255)
_RIM = QColor(0, 0, 0)
_GRIP_PX = 9.0  # radius
_NEAR_PX = 8.0


class SwipeDivider(PaintedItem):
    """A vertical line over a view, with a grip in its middle."""

    def __init__(self) -> None:
        super().__init__()
        self._divider = 0.5
        self.setZValue(0.5)  # below the texts
        self.hide()

    @property
    def x_px(self) -> float:
        """The distance of the line from the view's left edge, in pixels."""
        return self._divider * self.area.width()

    def place(self, divider: float) -> None:
        """Place the line at a fraction of the view's width, 0 to 1."""
        if divider != self._divider:
            self.prepareGeometryChange()
            self._divider = divider

    def is_near(self, position: QPointF) -> bool:
        """Whether the mouse at `position` (pixels) can grab the line."""
        return abs(position.x() - self.x_px) <= _NEAR_PX

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        width = 2 * _GRIP_PX + 4
        return QRectF(self.x_px - width / 2, 0, width, self.area.height())

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        x, height = self.x_px, self.area.height()
        centre = QPointF(x, height / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((_RIM, 4.0), (_LINE, 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
        painter.setBrush(_RIM)
        painter.drawEllipse(centre, _GRIP_PX, _GRIP_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for side in (-1, 1):  # two arrow heads
            tip = centre + QPointF(side * 6, 0)
            back = centre.x() + side * 2.5
            painter.drawLine(tip, QPointF(back, centre.y() - 3.5))
            painter.drawLine(tip, QPointF(back, centre.y() + 3.5))
