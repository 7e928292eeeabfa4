"""The instruments in and beside the views: slider, scale bar and annotations."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtWidgets import QApplication

from unet_gui.controllers.scenes.mask_choice import mask_signals
from unet_gui.controllers.scenes.shown_volumes import shown_volumes
from unet_gui.controllers.scenes.slice_marks import slice_marks
from unet_gui.ui.views.scale_bar import ScaleBar
from unet_gui.ui.views.slice_slider import SliceSlider
from unet_gui.ui.views.tools.diameters_tool import DiametersTool, ToolsOfView
from unet_gui.ui.views.tools.editing_tool import EditingTool
from unet_gui.ui.views.tools.measuring_tool import MeasuringTool
from unet_gui.ui.views.tools.view_tools import ViewTools
from unet_gui.ui.views.volume_legend import VolumeLegend

if TYPE_CHECKING:
    from unet_gui.core.editing.settings import EditTool
    from unet_gui.core.geometry.box import Box
    from unet_gui.core.geometry.planes import Plane
    from unet_gui.core.measuring.annotations import AnnotationKind
    from unet_gui.state.editing import LiveStroke
    from unet_gui.ui.parts import WindowParts
    from unet_gui.ui.views.ortho_view import OrthoView
    from unet_gui.ui.views.slice_view import SliceView

_MARKS_AFTER_MS = 80  # so that dragging a threshold stays smooth


class Instruments(QObject):
    """Slider, scale bar, legend and annotations of one view."""

    def __init__(self, view: SliceView, parts: WindowParts) -> None:
        super().__init__(view)
        self._view = view
        self._annotations = parts.states.annotations
        self.slider = SliceSlider()
        self.scale_bar = ScaleBar(view.font())
        self.legend = VolumeLegend(view.font())
        self.measuring = MeasuringTool(
            view, self._annotations, parts.controllers.annotations
        )
        self.diameters = DiametersTool(
            view, parts.states.measurements, parts.controllers.measurements
        )
        self.editing = EditingTool(view, parts)
        name = self.tr("{0}: slices").format(view.accessibleName())
        self.slider.setAccessibleName(name)
        self.slider.wheel_turned.connect(view.scroll_by)
        view.set_strip(self.slider)
        view.add_overlay(self.scale_bar)
        view.add_overlay(self.legend)
        ends = ToolsOfView(self.measuring, self.diameters)
        view.tool = ViewTools(self.editing, ends)
        view.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the view's slice and zoom; unchanged parts are not painted again."""
        scene = self._view.shown_scene
        self.measuring.refresh()
        self.diameters.refresh()
        self.editing.refresh()
        self.scale_bar.setVisible(scene is not None and self._annotations.has_scale_bar)
        if scene is None:
            self.slider.show_slice(0, 0)
            return
        normal = self._view.plane.normal
        self.slider.show_slice(scene.voxel[normal], scene.volume.shape[normal])
        area = QRectF(self._view.viewport().rect())
        self.legend.set_view(area, self._view.fitted_area())
        below = self._view.edge_texts.bottom_right_edge
        self.scale_bar.show_scale(area, self._view.mm_per_pixel, below)


class ViewInstruments(QObject):
    """Equips each view with instruments and updates them when the state changes."""

    def __init__(
        self,
        ortho: OrthoView,
        parts: WindowParts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ortho = ortho
        self._parts = parts
        self._by_view: dict[SliceView, Instruments] = {}
        self._marks_timer = QTimer(self, singleShot=True, interval=_MARKS_AFTER_MS)
        self._marks_timer.timeout.connect(self.show_marks)
        for view in ortho.slice_views:
            self._equip(view)
        ortho.view_added.connect(self._equip)
        parts.controllers.navigation.box_wanted.connect(self._show_box)
        parts.controllers.navigation.actual_size_wanted.connect(self._show_actual_size)
        self._follow_state()

    def _follow_state(self) -> None:
        viewer = self._parts.states.viewer.events
        self._parts.states.annotations.events.connect(self._refresh)
        self._parts.states.measurements.events.lines.connect(self._refresh)
        self._parts.states.annotations.events.tool.connect(self._take_keyboard)
        editing = self._parts.states.editing.events
        editing.tool.connect(self._take_keyboard)
        editing.live.connect(self._show_stroke)
        masks = mask_signals(self._parts.states.session, self._parts.states.viewer)
        for change in masks:
            change.connect(self._renew_marks)
        viewer.is_mask_visible.connect(self._renew_marks)
        viewer.class_styles.connect(self._renew_marks)
        self._ortho.arranged.connect(self.show_legend)
        for change in (
            *masks,
            *(viewer.is_mask_visible, viewer.class_styles),
            *(viewer.overlay_mode, viewer.has_legend),
        ):
            change.connect(self.show_legend)
        self._renew_marks()
        self.show_legend()

    def _equip(self, view: SliceView) -> None:
        instruments = Instruments(view, self._parts)
        self._by_view[view] = instruments
        instruments.slider.slice_wanted.connect(partial(self._go_to, view.plane))
        self._marks_timer.start()
        self.show_legend()

    def of(self, view: SliceView) -> Instruments:
        """Return the instruments of a view."""
        return self._by_view[view]

    def _current(self) -> list[Instruments]:
        """Forget the instruments of deleted views and return the others."""
        self._by_view = {
            view: self._by_view[view]
            for view in self._ortho.slice_views
            if view in self._by_view
        }
        return list(self._by_view.values())

    def _go_to(self, plane: Plane, index: int) -> None:
        steps = index - self._parts.states.viewer.voxel[plane.normal]
        self._parts.controllers.viewer.step_slice(plane, steps)

    def _refresh(self, _change: object = None) -> None:
        for instruments in self._current():
            instruments.refresh()

    def _show_stroke(self, live: LiveStroke | None) -> None:
        """Draw a step of a stroke in the views that show the edited mask.

        At its end, they show their scene again: a stroke may have been given up.
        """
        for view in self._ortho.shown_views():
            if live is not None:
                view.show_stroke(live)
            else:
                view.end_stroke()

    def _take_keyboard(self, tool: AnnotationKind | EditTool | None) -> None:
        """Let Esc and Return reach the chosen tool."""
        focused = QApplication.focusWidget()
        is_in_views = focused is not None and self._ortho.isAncestorOf(focused)
        if tool is not None and not is_in_views:
            self._ortho.setFocus()

    def _renew_marks(self, _change: object = None) -> None:
        self._marks_timer.start()

    def show_marks(self) -> None:
        """Mark the slices of each view that contain the shown mask."""
        marks = {
            plane: slice_marks(
                self._parts.states.session, self._parts.states.viewer, plane
            )
            for plane in {view.plane for view in self._ortho.slice_views}
        }
        self._current()
        for view, instruments in self._by_view.items():
            instruments.slider.show_marks(marks[view.plane])

    def show_legend(self, *_change: object) -> None:
        """Show the volumes of the shown mask in the first view, which is large."""
        session, viewer = self._parts.states.session, self._parts.states.viewer
        volumes = shown_volumes(session, viewer) if viewer.has_legend else None
        first = next(iter(self._ortho.shown_views()), None)
        for view, instruments in self._by_view.items():
            instruments.legend.show_volumes(volumes if view is first else None)

    def _show_box(self, box: Box) -> None:
        for view in self._ortho.slice_views:
            view.show_box(box)

    def _show_actual_size(self) -> None:
        for view in self._ortho.slice_views:
            view.show_actual_size()
