"""The content of the 3D view, derived from the state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.display_grid import grid_seen_from, has_one_grid
from unet_gui.controllers.scenes.scene import clamped
from unet_gui.core.geometry.box import Box
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.mask.palettes import CAVITY_COLOUR, OUTSIDE_SCHEME
from unet_gui.core.view3d.crosshair_lines import crosshair_lines_mm
from unet_gui.core.view3d.surface_picking import first_hit_mm

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.case.case import Case
    from unet_gui.core.geometry.planes import Point
    from unet_gui.core.image.compositing import Colour
    from unet_gui.core.image.volume import Volume
    from unet_gui.core.view3d.surfaces import Surface
    from unet_gui.state.session import SessionState
    from unet_gui.state.surfaces import SurfacesState
    from unet_gui.state.viewer import ViewerState

_BRAIN_COLOUR = (214, 206, 198)
# From the inside outwards. Outer classes are more transparent, so that inner ones show
# through: the opacity is raised to this power.
_FROM_INSIDE = {
    TumourClass.NON_ENHANCING: 0.3,
    TumourClass.ENHANCING: 0.6,
    TumourClass.EDEMA: 2.0,
}


@dataclass(frozen=True, slots=True)
class SurfaceLayer:
    """One surface; with `is_glass` it is clearer where it faces the viewer."""

    surface: Surface
    colour: Colour
    opacity: float
    is_glass: bool = False


@dataclass(frozen=True, slots=True)
class SurfaceScene:
    """Everything that the 3D view draws; equal scenes look the same.

    Attributes
    ----------
    layers : tuple of SurfaceLayer
        In the order in which they are drawn.
    box : Box
        The box of the brain, in voxels of `volume`.
    voxel : (i, j, k)
        The crosshair in voxels of `volume`; with fractions if it is a voxel of a
        sequence on another grid.
    """

    layers: tuple[SurfaceLayer, ...]
    volume: Volume
    box: Box
    voxel: Point
    has_crosshair: bool
    is_oriented: bool = True  # whether the scan tells left from right

    def lines_mm(self) -> npt.NDArray[np.float32]:
        """Return the (n, 2, 3) ends of the lines of the crosshair, in RAS+ world mm."""
        return crosshair_lines_mm(self.volume.affine, self.box, self.voxel)

    def pick(
        self, origin_mm: npt.NDArray[np.float64], direction: npt.NDArray[np.float64]
    ) -> npt.NDArray[np.float64] | None:
        """Return the (3,) point in world mm where a ray meets mask or brain, or None.

        The mask counts before the brain.
        """
        for group in (False, True):
            hits = [
                first_hit_mm(layer.surface, origin_mm, direction)
                for layer in self.layers
                if layer.is_glass is group and layer.opacity > 0
            ]
            found = [hit for hit in hits if hit is not None]
            if found:
                return origin_mm + direction * min(found)
        return None


def resolve_surfaces(
    state: SurfacesState, session: SessionState, viewer: ViewerState
) -> SurfaceScene | None:
    """Return the scene of the 3D view, None without a case."""
    case = session.case
    if case is None:
        return None
    layers = (*_class_layers(state, viewer), *_brain_layers(state))
    whole = Box((0, 0, 0), case.shape)
    return SurfaceScene(
        layers=layers,
        volume=case.first,
        box=whole if state.brain is None else state.brain.box,
        voxel=_crosshair(session, viewer, case),
        has_crosshair=state.has_crosshair,
        is_oriented=case.grid.is_oriented,
    )


def _crosshair(session: SessionState, viewer: ViewerState, case: Case) -> Point:
    """Return the crosshair in voxels of the first sequence, with fractions."""
    if has_one_grid(case, viewer):
        return clamped(viewer.voxel, case.shape)
    views = grid_seen_from(case, viewer, next(iter(case.sequences)))
    place_mm = views.affine.apply(clamped(viewer.voxel, views.shape))
    i, j, k = case.affine.inverse.apply(place_mm).tolist()
    return (i, j, k)


def _class_layers(state: SurfacesState, viewer: ViewerState) -> list[SurfaceLayer]:
    if state.classes is None or not viewer.is_mask_visible:
        return []
    layers = [
        SurfaceLayer(
            state.classes.by_class[tumour_class],
            viewer.class_styles[tumour_class].colour,
            state.mask_opacity**power * viewer.class_styles[tumour_class].opacity,
        )
        for tumour_class, power in _FROM_INSIDE.items()
        if tumour_class in state.classes.by_class
        and viewer.class_styles[tumour_class].is_visible
    ]
    beyond = (
        (state.classes.cavity, CAVITY_COLOUR),
        (state.classes.others, OUTSIDE_SCHEME),
    )
    return layers + [
        SurfaceLayer(surface, colour, state.mask_opacity)
        for surface, colour in beyond
        if surface is not None
    ]


def _brain_layers(state: SurfacesState) -> list[SurfaceLayer]:
    if state.brain is None or state.brain.surface is None or state.brain_opacity == 0:
        return []
    brain = state.brain.surface
    return [SurfaceLayer(brain, _BRAIN_COLOUR, state.brain_opacity, is_glass=True)]
