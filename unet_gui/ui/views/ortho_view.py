"""The views of the open case: planes, sequences side by side, and the 3-D view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from unet_gui.controllers.scenes.display_grid import display_volume, has_one_grid
from unet_gui.controllers.scenes.displays import resolve_displays
from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.controllers.scenes.picture import ShownView
from unet_gui.controllers.view.layout import shown_arrangement
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.brain_box import brain_box
from unet_gui.core.layout.view_layout import MOST_IN_A_ROW
from unet_gui.core.mask.labels import region_title
from unet_gui.state.comparison import ComparisonState
from unet_gui.state.layout import LayoutState
from unet_gui.ui.surface.slot import SurfaceSlot
from unet_gui.ui.views.slice_view import SliceView
from unet_gui.ui.views.view_grid import ViewGrid
from unet_gui.ui.views.view_links import ViewLinks
from unet_gui.ui.widgets.colour_bar import draw_key
from unet_gui.ui.widgets.image_pixels import rgb_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import numpy as np
    import numpy.typing as npt
    from psygnal import EmissionInfo
    from PySide6.QtGui import QResizeEvent

    from unet_gui.controllers.scenes.displays import Displays
    from unet_gui.controllers.view.viewer import ViewerController
    from unet_gui.core.case.case import Case
    from unet_gui.core.geometry.box import Box
    from unet_gui.core.geometry.grid import Grid
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.layout.view_layout import Arrangement, Cell
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState
    from unet_gui.ui.surface.view import SurfaceView
    from unet_gui.ui.views.seen import Seen

_GAP_COLOUR = QColor(70, 70, 70)
_NARROWEST_PX = 170  # of one view in a row of sequences


class OrthoView(QWidget):
    """The views that the layout asks for.

    `probed` carries the voxel that a read-out should describe: the voxel under the
    mouse, or else the crosshair's. It is emitted again when that voxel is shown
    differently. `divider_moved` carries the fraction of the width, 0 to 1, to which
    the user drags the divider.

    Parameters
    ----------
    make_surface : callable or None
        Makes the 3-D view when it is first shown; None for no 3-D view.
    """

    probed = Signal(object)
    divider_moved = Signal(float)
    view_added = Signal(object)  # SliceView
    arranged = Signal()  # other views are shown, or at other places

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        controller: ViewerController,
        layout: LayoutState | None = None,
        comparison: ComparisonState | None = None,
        make_surface: Callable[[], SurfaceView] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._viewer = viewer
        self._controller = controller
        self._layout = layout or LayoutState()
        self._comparison = comparison or ComparisonState()
        self._displays: Displays | None = None
        self._framed: Case | None = None  # the case whose brain the views fit
        self._brain: Box | None = None
        self._shown_grid: Grid | None = None  # of the views, if there are several
        self._arrangement: Arrangement | None = None
        self._links = ViewLinks(self.shown_views, self._layout, self)
        self.views = {plane: self._slice_view(plane) for plane in Plane}
        self.sequence_views: list[SliceView] = []  # side by side
        self.surface = SurfaceSlot(make_surface, self)
        self.surface.hide()  # until it has a place
        self._fill_gaps()
        self._grid = ViewGrid(self)
        self._follow_state()
        self._on_case_changed()

    def _slice_view(self, plane: Plane, sequence: str | None = None) -> SliceView:
        view = SliceView(plane, self._controller, self, sequence)
        view.hide()  # until it has a place
        view.hover_changed.connect(self._report_probe)
        view.divider_moved.connect(self.divider_moved)
        self._links.add(view)
        self.view_added.emit(view)
        return view

    def _fill_gaps(self) -> None:
        palette = self.palette()
        palette.setColor(self.backgroundRole(), _GAP_COLOUR)
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    def _follow_state(self) -> None:
        self._session.events.case.connect(self._on_case_changed)
        self._session.events.result.connect(self.refresh)
        self._session.events.thresholds.connect(self.refresh)
        self._session.events.edited.connect(self.refresh)
        self._viewer.events.connect(self._on_changed)
        self._layout.events.connect(self._on_changed)
        self._comparison.events.connect(self._on_changed)
        self._controller.view_reset.connect(self.fit)

    # from the state

    def refresh(self) -> None:
        """Show the state; views whose slice is unchanged are not painted again."""
        arrangement = self._wanted_arrangement()
        sequences = {cell.sequence for cell in arrangement.cells}
        displays = resolve_displays(
            sequences, self._session, self._viewer, self._comparison
        )
        if displays == self._displays and arrangement == self._arrangement:
            return
        self._displays = displays
        if arrangement != self._arrangement:
            self._arrange(arrangement)
        grid = self._other_grid()
        seen = {} if grid is None else {v: v.seen() for v in self.slice_views}
        for view in self.slice_views:
            self._show_display(view, displays)
        if grid is not None:
            self._frame_on(seen)
        self._report_probe()

    def _other_grid(self) -> Grid | None:
        """Return the grid of the views if it has changed within one case."""
        case, before = self._session.case, self._shown_grid
        if case is None or has_one_grid(case, self._viewer):
            self._shown_grid = None
            return None
        grid = self._shown_grid = display_volume(case, self._viewer).grid
        is_same = before is None or case is not self._framed or before.is_same_as(grid)
        return None if is_same else grid

    def _frame_on(self, seen: Mapping[SliceView, Seen | None]) -> None:
        """Fit the views to the brain on another grid; keep what the user zoomed."""
        case = self._session.case
        if case is None:
            return
        self._brain = brain_box(display_volume(case, self._viewer))
        for view in self.slice_views:
            view.frame(self._brain)
            view.see(seen.get(view))

    def _wanted_arrangement(self) -> Arrangement:
        room = min(self.width() // _NARROWEST_PX, MOST_IN_A_ROW)
        return shown_arrangement(self._layout, self._session, self._viewer, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wanted_arrangement() != self._arrangement:
            self.refresh()

    def _show_display(self, view: SliceView, displays: Displays) -> None:
        display = displays.get(view.sequence)
        if display is not None:
            view.show_scene(display.scene, display.other, display.divider)
        else:  # it has no place, or there is no case; let go of the volume
            view.show_scene(None)

    def _arrange(self, arrangement: Arrangement) -> None:
        """Give the views their places; the keyboard focus stays in the views."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._arrangement = arrangement
        self._renew_sequence_views(arrangement)
        placed = [(cell, self._view_of(cell)) for cell in arrangement.cells]
        self._grid.place(placed, arrangement)
        first = next(view for _, view in placed if isinstance(view, SliceView))
        self.setFocusProxy(first)  # so that keys step slices at once
        if had_focus:
            first.setFocus()
        self.arranged.emit()

    def _view_of(self, cell: Cell) -> QWidget:
        if cell.plane is None:
            return self.surface
        for view in self.sequence_views:
            if cell.sequence is not None and view.sequence == cell.sequence:
                return view
        return self.views[cell.plane]

    def _renew_sequence_views(self, arrangement: Arrangement) -> None:
        """Make new views of sequences if the arrangement asks for other ones."""
        wanted = [(c.plane, c.sequence) for c in arrangement.cells if c.sequence]
        there = [(view.plane, view.sequence) for view in self.sequence_views]
        if not wanted or wanted == there:
            return
        for view in self.sequence_views:
            self._grid.drop(view)
        self.sequence_views = [
            self._slice_view(plane, sequence) for plane, sequence in wanted if plane
        ]
        if self._displays:
            for view in self.sequence_views:
                self._show_display(view, self._displays)
        if self._brain is not None:
            for view in self.sequence_views:
                view.frame(self._brain)

    def fit(self) -> None:
        """Undo zoom and pan in all views."""
        for view in (*self.views.values(), *self.sequence_views):
            view.fit()

    # read-outs and pictures

    def shown_views(self) -> list[SliceView]:
        """Return the slice views that have a place, in the order of the places."""
        cells = self._arrangement.cells if self._arrangement else ()
        views = [self._view_of(cell) for cell in cells]
        return [view for view in views if isinstance(view, SliceView)]

    @property
    def slice_views(self) -> list[SliceView]:
        """The slice views, with and without a place."""
        return [*self.views.values(), *self.sequence_views]

    @property
    def plane_in_use(self) -> Plane:
        """The plane of the view with the keyboard, else of the first view."""
        views = self.shown_views()
        focused = [view for view in views if view.hasFocus()]
        return next((view.plane for view in (*focused, *views)), Plane.AXIAL)

    def probe_voxel(self) -> Voxel:
        """Return the voxel under the mouse, or else the crosshair's."""
        for view in self.shown_views():
            voxel = view.hovered_voxel() if view.isVisible() else None
            if voxel is not None:
                return voxel
        return self._viewer.voxel

    def pictured_views(self) -> list[ShownView]:
        """Return the views that have a place, for a picture of them."""
        cells = self._arrangement.cells if self._arrangement else ()
        pictured = []
        for cell in cells:
            view = self._view_of(cell)
            if isinstance(view, SliceView):
                section = view.visible_section()
                pictured.append(ShownView(view.plane, view.sequence, section))
            elif (pixels := self.surface.grab_pixels()) is not None:
                pictured.append(ShownView(None, pixels=pixels))
        return pictured

    def grab_picture(self) -> npt.NDArray[np.uint8]:
        """Return a picture of the views without sliders, (rows, columns, 3) RGB."""
        return rgb_of(self.grab_image())

    def grab_image(self) -> QImage:
        """Return a picture of the views without sliders."""
        pixmap = self.grab()
        painter = QPainter(pixmap)
        for view in self.shown_views():
            strip = view.strip_area().translated(view.mapTo(self, QPoint(0, 0)))
            painter.fillRect(strip, Qt.GlobalColor.black)
        self._draw_key(painter)
        painter.end()
        return pixmap.toImage()

    def _draw_key(self, painter: QPainter) -> None:
        """Draw the colour key of a probability into the first view."""
        session, viewer = self._session, self._viewer
        choice, views = resolve_masks(session, viewer), self.shown_views()
        shown = choice.probability_class
        is_seen = viewer.is_mask_visible and shown is not None
        if is_seen and choice.mode == "probability":
            view, strip = views[0], views[0].strip_area()
            right = view.width() if strip.isEmpty() else strip.left()
            corner = QPointF(view.mapTo(self, QPoint(right, 0)))
            title = self.tr("Probability of {0}").format(region_title(shown or ""))
            draw_key(painter, corner, title)

    def _report_probe(self) -> None:
        self.probed.emit(self.probe_voxel())

    # following the state

    def _on_case_changed(self) -> None:
        self.refresh()
        self._frame_brain()

    def _frame_brain(self) -> None:
        """Fit the views to the brain, unless only the mask has changed."""
        before, self._framed = self._framed, self._session.case
        case = self._framed
        if case is None or (before is not None and case.has_same_input(before)):
            return
        is_one = has_one_grid(case, self._viewer)
        self._brain = brain_box(
            case.first if is_one else display_volume(case, self._viewer)
        )
        for view in (*self.views.values(), *self.sequence_views):
            view.frame(self._brain)

    def _on_changed(self, _change: EmissionInfo) -> None:
        self.refresh()
