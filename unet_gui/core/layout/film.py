"""The choices for a film of slices, or of the 3-D view turning round."""

from __future__ import annotations

from dataclasses import dataclass

from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.montage import SheetOptions

FILM_SIDE_PX = (240, 1600)  # of the longer side of a picture
FRAMES_PER_S = (2, 60)
TURN_FRAMES = 90  # of one turn


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmOptions(SheetOptions):
    """The choices for a film.

    Attributes
    ----------
    plane : Plane or None
        That of the slices; None for the 3-D view turning round once.
    has_tumour_only : bool
        Whether slices without tumour are left out.
    """

    tile_px: int = 800
    text_scale: float = 0.45
    plane: Plane | None = Plane.AXIAL
    has_tumour_only: bool = False
    frames_per_s: int = 12
