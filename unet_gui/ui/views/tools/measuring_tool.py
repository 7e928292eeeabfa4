"""Drawing, moving and removing annotations with the mouse in one view."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from unet_gui.core.measuring.annotations import Annotation, annotation_text
from unet_gui.ui.views.tools.annotations_item import AnnotationsItem, DrawnAnnotation

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from unet_gui.controllers.scenes.scene import Scene
    from unet_gui.controllers.view.annotations import AnnotationsController
    from unet_gui.core.measuring.annotations import AnnotationKind
    from unet_gui.state.annotations import AnnotationsState
    from unet_gui.ui.views.slice_view import SliceView

_NEAR_PX = 7.0
_CLICK_PX = 4.0  # a mouse that moves less has clicked


class MeasuringTool:
    """Shows the annotations of a view's slice, and lets the mouse change them.

    A drag or two clicks draw a line. An angle takes one more click. End points can be
    dragged and annotations removed by a right click, whichever tool is chosen.
    """

    def __init__(
        self,
        view: SliceView,
        annotations: AnnotationsState,
        controller: AnnotationsController,
    ) -> None:
        self._view = view
        self._annotations = annotations
        self._controller = controller
        self._item = AnnotationsItem(view.font())
        self._unfinished: Annotation | None = None  # its last point follows the mouse
        self._is_begun = False  # whether an earlier press began the annotation
        self._grabbed: tuple[int, int] | None = None  # annotation, point
        self._pressed = QPointF()
        view.add_overlay(self._item)

    @property
    def drawn(self) -> tuple[DrawnAnnotation, ...]:
        """The drawn annotations, in pixels of the view."""
        return self._item.annotations

    @property
    def is_active(self) -> bool:
        """Whether a tool is chosen, so that a drag draws."""
        return self._annotations.tool is not None

    def end(self) -> None:
        """Give the mouse back to the crosshair."""
        self._controller.end()

    def mark_crosshair(self) -> None:
        """Put the next point at the crosshair, for users without a mouse."""
        scene = self._view.shown_scene
        if scene is None:
            return
        position = self._view.position_of(scene.voxel)
        if self._draw_from(position) and self._unfinished and self._is_begun:
            self._fix_end(self._unfinished)

    # mouse

    def press(self, event: QMouseEvent) -> bool:
        """Grab an end point, select a line, or begin a new annotation."""
        self._pressed = event.position()
        is_left = event.button() is Qt.MouseButton.LeftButton
        if not is_left or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        if self._unfinished is None and self._grab(event.position()):
            return True
        return self._annotations.tool is not None and self._draw_from(event.position())

    def _grab(self, position: QPointF) -> bool:
        found = self._annotation_at(position)
        if found is None:
            return False
        number, drawn = found
        point = drawn.point_near(position, _NEAR_PX)
        if point is None and self.is_active:
            return False  # a new line may begin on an old one
        self._grabbed = None if point is None else (number, point)
        self._controller.select(number)
        return True

    def _draw_from(self, position: QPointF) -> bool:
        point, kind = self._view.point_at(position), self._annotations.tool
        scene = self._view.shown_scene
        if point is None or kind is None or scene is None:
            return False
        self._is_begun = self._unfinished is not None
        if self._unfinished is None:
            index = scene.voxel[self._view.plane.normal]
            self._unfinished = Annotation(kind, self._view.plane, index, (point, point))
        else:
            self._move_end(position)
        self.refresh()
        return True

    def move(self, event: QMouseEvent) -> bool:
        """Move the grabbed point, or the last point of an unfinished annotation."""
        position = event.position()
        if self._grabbed is not None:
            point = self._view.point_at(position)
            if point is not None:
                self._controller.move_point(*self._grabbed, point)
            return True
        if self._unfinished is not None and not _is_panning(event):
            self._move_end(position)
            self.refresh()
            return True
        return event.buttons() == Qt.MouseButton.NoButton and self._show_hand(position)

    def _show_hand(self, position: QPointF) -> bool:
        """Show a hand over an end point; return whether there is one."""
        found = self._annotation_at(position)
        if found is None or found[1].point_near(position, _NEAR_PX) is None:
            return False
        self._view.setCursor(Qt.CursorShape.PointingHandCursor)
        return True

    def _move_end(self, position: QPointF) -> None:
        point, annotation = self._view.point_at(position), self._unfinished
        if point is not None and annotation is not None:
            self._unfinished = annotation.with_point(len(annotation.points) - 1, point)

    def release(self, event: QMouseEvent) -> bool:
        """Release an end point; a click of the right button removes an annotation."""
        moved = (event.position() - self._pressed).manhattanLength() > _CLICK_PX
        if event.button() is Qt.MouseButton.RightButton:
            return not moved and self._remove_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        was_grabbed, self._grabbed = self._grabbed is not None, None
        if self._unfinished is None or was_grabbed:
            return was_grabbed
        self._move_end(event.position())
        if moved or self._is_begun:
            self._fix_end(self._unfinished)
        return True

    def _remove_at(self, position: QPointF) -> bool:
        if self._unfinished is not None:
            self._unfinished = None
            self.refresh()
            return True
        found = self._annotation_at(position)
        if found is not None:
            self._controller.remove(found[0])
        return found is not None

    def _fix_end(self, annotation: Annotation) -> None:
        if len(annotation.points) == annotation.kind.point_count:
            self._unfinished = None
            self._controller.add(annotation)
            self.refresh()
        else:
            last = annotation.points[-1]
            self._unfinished = replace(annotation, points=(*annotation.points, last))

    def _annotation_at(self, position: QPointF) -> tuple[int, DrawnAnnotation] | None:
        """Return the newest annotation near a position, and its number."""
        scene = self._view.shown_scene
        if scene is None:
            return None
        for number, annotation in reversed(self._shown(scene)):
            drawn = self._draw(annotation, scene)
            if drawn.is_near(position, _NEAR_PX):
                return number, drawn
        return None

    # drawing

    def refresh(self) -> None:
        """Draw the annotations of the shown slice."""
        if not (
            self._annotations.annotations or self._unfinished or self._item.annotations
        ):
            return
        scene = self._view.shown_scene
        area = QRectF(self._view.viewport().rect())
        if scene is None:
            self._unfinished = None
            self._item.show_annotations((), area)
            return
        self._forget_stale(scene, self._annotations.tool)
        drawn = [
            self._draw(m, scene, is_selected=n == self._annotations.selected)
            for n, m in self._shown(scene)
        ]
        if self._unfinished is not None:
            drawn.append(self._draw(self._unfinished, scene, is_selected=True))
        self._item.show_annotations(tuple(drawn), area)

    def _forget_stale(self, scene: Scene, tool: AnnotationKind | None) -> None:
        """Drop an annotation that was begun in another slice or with another tool."""
        annotation = self._unfinished
        index = scene.voxel[self._view.plane.normal]
        if annotation and (annotation.index != index or annotation.kind is not tool):
            self._unfinished = None

    def _shown(self, scene: Scene) -> list[tuple[int, Annotation]]:
        plane = self._view.plane
        here = (plane, scene.voxel[plane.normal])
        annotations = enumerate(self._annotations.annotations)
        return [
            (n, a)
            for n, a in annotations
            if (a.plane, a.index) == here and self._controller.is_on_views(a)
        ]

    def _draw(
        self, annotation: Annotation, scene: Scene, *, is_selected: bool = False
    ) -> DrawnAnnotation:
        places = [self._view.position_of(point) for point in annotation.points]
        text = annotation_text(annotation, scene.volume.affine)
        points = tuple((place.x(), place.y()) for place in places)
        return DrawnAnnotation(points, text, is_selected)


def _is_panning(event: QMouseEvent) -> bool:
    left = Qt.MouseButton.LeftButton
    return bool(event.buttons() & ~left) or bool(
        event.buttons() & left and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    )
