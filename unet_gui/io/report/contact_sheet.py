"""A contact sheet as one HTML page that needs no other file and no network."""

from __future__ import annotations

import base64
from html import escape
from typing import TYPE_CHECKING

from unet_gui.io.atomic import writing
from unet_gui.io.report.page import PAGE_POLICY, swatch
from unet_gui.io.report.style import SHEET_STYLE, STYLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from unet_gui.core.batch.contact_sheet import ContactSheet, SheetCard

    Say = Callable[[str], str]

_DOT = " \u00b7 "


def write_contact_sheet(
    path: Path, sheet: ContactSheet, say: Say = str, language: str = "en"
) -> None:
    """Write a contact sheet as HTML.

    Parameters
    ----------
    say : callable
        Returns a text in the language of the reader.
    language : str
        Its code, for readers that speak.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    with (
        writing(path) as partial,
        partial.open("w", encoding="utf-8", newline="\n") as file,
    ):
        file.writelines(_parts(sheet, say, language))


def _parts(sheet: ContactSheet, say: Say, language: str) -> Iterator[str]:
    """Yield the page in parts, because it may be large."""
    title = escape(say(sheet.title))
    facts = _DOT.join(escape(say(fact)) for fact in sheet.facts)
    yield (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{PAGE_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{STYLE}{SHEET_STYLE}</style>\n</head>\n<body>\n"
        f'<header>\n<h1>{title}</h1>\n<p class="facts-line">{facts}</p>\n'
        f'<p class="notice">{escape(say(sheet.notice))}</p>\n</header>\n<main>\n'
    )
    figures = "".join(
        f"<div><b>{escape(value)}</b><span>{escape(say(what))}</span></div>"
        for value, what in sheet.counts
    )
    legend = "".join(
        f"<span>{swatch(colour)}{escape(say(name))}</span>"
        for name, colour in sheet.legend
    )
    yield f'<div class="figures">{figures}</div>\n<p class="legend">{legend}</p>\n'
    yield "".join(f'<p class="note">{escape(say(text))}</p>' for text in sheet.notes)
    yield '<div class="cards">\n'
    for card in sheet.cards:
        yield _card(card, say)
    yield "</div>\n"
    if sheet.failures:
        rows = "".join(
            f"<dt>{escape(name)}</dt><dd>{escape(say(reason))}</dd>"
            for name, reason in sheet.failures
        )
        yield f"<h2>{escape(say(sheet.failures_title))}</h2>\n<dl>{rows}</dl>\n"
    yield "</main>\n</body>\n</html>\n"


def _card(card: SheetCard, say: Say) -> str:
    volumes = " ".join(
        f"<span>{escape(say(name))} <b>{escape(value)}</b></span>"
        for name, value in card.volumes
    )
    figures = [escape(say(text)) for text in (card.doubt, card.score) if text]
    reasons = "".join(f"<li>{escape(say(text))}</li>" for text in card.reasons)
    picture = (
        f'<p class="note">{escape(say(card.problem))}</p>'
        if card.picture is None
        else f'<img alt="{escape(card.name)}" src="{_data(card.picture)}">'
    )
    return (
        f"<article>\n<header><h3><small>{card.number}</small> {escape(card.name)}</h3>"
        f'<span class="{card.kind}">{escape(say(card.decision))}</span></header>\n'
        f'{picture}\n<p class="volumes">{volumes}</p>\n'
        f"<p>{_DOT.join(figures)}</p>\n<ul>{reasons}</ul>\n</article>\n"
    )


def _data(content: bytes) -> str:
    kind = "webp" if content[8:12] == b"WEBP" else "png"
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"
