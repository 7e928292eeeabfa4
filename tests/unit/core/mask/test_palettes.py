from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest

from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.mask.palettes import (
    PALETTES,
    palette_of,
    probability_colour,
    probability_colours,
)
from unet_gui.core.measuring.agreement import AGREEMENT_COLOURS
from unet_gui.state.viewer import default_class_styles


def lightness(colour):
    """CIE L*, 0 to 100."""
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in np.array(colour) / 255
    ]
    y = float(np.dot(linear, (0.2126, 0.7152, 0.0722)))
    return 116 * y ** (1 / 3) - 16 if y > 0.008856 else 903.3 * y


def test_the_default_is_the_palette_of_the_course():
    styles = default_class_styles()
    assert palette_of({c: s.colour for c, s in styles.items()}) == "itk_snap"


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda p: p.id)
def test_every_palette_has_a_distinct_colour_for_each_class(palette):
    assert set(palette.colours) == set(TumourClass)
    assert len(set(palette.colours.values())) == 3
    assert palette_of(palette.colours) == palette.id


def test_custom_colours_belong_to_no_palette():
    assert palette_of(dict.fromkeys(TumourClass, (1, 2, 3))) is None


@pytest.mark.parametrize(
    "colours",
    [PALETTES["colour_blind_safe"].colours, AGREEMENT_COLOURS],
    ids=["classes", "agreement"],
)
def test_colour_blind_safe_colours_differ_in_lightness_or_blue(colours):
    # differences that people without red or green cones can see
    for first, second in combinations(colours.values(), 2):
        apart = abs(lightness(first) - lightness(second))
        blue = abs((first[2] - max(first[:2])) - (second[2] - max(second[:2])))
        assert apart >= 8 or blue >= 60


def test_probabilities_are_viridis_within_a_few_levels():
    colormap = pytest.importorskip("pyqtgraph").colormap.get("viridis")
    table = colormap.getLookupTable(0, 1, 256)[:, :3].astype(int)
    ours = np.array([probability_colour(level / 255) for level in range(256)])
    assert np.abs(ours - table).max() <= 6


def test_probabilities_get_lighter_all_the_way():
    steps = [lightness(probability_colour(p)) for p in np.linspace(0, 1, 50)]
    assert all(a < b for a, b in pairwise(steps))


def test_small_probabilities_are_not_drawn():
    levels = [entry.label for entry in probability_colours()]
    assert levels == list(range(13, 256))
