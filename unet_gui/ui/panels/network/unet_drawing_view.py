"""The drawing of a U-Net, which the user can zoom with the wheel and drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from unet_gui.ui.panels.network.unet_drawing_items import LayerItem, fill_scene

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QKeyEvent,
        QMouseEvent,
        QResizeEvent,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

    from unet_gui.core.model.unet_drawing import UnetDrawing

_ZOOM_PER_STEP = 1.15
_STEP = 120  # a step of the wheel, in eighths of a degree
_NEAREST, _CLICK_PX = 6.0, 4
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class UnetDrawingView(QGraphicsView):
    """A view of the boxes and arrows, which reports clicks on layers."""

    layer_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing: UnetDrawing | None = None
        self._items: dict[int, LayerItem] = {}
        self._layer: int | None = None
        self._is_fitted = True
        self._pressed_at: QPointF | None = None
        self._moved_to = QPointF()
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        for set_policy in (
            self.setHorizontalScrollBarPolicy,
            self.setVerticalScrollBarPolicy,
        ):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Drawing of the network"))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(480, 260)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(160, 120)

    def show_drawing(self, drawing: UnetDrawing | None) -> None:
        """Replace the drawing and fit it into the view."""
        self._drawing = drawing
        self._layer = None
        self._fill()
        self.fit()

    def select_layer(self, layer: int | None) -> None:
        """Highlight the box of a layer and bring it into view."""
        for number in (self._layer, layer):
            if number in self._items:
                self._items[number].set_selected(number == layer)
        self._layer = layer
        if layer in self._items and not self._is_fitted:
            self.ensureVisible(self._items[layer], 20, 20)

    def fit(self) -> None:
        """Show the whole drawing and keep it fitted when the view is resized."""
        self._is_fitted = True
        if self._drawing is not None:
            self.fitInView(self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def zoom(self, factor: float, at: QPointF) -> None:
        """Enlarge the drawing by a factor, within limits, around the point `at`."""
        scale = self.transform().m11() * factor
        if self._whole_scale() / 2 <= scale <= _NEAREST:
            self._is_fitted = False
            place = self.mapToScene(at.toPoint())
            self.scale(factor, factor)
            self._pan(at - QPointF(self.mapFromScene(place)))

    def _whole_scale(self) -> float:
        room, rect = self.viewport().rect(), self.sceneRect()
        if rect.isEmpty():
            return 1.0
        whole = min(room.width() / rect.width(), room.height() / rect.height())
        return min(whole, 1.0)

    def _fill(self) -> None:
        scene = self.scene()
        scene.clear()
        self._items = {}
        self.setBackgroundBrush(self.palette().base())
        if self._drawing is None:
            self.setSceneRect(QRectF())
            return
        self._items = fill_scene(scene, self._drawing, self.palette())
        self.setSceneRect(scene.sceneRect())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            layer = self._layer
            self._fill()
            self._layer = None
            self.select_layer(layer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(_ZOOM_PER_STEP ** (event.angleDelta().y() / _STEP), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}:
            self._pressed_at = self._moved_to = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        if not self._is_click(event.position()):
            self._is_fitted = False
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._pan(event.position() - self._moved_to)
        self._moved_to = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        if self._pressed_at is not None and self._is_click(event.position()):
            item = self.itemAt(event.position().toPoint())
            if isinstance(item, LayerItem):
                self.layer_clicked.emit(item.layer)
        self._pressed_at = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.itemAt(event.position().toPoint()) is None:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._items:
            super().keyPressEvent(event)
            return
        start = -1 if self._layer is None else self._layer
        self.layer_clicked.emit(min(max(start + step, 0), len(self._items) - 1))

    def _is_click(self, position: QPointF) -> bool:
        start = self._pressed_at
        return start is not None and ((position - start).manhattanLength() <= _CLICK_PX)

    def _pan(self, by: QPointF) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - round(by.x()))
        down.setValue(down.value() - round(by.y()))
