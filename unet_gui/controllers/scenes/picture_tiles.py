"""The parts of a picture: slices and other images with what is drawn over them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.controllers.scenes.picture_texts import LegendEntry
    from unet_gui.controllers.scenes.scene import SlicePicture, SwipePicture
    from unet_gui.core.geometry.planes import EdgeLetters

    Place = tuple[float, float]  # row and column; pixel centres are whole


@dataclass(frozen=True, slots=True, eq=False)
class StillPicture:
    """An image that is not cut from a volume, such as the 3D view.

    Attributes
    ----------
    pixels : (rows, columns) uint32 array
        0xffRRGGBB.
    """

    pixels: npt.NDArray[np.uint32]

    def render(self) -> npt.NDArray[np.uint32]:
        """Return the pixels."""
        return self.pixels


@dataclass(frozen=True, slots=True)
class PictureTile:
    """A part of a picture.

    Attributes
    ----------
    section : (row, stop, column, stop)
        The part of `picture` that is shown.
    pixel_mm : (width, height)
        Size of a pixel of `picture` in mm.
    letters : EdgeLetters or None
        Those that are not wanted are empty.
    crosshair : Place or None
        Where the crosshair lies in `picture`.
    annotations : tuple of (places, text)
        Rulers and angles in pixels of `picture`.
    diameters : tuple of (places, text)
        Likewise those of a lesion.
    """

    picture: SlicePicture | SwipePicture | StillPicture
    section: tuple[int, int, int, int]
    pixel_mm: tuple[float, float]
    letters: EdgeLetters | None = None
    caption: str = ""
    crosshair: Place | None = None
    annotations: tuple[tuple[tuple[Place, ...], str], ...] = ()
    diameters: tuple[tuple[tuple[Place, ...], str], ...] = ()

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of the section in mm."""
        top, bottom, left, right = self.section
        return ((right - left) * self.pixel_mm[0], (bottom - top) * self.pixel_mm[1])


@dataclass(frozen=True, slots=True)
class PictureSheet:
    """Parts of a picture with title, facts and legend.

    Attributes
    ----------
    tile_mm : (width, height)
        Room for each part: in mm if they are to scale, else in any unit.
    is_to_scale : bool
        Whether all slices have one scale; otherwise each fills its room.
    """

    tiles: tuple[PictureTile, ...]
    tile_mm: tuple[float, float]
    is_to_scale: bool
    title: str = ""
    facts: tuple[str, ...] = ()
    legend: tuple[LegendEntry, ...] = ()
