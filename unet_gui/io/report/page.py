"""A report as one HTML page that needs no other file and no network."""

from __future__ import annotations

import base64
from functools import singledispatch
from html import escape
from typing import TYPE_CHECKING

from unet_gui.core.case.report import (
    BarChart,
    Block,
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
from unet_gui.io.atomic import writing
from unet_gui.io.report.charts import bar_chart_svg
from unet_gui.io.report.contours import encoded
from unet_gui.io.report.courses import line_chart_svg
from unet_gui.io.report.numbers import printed
from unet_gui.io.report.style import LONG_CELL, STYLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.case.report import Report, ReportSection
    from unet_gui.core.image.compositing import Colour
    from unet_gui.core.speech import Speech

    Say = Callable[[str], str]

# nothing is loaded from anywhere, and nothing runs
PAGE_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def write_report(path: Path, report: Report, speech: Speech = ENGLISH) -> None:
    """Write a report as HTML.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    content = report_page(report, speech)
    with writing(path) as partial:
        partial.write_text(content, encoding="utf-8", newline="\n")


def report_page(report: Report, speech: Speech = ENGLISH) -> str:
    """Return a report as the content of an HTML file."""
    say = printed(speech)
    title = escape(say(report.title))
    facts = " \u00b7 ".join(escape(say(fact)) for fact in report.facts)
    sections = "\n".join(_section(section, say) for section in report.sections)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(speech.language)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{PAGE_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<header>\n"
        f'<h1>{title}</h1>\n<p class="facts-line">{facts}</p>\n'
        f'<p class="notice">{escape(say(report.notice))}</p>\n</header>\n'
        f"<main>\n{sections}\n</main>\n</body>\n</html>\n"
    )


def _section(section: ReportSection, say: Say) -> str:
    blocks = "\n".join(_html(block, say) for block in section.blocks)
    return f"<section>\n<h2>{escape(say(section.title))}</h2>\n{blocks}\n</section>"


@singledispatch
def _html(block: Block, say: Say) -> str:
    """Return a block as HTML."""
    msg = f"no such block: {type(block)}"
    raise TypeError(msg)


@_html.register(Paragraph)
def _(block: Paragraph, say: Say) -> str:
    text = f"<p>{escape(say(block.text))}</p>"
    return f"<blockquote>{text}</blockquote>" if block.is_quoted else text


@_html.register(Points)
def _(block: Points, say: Say) -> str:
    entries = "".join(f"<li>{escape(say(text))}</li>" for text in block.sentences)
    kind = ' class="warning"' if block.is_warning else ""
    return f"<ul{kind}>{entries}</ul>"


@_html.register(Facts)
def _(block: Facts, say: Say) -> str:
    pairs = "".join(
        f"<dt>{escape(say(what))}</dt><dd>{escape(say(value))}</dd>"
        for what, value in block.pairs
    )
    return f"<dl>{pairs}</dl>"


@_html.register(KeyFigures)
def _(block: KeyFigures, say: Say) -> str:
    figures = "".join(
        f"<div><b>{escape(say(value))}</b><span>{escape(say(what))}</span>"
        f"<small>{escape(say(remark))}</small></div>"
        for value, what, remark in block.figures
    )
    return f'<div class="figures">{figures}</div>'


@_html.register(Table)
def _(block: Table, say: Say) -> str:
    words = {0, *block.text_columns}
    head = "".join(_cell("th", n, say(c), words) for n, c in enumerate(block.columns))
    colours = block.colours or (None,) * len(block.rows)
    rows = []
    for row, colour in zip(block.rows, colours, strict=True):
        cells = (_cell("td", n, say(c), words, colour) for n, c in enumerate(row))
        rows.append(f"<tr>{''.join(cells)}</tr>")
    table = f"<table><tr>{head}</tr>{''.join(rows)}</table>"
    return table + _note(block.note, say)


def _cell(
    tag: str, number: int, text: str, words: set[int], colour: Colour | None = None
) -> str:
    kind = ' class="word"' if number in words else ""
    before = swatch(colour) if colour is not None and number == 0 else ""
    wide = ' style="white-space:normal"' if len(text) > LONG_CELL else ""
    return f"<{tag}{kind}{wide}>{before}{escape(text)}</{tag}>"


def swatch(colour: Colour) -> str:
    """Return a small square of a colour."""
    red, green, blue = colour
    tone = f"background:rgb({red},{green},{blue})"
    return f'<span class="swatch" style="{tone}"></span>'


def _note(text: str, say: Say) -> str:
    return f'<p class="note">{escape(say(text))}</p>' if text else ""


@_html.register(Slices)
def _(block: Slices, say: Say) -> str:
    figures = "".join(
        f'<figure><img alt="{escape(say(each.caption))}" src="{_data(each.rgb)}">'
        f"<figcaption>{escape(say(each.caption))}</figcaption></figure>"
        for each in block.slices
    )
    legend = "".join(
        f"<span>{swatch(colour)}{escape(say(name))}</span>"
        for name, colour in block.legend
    )
    columns = f"grid-template-columns:repeat({block.columns},1fr)"
    shown = f'<p class="legend">{legend}</p>' if legend else ""
    grid = f'<div class="grid" style="{columns}">{figures}</div>'
    return _note(block.note, say) + shown + grid


def _data(rgb: npt.NDArray[np.uint8]) -> str:
    content = encoded(rgb)
    kind = "webp" if content[8:12] == b"WEBP" else "png"
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"


@_html.register(BarChart)
def _(block: BarChart, say: Say) -> str:
    return bar_chart_svg(block, say) + _note(block.note, say)


@_html.register(LineChart)
def _(block: LineChart, say: Say) -> str:
    return line_chart_svg(block, say)


@_html.register(Listing)
def _(block: Listing, say: Say) -> str:
    del say
    return f"<pre>{escape(block.text)}</pre>"
