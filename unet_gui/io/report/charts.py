"""Charts of a report as drawings in SVG."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unet_gui.core.case.report import Bar, BarChart
    from unet_gui.core.image.compositing import Colour

    Say = Callable[[str], str]

FONT = "font-family='Helvetica,Arial,sans-serif' font-size='11'"
INK, GRID, QUIET = "#1c2430", "#dfe3e8", "#5b6572"
WIDTH = 640
_NAME_PX, _VALUE_PX = 120, 70
_ROW_PX, _BAR_PX = 24, 12


def bar_chart_svg(chart: BarChart, say: Say) -> str:
    """Return volumes as bars from zero, with ranges as lines, others as marks."""
    ends = [b.value_ml for b in chart.bars]
    ends += [b.range_ml[1] for b in chart.bars if b.range_ml]
    ends += [b.other_ml for b in chart.bars if b.other_ml is not None]
    marks = ticks(max([*ends, 0.0]))
    room = WIDTH - _NAME_PX - _VALUE_PX
    height = _ROW_PX * len(chart.bars) + 22

    def x(ml: float) -> float:
        return _NAME_PX + room * ml / marks[-1]

    parts = [
        f"<line x1='{x(t):.1f}' x2='{x(t):.1f}' y1='0' y2='{height - 18}' "
        f"stroke='{GRID}'/><text x='{x(t):.1f}' y='{height - 4}' {FONT} "
        f"fill='{QUIET}' text-anchor='middle'>{t:g}</text>"
        for t in marks
    ]
    for number, bar in enumerate(chart.bars):
        parts.append(_bar(bar, _ROW_PX * number + _ROW_PX / 2, x, say))
    return svg(height, parts, say(chart.note))


def _bar(bar: Bar, y: float, x: Callable[[float], float], say: Say) -> str:
    left, right = x(0), x(bar.value_ml)
    parts = [
        f"<text x='{_NAME_PX - 8}' y='{y + 4:.1f}' {FONT} fill='{INK}' "
        f"text-anchor='end'>{escape(say(bar.name))}</text>",
        f"<rect x='{left:.1f}' y='{y - _BAR_PX / 2:.1f}' "
        f"width='{max(right - left, 0.5):.1f}' height='{_BAR_PX}' "
        f"fill='{_hex(bar.colour)}' fill-opacity='0.75'/>",
    ]
    if bar.range_ml is not None:
        low, high = x(bar.range_ml[0]), x(bar.range_ml[1])
        parts.append(
            f"<path d='M{low:.1f} {y:.1f}H{high:.1f}M{low:.1f} {y - 3:.1f}v6"
            f"M{high:.1f} {y - 3:.1f}v6' stroke='{INK}' fill='none'/>"
        )
    if bar.other_ml is not None:
        at = x(bar.other_ml)
        parts.append(
            f"<path d='M{at:.1f} {y - 8:.1f}l4 8l-4 8l-4 -8z' fill='white' "
            f"stroke='{INK}'/>"
        )
    parts.append(
        f"<text x='{WIDTH - 4}' y='{y + 4:.1f}' {FONT} fill='{INK}' "
        f"text-anchor='end'>{escape(say(f'{bar.value_ml:.1f} mL'))}</text>"
    )
    return "".join(parts)


def svg(height: float, parts: Sequence[str], title: str) -> str:
    """Return a drawing of parts in SVG; the title is read out by screen readers."""
    label = f"<title>{escape(title)}</title>" if title else ""
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {height:.0f}' "
        f"width='{WIDTH}' height='{height:.0f}' role='img'>{label}"
        f"{''.join(parts)}</svg>"
    )


def ticks(most: float) -> list[float]:
    """Return round numbers from 0 up to at least `most`, four to six of them."""
    if most <= 0:
        return [0.0, 1.0]
    power = 10.0 ** math.floor(math.log10(most / 4))
    step = next(f * power for f in (1, 2, 2.5, 5, 10) if f * power >= most / 5)
    return [step * n for n in range(math.ceil(most / step) + 1)]


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
