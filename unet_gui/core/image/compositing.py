"""Compositing of an image and a label map into one opaque picture."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.image.colour_maps import GREY, ColourMap, map_colours

if TYPE_CHECKING:
    import numpy.typing as npt

Colour = tuple[int, int, int]  # red, green, blue in 0 to 255


class LabelColour(NamedTuple):
    """Fill of one label; `opacity`, 0 to 1, multiplies that of the whole mask."""

    label: int
    colour: Colour
    opacity: float = 1.0


LabelColours = tuple[LabelColour, ...]  # labels without one are not drawn

_OPAQUE = 0xFF000000
_GREYS = 256


def compose(
    grey: npt.NDArray[np.uint8],
    labels: npt.NDArray[np.uint8] | None = None,
    colours: LabelColours = (),
    opacity: float = 0.0,
    colour_map: ColourMap = GREY,
) -> npt.NDArray[np.uint32]:
    """Draw labels over a grey image.

    Parameters
    ----------
    grey, labels : (rows, columns) uint8 arrays
        Grey level and class of each pixel.
    opacity : float
        0 hides the labels, 1 hides the image under them.
    colour_map : ColourMap
        Colours of the grey levels.

    Returns
    -------
    (rows, columns) uint32 array, C order
        0xffRRGGBB per pixel, the layout of Qt's Format_RGB32.
    """
    table = colour_table(colours, opacity, colour_map)
    if labels is None or not colours:
        return table.take(np.ascontiguousarray(grey))
    index = labels.astype(np.uint16, order="C")
    index <<= 8
    index |= grey
    return table.take(index)


@lru_cache(maxsize=16)
def colour_table(
    colours: LabelColours, opacity: float, colour_map: ColourMap = GREY
) -> npt.NDArray[np.uint32]:
    """Return the colour of every label over every grey level.

    Returns
    -------
    (65536,) uint32 array, read-only
        0xffRRGGBB at ``label * 256 + grey``.
    """
    image = map_colours(colour_map).T.astype(np.uint32)  # (3, 256)
    table = np.tile(_packed(*image), (_GREYS, 1))
    if colours:
        labels = [entry.label for entry in colours]
        parts = np.array([entry.colour for entry in colours], np.float64)
        shares = np.array([[entry.opacity * opacity] for entry in colours])
        red, green, blue = (
            np.rint(levels * (1 - shares) + part[:, None] * shares).astype(np.uint32)
            for levels, part in zip(image, parts.T, strict=True)
        )
        table[labels] = _packed(red, green, blue)
    table = table.reshape(-1)
    table.flags.writeable = False
    return table


def _packed(
    red: npt.NDArray[np.uint32],
    green: npt.NDArray[np.uint32],
    blue: npt.NDArray[np.uint32],
) -> npt.NDArray[np.uint32]:
    eight, sixteen = np.uint32(8), np.uint32(16)
    return np.uint32(_OPAQUE) | (red << sixteen) | (green << eight) | blue
