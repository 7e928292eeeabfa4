"""Colour maps from grey levels to colours."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

_LEVELS = 256


class ColourMap(NamedTuple):
    """Name of a map in `COLOUR_MAPS`, and whether light and dark are swapped."""

    name: str = "grey"
    is_inverted: bool = False


GREY = ColourMap()

# Colours at equal distances, from black level to white level. Viridis, magma and
# inferno are sampled from Matplotlib's (CC0, N. Smith and S. van der Walt).
COLOUR_MAPS: dict[str, tuple[str, ...]] = {
    "grey": ("000000", "ffffff"),
    "bone": ("000000", "545474", "a8c7c7", "ffffff"),
    "hot": ("000000", "aa0000", "ff5500", "ffff00", "ffffff"),
    "viridis": (
        *("440154", "472c7a", "3b518b", "2c718e", "21908d"),
        *("27ad81", "5cc863", "aadc32", "fde725"),
    ),
    "magma": (
        *("000004", "1c1044", "4f127b", "812581", "b5367a"),
        *("e55964", "fb8761", "fec287", "fcfdbf"),
    ),
    "inferno": (
        *("000004", "1f0c48", "550f6d", "88226a", "ba3655"),
        *("e35933", "f98c0a", "f9c932", "fcffa4"),
    ),
}


@lru_cache(maxsize=16)
def map_colours(colour_map: ColourMap) -> npt.NDArray[np.uint8]:
    """Return the colour of each grey level.

    Returns
    -------
    (256, 3) uint8 array, read-only
        Red, green and blue.

    Raises
    ------
    KeyError
        If no map has this name.
    """
    points = [[*bytes.fromhex(code)] for code in COLOUR_MAPS[colour_map.name]]
    places = np.linspace(0, _LEVELS - 1, len(points))
    levels = np.arange(_LEVELS)
    channels = [np.interp(levels, places, c) for c in zip(*points, strict=True)]
    colours: npt.NDArray[np.uint8] = np.rint(np.stack(channels, 1)).astype(np.uint8)
    if colour_map.is_inverted:
        colours = colours[::-1].copy()
    colours.flags.writeable = False
    return colours
