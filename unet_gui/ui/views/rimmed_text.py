"""Light text with a dark rim, legible on any grey, sharp at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

TEXT = QColor(235, 235, 235)
QUIET_TEXT = QColor(190, 194, 200)
_RIM = QColor(0, 0, 0)
_ALIGN = Qt.AlignmentFlag


def write_rimmed(
    painter: QPainter,
    room: QRectF,
    place: Qt.AlignmentFlag,
    text: str,
    font: QFont,
    colour: QColor = TEXT,
    rim: QColor | None = _RIM,
) -> None:
    """Write one line into a rectangle; the font must have its size in pixels."""
    metrics = QFontMetricsF(font)
    width, height = metrics.horizontalAdvance(text), metrics.height()
    x, baseline = room.left(), room.top() + metrics.ascent()
    if place & _ALIGN.AlignRight:
        x = room.right() - width
    elif place & _ALIGN.AlignHCenter:
        x = room.center().x() - width / 2
    if place & _ALIGN.AlignBottom:
        baseline += room.height() - height
    elif place & _ALIGN.AlignVCenter:
        baseline += (room.height() - height) / 2
    path = QPainterPath()
    path.addText(x, baseline, font, text)
    if rim is not None:
        stroker = QPainterPathStroker()
        stroker.setWidth(max(2.0, font.pixelSize() / 5))
        stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.fillPath(stroker.createStroke(path), rim)
    painter.fillPath(path, colour)
