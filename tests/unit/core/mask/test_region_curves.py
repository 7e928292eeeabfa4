from __future__ import annotations

from unet_gui.core.layout.curve_plot import Curve
from unet_gui.core.mask.palettes import PALETTES
from unet_gui.core.mask.region_curves import region_curves


def test_classes_have_their_titles_and_the_colours_of_masks() -> None:
    points = ((1.0, 0.5),)
    dice = dict.fromkeys(("non_enhancing", "whole_tumour", "ventricles"), points)
    colours = PALETTES["itk_snap"].colours
    classes, whole, other = region_curves(dice, colours)
    assert classes == Curve("Non-enhancing", points, (0, 255, 0))
    assert whole.name == "Whole tumour"
    assert whole.colour not in {None, *colours.values()}
    assert other == Curve("Ventricles", points)
