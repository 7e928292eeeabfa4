"""Choosing the tool, the class and the brush of the correction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.core.editing.settings import (
    LARGEST_RADIUS_MM,
    SMALLEST_RADIUS_MM,
    EditTool,
)
from unet_gui.core.mask.labels import TumourClass

if TYPE_CHECKING:
    from unet_gui.controllers.editing.starting import StartController
    from unet_gui.controllers.editing.strokes import StrokeController
    from unet_gui.core.editing.settings import MaskingChoice
    from unet_gui.state.annotations import AnnotationsState
    from unet_gui.state.editing import EditingState
    from unet_gui.state.session import SessionState


class ToolController:
    """Changes the settings of the tools; only one tool has the mouse at a time."""

    def __init__(
        self,
        session: SessionState,
        editing: EditingState,
        annotations: AnnotationsState,
        strokes: StrokeController,
        starting: StartController,
    ) -> None:
        self._session = session
        self._editing = editing
        self._annotations = annotations
        self._strokes = strokes
        self._starting = starting
        self._last = EditTool.BRUSH
        annotations.events.tool.connect(self._on_annotation_tool)
        session.events.edited.connect(self._on_edited)

    def choose(self, tool: EditTool | None) -> None:
        """Choose a tool, for which a correction begins if there is none yet.

        None gives the mouse back to the crosshair.
        """
        self._strokes.cancel()
        if tool is not None:
            self._annotations.tool = None
            self._starting.start()
            if self._session.edited is None:
                return
            self._last = tool
        self._editing.preview = None
        self._editing.tool = tool

    def toggle(self, tool: EditTool) -> None:
        """Choose a tool, or none if it is chosen already."""
        self.choose(None if self._editing.tool is tool else tool)

    def toggle_last(self) -> None:
        """Choose the tool that was used last, or none if one is chosen."""
        self.choose(None if self._editing.tool is not None else self._last)

    def set_label(self, label: TumourClass) -> None:
        """Choose the class that is painted; a region has one class only."""
        edited = self._session.edited
        is_region = edited is not None and edited.region is not None
        self._editing.label = TumourClass.EDEMA if is_region else label

    def set_radius(self, radius_mm: float) -> None:
        """Set the radius of the brush in mm."""
        radius = min(max(radius_mm, SMALLEST_RADIUS_MM), LARGEST_RADIUS_MM)
        self._editing.radius_mm = radius

    def set_ball(self, *, is_ball: bool) -> None:
        """Let brush and fill work in all slices, or in the shown one only."""
        self._editing.is_ball = is_ball

    def set_tolerance(self, tolerance: float) -> None:
        """Set how much intensities may differ, as a share of the window's width."""
        self._editing.tolerance = min(max(tolerance, 0.0), 1.0)

    def set_amount(self, amount_mm: float) -> None:
        """Set by how many mm a class grows, shrinks or is smoothed."""
        self._editing.amount_mm = min(max(amount_mm, 0.1), 20.0)

    @property
    def masking(self) -> MaskingChoice:
        """The limits within which tools may change the mask."""
        return self._editing.masking

    def limit_inside(self, label: int | None) -> None:
        """Change only what is inside a class, -1 for all tumour, None for all."""
        self._editing.masking = replace(self.masking, inside=label)

    def limit_over(self, label: int | None) -> None:
        """Paint only over a class, 0 for the background, None for all."""
        self._editing.masking = replace(self.masking, over=label)

    def limit_brain(self, *, is_in_brain: bool) -> None:
        """Change only what is not background of the scan."""
        self._editing.masking = replace(self.masking, is_in_brain=is_in_brain)

    def limit_intensity(
        self, *, uses: bool, low: float, high: float, sequence: str
    ) -> None:
        """Change only voxels with intensities of a sequence in a range."""
        self._editing.masking = replace(
            self.masking, uses_intensity=uses, low=low, high=high, sequence=sequence
        )

    def _on_annotation_tool(self) -> None:
        if self._annotations.tool is not None and self._editing.tool is not None:
            self.choose(None)

    def _on_edited(self) -> None:
        """Without a mask there is nothing to draw on; a region has one class."""
        edited = self._session.edited
        if edited is None and self._editing.tool is not None:
            self.choose(None)
        elif edited is not None:
            self.set_label(self._editing.label)
