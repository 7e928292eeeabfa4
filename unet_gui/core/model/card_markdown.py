"""A model's page as Markdown, for the window, the terminal and documents.

Lines are wrapped and columns are aligned, so that it reads as plain text, too. What a
card says is escaped: it can bring no format, link or HTML of its own.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from unet_gui.core.model.card_page import RESEARCH_ONLY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.model.card_page import CardPage, CardSection, CardTable, Fact

_WIDTH = 88
_SPECIAL = re.compile(r"[\\`*\[\]<~]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")
_LINE_START = re.compile(r"^(\s*)([#>+=-]|\d+(?=[.)]))")
_REFERENCE = re.compile(r"\bdoi:(10\.\d{4,9}/[\w./()-]*\w)|\barXiv:(\d{4}\.\d{4,5})")


def page_markdown(page: CardPage, *, has_details: bool = True) -> str:
    """Return the page; its title is a heading of the second level."""
    sections = [s for s in page.sections if has_details or not s.is_detail]
    parts = [f"## {_escaped(page.title)}", _paragraph(page.summary)]
    parts.append(f"**{RESEARCH_ONLY}**")
    parts += [text for section in sections for text in _section(section)]
    return "\n\n".join(parts)


def _section(section: CardSection) -> list[str]:
    parts = [f"### {_escaped(section.title)}"]
    if section.facts:
        parts.append("\n".join(map(_fact, section.facts)))
    for table in section.tables:
        parts += [f"{_escaped(table.title)}:", _table(table)]
    return [*parts, *map(_paragraph, section.sentences)]


def _fact(fact: Fact) -> str:
    caption, value = fact
    start = f"- **{_escaped(caption)}**: " if caption else "- "
    return start + _paragraph(value, "x" * len(start))[len(start) :]


def _paragraph(text: str, start: str = "") -> str:
    """Return wrapped text after `start`; following lines belong to its list entry."""
    lines = textwrap.wrap(
        _linked(text),
        _WIDTH,
        initial_indent=start,
        subsequent_indent="  " if start else "",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(_LINE_START.sub(_escape_start, line) for line in lines)


def _escape_start(start: re.Match[str]) -> str:
    """Return the start of a line so that it begins no heading, list or quotation."""
    space, sign = start.groups()
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}\\{sign}"


def _linked(text: str) -> str:
    """Return the text escaped, with DOIs and arXiv numbers as links; no others."""
    parts, end = [], 0
    for found in _REFERENCE.finditer(text):
        doi, number = found.groups()
        target = f"https://doi.org/{doi}" if doi else f"https://arxiv.org/abs/{number}"
        target = target.replace("(", "%28").replace(")", "%29")
        link = f"[{_escaped(found[0])}]({target})"
        parts += [_escaped(text[end : found.start()], is_part=True), link]
        end = found.end()
    return "".join((*parts, _escaped(text[end:], is_part=True)))


def _escaped(text: str, *, is_part: bool = False) -> str:
    """Return text on one line in which no sign means anything in Markdown."""
    line = text if is_part else " ".join(text.split())
    return _SPECIAL.sub(lambda sign: f"\\{sign[0]}", line)


def _table(table: CardTable) -> str:
    cells = [list(map(_cell, row)) for row in (table.columns, *table.rows)]
    for number in table.marked:
        cells[number + 1][0] = f"**{cells[number + 1][0]} (failure)**"
    widths = [max(3, *map(len, column)) for column in zip(*cells, strict=True)]
    first, *others = widths
    rule = ["-" * first, *("-" * (width - 1) + ":" for width in others)]
    lines = (_line(row, widths) for row in (cells[0], rule, *cells[1:]))
    return "\n".join(lines)


def _cell(text: str) -> str:
    return _escaped(text).replace("|", "\\|")


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = cells
    padded = (cell.rjust(n) for cell, n in zip(others, widths[1:], strict=True))
    return f"| {' | '.join((first.ljust(widths[0]), *padded))} |"
