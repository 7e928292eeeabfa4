"""The 3-D picture, which the mouse and the keys rotate, pan, zoom and pick in."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtWidgets import QApplication

from unet_gui.ui.surface.picture import SurfacePicture

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from unet_gui.core.view3d.orbit_camera import OrbitCamera

_DEG_PER_PIXEL = 0.45
_DEG_PER_KEY = 10.0
_ZOOM_PER_NOTCH = 1.15
_ZOOM_PER_PIXEL = 1.006
_NOTCH = 120  # a step of the wheel, in eighths of a degree
_ROTATIONS = {
    Qt.Key.Key_Left: (-_DEG_PER_KEY, 0.0),
    Qt.Key.Key_Right: (_DEG_PER_KEY, 0.0),
    Qt.Key.Key_Up: (0.0, _DEG_PER_KEY),
    Qt.Key.Key_Down: (0.0, -_DEG_PER_KEY),
}
_ZOOMS = {
    Qt.Key.Key_Plus: _ZOOM_PER_NOTCH,
    Qt.Key.Key_Equal: _ZOOM_PER_NOTCH,
    Qt.Key.Key_Minus: 1 / _ZOOM_PER_NOTCH,
}


class _Drag(Enum):
    ROTATE = auto()
    PAN = auto()
    ZOOM = auto()


class SurfaceCanvas(SurfacePicture):
    """The 3-D picture with mouse and keys for the camera and for picking.

    A left drag rotates. A left click emits `picked` with the position in world mm. The
    wheel or a right drag zooms. A drag with the middle button, or with Shift and the
    left button, pans. A double click emits `maximise_wanted`, and `unpicked` to undo
    the pick of its first click.
    """

    picked = Signal(object)  # (3,) array, world mm
    unpicked = Signal()
    maximise_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drag: _Drag | None = None
        self._pressed_at = self._last = QPointF()
        self._has_moved = False
        self._has_picked = False  # whether the last click has picked
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # a menu of the main window must not pop up after a drag
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setObjectName("surface_canvas")
        self.setAccessibleName(self.tr("3-D view"))

    # mouse

    def _move_camera(self, camera: OrbitCamera) -> None:
        self.camera = camera
        self._repaint_moving()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag = _drag_of(event)
        self._pressed_at = self._last = event.position()
        self._has_moved = self._has_picked = False
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position()
        distance = (position - self._pressed_at).manhattanLength()
        if distance >= QApplication.startDragDistance():
            self._has_moved = True
        if self._drag is not None and self._has_moved:
            self._drag_by(self._drag, position - self._last)
            self._last = position
        event.accept()

    def _drag_by(self, drag: _Drag, moved: QPointF) -> None:
        x, y = moved.x(), moved.y()
        if drag is _Drag.ROTATE:
            camera = self.camera.orbited(-x * _DEG_PER_PIXEL, y * _DEG_PER_PIXEL)
        elif drag is _Drag.PAN:
            camera = self.camera.panned(x, y, (self.width(), self.height()))
        else:
            camera = self.camera.zoomed(_ZOOM_PER_PIXEL**-y)
        self._move_camera(camera)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is _Drag.ROTATE and not self._has_moved:
            self._pick(event.position())
        self._drag = None
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        if event.button() is Qt.MouseButton.LeftButton:
            if self._has_picked:
                self.unpicked.emit()
            self.maximise_wanted.emit()
        self._has_picked = False
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / _NOTCH
        self._move_camera(self.camera.zoomed(_ZOOM_PER_NOTCH**notches))
        event.accept()

    # keys

    def event(self, event: QEvent) -> bool:
        # the keys of this view take precedence over the window's shortcuts
        if event.type() is QEvent.Type.ShortcutOverride and _is_own_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ROTATIONS:
            self._move_camera(self.camera.orbited(*_ROTATIONS[key]))
        elif key in _ZOOMS:
            self._move_camera(self.camera.zoomed(_ZOOMS[key]))
        elif key is Qt.Key.Key_Home:
            self.fit()
        else:
            super().keyPressEvent(event)

    def _pick(self, position: QPointF) -> None:
        if self.shown_scene is None or not self.has_opengl:
            return
        size = (self.width(), self.height())
        origin, direction = self.camera.ray_of(position.x(), position.y(), size)
        position_mm = self.shown_scene.pick(origin, direction)
        if position_mm is not None:
            self._has_picked = True
            self.picked.emit(position_mm)


def _is_own_key(event: QEvent) -> bool:
    key = getattr(event, "key", None)
    return key is not None and key() in {*_ROTATIONS, *_ZOOMS, Qt.Key.Key_Home}


def _drag_of(event: QMouseEvent) -> _Drag | None:
    button = event.button()
    if button is Qt.MouseButton.MiddleButton:
        return _Drag.PAN
    if button is Qt.MouseButton.RightButton:
        return _Drag.ZOOM
    if button is Qt.MouseButton.LeftButton:
        is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return _Drag.PAN if is_shift else _Drag.ROTATE
    return None
