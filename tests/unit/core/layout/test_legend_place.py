from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.layout.legend_place import Area, covered_part, legend_place

VIEW = Area(0, 0, 400, 400)
CORNER = Area(320, 0, 80, 60)
MIDDLE = Area(160, 170, 80, 60)
SIZES = st.floats(1, 500)
AREAS = st.builds(Area, SIZES, SIZES, SIZES, SIZES)


@pytest.mark.parametrize(
    ("legend", "covered"), [(CORNER, 0.0), (MIDDLE, 1.0), (Area(0, 0, 0, 9), 0.0)]
)
def test_the_brain_is_an_ellipse_in_its_box(legend, covered):
    assert covered_part(legend, Area(20, 20, 360, 360)) == covered


@given(AREAS, AREAS)
def test_the_covered_part_is_a_fraction(legend, brain):
    assert 0 <= covered_part(legend, brain) <= 1


def test_the_first_place_beside_the_brain_is_taken():
    brain = Area(20, 20, 360, 360)
    forms = [("full", [MIDDLE]), ("short", [CORNER, Area(0, 0, 40, 40)])]
    assert legend_place(VIEW, brain, forms) == ("short", CORNER)


def test_the_names_are_shown_where_the_brain_is_hardly_covered():
    brain, full = Area(20, 45, 360, 340), Area(216, 6, 180, 72)
    assert 0.1 < covered_part(full, brain) < 0.25
    forms = [("full", [full]), ("short", [CORNER])]
    assert legend_place(VIEW, brain, forms) == ("full", full)


def test_a_small_legend_may_lie_on_the_brain_where_it_covers_least():
    brain = Area(-20, -20, 440, 440)
    forms = [("full", [MIDDLE]), ("short", [CORNER])]
    assert legend_place(VIEW, brain, forms) == ("short", CORNER)


@pytest.mark.parametrize("place", [Area(350, 0, 80, 60), Area(0, 0, 300, 300)])
def test_a_view_that_is_too_small_has_no_legend(place):
    assert legend_place(VIEW, Area(0, 0, 400, 400), [("full", [place])]) is None


@given(AREAS, AREAS, st.lists(AREAS, max_size=5))
def test_a_place_lies_in_the_view(view, brain, places):
    chosen = legend_place(view, brain, [("full", places)])
    assert chosen is None or view.holds(chosen[1])
