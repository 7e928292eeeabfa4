"""A model's page as plain text for a terminal."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from unet_gui.core.model.card_page import RESEARCH_ONLY

if TYPE_CHECKING:
    from unet_gui.core.model.card_page import CardPage, CardSection, CardTable

_WIDTH = 88
_CAPTION_WIDTH = 22
_MARK = "  failure"


def page_text(page: CardPage) -> str:
    """Return the page without its details."""
    parts = [page.title, page.summary, RESEARCH_ONLY]
    parts += [_section_text(s) for s in page.sections if not s.is_detail]
    return "\n".join(part for part in parts if part)


def _section_text(section: CardSection) -> str:
    lines = ["", section.title]
    for caption, value in section.facts:
        lines += _wrapped(f"  {caption} ".ljust(_CAPTION_WIDTH), value)
    for table in section.tables:
        lines += _table_lines(table)
    for sentence in section.sentences:
        lines += _wrapped("  ", sentence)
    return "\n".join(lines)


def _wrapped(start: str, text: str) -> list[str]:
    following = " " * len(start)
    return textwrap.wrap(
        text, _WIDTH, initial_indent=start, subsequent_indent=following
    )


def _table_lines(table: CardTable) -> list[str]:
    cells = (table.columns, *table.rows)
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [f"  {table.title}"]
    for number, row in enumerate(cells, -1):
        first, *others = row
        padded = [c.rjust(w) for c, w in zip(others, widths[1:], strict=True)]
        line = "  ".join((f"    {first}".ljust(widths[0] + 4), *padded))
        lines.append(line + _MARK * (number in table.marked))
    return lines
