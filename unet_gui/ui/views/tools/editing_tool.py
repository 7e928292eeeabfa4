"""Correcting the mask with the mouse in one view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainterPath

from unet_gui.core.editing.settings import EditTool
from unet_gui.core.geometry.planes import extract_slice
from unet_gui.core.image.outlines import outline
from unet_gui.core.text import Text
from unet_gui.ui.views.tools.edit_marks import EditMarks, EditMarksItem

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QWheelEvent

    from unet_gui.core.editing.patch import Patch
    from unet_gui.core.geometry.planes import Point
    from unet_gui.ui.parts import WindowParts
    from unet_gui.ui.views.slice_view import SliceView

_SMALLER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_APART_PX = 3.0  # points of a dragged lasso
_CLOSED_PX = 8.0  # a click this near to the first corner closes a lasso
_NOTCH = 120
_OTHER_GRID = Text(
    "This sequence lies on another grid than the mask; choose one of the mask's grid "
    "to correct"
)


class EditingTool(QObject):
    """Draws with the chosen tool of correction, while there is one.

    Ctrl turns a brush into an eraser. Shift+wheel, minus and plus change its size.
    """

    def __init__(self, view: SliceView, parts: WindowParts) -> None:
        super().__init__(view)
        self._view = view
        self._session = parts.states.session
        self._viewer = parts.states.viewer
        self._state = parts.states.editing
        self._control = parts.controllers.editing
        self._item = EditMarksItem()
        self._mouse: QPointF | None = None  # None: not over this view
        self._is_drawing = False  # a stroke that began in this view
        self._corners: list[Point] = []  # of the lasso
        self._is_dragging = False  # the lasso, freehand
        self._pressed_corners = 0  # when the button was pressed
        self._wheel = 0
        view.add_overlay(self._item)
        view.installEventFilter(self)
        for event in ("tool", "label", "radius_mm", "is_ball", "preview"):
            self._state.events[event].connect(self._on_state_changed)

    @property
    def marks(self) -> EditMarks | None:
        """The marks that are drawn over the view."""
        return self._item.marks

    @property
    def is_active(self) -> bool:
        """Whether a tool of correction is chosen."""
        return self._state.tool is not None

    def end(self) -> None:
        """Give up a lasso or a stroke that has begun, else the tool."""
        if self._corners or self._is_drawing:
            self._give_up()
        else:
            self._control.tools.choose(None)

    def _give_up(self) -> None:
        self._corners, self._is_dragging = [], False
        if self._is_drawing:
            self._is_drawing = False
            self._control.strokes.cancel()
        self.refresh()

    def mark_crosshair(self) -> None:
        """Use the tool at the crosshair, for users without a mouse."""
        scene = self._view.shown_scene
        if scene is None or not self._can_draw():
            return
        if len(self._corners) > 2:
            self._close_lasso()
            return
        i, j, k = scene.voxel
        point = (float(i), float(j), float(k))
        if self._state.tool is EditTool.LASSO:
            self._corners.append(point)
            self.refresh()
        elif self._control.strokes.press(point, self._view.plane):
            self._control.strokes.release()
        else:
            self._control.commands.click(scene.voxel, self._view.plane)

    # mouse

    def press(self, event: QMouseEvent) -> bool:
        """Begin a stroke, set a corner of the lasso, or use a tool of one click."""
        if event.button() is Qt.MouseButton.RightButton and self._corners:
            self._close_lasso()
            return True
        has_shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.button() is not Qt.MouseButton.LeftButton or has_shift:
            return False
        self._mouse = event.position()
        point = self._view.point_at(event.position())
        if point is not None and self._can_draw():
            self._use_at(point, event)
            self.refresh()
        return True

    def _use_at(self, point: Point, event: QMouseEvent) -> None:
        plane, erases = self._view.plane, _has_control(event)
        if self._state.tool is EditTool.LASSO:
            self._set_corner(point, event)
        elif self._control.strokes.press(point, plane, erases=erases):
            self._is_drawing = True
        elif event.type() != QEvent.Type.MouseButtonDblClick:
            voxel = self._view.voxel_at(event.position())
            if voxel is not None:
                self._control.commands.click(voxel, plane)

    def _can_draw(self) -> bool:
        """Whether the view shows the grid of the mask; say so if it does not."""
        scene, case = self._view.shown_scene, self._session.case
        if scene is None or case is None:
            return False
        volume = scene.volume
        is_same = volume.shape == case.shape and volume.affine.is_close_to(
            case.affine, case.shape
        )
        if not is_same:
            self._session.message = _OTHER_GRID
        elif self._viewer.shown_mask != "edited" or not self._viewer.is_mask_visible:
            self._control.bench.show()  # nobody paints what is not seen
        return is_same

    def move(self, event: QMouseEvent) -> bool:
        """Draw on, and let the circle follow the mouse."""
        self._mouse = event.position()
        point = self._view.point_at(event.position())
        if point is not None and self._is_drawing:
            self._control.strokes.drag(point)
        elif point is not None and self._is_dragging and self._is_apart():
            self._corners.append(point)
        elif self._state.tool is EditTool.THRESHOLD and not event.buttons():
            self._control.strokes.preview(point, self._view.plane)
        self.refresh()
        takes = self._is_drawing or bool(self._corners)
        return takes or not event.buttons()

    def _is_apart(self) -> bool:
        if not self._corners:  # given up while the button is held
            return False
        last = self._view.position_of(self._corners[-1])
        mouse = self._mouse or last
        return (mouse - last).manhattanLength() >= _APART_PX

    def release(self, event: QMouseEvent) -> bool:
        """End a stroke, or a lasso that was dragged."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if self._is_drawing:
            self._is_drawing = False
            self._control.strokes.release()
            self.refresh()
            return True
        if self._is_dragging:
            self._is_dragging = False
            if len(self._corners) > 2 and self._dragged > 2:
                self._close_lasso(erases=_has_control(event))
            return True
        return False

    # lasso

    def _set_corner(self, point: Point, event: QMouseEvent) -> None:
        is_double = event.type() == QEvent.Type.MouseButtonDblClick
        if len(self._corners) > 2 and (is_double or self._is_at_first(event)):
            self._close_lasso(erases=_has_control(event))
            return
        self._forget_other_slice(point)
        if not is_double:
            self._corners.append(point)
        self._pressed_corners = len(self._corners)
        self._is_dragging = True
        self.refresh()

    @property
    def _dragged(self) -> int:
        """Number of corners that were set by dragging since the button was pressed."""
        return len(self._corners) - self._pressed_corners

    def _is_at_first(self, event: QMouseEvent) -> bool:
        first = self._view.position_of(self._corners[0])
        return (event.position() - first).manhattanLength() < _CLOSED_PX

    def _forget_other_slice(self, point: Point) -> None:
        normal = self._view.plane.normal
        if self._corners and self._corners[0][normal] != point[normal]:
            self._corners = []

    def _close_lasso(self, *, erases: bool = False) -> None:
        corners, self._corners = self._corners, []
        self._is_dragging = False
        plane = self._view.plane
        self._control.strokes.fill_polygon(corners, plane, erases=erases)
        self.refresh()

    # wheel and keys

    def wheel(self, event: QWheelEvent) -> bool:
        """Change the size of the brush with Shift; return whether that was meant."""
        has_shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        tool = self._state.tool
        if tool is None or not tool.has_circle or not has_shift:
            return False
        delta = event.angleDelta().y() or event.angleDelta().x()
        self._wheel += delta
        steps = int(self._wheel / _NOTCH)
        self._wheel -= steps * _NOTCH
        self._control.strokes.change_size(steps)
        return True

    def takes_key(self, event: QKeyEvent) -> bool:
        """Whether a key is meant for the tool rather than for a menu."""
        tool = self._state.tool
        is_size = event.key() in (*_SMALLER, *_LARGER)
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return tool is not None and tool.has_circle and is_size and plain

    def key(self, event: QKeyEvent) -> bool:
        """Change the size of the brush; return whether the key was meant for that."""
        if not self.takes_key(event):
            return False
        self._control.strokes.change_size(1 if event.key() in _LARGER else -1)
        return True

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        if event.type() in kinds and self.is_active:
            self.refresh()  # Ctrl changes the look of the circle
        elif event.type() == QEvent.Type.Leave:
            self._mouse = None
            self._control.strokes.preview(None, self._view.plane)
            self.refresh()
        return False

    # drawing

    def _on_state_changed(self) -> None:
        if self._state.tool is not EditTool.LASSO:
            self._corners, self._is_dragging = [], False
        if not self._control.strokes.is_drawing:  # another tool was chosen meanwhile
            self._is_drawing = False
        self.refresh()

    def refresh(self) -> None:
        """Draw circle, lasso and preview for the view as it is."""
        scene, tool = self._view.shown_scene, self._state.tool
        if scene is None or tool is None:
            self._item.show_marks(None)
            return
        if self._corners:
            normal = self._view.plane.normal
            if self._corners[0][normal] != scene.voxel[normal]:
                self._corners = []
        radius = 0.0
        if tool.has_circle and self._mouse is not None:
            radius = self._state.radius_mm / max(self._view.mm_per_pixel, 1e-9)
        marks = EditMarks(
            centre=self._mouse or QPointF(),
            radius=radius,
            erases=self._erases(tool),
            lasso=self._drawn_lasso(),
            preview=self._drawn_preview(),
        )
        has_any = radius or marks.lasso or marks.preview is not None
        self._item.show_marks(marks if has_any else None)

    def _erases(self, tool: EditTool) -> bool:
        held = QGuiApplication.queryKeyboardModifiers()
        has_control = bool(held & Qt.KeyboardModifier.ControlModifier)
        return tool is EditTool.ERASER or (tool is not EditTool.NUDGE and has_control)

    def _drawn_lasso(self) -> tuple[QPointF, ...]:
        places = [self._view.position_of(corner) for corner in self._corners]
        if places and self._mouse is not None:
            places.append(self._mouse)
        return tuple(places)

    def _drawn_preview(self) -> QPainterPath | None:
        """Return the outline of what the threshold brush would paint in this slice."""
        patch, scene = self._state.preview, self._view.shown_scene
        if patch is None or scene is None or self._mouse is None:
            return None
        plane = self._view.plane
        index = scene.voxel[plane.normal] - patch.box.start[plane.normal]
        if not 0 <= index < patch.box.shape[plane.normal]:
            return None
        is_radiological = scene.is_radiological
        mask = extract_slice(patch.mask, plane, index, radiological=is_radiological)
        corner = self._upper_left(patch)
        path = QPainterPath()
        for x0, y0, x1, y1 in outline(mask).tolist():
            path.moveTo(self._at(corner, x0, y0))
            path.lineTo(self._at(corner, x1, y1))
        return path

    def _upper_left(self, patch: Patch) -> QPointF:
        """Return the place of the upper left corner of a patch, in pixels."""
        low, high = patch.box.start, tuple(n - 1 for n in patch.box.stop)
        places = [self._view.position_of(p) for p in (low, high)]
        scale = 1 / max(self._view.mm_per_pixel, 1e-9)
        width, height = self._pixel_mm()
        return QPointF(
            min(p.x() for p in places) - width * scale / 2,
            min(p.y() for p in places) - height * scale / 2,
        )

    def _at(self, corner: QPointF, x: float, y: float) -> QPointF:
        scale = 1 / max(self._view.mm_per_pixel, 1e-9)
        width, height = self._pixel_mm()
        return corner + QPointF(x * width * scale, y * height * scale)

    def _pixel_mm(self) -> tuple[float, float]:
        scene, plane = self._view.shown_scene, self._view.plane
        if scene is None:
            return 1.0, 1.0
        spacing = scene.volume.spacing_mm
        return spacing[plane.column_axis], spacing[plane.row_axis]


def _has_control(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
