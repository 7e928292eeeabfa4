"""The place of the crosshair in the world, while the views change their grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.display_grid import (
    display_grid,
    has_one_grid,
    placed_grid,
)
from unet_gui.state.change import change_together

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case
    from unet_gui.core.geometry.grid import Grid
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.state.viewer import ViewerState


class KeptPlace:
    """Moves the views to other grids, with the crosshair at one place in the world.

    The place is remembered as long as nobody moves the crosshair, so that it does not
    drift when sequences are switched to and fro.
    """

    def __init__(self, viewer: ViewerState) -> None:
        self._viewer = viewer
        self._point_mm: tuple[float, ...] = ()
        self._left: tuple[Voxel, Grid] | None = None  # where the crosshair was put

    def show(self, case: Case, sequence: str, grid_of: str = "") -> None:
        """Show a sequence, with the views on the grid of `grid_of`, else on its own."""
        old = display_grid(case, self._viewer)
        new = placed_grid(case, self._viewer, grid_of or sequence)
        fields: dict[str, object] = {"sequence": sequence, "grid_sequence": grid_of}
        if not old.is_same_as(new):
            fields["voxel"] = self._moved(old, new)
        change_together((self._viewer, fields))

    def show_chosen(self, case: Case) -> None:
        """Move the views to the grid of the chosen sequence."""
        sequence = self._viewer.sequence
        is_one = has_one_grid(case, self._viewer)
        if not is_one and sequence in case.sequences:
            self.show(case, sequence)

    def _moved(self, old: Grid, new: Grid) -> Voxel:
        voxel = self._viewer.voxel
        if self._left is None or self._left != (voxel, old):
            self._point_mm = tuple(old.affine.apply(voxel).tolist())
        found = new.voxel_at(self._point_mm)
        self._left = (found, new)
        return found
