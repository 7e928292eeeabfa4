"""The boxes and arrows of the drawing of a U-Net, for the light and the dark theme."""

from __future__ import annotations

from math import atan2, cos, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainterPath, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsPathItem

from unet_gui.core.model.unet_drawing import ArrowKind, LayerKind
from unet_gui.ui.widgets.painted_item import PaintedItem
from unet_gui.ui.widgets.theme import is_dark
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QGraphicsScene, QStyleOptionGraphicsItem, QWidget

    from unet_gui.core.model.unet_drawing import DrawnArrow, DrawnLayer, UnetDrawing

# (light, dark) for each kind; the text on them has the colour of the theme
KIND_COLOURS: dict[LayerKind, tuple[str, str]] = {
    LayerKind.INPUT: ("#e3e6eb", "#3a404a"),
    LayerKind.CONVOLUTION: ("#c9defc", "#24466f"),
    LayerKind.POOLING: ("#fbd3c8", "#713a2a"),
    LayerKind.UPSAMPLING: ("#c9ebcf", "#275637"),
    LayerKind.JOIN: ("#e5d5f8", "#4c3670"),
    LayerKind.POINTWISE: ("#f4ecc9", "#59511f"),
}
ARROW_COLOURS: dict[ArrowKind, tuple[str, str]] = {
    ArrowKind.NEXT: ("#5d6672", "#98a1ad"),
    ArrowKind.DOWN: ("#c2452a", "#ff9a80"),
    ArrowKind.UP: ("#2a8a45", "#7bd693"),
    ArrowKind.SKIP: ("#7a4fc0", "#c0a2f5"),
}
_TEXT_PX, _STRIPE_TEXT_PX, _HEAD = 11, 9, 6.0
_CHANNELS_HEIGHT, _ROUNDING = 18.0, 3.0


def fill_scene(
    scene: QGraphicsScene, drawing: UnetDrawing, palette: QPalette
) -> dict[int, LayerItem]:
    """Add a drawing to an empty scene and return its boxes by number of layer."""
    for arrow in drawing.arrows:
        scene.addItem(ArrowItem(arrow, palette))
    items = {box.layer: LayerItem(box, palette) for box in drawing.boxes}
    for item in items.values():
        scene.addItem(item)
    scene.setSceneRect(QRectF(0, 0, drawing.width, drawing.height))
    return items


class LayerItem(PaintedItem):
    """The box of a layer: the channels on top, kind and size written upwards."""

    def __init__(self, box: DrawnLayer, palette: QPalette) -> None:
        super().__init__()
        self._box = box
        shade = int(is_dark(palette))
        self._fill = QColor(KIND_COLOURS[box.kind][shade])
        self._text = palette.color(QPalette.ColorRole.Text)
        self._edge = palette.color(QPalette.ColorRole.PlaceholderText)
        self._selected_edge = palette.color(QPalette.ColorRole.Link)
        self._is_selected = False
        self.setToolTip(
            " · ".join(filter(None, map(shown, (box.title, box.size, box.channels))))
        )
        self.setPos(box.x, box.y)

    @property
    def layer(self) -> int:
        """The number of the layer."""
        return self._box.layer

    @property
    def is_selected(self) -> bool:
        """Whether the box is highlighted as the selected one."""
        return self._is_selected

    def set_selected(self, is_selected: bool) -> None:
        """Highlight the box as the selected one, or draw it like any other."""
        self._is_selected = is_selected
        self.setZValue(1.0 if is_selected else 0.0)
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return QRectF(-2, -2, self._box.width + 4, self._box.height + 4)

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        rect = QRectF(0, 0, self._box.width, self._box.height)
        edge = self._selected_edge if self._is_selected else self._edge
        painter.setPen(QPen(edge, 3.0 if self._is_selected else 1.0))
        painter.setBrush(QBrush(self._fill))
        painter.drawRoundedRect(rect, _ROUNDING, _ROUNDING)
        painter.setPen(self._text)
        if self._box.kind is LayerKind.POINTWISE:
            _write_upwards(painter, self._box.title, rect, _STRIPE_TEXT_PX)
        else:
            self._write(painter, rect)

    def _write(self, painter: QPainter, rect: QRectF) -> None:
        painter.setFont(_font(_TEXT_PX, is_bold=True))
        top = QRectF(0, 2, rect.width(), _CHANNELS_HEIGHT)
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, self._box.channels)
        room = rect.adjusted(2, _CHANNELS_HEIGHT, -2, -3)
        half = room.width() / 2
        left, right = room.adjusted(0, 0, -half, 0), room.adjusted(half, 0, 0, 0)
        _write_upwards(painter, self._box.title, left, _TEXT_PX)
        _write_upwards(painter, self._box.size, right, _TEXT_PX)


class ArrowItem(QGraphicsPathItem):
    """A connection, which is invisible between two boxes that touch."""

    def __init__(self, arrow: DrawnArrow, palette: QPalette) -> None:
        super().__init__(_path(arrow))
        self.arrow = arrow
        colour = QColor(ARROW_COLOURS[arrow.kind][int(is_dark(palette))])
        pen = QPen(colour, 1.6)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self.setPen(pen)
        self._colour = colour
        self.setZValue(-1.0)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return super().boundingRect().adjusted(-_HEAD, -_HEAD, _HEAD, _HEAD)

    def shape(self) -> QPainterPath:
        return QPainterPath()  # clicks go to the boxes

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self.arrow.points[0] == self.arrow.points[-1]:
            return
        painter.setPen(self.pen())
        painter.drawPath(self.path())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._colour))
        painter.drawPolygon(_head(self.arrow))


def _path(arrow: DrawnArrow) -> QPainterPath:
    path = QPainterPath(QPointF(*arrow.points[0]))
    for point in arrow.points[1:]:
        path.lineTo(*point)
    return path


def _head(arrow: DrawnArrow) -> QPolygonF:
    (x0, y0), (x, y) = arrow.points[-2:]
    angle = atan2(y - y0, x - x0)
    sides = [
        QPointF(x - _HEAD * cos(angle + spread), y - _HEAD * sin(angle + spread))
        for spread in (-0.45, 0.45)
    ]
    return QPolygonF([QPointF(x, y), *sides])


def _font(pixels: int, *, is_bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(pixels)
    font.setBold(is_bold)
    return font


def _write_upwards(painter: QPainter, text: str, rect: QRectF, pixels: int) -> None:
    painter.save()
    painter.setFont(_font(pixels))
    painter.translate(rect.center())
    painter.rotate(-90)
    rotated = QRectF(-rect.height() / 2, -rect.width() / 2, rect.height(), rect.width())
    painter.drawText(rotated, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
