"""Strokes of the mouse: brush, eraser, threshold brush, nudge and lasso."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.controllers.editing.masking_choice import resolve_masking
from unet_gui.controllers.scenes.scene import shown_volume
from unet_gui.core.editing.polygon import polygon_patch
from unet_gui.core.editing.settings import EditTool, stepped_radius
from unet_gui.core.editing.similar import similar_around
from unet_gui.core.editing.touch import Brush, touched
from unet_gui.core.image.windowing import preset_window
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.controllers.editing.bench import MaskBench
    from unet_gui.core.editing.masking import Masking
    from unet_gui.core.editing.patch import Patch
    from unet_gui.core.geometry.planes import Plane, Point, Voxel
    from unet_gui.state.editing import EditingState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

TITLES = {
    EditTool.BRUSH: Text("brush stroke"),
    EditTool.ERASER: Text("eraser stroke"),
    EditTool.THRESHOLD: Text("threshold brush"),
    EditTool.LASSO: Text("lasso"),
    EditTool.NUDGE: Text("nudge"),
}


class StrokeController:
    """Turns what the mouse does into strokes on the edited mask."""

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        editing: EditingState,
        bench: MaskBench,
    ) -> None:
        self._session = session
        self._viewer = viewer
        self._editing = editing
        self._bench = bench
        self._tool: EditTool | None = None  # of the running stroke
        self._value = 0
        self._brush = Brush(1.0)
        self._masking: Masking | None = None
        self._last: Point = (0.0, 0.0, 0.0)

    @property
    def is_drawing(self) -> bool:
        """Whether a stroke runs."""
        return self._tool is not None

    def brush_in(self, plane: Plane) -> Brush:
        """Return the brush in a view of a plane."""
        state = self._editing
        return Brush(state.radius_mm, None if state.is_ball else plane)

    def change_size(self, steps: int) -> None:
        """Make the brush larger or smaller by steps."""
        self._editing.radius_mm = stepped_radius(self._editing.radius_mm, steps)

    # strokes of a brush

    def press(self, point: Point, plane: Plane, *, erases: bool = False) -> bool:
        """Begin a stroke; return whether the chosen tool draws one.

        Parameters
        ----------
        erases : bool
            Whether a brush takes away what it would paint otherwise.
        """
        tool, case = self._editing.tool, self._session.case
        is_brush = tool is not None and tool.has_circle
        if not is_brush or case is None or self._editing.is_busy:
            return False
        if not self._bench.begin():
            return False
        self._tool, self._brush = tool, self.brush_in(plane)
        choice = self._editing.masking
        masking = resolve_masking(choice, case, self._viewer.sequence)
        self._value = int(self._editing.label)
        if tool is EditTool.ERASER or erases:
            self._value = 0
        if tool is EditTool.NUDGE:
            masking = self._nudged(masking, point)
        self._masking, self._last = masking, point
        self._editing.preview = None
        self._paint([point])
        return True

    def _nudged(self, masking: Masking, point: Point) -> Masking:
        """Push the border outwards from inside of the class, inwards from outside."""
        label, labels = int(self._editing.label), self._bench.now
        voxel = self._voxel(point)
        is_inside = labels is not None and voxel and labels[voxel] == label
        self._value = label if is_inside else 0
        return masking if is_inside else replace(masking, over=(label,))

    def drag(self, point: Point) -> None:
        """Draw on to a point."""
        if self._tool is not None:
            self._paint([self._last, point])
            self._last = point

    def release(self) -> None:
        """End the stroke as one step of undo."""
        tool, self._tool = self._tool, None
        if tool is not None:
            erased = self._value == 0 and tool is EditTool.BRUSH
            self._bench.end(TITLES[EditTool.ERASER if erased else tool])

    def cancel(self) -> None:
        """End the stroke as if it had not been."""
        self._tool = None
        self._bench.cancel()

    def _paint(self, path: Sequence[Point]) -> None:
        case = self._session.case
        if case is None or self._masking is None:
            return
        if self._tool is EditTool.THRESHOLD and self._value:
            patch = self.similar(path[-1], self._brush)
        else:
            patch = touched(self._brush, path, case.affine, case.shape)
        if patch is not None:
            self._bench.paint(patch, self._value, self._masking)

    def _voxel(self, point: Point) -> Voxel | None:
        case = self._session.case
        i, j, k = (int(p + 0.5) for p in point)
        shape = (0, 0, 0) if case is None else case.shape
        inside = all(0 <= v < n for v, n in zip((i, j, k), shape, strict=True))
        return (i, j, k) if inside else None

    # the threshold brush

    def similar(self, point: Point, brush: Brush) -> Patch | None:
        """Return what the threshold brush takes at a point of the shown sequence."""
        volume = shown_volume(self._session, self._viewer)
        case = self._session.case
        name = self._viewer.sequence
        if volume is None or case is None or name not in case.on_first_grid:
            return None
        window = self._viewer.windows.get(name)
        if window is None:
            window = preset_window(volume, self._viewer.contrast, name)
        tolerance = self._editing.tolerance * window.window
        return similar_around(brush, point, volume, tolerance)

    def preview(self, point: Point | None, plane: Plane) -> None:
        """Show what a click at a point would paint; None for no preview."""
        found = None
        is_wanted = self._editing.tool is EditTool.THRESHOLD and self._tool is None
        if point is not None and is_wanted and self._session.edited is not None:
            found = self.similar(point, self.brush_in(plane))
        if found is not None or self._editing.preview is not None:
            self._editing.preview = found

    # the lasso

    def fill_polygon(
        self, points: Sequence[Point], plane: Plane, *, erases: bool = False
    ) -> bool:
        """Give the inside of a polygon in one slice the chosen class, or none."""
        case = self._session.case
        if case is None or not points or self._editing.is_busy:
            return False
        patch = polygon_patch(plane, points, case.shape)
        choice = self._editing.masking
        masking = resolve_masking(choice, case, self._viewer.sequence)
        value = 0 if erases else int(self._editing.label)
        title = TITLES[EditTool.LASSO]
        return patch is not None and self._bench.fill(patch, value, title, masking)
