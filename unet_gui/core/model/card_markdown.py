"""A model's page as Markdown, for documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.model.card_page import RESEARCH_ONLY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.model.card_page import CardPage, CardSection, CardTable, Fact


def page_markdown(page: CardPage) -> str:
    """Return the whole page; titles start at the third level."""
    parts = [f"### {page.title}", page.summary, RESEARCH_ONLY]
    parts += [text for s in page.sections for text in _section(s)]
    return "\n\n".join(parts)


def _section(section: CardSection) -> list[str]:
    parts = [f"#### {section.title}"]
    if section.facts:
        parts.append("\n".join(map(_fact, section.facts)))
    for table in section.tables:
        parts += [f"{table.title}:", _table(table)]
    return [*parts, *section.sentences]


def _fact(fact: Fact) -> str:
    what, value = fact
    return f"- {what}: {value}" if what else f"- {value}"


def _table(table: CardTable) -> str:
    rule = ["---", *["---:"] * (len(table.columns) - 1)]
    rows = (
        (f"{row[0]} (failure)", *row[1:]) if number in table.marked else row
        for number, row in enumerate(table.rows)
    )
    return "\n".join(map(_line, (table.columns, rule, *rows)))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
