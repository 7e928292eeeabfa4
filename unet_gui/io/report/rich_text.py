"""A report as rich text of tables, for printers that know little of HTML.

Qt's documents know no grids, no inline SVG, and few properties of CSS.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import singledispatch
from html import escape
from typing import TYPE_CHECKING, Any

from unet_gui.core.case.report import (
    BarChart,
    Facts,
    KeyFigures,
    LineChart,
    Listing,
    Paragraph,
    Points,
    Slices,
    Table,
)
from unet_gui.core.speech import ENGLISH
from unet_gui.io.report.charts import bar_chart_svg
from unet_gui.io.report.courses import line_chart_svg
from unet_gui.io.report.numbers import printed
from unet_gui.io.report.style import LONG_CELL

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.case.report import Report
    from unet_gui.core.image.compositing import Colour
    from unet_gui.core.speech import Speech

WIDTH_PX = 624  # between the margins of A4, at 96 dots an inch
_INK, _QUIET, _LINE = "#1c2430", "#5b6572", "#d8dde3"
_GAP_PX = 8
_MOST_ON_A_PAGE = 4  # pictures of a section that does not begin a page
_PAD = "padding: 2px 10px 2px 0;"


@dataclass(slots=True)
class RichText:
    """Rich text, and the pictures that it names.

    Attributes
    ----------
    slices : dict of str to (rows, columns, 3) uint8 array
    charts : dict of str to str
        SVG.
    widths : dict of str to int
        Of slices and charts on the page, in pixels at 96 dots an inch.
    """

    say: Callable[[str], str]
    html: str = ""
    slices: dict[str, npt.NDArray[np.uint8]] = field(default_factory=dict)
    charts: dict[str, str] = field(default_factory=dict)
    widths: dict[str, int] = field(default_factory=dict)

    def text(self, text: str) -> str:
        """Return a text in the language of the reader, fit for HTML."""
        return escape(self.say(text))


def rich_text(report: Report, speech: Speech = ENGLISH) -> RichText:
    """Return a report for Qt's documents."""
    page = RichText(printed(speech))
    facts = " \u00b7 ".join(page.text(fact) for fact in report.facts)
    parts = [
        f"<h1 style='font-size:18pt; margin-bottom:2px'>{page.text(report.title)}</h1>",
        f"<p style='color:{_QUIET}; margin:0 0 8px 0'>{facts}</p>",
        "<table width='100%' cellpadding='6' cellspacing='0' border='1' "
        "style='border-color:#b3261e; border-style:solid; margin-top:6px'><tr><td>"
        f"<b style='color:#8c1d18'>{page.text(report.notice)}</b></td></tr></table>",
    ]
    for section in report.sections:
        pictures = sum(len(b.slices) for b in section.blocks if isinstance(b, Slices))
        style = "font-size:12pt; margin:18px 0 2px 0"
        style += "; page-break-before:always" if pictures > _MOST_ON_A_PAGE else ""
        parts.append(f"<h2 style='{style}'>{page.text(section.title)}</h2><hr>")
        parts += [_rich(block, page) for block in section.blocks]
    page.html = f"<body style='color:{_INK}'>{''.join(parts)}</body>"
    return page


def _note(text: str, page: RichText) -> str:
    if not text:
        return ""
    shown = page.text(text)
    style = f"color:{_QUIET}; font-size:8pt; margin:3px 0 6px 0"
    return f"<p style='{style}'>{shown}</p>"


@singledispatch
def _rich(block: Any, page: Any) -> str:
    """Return a block as rich text."""
    msg = f"no such block: {type(block)}"
    raise TypeError(msg)


@_rich.register(Paragraph)
def _(block: Paragraph, page: RichText) -> str:
    family = "font-family:serif;" if block.is_quoted else ""
    return f"<p style='{family} margin:3px 0 6px 0'>{page.text(block.text)}</p>"


@_rich.register(Points)
def _(block: Points, page: RichText) -> str:
    if block.is_warning:
        lines = "<br>".join(page.text(text) for text in block.sentences)
        return (
            "<table width='100%' cellpadding='6' cellspacing='0' bgcolor='#fff3d6'>"
            f"<tr><td>{lines}</td></tr></table>"
        )
    entries = "".join(f"<li>{page.text(text)}</li>" for text in block.sentences)
    return f"<ul style='margin-top:2px'>{entries}</ul>"


@_rich.register(Facts)
def _(block: Facts, page: RichText) -> str:
    rows = "".join(
        f"<tr><td style='{_PAD} color:{_QUIET}'>{page.text(what)}</td>"
        f"<td style='{_PAD}'>{page.text(value)}</td></tr>"
        for what, value in block.pairs
    )
    return f"<table cellspacing='0'>{rows}</table>"


