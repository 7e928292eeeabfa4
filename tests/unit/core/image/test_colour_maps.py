from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.image.colour_maps import COLOUR_MAPS, GREY, ColourMap, map_colours
from unet_gui.core.image.compositing import LabelColour, compose

LEVELS = np.arange(256, dtype=np.uint8)[None]


def test_grey_maps_each_level_to_itself():
    np.testing.assert_array_equal(map_colours(GREY), np.tile(LEVELS.T, 3))


@pytest.mark.parametrize("name", COLOUR_MAPS)
def test_maps_get_lighter_and_inverted_maps_darker(name):
    colours = map_colours(ColourMap(name)).astype(float)
    lightness = colours @ (0.2126, 0.7152, 0.0722)
    assert np.all(np.diff(lightness) > -1)
    assert lightness[-1] - lightness[0] > 100
    inverted = map_colours(ColourMap(name, is_inverted=True))
    np.testing.assert_array_equal(inverted, colours[::-1])


def test_the_ends_of_viridis_agree_with_matplotlib():
    colours = map_colours(ColourMap("viridis"))
    assert [colours[0].tolist(), colours[-1].tolist()] == [[68, 1, 84], [253, 231, 37]]


@pytest.mark.parametrize("name", COLOUR_MAPS)
def test_pictures_have_the_colours_of_the_map(name):
    colour_map = ColourMap(name, is_inverted=True)
    pixels = compose(LEVELS, colour_map=colour_map)
    red, green, blue = map_colours(colour_map).astype(np.uint32).T
    expected = 0xFF000000 | red << 16 | green << 8 | blue
    np.testing.assert_array_equal(pixels[0], expected)


def test_labels_are_blended_with_the_colour_of_the_map():
    colours = (LabelColour(1, (200, 100, 0)),)
    inverted = ColourMap(is_inverted=True)
    black = np.zeros((1, 1), np.uint8)
    pixel = compose(black, black + 1, colours, 0.5, inverted)[0, 0]
    assert int(pixel) == 0xFF000000 | 228 << 16 | 178 << 8 | 128
