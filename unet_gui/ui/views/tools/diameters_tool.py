"""The diameters of the selected lesion in one view; their ends can be dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt

from unet_gui.core.measuring.annotations import annotation_text
from unet_gui.ui.views.tools.annotations_item import (
    DIAMETERS_COLOUR,
    AnnotationsItem,
    DrawnAnnotation,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QMouseEvent

    from unet_gui.controllers.scenes.scene import Scene
    from unet_gui.controllers.view.measurements import MeasurementsController
    from unet_gui.core.measuring.annotations import Annotation
    from unet_gui.state.measurements import MeasurementsState
    from unet_gui.ui.views.slice_view import SliceView
    from unet_gui.ui.views.tools.measuring_tool import MeasuringTool

_NEAR_PX = 7.0


class DiametersTool:
    """Draws the diameters in their slice, and lets the mouse move their ends."""

    def __init__(
        self,
        view: SliceView,
        state: MeasurementsState,
        controller: MeasurementsController,
    ) -> None:
        self._view = view
        self._state = state
        self._controller = controller
        self._item = AnnotationsItem(view.font(), DIAMETERS_COLOUR)
        self._grabbed: tuple[int, int] | None = None  # line, end
        view.add_overlay(self._item)

    @property
    def drawn(self) -> tuple[DrawnAnnotation, ...]:
        """The drawn diameters, in pixels of the view."""
        return self._item.annotations

    def refresh(self) -> None:
        """Draw the diameters if their slice is shown."""
        if not (self._state.lines or self._item.annotations):
            return
        scene = self._view.shown_scene
        area = QRectF(self._view.viewport().rect())
        drawn = () if scene is None else tuple(self._drawn(scene).values())
        self._item.show_annotations(drawn, area)

    def press(self, event: QMouseEvent) -> bool:
        """Grab an end that is under the mouse."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        self._grabbed = self._end_at(event.position())
        return self._grabbed is not None

    def move(self, event: QMouseEvent) -> bool:
        """Move the grabbed end, or show that there is one to grab."""
        if self._grabbed is not None:
            point = self._view.point_at(event.position())
            if point is not None:
                self._controller.move_end(*self._grabbed, point)
            return True
        if event.buttons() != Qt.MouseButton.NoButton:
            return False
        if self._end_at(event.position()) is None:
            return False
        self._view.setCursor(Qt.CursorShape.PointingHandCursor)
        return True

    def release(self, _event: QMouseEvent) -> bool:
        """Release the grabbed end."""
        was_grabbed, self._grabbed = self._grabbed is not None, None
        return was_grabbed

    def _end_at(self, position: QPointF) -> tuple[int, int] | None:
        scene = self._view.shown_scene
        if scene is None or not self._state.lines:
            return None
        for number, drawn in self._drawn(scene).items():
            end = drawn.point_near(position, _NEAR_PX)
            if end is not None:
                return number, end
        return None

    def _drawn(self, scene: Scene) -> dict[int, DrawnAnnotation]:
        """Return the lines of the shown slice by their numbers."""
        plane = self._view.plane
        if not self._controller.is_on_views:
            return {}
        here = (plane, scene.voxel[plane.normal])
        return {
            number: self._draw(line, scene)
            for number, line in enumerate(self._state.lines)
            if (line.plane, line.index) == here
        }

    def _draw(self, line: Annotation, scene: Scene) -> DrawnAnnotation:
        places = (self._view.position_of(point) for point in line.points)
        text = annotation_text(line, scene.volume.affine)
        if self._state.selected in self._state.edited:
            edited = QCoreApplication.translate("DiametersTool", "{0}, edited")
            text = edited.format(text)
        return DrawnAnnotation(tuple((p.x(), p.y()) for p in places), text)


class ToolsOfView:
    """Gives the mouse to the ends of diameters first, then to rulers and angles."""

    def __init__(self, measuring: MeasuringTool, diameters: DiametersTool) -> None:
        self._measuring, self._diameters = measuring, diameters

    @property
    def is_active(self) -> bool:
        """Whether a drag draws."""
        return self._measuring.is_active

    def end(self) -> None:
        """Give the mouse back to the crosshair."""
        self._measuring.end()

    def mark_crosshair(self) -> None:
        """Put the next point at the crosshair."""
        self._measuring.mark_crosshair()

    def press(self, event: QMouseEvent) -> bool:
        """Grab an end, or draw."""
        is_grabbed = not self.is_active and self._diameters.press(event)
        return is_grabbed or self._measuring.press(event)

    def move(self, event: QMouseEvent) -> bool:
        """Move what was grabbed or begun."""
        return self._diameters.move(event) or self._measuring.move(event)

    def release(self, event: QMouseEvent) -> bool:
        """Release what was grabbed, or end what was drawn."""
        return self._diameters.release(event) or self._measuring.release(event)
