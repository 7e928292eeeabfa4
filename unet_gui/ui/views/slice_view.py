"""One plane that the user can click, drag and scroll in."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from unet_gui.controllers.scenes.scene import SwipePicture
from unet_gui.ui.views.slice_canvas import SliceCanvas
from unet_gui.ui.views.view_titles import plane_name

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from unet_gui.controllers.scenes.scene import Scene
    from unet_gui.controllers.view.viewer import ViewerController
    from unet_gui.core.geometry.planes import Plane, Voxel
    from unet_gui.state.editing import LiveStroke

_NOTCH = 120  # wheel delta of one step, in Qt's eighths of a degree
_ZOOM_PER_NOTCH = 1.2
_WINDOW_PER_PIXEL = 1 / 256  # of the window's width at the start of the drag
_STEPS_OF_KEY = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Drag(Enum):
    CROSSHAIR = auto()
    PAN = auto()
    WINDOW = auto()
    DIVIDER = auto()


class ViewTool(Protocol):
    """A tool that may take mouse events before the view does.

    Its mouse methods return whether the tool has taken the event.
    """

    def press(self, event: QMouseEvent) -> bool:
        """Take the press of a button."""
        ...

    def move(self, event: QMouseEvent) -> bool:
        """Take a movement of the mouse, with or without a button held."""
        ...

    def release(self, event: QMouseEvent) -> bool:
        """Take the release of a button."""
        ...

    def wheel(self, event: QWheelEvent) -> bool:
        """Take a turn of the wheel."""
        ...

    def takes_key(self, event: QKeyEvent) -> bool:
        """Whether a key is meant for the tool rather than for a menu."""
        ...

    def key(self, event: QKeyEvent) -> bool:
        """Take a key."""
        ...

    @property
    def is_active(self) -> bool:
        """Whether the tool is chosen."""
        ...

    def end(self) -> None:
        """Give the mouse back to the view."""
        ...

    def mark_crosshair(self) -> None:
        """Act as if the crosshair had been clicked."""
        ...


class SliceView(SliceCanvas):
    """Turns mouse and key events into calls of the viewer's controller.

    Left: crosshair. Wheel: slices. Ctrl and wheel: zoom. Middle, or Shift and left:
    pan. Right: window to the right, level up. Double click: this view alone; with
    the right button: automatic contrast.

    Parameters
    ----------
    sequence : str or None
        Name of the sequence that this view shows and that a click in it selects; None
        for the sequence that is selected elsewhere.
    """

    hover_changed = Signal()
    divider_moved = Signal(float)  # to this fraction of the view's width

    def __init__(
        self,
        plane: Plane,
        controller: ViewerController,
        parent: QWidget | None = None,
        sequence: str | None = None,
    ) -> None:
        super().__init__(plane, parent)
        self.sequence = sequence
        self.tool: ViewTool | None = None
        self._controller = controller
        self._drag: _Drag | None = None
        self._last = QPointF()
        self._hover: QPointF | None = None
        self._window_per_pixel = 0.0
        self._wheel = 0
        # a menu of the main window must not pop up after a drag
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setCursor(Qt.CursorShape.CrossCursor)
        name = plane.name.lower() if sequence is None else sequence
        self.setObjectName(f"{name}_view")
        self.setAccessibleName(
            self.tr("{0} view").format(sequence or plane_name(plane))
        )

    def show_stroke(self, live: LiveStroke) -> None:
        """Show what the latest step of a stroke has changed, and only that."""
        scene = self._scene
        if scene is None:
            return
        picture = self._picture(scene)
        if isinstance(picture, SwipePicture):  # beside a divider, all is painted again
            left = picture.left.drawn_with(live.before, live.label_map)
            right = picture.right.drawn_with(live.before, live.label_map)
            if left is not None or right is not None:
                sides = (left or picture.left, right or picture.right)
                drawn_beside = SwipePicture(*sides, picture.column)
                self.raster.show_picture(drawn_beside, self._rect)
            return
        drawn = picture.drawn_with(live.before, live.label_map)
        if drawn is not None:
            self.raster.show_part(drawn, live.box)

    def end_stroke(self) -> None:
        """Show the scene as it is, without a stroke; what is shown is left alone."""
        if self._scene is not None:
            self.raster.show_picture(self._picture(self._scene), self._rect)

    def hovered_voxel(self) -> Voxel | None:
        """Return the voxel under the mouse, None if the mouse is elsewhere."""
        return None if self._hover is None else self.voxel_at(self._hover)

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._last = event.position()
        self._drag = _drag_of(event)
        if self.sequence is not None:
            self._controller.select_sequence(self.sequence, keeps_grid=True)
        if self.tool is not None and self.tool.press(event):
            self._drag = None
        elif self._drag is _Drag.CROSSHAIR and self.is_at_divider(self._last):
            self._drag = _Drag.DIVIDER
        elif self._drag is _Drag.CROSSHAIR:
            self._move_crosshair(event.position())
        elif self._drag is _Drag.WINDOW and self._scene is not None:
            self._window_per_pixel = self._scene.window.window * _WINDOW_PER_PIXEL
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position()
        self._hover = position
        if self.tool is not None and self.tool.move(event):
            self._last = position
        elif self._drag is _Drag.CROSSHAIR:
            self._move_crosshair(position)
        elif self._drag is _Drag.DIVIDER:
            self.divider_moved.emit(position.x() / max(self.viewport().width(), 1))
        elif self._drag is _Drag.PAN:
            self.pan_by(self._last, position)
        elif self._drag is _Drag.WINDOW:
            moved = position - self._last
            self._controller.change_window_by(
                moved.x() * self._window_per_pixel, -moved.y() * self._window_per_pixel
            )
        elif self._drag is None:
            self._show_cursor(position)
        self._last = position
        self.hover_changed.emit()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.tool is not None:
            self.tool.release(event)
        self._drag = None
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.tool is not None and self.tool.press(event):
            event.accept()
            return
        self._drag = None
        if event.button() is Qt.MouseButton.LeftButton:
            if self.sequence is not None:
                self._controller.select_sequence(self.sequence)
            self._controller.toggle_maximised(self.plane)
        elif event.button() is Qt.MouseButton.RightButton:
            self._controller.reset_window()
        event.accept()

    def _show_cursor(self, position: QPointF) -> None:
        shapes = Qt.CursorShape
        is_on = self.is_at_divider(position)
        shape = shapes.SplitHCursor if is_on else shapes.CrossCursor
        if self.cursor().shape() is not shape:
            self.setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = None
        self.hover_changed.emit()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta().y()
        if self.tool is not None and self.tool.wheel(event):
            event.accept()
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(_ZOOM_PER_NOTCH ** (delta / _NOTCH), event.position())
        else:
            self.scroll_by(delta)
        event.accept()

    def scroll_by(self, delta: int) -> None:
        """Step slices by a wheel delta; small deltas of touch pads add up.

        Parameters
        ----------
        delta : int
            Rotation of the wheel, in Qt's eighths of a degree.
        """
        if delta * self._wheel < 0:
            self._wheel = 0
        self._wheel += delta
        steps = int(self._wheel / _NOTCH)
        self._wheel -= steps * _NOTCH
        if steps:
            self._controller.step_slice(self.plane, steps)

    def _move_crosshair(self, position: QPointF) -> None:
        voxel = self.voxel_at(position)
        if voxel is not None:
            self._controller.set_voxel(voxel)

    # keys

    def event(self, event: QEvent) -> bool:
        # Esc ends a tool before it cancels a run
        if event.type() == QEvent.Type.ShortcutOverride and self._ends_tool(event):
            event.accept()
            return True
        return bool(super().event(event))

    def _ends_tool(self, event: QEvent) -> bool:
        if self.tool is None or not isinstance(event, QKeyEvent):
            return False
        return self._is_escape(event) or self.tool.takes_key(event)

    def _is_escape(self, event: QEvent) -> bool:
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        return is_escape and self.tool is not None and self.tool.is_active

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.tool is not None and self.tool.key(event):
            return
        if self.tool is not None and self._is_escape(event):
            self.tool.end()
            return
        if self.tool is not None and self.tool.is_active and event.key() in _ENTER:
            self.tool.mark_crosshair()
            return
        steps = _STEPS_OF_KEY.get(Qt.Key(event.key()))
        if steps is None:
            event.ignore()
            return
        self._controller.step_slice(self.plane, steps)
        event.accept()

    def show_scene(
        self, scene: Scene | None, other: Scene | None = None, divider: float = 0.5
    ) -> None:
        super().show_scene(scene, other, divider)
        if scene is None:
            self._drag = None


def _drag_of(event: QMouseEvent) -> _Drag | None:
    if event.button() is Qt.MouseButton.MiddleButton:
        return _Drag.PAN
    if event.button() is Qt.MouseButton.RightButton:
        return _Drag.WINDOW
    if event.button() is not Qt.MouseButton.LeftButton:
        return None
    shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    return _Drag.PAN if shift else _Drag.CROSSHAIR
