"""The grid that the views share, and places on it, derived from the state.

All views show one grid, so that a crosshair is at one voxel in each of them: that of
the sequence that is looked at. Sequences and masks on other grids are cut along its
slices by their world coordinates, and by the motions that an alignment has found. The
crosshair of the state is a voxel of this grid.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.compared_reference import home_of_grid
from unet_gui.controllers.scenes.mask_choice import shown_label_map
from unet_gui.core.geometry.grid import Grid
from unet_gui.core.image.slice_on_grid import labels_on_grid

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.image.volume import LabelMap, Volume
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


def display_sequence(case: Case, viewer: ViewerState) -> str:
    """Return the sequence on whose grid the views are: mostly the chosen one."""
    for name in (viewer.grid_sequence, viewer.sequence):
        if name in case.sequences:
            return name
    return next(iter(case.sequences))


def display_volume(case: Case, viewer: ViewerState) -> Volume:
    """Return the volume on whose grid the views are."""
    return case.sequences[display_sequence(case, viewer)]


def has_one_grid(case: Case, viewer: ViewerState) -> bool:
    """Whether a voxel is at one place in all sequences, as in most cases."""
    return case.is_on_one_grid and not viewer.motions


def display_grid(case: Case, viewer: ViewerState) -> Grid:
    """Return the grid of the views, in the world that all sequences share."""
    return placed_grid(case, viewer, display_sequence(case, viewer))


def placed_grid(case: Case, viewer: ViewerState, name: str) -> Grid:
    """Return the grid of a sequence, moved into the world that all share."""
    return _moved(case.sequences[name].grid, viewer.motions.get(name))


def grid_seen_from(case: Case, viewer: ViewerState, name: str) -> Grid:
    """Return the grid of the views in the world of one sequence, before its motion."""
    motion = viewer.motions.get(name)
    views = display_grid(case, viewer)
    return views if motion is None else _moved(views, motion.inverse)


def moved_voxel(voxel: Voxel, old: Grid, new: Grid) -> Voxel:
    """Return the voxel of another grid at the place of a voxel; clamped to the grid."""
    if old.is_same_as(new):
        return voxel
    return new.voxel_at(old.affine.apply(voxel))


def shown_voxel(
    session: SessionState, viewer: ViewerState, voxel: Voxel, grid: Grid
) -> Voxel:
    """Return the voxel of the views at the place of a voxel of a mask's grid."""
    case = session.case
    if case is None or has_one_grid(case, viewer):
        return voxel
    own = _moved(grid, viewer.motions.get(home_of_grid(case, grid)))
    return moved_voxel(voxel, own, display_grid(case, viewer))


def crosshair_in(session: SessionState, viewer: ViewerState, grid: Grid) -> Voxel:
    """Return the voxel of a mask's grid at the crosshair."""
    case = session.case
    if case is None or has_one_grid(case, viewer):
        return viewer.voxel
    own = _moved(grid, viewer.motions.get(home_of_grid(case, grid)))
    return moved_voxel(viewer.voxel, display_grid(case, viewer), own)


def label_map_in_views(session: SessionState, viewer: ViewerState) -> LabelMap | None:
    """Return the chosen mask on the grid of the views, visible or hidden.

    None without one, and for a mask of another size in a case on one grid.
    """
    label_map, case = shown_label_map(session, viewer), session.case
    if label_map is None or case is None:
        return None
    if has_one_grid(case, viewer):
        return label_map if label_map.data.shape == case.shape else None
    return labels_in_views(case, viewer, label_map)


def labels_in_views(case: Case, viewer: ViewerState, label_map: LabelMap) -> LabelMap:
    """Return a label map on the grid of the views."""
    home = home_of_grid(case, label_map.grid)
    return labels_on_grid(label_map, grid_seen_from(case, viewer, home))


def _moved(grid: Grid, motion: Affine | None) -> Grid:
    return grid if motion is None else Grid(grid.shape, motion @ grid.affine)
