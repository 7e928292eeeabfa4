"""The Dice of regions over the epochs of a training, as curves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.layout.curve_plot import Curve
from unet_gui.core.mask.labels import TumourClass, region_title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unet_gui.core.image.compositing import Colour

# Regions of several classes: gray, and reddish purple of Okabe and Ito 2008, which no
# palette of the classes has.
_OTHERS: dict[str, Colour] = {
    "whole_tumour": (128, 128, 128),
    "tumour_core": (204, 121, 167),
}


def region_curves(
    dice: Mapping[str, Sequence[tuple[float, float]]],
    colours: Mapping[TumourClass, Colour],
) -> list[Curve]:
    """Return a curve per region, with its title; classes in the colours of masks.

    Parameters
    ----------
    dice : mapping
        By region, the points (epoch, Dice).
    """
    own = {c.key: colour for c, colour in colours.items()}
    return [
        Curve(region_title(name), points, own.get(name) or _OTHERS.get(name))
        for name, points in dice.items()
    ]