@_rich.register(KeyFigures)
def _(block: KeyFigures, page: RichText) -> str:
    width = 100 // max(len(block.figures), 1)
    cells = "".join(
        f"<td width='{width}%'><span style='font-size:15pt; font-weight:600'>"
        f"{page.text(value)}</span><br>{page.text(what)}<br>"
        f"<span style='color:{_QUIET}; font-size:8pt'>{page.text(remark)}</span></td>"
        for value, what, remark in block.figures
    )
    return f"<table width='100%' cellspacing='0'><tr>{cells}</tr></table>"


@_rich.register(Table)
def _(block: Table, page: RichText) -> str:
    words = {0, *block.text_columns}
    head = "".join(
        f"<td align='{_side(n, words)}' style='{_PAD} color:{_QUIET}; font-size:8pt; "
        f"border-bottom:1px solid {_INK}; {_unbroken(c)}'><b>{c}</b></td>"
        for n, c in enumerate(map(page.text, block.columns))
    )
    colours = block.colours or (None,) * len(block.rows)
    rows = "".join(
        f"<tr>{_cells(row, words, colour, page)}</tr>"
        for row, colour in zip(block.rows, colours, strict=True)
    )
    table = f"<table cellspacing='0'><tr>{head}</tr>{rows}</table>"
    return table + _note(block.note, page)


def _cells(
    row: tuple[str, ...], words: set[int], colour: Colour | None, page: RichText
) -> str:
    return "".join(
        f"<td align='{_side(n, words)}' style='{_PAD} border-bottom:1px solid {_LINE}; "
        f"white-space:{'normal' if len(cell) > LONG_CELL else 'nowrap'}'>"
        f"{_swatch(colour) if n == 0 else ''}{page.text(cell)}</td>"
        for n, cell in enumerate(row)
    )


def _unbroken(title: str) -> str:
    """Return the style that keeps a single word from being broken."""
    return "" if " " in title else "white-space:nowrap"


def _side(number: int, words: set[int]) -> str:
    return "left" if number in words else "right"


def _swatch(colour: Colour | None) -> str:
    if colour is None:
        return ""
    tone = "#{:02x}{:02x}{:02x}".format(*colour)
    return f"<span style='color:{tone}'>\u25a0</span>&nbsp;"


@_rich.register(Slices)
def _(block: Slices, page: RichText) -> str:
    width = (WIDTH_PX - _GAP_PX * (block.columns - 1)) // block.columns
    cells = []
    for each in block.slices:
        name = f"slice-{len(page.slices)}"
        page.slices[name], page.widths[name] = each.rgb, width
        rows, columns, _ = each.rgb.shape
        cells.append(
            f"<td valign='top' style='padding:0 {_GAP_PX}px 4px 0'>"
            f"<img src='{name}' width='{width}' height='{width * rows // columns}'><br>"
            f"<span style='color:{_QUIET}; font-size:8pt'>{page.text(each.caption)}"
            "</span></td>"
        )
    lines = "".join(
        f"<tr>{''.join(cells[at : at + block.columns])}</tr>"
        for at in range(0, len(cells), block.columns)
    )
    legend = " &nbsp; ".join(
        _swatch(colour) + page.text(name) for name, colour in block.legend
    )
    shown = f"<p style='margin:2px 0 4px 0'>{legend}</p>" if legend else ""
    return f"{_note(block.note, page)}{shown}<table cellspacing='0'>{lines}</table>"


@_rich.register(BarChart)
def _(block: BarChart, page: RichText) -> str:
    return _chart(bar_chart_svg(block, page.say), page) + _note(block.note, page)


@_rich.register(LineChart)
def _(block: LineChart, page: RichText) -> str:
    return _chart(line_chart_svg(block, page.say), page)


def _chart(svg: str, page: RichText) -> str:
    name = f"chart-{len(page.charts)}"
    page.charts[name], page.widths[name] = svg, WIDTH_PX
    return f"<p style='margin:4px 0'><img src='{name}' width='{WIDTH_PX}'></p>"


@_rich.register(Listing)
def _(block: Listing, page: RichText) -> str:
    del page
    return (
        "<table width='100%' cellpadding='6' cellspacing='0' bgcolor='#f2f4f6'><tr><td>"
        f"<span style='font-family:monospace; font-size:8pt'>{escape(block.text)}"
        "</span></td></tr></table>"
    )
