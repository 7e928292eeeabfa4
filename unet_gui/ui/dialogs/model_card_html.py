"""A model's page as the HTML that Qt's text browser understands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

from unet_gui.core.model.card_page import RESEARCH_ONLY
from unet_gui.ui.widgets.theme import warning_colour

if TYPE_CHECKING:
    from unet_gui.core.model.card_page import CardPage, CardSection, CardTable, Fact

# `escape` leaves these as they are: letters, digits, slashes, dots, brackets, hyphens
_DOI = re.compile(r"\bdoi:(10\.\d{4,9}/[\w./()-]*\w)")
_ARXIV = re.compile(r"\barXiv:(\d{4}\.\d{4,5})")
_CELL = 'style="padding: 3px 14px 3px 0"'
_CAPTION_WIDTH = 170
_WHOLE_WIDTH = "99%"  # Qt rounds cells up: all of it would need to be scrolled
_FEW_COLUMNS = 3  # would lie far apart over the whole width


@dataclass(frozen=True, slots=True)
class CardColours:
    """Colours of a page by name, such as ``#1b1f24``."""

    text: str
    secondary: str
    warning: str
    line: str
    link: str

    @classmethod
    def of(cls, palette: QPalette) -> CardColours:
        """Return the colours that are legible in a palette."""
        role = QPalette.ColorRole
        return cls(
            text=palette.color(role.Text).name(),
            secondary=palette.color(role.PlaceholderText).name(),
            warning=warning_colour(palette).name(),
            line=palette.color(role.Mid).name(),
            link=palette.color(role.Link).name(),
        )


def page_html(page: CardPage, colours: CardColours) -> str:
    """Return the whole page; texts of the card are escaped."""
    parts = [
        f'<p style="font-size: x-large; font-weight: 600; margin: 0">'
        f"{escape(page.title)}</p>",
        f'<p style="margin: 4px 0 0 0">{escape(page.summary)}</p>',
        f'<p style="color: {colours.warning}; margin: 8px 0 0 0">'
        f"{escape(RESEARCH_ONLY)}</p>",
        *(_section(section, colours) for section in page.sections),
    ]
    return f'<div style="color: {colours.text}">{"".join(parts)}</div>'


def _section(section: CardSection, colours: CardColours) -> str:
    title = (
        f'<p style="font-size: large; font-weight: 600; margin: 22px 0 6px 0">'
        f"{escape(section.title)}</p>"
    )
    parts = [title, _facts(section.facts, colours)]
    parts += [
        _table(table, colours, is_named=len(section.tables) > 1 or not n)
        for n, table in enumerate(section.tables)
    ]
    parts += [
        f'<p style="color: {colours.secondary}; margin: 6px 0 0 0">'
        f"{_linked(sentence, colours)}</p>"
        for sentence in section.sentences
    ]
    return "".join(parts)


def _facts(facts: tuple[Fact, ...], colours: CardColours) -> str:
    if not facts:
        return ""
    rows = (
        f'<tr><td width="{_CAPTION_WIDTH}" {_CELL}>'
        f'<span style="color: {colours.secondary}">{escape(caption)}</span></td>'
        f"<td {_CELL}>{_linked(value, colours)}</td></tr>"
        if caption
        else f'<tr><td colspan="2" {_CELL}>{_linked(value, colours)}</td></tr>'
        for caption, value in facts
    )
    return f'<table width="100%" cellspacing="0">{"".join(rows)}</table>'


def _table(table: CardTable, colours: CardColours, *, is_named: bool) -> str:
    name = ""
    if is_named:
        name = (
            f'<p style="color: {colours.secondary}; margin: 10px 0 4px 0">'
            f"{escape(table.title)}</p>"
        )
    line = (
        f"border-bottom-width: 1px; border-bottom-style: solid; "
        f"border-bottom-color: {colours.line}; padding: 3px 8px 3px 0"
    )
    head = _row(table.columns, line, "th", colours.text)
    rows = (
        _row(
            _marked(row) if number in table.marked else row,
            line,
            "td",
            colours.warning if number in table.marked else colours.text,
        )
        for number, row in enumerate(table.rows)
    )
    width = _WHOLE_WIDTH if len(table.columns) > _FEW_COLUMNS else "50%"
    return (
        f'{name}<table width="{width}" cellspacing="0" '
        f'style="border-collapse: collapse">{head}{"".join(rows)}</table>'
    )


def _marked(row: tuple[str, ...]) -> tuple[str, ...]:
    """Say that a row is a failure; its colour alone does not tell everybody."""
    return (f"{row[0]} (failure)", *row[1:])


def _row(cells: tuple[str, ...], style: str, tag: str, colour: str) -> str:
    texts = (
        f'<{tag} align="{"right" if number else "left"}" style="{style}">'
        f'<span style="color: {colour}">{escape(cell)}</span></{tag}>'
        for number, cell in enumerate(cells)
    )
    return f"<tr>{''.join(texts)}</tr>"


def _linked(text: str, colours: CardColours) -> str:
    """Return the text escaped, with DOIs and arXiv numbers as links; no others."""
    style = f'style="color: {colours.link}"'
    found = _DOI.sub(rf'<a {style} href="https://doi.org/\1">doi:\1</a>', escape(text))
    return _ARXIV.sub(
        rf'<a {style} href="https://arxiv.org/abs/\1">arXiv:\1</a>', found
    )
