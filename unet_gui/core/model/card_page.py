"""The parts of a page about a model; shown by the window and the command line."""

from __future__ import annotations

from dataclasses import dataclass, field

from unet_gui.core.text import Text

RESEARCH_ONLY = Text(
    "Research use only. This is not a medical device: it must not be used for "
    "diagnosis or treatment."
)

Fact = tuple[str, str]  # what, value


@dataclass(frozen=True, slots=True)
class CardTable:
    """Metrics in rows; the first cell of each row names what was measured.

    Attributes
    ----------
    marked : frozenset of int
        Rows that are to stand out, such as failures.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    marked: frozenset[int] = field(default=frozenset())


@dataclass(frozen=True, slots=True)
class CardSection:
    """Facts, then tables, then sentences about them, under one title.

    Attributes
    ----------
    is_detail : bool
        Whether a short form of the page leaves it out.
    """

    title: str
    facts: tuple[Fact, ...] = ()
    tables: tuple[CardTable, ...] = ()
    sentences: tuple[str, ...] = ()
    is_detail: bool = False


@dataclass(frozen=True, slots=True)
class CardPage:
    """All parts of the page of a model."""

    title: str
    summary: str
    sections: tuple[CardSection, ...]
