"""What the user can do with rulers, angles and the scale bar."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from unet_gui.core.measuring.annotations import MeasureKind, length_mm

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case
    from unet_gui.core.geometry.planes import Point
    from unet_gui.core.measuring.annotations import Measure
    from unet_gui.state.session import SessionState
    from unet_gui.state.tools import ToolsState

_SHORTEST_MM = 1e-3


class ToolsController:
    """Changes the state of the tools; measures end with the case they were made in."""

    def __init__(self, tools: ToolsState, session: SessionState) -> None:
        self._tools = tools
        self._session = session
        self._case = session.case
        session.events.case.connect(self._on_case_changed)

    # which tool

    def toggle_ruler(self) -> None:
        """Measure lengths, or no longer."""
        self._toggle(MeasureKind.RULER)

    def toggle_angle(self) -> None:
        """Measure angles, or no longer."""
        self._toggle(MeasureKind.ANGLE)

    def end(self) -> None:
        """Let the mouse move the crosshair again."""
        self._tools.tool = None
        if self._session.message in _HINTS.values():
            self._session.message = ""

    def _toggle(self, kind: MeasureKind) -> None:
        is_on = self._tools.tool is kind or self._session.case is None
        self._tools.tool = None if is_on else kind
        self._session.message = "" if is_on else _HINTS[kind]

    def toggle_scale_bar(self) -> None:
        """Show or hide the scale bars."""
        self._tools.has_scale_bar = not self._tools.has_scale_bar

    # measures

    def add(self, measure: Measure) -> None:
        """Keep a measure, and select it; one without length is dropped."""
        if self._has_length(measure):
            self._tools.measures = (*self._tools.measures, measure)
            self._tools.selected = len(self._tools.measures) - 1

    def select(self, position: int) -> None:
        """Select one of the measures."""
        if 0 <= position < len(self._tools.measures):
            self._tools.selected = position

    def move_point(self, position: int, number: int, point: Point) -> None:
        """Put one point of a measure elsewhere in its slice, if it is still there."""
        measures = list(self._tools.measures)
        if not 0 <= position < len(measures):
            return
        moved = measures[position].with_point(number, point)
        if self._has_length(moved):
            measures[position] = moved
            self._tools.measures = tuple(measures)

    def remove(self, position: int) -> None:
        """Remove one of the measures."""
        measures = self._tools.measures
        if not 0 <= position < len(measures):
            return
        self._tools.selected = None
        self._tools.measures = (*measures[:position], *measures[position + 1 :])

    def remove_selected(self) -> None:
        """Remove the selected measure, else the one that was made last."""
        selected = self._tools.selected
        last = len(self._tools.measures) - 1
        self.remove(last if selected is None else selected)

    def remove_all(self) -> None:
        """Remove every measure."""
        self._tools.selected = None
        self._tools.measures = ()

    def _has_length(self, measure: Measure) -> bool:
        case = self._session.case
        if case is None:
            return False
        points = measure.points
        return all(
            length_mm(case.first.affine, a, b) > _SHORTEST_MM
            for a, b in itertools.pairwise(points)
        )

    def _on_case_changed(self, case: Case | None) -> None:
        before, self._case = self._case, case
        if case is not None and before is not None and case.has_same_input(before):
            return
        self.remove_all()
        self.end()


_HINTS = {
    MeasureKind.RULER: "Drag in a view to measure a length; Esc ends",
    MeasureKind.ANGLE: "Drag along one leg, then click the end of the other; Esc ends",
}
