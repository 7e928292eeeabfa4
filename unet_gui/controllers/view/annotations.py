"""Drawing, changing and removing annotations; showing the scale bar."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.annotation_home import home_of, is_on_views
from unet_gui.controllers.scenes.display_grid import display_sequence, has_one_grid
from unet_gui.core.measuring.annotations import AnnotationKind, length_mm
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case
    from unet_gui.core.geometry.planes import Point
    from unet_gui.core.measuring.annotations import Annotation
    from unet_gui.state.annotations import AnnotationsState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_SHORTEST_MM = 1e-3


class AnnotationsController:
    """Changes the annotations of the shown case; the tool ends with that case."""

    def __init__(
        self,
        annotations: AnnotationsState,
        session: SessionState,
        viewer: ViewerState | None = None,
    ) -> None:
        self._viewer = viewer
        self._annotations = annotations
        self._session = session
        self._case = session.case
        session.events.case.connect(self._on_case_changed)

    # the tool

    def toggle_ruler(self) -> None:
        """Start or stop drawing rulers."""
        self._toggle(AnnotationKind.RULER)

    def toggle_angle(self) -> None:
        """Start or stop drawing angles."""
        self._toggle(AnnotationKind.ANGLE)

    def end(self) -> None:
        """Let the mouse move the crosshair again."""
        self._annotations.tool = None
        if self._session.message in _HINTS.values():
            self._session.message = ""

    def _toggle(self, kind: AnnotationKind) -> None:
        is_on = self._annotations.tool is kind or self._session.case is None
        self._annotations.tool = None if is_on else kind
        self._session.message = "" if is_on else _HINTS[kind]

    def toggle_scale_bar(self) -> None:
        """Show or hide the scale bars."""
        self._annotations.has_scale_bar = not self._annotations.has_scale_bar

    # annotations

    def add(self, annotation: Annotation) -> None:
        """Add and select an annotation; one without length is dropped."""
        annotation = self._on_shown_grid(annotation)
        if self._has_length(annotation):
            self._annotations.annotations = (*self._annotations.annotations, annotation)
            self._annotations.selected = len(self._annotations.annotations) - 1

    def select(self, position: int) -> None:
        """Select one of the annotations."""
        if 0 <= position < len(self._annotations.annotations):
            self._annotations.selected = position

    def move_point(self, position: int, number: int, point: Point) -> None:
        """Move one point of an annotation, unless the annotation is gone."""
        annotations = list(self._annotations.annotations)
        if not 0 <= position < len(annotations):
            return
        moved = annotations[position].with_point(number, point)
        if self._has_length(moved):
            annotations[position] = moved
            self._annotations.annotations = tuple(annotations)

    def remove(self, position: int) -> None:
        """Remove one of the annotations."""
        annotations = self._annotations.annotations
        if not 0 <= position < len(annotations):
            return
        self._annotations.selected = None
        self._annotations.annotations = (
            *annotations[:position],
            *annotations[position + 1 :],
        )

    def remove_selected(self) -> None:
        """Remove the selected annotation if its slice is shown; else tell how."""
        selected = self._annotations.selected
        if selected is None or not self._is_shown(selected):
            self._session.message = _NOTHING_SELECTED
            return
        self.remove(selected)

    def _is_shown(self, position: int) -> bool:
        """Whether the slice of an annotation is the one at the crosshair."""
        annotation = self._annotations.annotations[position]
        if self._viewer is None:
            return True
        is_here = self._viewer.voxel[annotation.plane.normal] == annotation.index
        return is_here and self.is_on_views(annotation)

    def remove_all(self) -> None:
        """Remove every annotation."""
        self._annotations.selected = None
        self._annotations.annotations = ()

    def is_on_views(self, annotation: Annotation) -> bool:
        """Whether an annotation was drawn on the grid that the views show."""
        case = self._session.case
        if case is None or self._viewer is None:
            return True
        return is_on_views(annotation, case, self._viewer)

    def _on_shown_grid(self, annotation: Annotation) -> Annotation:
        """Return an annotation with the name of the grid on which it was drawn."""
        case = self._session.case
        if case is None or self._viewer is None or has_one_grid(case, self._viewer):
            return annotation
        return replace(annotation, grid_sequence=display_sequence(case, self._viewer))

    def _has_length(self, annotation: Annotation) -> bool:
        case = self._session.case
        if case is None:
            return False
        points = annotation.points
        return all(
            length_mm(home_of(annotation, case).affine, a, b) > _SHORTEST_MM
            for a, b in itertools.pairwise(points)
        )

    def _on_case_changed(self, case: Case | None) -> None:
        before, self._case = self._case, case
        if case is not None and before is not None and case.has_same_input(before):
            return
        self.end()


_NOTHING_SELECTED = Text("Click the ruler or angle to remove, then press Del")
_HINTS = {
    AnnotationKind.RULER: Text("Drag in a view to measure a length; Esc ends"),
    AnnotationKind.ANGLE: (
        Text("Drag along one leg, then click the end of the other; Esc ends")
    ),
}
