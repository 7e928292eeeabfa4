"""The base of graphics items that paint a part of a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget


class PaintedItem(QGraphicsItem):
    """An item that fills a rectangle, which is empty at first."""

    def __init__(self) -> None:
        super().__init__()
        self.area = QRectF()

    def set_area(self, area: QRectF) -> None:
        """Set the rectangle, in the coordinates of the item."""
        if area != self.area:
            self.prepareGeometryChange()
            self.area = area

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        """Paint the item, at least its exposed part."""
        raise NotImplementedError

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return self.area

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        self.draw(painter, QRectF(option.exposedRect))
