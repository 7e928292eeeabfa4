"""The reference of a case on the grid of another mask, to be compared with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.geometry.grid import Grid
from unet_gui.core.image.slice_on_grid import labels_on_grid
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.preparation_record import PreparationRecord

LAID = Text(
    "The reference lies on another grid and was resampled to that of the mask by "
    "nearest neighbour, as the scans were aligned."
)


def home_of_grid(case: Case, grid: Grid) -> str:
    """Return the sequence that a mask belongs to: the first one on its grid."""
    found = (n for n, volume in case.sequences.items() if volume.grid.is_same_as(grid))
    return next(found, next(iter(case.sequences)))


def reference_on(
    case: Case, grid: Grid, record: PreparationRecord | None
) -> LabelMap | None:
    """Return the reference on the grid of a mask; None if the case has none.

    It is the reference itself if that lies there. Otherwise each voxel has the label of
    the nearest one, by the motions of the preparation; the reference keeps the answer.

    Parameters
    ----------
    record : PreparationRecord or None
        How the scans of the mask were prepared; None if they were not.
    """
    if case.reference is None:
        return None
    own = case.reference.label_map
    if own.grid.is_same_as(grid):
        return own
    seen = grid
    if record is not None:
        homes = home_of_grid(case, grid), home_of_grid(case, own.grid)
        seen = Grid(grid.shape, record.motion_between(*homes) @ grid.affine)

    def lay() -> LabelMap:
        return LabelMap(labels_on_grid(own, seen).data, grid.affine)

    found: LabelMap = own.facts.latest("laid", (grid, seen), lay)
    return found


def is_laid(case: Case, grid: Grid) -> bool:
    """Whether the reference of a case lies on another grid than a mask."""
    reference = case.reference
    return reference is not None and not reference.label_map.grid.is_same_as(grid)
