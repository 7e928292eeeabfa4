"""The curves of a training laid out as lines, dots and texts, for any painter.

Places are in pixels from the upper left corner of the plot, x to the right and y down.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Point = tuple[float, float]

Colour = tuple[int, int, int]
Ink = Literal["text", "grid"] | int  # an integer is the number of a curve
Anchor = Literal["left", "right", "top", "bottom"]  # the point's place at the text
# The colour-blind-safe palette of Okabe and Ito 2008, those that stand out from the
# ground: blue, vermilion, bluish green, black and reddish purple, the last one darkened
# to a contrast of 3 to 1; on dark, sky blue and yellow replace blue and black.
COLOURS_ON_LIGHT = ("#0072b2", "#d55e00", "#009e73", "#000000", "#bf6c9a")
COLOURS_ON_DARK = ("#56b4e9", "#d55e00", "#009e73", "#f0e442", "#cc79a7")
_TICKS = 5
MOST_POINTS = 400  # of a curve
_MOST_DOTS = 100  # of a curve; more run into one another
_LEAST_TOP = 1e-6
_LEAST_CONTRAST = 4.5  # of texts, by WCAG 2.2; curves are named in their colours
_MIXES = 20
_LEFT, _RIGHT, _TOP, _BOTTOM = 4.5, 1.0, 2.0, 3.2  # margins in heights of a line


@dataclass(frozen=True, slots=True)
class Curve:
    """A named line of (epoch, value) points, finite ones only.

    Attributes
    ----------
    colour : (3,) ints or None
        Red, green and blue; None takes a colour by the number of the curve.
    """

    name: str
    points: Sequence[Point] = field(default_factory=tuple)
    colour: Colour | None = None


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points."""

    points: tuple[Point, ...]
    ink: Ink


@dataclass(frozen=True, slots=True)
class Text:
    """A text whose side, or corner, lies at a place."""

    text: str
    place: Point
    anchor: Anchor
    ink: Ink = "text"


@dataclass(frozen=True, slots=True)
class Plot:
    """Everything there is to draw, in order."""

    strokes: tuple[Stroke, ...]
    dots: tuple[tuple[Point, Ink], ...]
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Axes:
    """A pair of axes: epochs from 0 to the right, values from 0 up.

    Attributes
    ----------
    size : (2,) floats
        Width and height of the plot with its margins.
    line_px : float
        Height of a line of text.
    top, last_epoch : float
        Where the axes end.
    """

    title: str
    epoch_title: str
    size: Point
    line_px: float
    top: float
    last_epoch: float

    def place(self, epoch: float, value: float) -> Point:
        """Return where a point of a curve lies."""
        left, top = _LEFT * self.line_px, _TOP * self.line_px
        width = self.size[0] - left - _RIGHT * self.line_px
        height = self.size[1] - top - _BOTTOM * self.line_px
        return (
            left + width * epoch / max(self.last_epoch, _LEAST_TOP),
            top + height * (1 - value / max(self.top, _LEAST_TOP)),
        )


def curve_colour(number: int, *, on_dark: bool = False) -> str:
    """Return the colour of a curve as ``#rrggbb``; the colours repeat after five."""
    colours = COLOURS_ON_DARK if on_dark else COLOURS_ON_LIGHT
    return colours[number % len(colours)]


def on_ground(colour: Colour, ground: Colour) -> Colour:
    """Return a colour that stands out from the ground by a contrast of 4.5 to 1.

    It is mixed with as little black or white as that takes, so that its hue stays.
    """
    other = 0 if _luminance(ground) > 0.18 else 255
    for number in range(_MIXES + 1):
        share = number / _MIXES
        red, green, blue = (round(c + share * (other - c)) for c in colour)
        mixed = (red, green, blue)
        if _contrast(mixed, ground) >= _LEAST_CONTRAST:
            break
    return mixed


def _contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Colour) -> float:
    """Return the relative luminance of WCAG 2.2, 0 to 1."""
    parts = (c / 255 for c in colour)
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def highest(curves: Sequence[Curve]) -> float:
    """Return the largest value of the curves, 1 without any."""
    return max((y for curve in curves for _, y in curve.points), default=1.0)


def last_epoch(curves: Sequence[Curve]) -> float:
    """Return the last epoch of the curves, 1 without any."""
    return max((x for curve in curves for x, _ in curve.points), default=1.0)


def ticks(end: float, least_step: float = 0.0) -> list[float]:
    """Return round numbers from 0 to at most `end`, about six of them."""
    end = max(end, _LEAST_TOP)
    power = 10.0 ** math.floor(math.log10(end / _TICKS))
    step = next(power * f for f in (1, 2, 5, 10) if power * f * _TICKS >= end * 0.999)
    step = max(step, least_step)
    return [step * number for number in range(math.floor(end / step + 1e-6) + 1)]


def thinned(points: Sequence[Point]) -> Sequence[Point]:
    """Return at most about `MOST_POINTS` of the points, evenly spaced, with the last.

    More are not told apart on the screen, and take long to draw.
    """
    step = math.ceil(len(points) / MOST_POINTS)
    return points if step <= 1 else (*points[:-1:step], points[-1])


def plot_curves(axes: Axes, curves: Sequence[Curve]) -> Plot:
    """Lay out the axes and the curves; several curves are named in their colours."""
    lines = [
        tuple(axes.place(*point) for point in thinned(curve.points)) for curve in curves
    ]
    names = enumerate(curve.name for curve in curves) if len(curves) > 1 else ()
    return Plot(
        (
            *_grid(axes),
            *(Stroke(line, n) for n, line in enumerate(lines) if len(line) > 1),
        ),
        tuple(
            (point, number)
            for number, line in enumerate(lines)
            if len(line) <= _MOST_DOTS
            for point in line
        ),
        (*_axis_texts(axes), *(_name(axes, number, name) for number, name in names)),
    )


def _grid(axes: Axes) -> Iterator[Stroke]:
    for value in ticks(axes.top)[1:]:
        ends = (axes.place(0, value), axes.place(axes.last_epoch, value))
        yield Stroke(ends, "grid")
    corners = (0, axes.top), (0, 0), (axes.last_epoch, 0)
    yield Stroke(tuple(axes.place(*corner) for corner in corners), "text")


def _axis_texts(axes: Axes) -> Iterator[Text]:
    gap = axes.line_px / 2
    for value in ticks(axes.top):
        x, y = axes.place(0, value)
        yield Text(f"{value:.4g}", (x - gap, y), "right")
    for epoch in ticks(axes.last_epoch, least_step=1):
        x, y = axes.place(epoch, 0)
        yield Text(f"{epoch:.4g}", (x, y + gap / 2), "top")
    left, right = axes.place(0, 0)[0], axes.place(axes.last_epoch, 0)[0]
    yield Text(axes.title, (left, gap / 2), "left")
    yield Text(axes.epoch_title, ((left + right) / 2, axes.size[1] - gap / 2), "bottom")


def _name(axes: Axes, number: int, name: str) -> Text:
    """Name a curve at the lower right, where rising curves leave room."""
    x, y = axes.place(axes.last_epoch, 0)
    y -= axes.line_px * (1.2 * number + 1)
    return Text(name, (x - axes.line_px / 2, y), "right", number)
