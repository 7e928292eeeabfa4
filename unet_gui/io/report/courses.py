"""Courses over time in a report, as drawings in SVG."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.io.report.charts import FONT, GRID, INK, QUIET, WIDTH, svg, ticks

if TYPE_CHECKING:
    from unet_gui.core.case.report import Level, LineChart
    from unet_gui.io.report.charts import Say

_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 150, 22, 26  # of the frame, in pixels
_INSET = 36  # so that the values of the first and last point have room
_HEIGHT = 190
_LEAST_PX = 58  # between the names of two points, which would else overlap
_LETTER_PX = 6.4  # width of a letter, at most on average
_COLOUR, _LEVEL = "#1f5fa8", "#b3261e"


class _Frame(NamedTuple):
    """Maps values to pixels."""

    first: float
    last: float
    top: float

    def x(self, at: float) -> float:
        room = WIDTH - _LEFT - _RIGHT - 2 * _INSET
        share = (at - self.first) / (self.last - self.first or 1.0)
        return _LEFT + _INSET + room * share

    def y(self, value: float) -> float:
        room = _HEIGHT - _TOP - _BOTTOM
        return _TOP + room * (1 - value / self.top)


def line_chart_svg(chart: LineChart, say: Say) -> str:
    """Return a course as a line with its values, and levels as broken lines."""
    values = [y for _, y in chart.points] + [level.value for level in chart.levels]
    marks = ticks(max([*values, 0.0]))
    places = [x for x, _ in chart.points]
    frame = _Frame(places[0], places[-1], marks[-1])
    title = say(chart.title)
    parts = [
        f"<text x='{_LEFT}' y='12' {FONT} fill='{INK}' font-weight='600'>"
        f"{escape(title)}</text>",
        *(_grid(value, frame) for value in marks),
        *_levels(chart, frame, say),
        *_course(chart, frame, say),
    ]
    return svg(_HEIGHT, parts, title)


def _grid(value: float, frame: _Frame) -> str:
    y = frame.y(value)
    return (
        f"<line x1='{_LEFT}' x2='{WIDTH - _RIGHT}' y1='{y:.1f}' y2='{y:.1f}' "
        f"stroke='{GRID}'/><text x='{_LEFT - 6}' y='{y + 4:.1f}' {FONT} "
        f"fill='{QUIET}' text-anchor='end'>{value:g}</text>"
    )


def _levels(chart: LineChart, frame: _Frame, say: Say) -> list[str]:
    """Return broken lines with their names at the right, moved apart."""
    parts, free = [], float(_HEIGHT)
    for level in sorted(chart.levels, key=lambda each: each.value):
        y = frame.y(level.value)
        at = min(y, free - 12)
        free = at
        parts.append(_level(level, y, at, frame, say))
    return parts


def _level(level: Level, y: float, text_y: float, frame: _Frame, say: Say) -> str:
    end = WIDTH - _RIGHT
    return (
        f"<line x1='{frame.x(level.start):.1f}' x2='{end}' y1='{y:.1f}' y2='{y:.1f}' "
        f"stroke='{_LEVEL}' stroke-dasharray='5 4'/><text x='{end + 6}' "
        f"y='{text_y + 4:.1f}' {FONT} fill='{_LEVEL}'>{escape(say(level.name))}</text>"
    )


def _course(chart: LineChart, frame: _Frame, say: Say) -> list[str]:
    corners = [(frame.x(x), frame.y(y)) for x, y in chart.points]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    parts = [
        f"<polyline points='{line}' fill='none' stroke='{_COLOUR}' stroke-width='2'/>"
    ]
    marks = chart.marks or ("",) * len(corners)
    last_name_x = -float(_LEAST_PX)
    for number, (x, y) in enumerate(corners):
        value = say(f"{chart.points[number][1]:.4g}")
        text = " ".join(filter(None, (value, say(marks[number]))))
        parts.append(
            f"<circle cx='{x:.1f}' cy='{y:.1f}' r='3.5' fill='{_COLOUR}'/>"
            f"{_value(text, x, y)}"
        )
        if x - last_name_x >= _LEAST_PX:
            last_name_x = x
            parts.append(
                f"<text x='{x:.1f}' y='{_HEIGHT - 8}' {FONT} fill='{QUIET}' "
                f"text-anchor='middle'>{escape(say(chart.names[number]))}</text>"
            )
    return parts


def _value(text: str, x: float, y: float) -> str:
    """Return a value above its point, on white, so that no line crosses it."""
    width, base = _LETTER_PX * len(text), max(y - 8, 12)
    return (
        f"<rect x='{x - width / 2:.1f}' y='{base - 10:.1f}' width='{width:.1f}' "
        f"height='12' fill='white' fill-opacity='0.85'/><text x='{x:.1f}' "
        f"y='{base:.1f}' {FONT} fill='{INK}' text-anchor='middle'>{escape(text)}</text>"
    )
