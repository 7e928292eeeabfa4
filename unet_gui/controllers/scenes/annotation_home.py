"""The grids on which annotations were drawn, and whether the views show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.display_grid import (
    display_grid,
    has_one_grid,
    placed_grid,
)

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case
    from unet_gui.core.image.volume import Volume
    from unet_gui.core.measuring.annotations import Annotation
    from unet_gui.state.viewer import ViewerState


def home_of(annotation: Annotation, case: Case) -> Volume:
    """Return the volume in whose voxels an annotation was drawn."""
    return case.sequences.get(annotation.grid_sequence, case.first)


def is_on_views(annotation: Annotation, case: Case, viewer: ViewerState) -> bool:
    """Whether an annotation was drawn on the grid that the views show."""
    if has_one_grid(case, viewer):
        return True
    name = annotation.grid_sequence
    home = name if name in case.sequences else next(iter(case.sequences))
    return placed_grid(case, viewer, home).is_same_as(display_grid(case, viewer))
