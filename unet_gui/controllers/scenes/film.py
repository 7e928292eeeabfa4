"""The content of a film: the slices of one plane as single pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.montage import resolve_montage
from unet_gui.controllers.scenes.picture_texts import legend_of
from unet_gui.controllers.scenes.picture_tiles import (
    PictureSheet,
    PictureTile,
    StillPicture,
)
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.montage import MontageOptions
from unet_gui.core.text import Text, lowered

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.layout.film import FilmOptions
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


def resolve_film(
    session: SessionState, viewer: ViewerState, options: FilmOptions
) -> tuple[PictureSheet, ...]:
    """Return the frames of a film of slices, which are all of one size.

    From the feet, the back or the left; empty without a case.
    """
    plane = options.plane or Plane.AXIAL
    wanted = MontageOptions(
        plane=plane, step=1, has_tumour_only=options.has_tumour_only
    )
    montage = resolve_montage(session, viewer, wanted)
    if montage is None:
        return ()
    sequence, _, *facts = montage.facts
    count = montage.pictures[0].volume.shape[plane.normal]
    return tuple(
        PictureSheet(
            tiles=(replace(tile, letters=montage.letters, caption=""),),
            tile_mm=montage.tile_mm,
            is_to_scale=True,
            title=montage.title,
            facts=(
                Text(
                    "{sequence}, {plane} {number} of {count}",
                    sequence=sequence,
                    plane=lowered(Text(plane.name.capitalize())),
                    number=f"{picture.index + 1:0{len(str(count))}}",
                    count=count,
                ),
                *facts,
            ),
            legend=montage.legend,
        )
        for tile, picture in zip(montage.tiles, montage.pictures, strict=True)
    )


def turn_frame(
    session: SessionState, viewer: ViewerState, pixels: npt.NDArray[np.uint32]
) -> PictureSheet:
    """Return a frame of the 3-D view.

    Parameters
    ----------
    pixels : (rows, columns) uint32 array
        0xffRRGGBB.
    """
    rows, columns = pixels.shape
    tile = PictureTile(StillPicture(pixels), (0, rows, 0, columns), (1.0, 1.0))
    return PictureSheet(
        tiles=(tile,),
        tile_mm=tile.size_mm,
        is_to_scale=False,
        title=session.case.name if session.case else "",
        legend=legend_of(session, viewer),
    )
