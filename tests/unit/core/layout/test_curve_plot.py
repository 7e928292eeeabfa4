from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from tests.ui.widgets.test_theme import contrast
from unet_gui.core.layout.curve_plot import (
    MOST_POINTS,
    Axes,
    Curve,
    curve_colour,
    highest,
    last_epoch,
    on_ground,
    plot_curves,
    thinned,
    ticks,
)

AXES = Axes("Dice", "Epoch", (400, 200), 10, top=1.0, last_epoch=20)


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (1.0, [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (1.24, [0, 0.5, 1.0]),
        (17, [0, 5, 10, 15]),
        (100, [0, 20, 40, 60, 80, 100]),
    ],
)
def test_ticks_are_round(end, expected) -> None:
    assert ticks(end) == pytest.approx(expected)


def test_axes_of_nothing_still_have_ticks() -> None:
    assert len(ticks(0.0)) > 1
    assert (highest([]), last_epoch([Curve("loss")])) == (1.0, 1.0)


def test_later_epochs_lie_to_the_right_and_larger_values_higher() -> None:
    (x, y), (later, higher) = AXES.place(5, 0.2), AXES.place(10, 0.6)
    assert later > x
    assert higher < y
    for epoch, value in ((0, 0), (20, 1)):
        x, y = AXES.place(epoch, value)
        assert 0 < x < 400
        assert 0 < y < 200


def test_every_point_is_a_dot_on_its_line() -> None:
    curve = Curve("edema", [(2, 0.1), (10, 0.9)])
    plot = plot_curves(AXES, [curve])
    (line,) = (s for s in plot.strokes if s.ink == 0)
    assert line.points == (AXES.place(2, 0.1), AXES.place(10, 0.9))
    assert plot.dots == tuple((point, 0) for point in line.points)


def test_a_single_point_is_a_dot_without_a_line() -> None:
    plot = plot_curves(AXES, [Curve("edema", [(2, 0.1)])])
    assert not [s for s in plot.strokes if s.ink == 0]
    assert len(plot.dots) == 1


def test_curves_are_named_where_there_is_more_than_one() -> None:
    def names(*curves):
        plot = plot_curves(AXES, [Curve(name) for name in curves])
        return {t.ink: t.text for t in plot.texts if isinstance(t.ink, int)}

    assert names("loss") == {}
    assert names("Edema", "Tumour core") == {0: "Edema", 1: "Tumour core"}


@pytest.mark.parametrize(
    ("last", "expected"), [(1, ["0", "1"]), (3, ["0", "1", "2", "3"])]
)
def test_epochs_are_whole_numbers(last, expected) -> None:
    axes = Axes("Dice", "Epoch", (400, 200), 10, top=1.0, last_epoch=last)
    texts = plot_curves(axes, []).texts
    assert [t.text for t in texts if t.anchor == "top"] == expected


@pytest.mark.parametrize("ground", [(255, 255, 255), (30, 33, 38)])
@pytest.mark.parametrize(
    "colour", [(255, 0, 0), (0, 255, 0), (0, 0, 255), (240, 228, 66), (128, 128, 128)]
)
def test_a_colour_keeps_its_hue_and_stands_out_from_the_ground(colour, ground) -> None:
    changed = on_ground(colour, ground)
    one, other = QColor(*changed), QColor(*ground)
    assert contrast(one, other) >= 4.49
    hue = QColor(*colour).hue()
    assert hue < 0 or abs(one.hue() - hue) <= 2
    if contrast(QColor(*colour), other) >= 4.5:
        assert changed == colour


def test_long_curves_are_thinned_and_keep_their_ends() -> None:
    points = [(float(n), 0.5) for n in range(10_001)]
    kept = thinned(points)
    assert len(kept) <= MOST_POINTS + 2
    assert (kept[0], kept[-1]) == (points[0], points[-1])
    assert thinned(points[:7]) == points[:7]
    assert thinned(()) == ()


# blue, vermilion, green, sky blue, yellow and purple of Okabe and Ito 2008
OKABE_ITO = {"#0072b2", "#d55e00", "#009e73", "#56b4e9", "#f0e442", "#cc79a7"}


@pytest.mark.parametrize("on_dark", [False, True])
def test_curves_have_the_colours_of_okabe_and_ito(on_dark) -> None:
    colours = [curve_colour(number, on_dark=on_dark) for number in range(5)]
    assert len(set(colours)) == 5
    own = {"#000000", "#bf6c9a"}  # black, and the purple darkened for a light ground
    assert set(colours) <= OKABE_ITO | (set() if on_dark else own)
    assert curve_colour(5, on_dark=on_dark) == colours[0]
