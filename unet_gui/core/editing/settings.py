"""The tools of correction, and how the user has set them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

SMALLEST_RADIUS_MM, LARGEST_RADIUS_MM = 0.5, 30.0
_STEP = 1.2  # of the radius, as in 3D Slicer


class EditTool(Enum):
    """The action of the mouse in a view while the mask is corrected."""

    BRUSH = "brush"
    ERASER = "eraser"
    THRESHOLD = "threshold"
    LASSO = "lasso"
    FILL = "fill"
    RELABEL = "relabel"
    NUDGE = "nudge"
    REMOVE = "remove"
    KEEP = "keep"

    @property
    def has_circle(self) -> bool:
        """Whether it paints with a brush whose outline follows the mouse."""
        return self in _BRUSHES


_BRUSHES = {
    EditTool.BRUSH,
    EditTool.ERASER,
    EditTool.THRESHOLD,
    EditTool.NUDGE,
}


@dataclass(frozen=True, slots=True)
class MaskingChoice:
    """The limits of tools that the user chose.

    Attributes
    ----------
    inside : int or None
        The class inside of which only; -1 for the whole tumour, None for everywhere.
    over : int or None
        The class that only is painted over, 0 for the background; None for all.
    uses_intensity : bool
        Whether only voxels with intensities from `low` to `high` are changed.
    sequence : str
        The sequence of these intensities; empty for the shown one.
    is_in_brain : bool
        Whether only voxels that are not background of the scan are changed.
    """

    inside: int | None = None
    over: int | None = None
    uses_intensity: bool = False
    low: float = 0.0
    high: float = 0.0
    sequence: str = ""
    is_in_brain: bool = False

    @property
    def is_limited(self) -> bool:
        """Whether anything is chosen."""
        return self != MaskingChoice(
            low=self.low, high=self.high, sequence=self.sequence
        )


WHOLE_TUMOUR = -1


def stepped_radius(radius_mm: float, steps: int) -> float:
    """Return a radius made larger or smaller by steps of a fifth, within the limits."""
    radius = radius_mm * _STEP**steps
    return round(min(max(radius, SMALLEST_RADIUS_MM), LARGEST_RADIUS_MM), 2)
