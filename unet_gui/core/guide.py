"""The pages of the guide, and finding words in them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NOT_IN_ANCHOR = re.compile(r"[^\w\s-]")


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A page of the guide.

    Attributes
    ----------
    name : str
        Name of its file without the suffix; links name it so.
    text : str
        Markdown, which begins with the title as a heading of level 1.
    """

    name: str
    title: str
    text: str


def search_words(query: str) -> tuple[str, ...]:
    """Return the words to be found, without case; those in quotation marks together."""
    found = re.findall(r'"([^"]+)"|([^\s"]+)', query.casefold())
    return tuple(dict.fromkeys(phrase.strip() or word for phrase, word in found))


def hit_count(text: str, words: tuple[str, ...]) -> int:
    """Count how often `words` occur in `text`; 0 unless each of them does."""
    lower = text.casefold()
    counts = [lower.count(word) for word in words if word]
    return sum(counts) if counts and all(counts) else 0


def anchor_of(heading: str) -> str:
    """Return the anchor of a heading, as web pages of Markdown make it."""
    return _NOT_IN_ANCHOR.sub("", heading.strip().lower()).replace(" ", "-")
