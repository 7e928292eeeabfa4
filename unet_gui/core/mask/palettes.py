"""Colours for the tumour classes and for probabilities."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.image.compositing import Colour, LabelColour, LabelColours
from unet_gui.core.mask.labels import CAVITY, TumourClass
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

_ED, _NE, _ET = TumourClass.EDEMA, TumourClass.NON_ENHANCING, TumourClass.ENHANCING
OUTSIDE_SCHEME: Colour = (160, 160, 160)  # labels outside the tumour classes
CAVITY_COLOUR: Colour = (190, 130, 220)
_LEVELS = 255
SEEN_FROM = 0.05  # lower probabilities are not drawn

# Viridis at every sixteenth of its range (S. van der Walt and N. Smith, CC0).
_VIRIDIS = (
    (68, 1, 84),
    (72, 24, 106),
    (71, 45, 123),
    (66, 64, 134),
    (59, 82, 139),
    (51, 99, 141),
    (44, 114, 142),
    (38, 130, 142),
    (33, 145, 140),
    (31, 159, 136),
    (39, 173, 129),
    (61, 188, 116),
    (92, 200, 99),
    (129, 211, 77),
    (170, 220, 50),
    (213, 226, 26),
    (253, 231, 37),
)


@dataclass(frozen=True, slots=True)
class Palette:
    """One colour per tumour class."""

    id: str
    title: str
    colours: Mapping[TumourClass, Colour]


_ALL = (
    Palette(
        "itk_snap",
        Text("Course / ITK-SNAP"),
        {_ED: (255, 0, 0), _NE: (0, 255, 0), _ET: (0, 0, 255)},
    ),
    # as in figure 3 of Menze et al. 2015, doi:10.1109/TMI.2014.2377694
    Palette(
        "brats",
        Text("BraTS figures"),
        {_ED: (255, 220, 50), _NE: (225, 30, 30), _ET: (80, 200, 255)},
    ),
    # blue, vermilion and yellow of Okabe and Ito 2008, which also differ in lightness
    Palette(
        "colour_blind_safe",
        Text("Colour-blind safe"),
        {_ED: (0, 114, 178), _NE: (213, 94, 0), _ET: (240, 228, 66)},
    ),
)
PALETTES: dict[str, Palette] = {palette.id: palette for palette in _ALL}


def outside_colour(label: int) -> Colour:
    """Return the colour of a label that is not a tumour class: violet for a cavity."""
    return CAVITY_COLOUR if label == CAVITY else OUTSIDE_SCHEME


def palette_of(colours: Mapping[TumourClass, Colour]) -> str | None:
    """Return the id of the palette with these colours, None if there is none."""
    for palette in PALETTES.values():
        if all(colours.get(c) == colour for c, colour in palette.colours.items()):
            return palette.id
    return None


@lru_cache(maxsize=1)
def probability_colours() -> LabelColours:
    """Return the colour of each level of probability, 1 to 255.

    Levels below 0.05 are omitted, so that they are not drawn.
    """
    return tuple(
        LabelColour(level, probability_colour(level / _LEVELS))
        for level in range(round(SEEN_FROM * _LEVELS), _LEVELS + 1)
    )


def probability_colour(probability: float) -> Colour:
    """Return the colour of a probability on a perceptually uniform scale."""
    stops = np.linspace(0, 1, len(_VIRIDIS))
    parts = np.array(_VIRIDIS).T
    red, green, blue = (round(np.interp(probability, stops, part)) for part in parts)
    return (red, green, blue)
