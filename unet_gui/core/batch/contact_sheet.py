"""The content of a contact sheet of a batch, apart from how it is printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SheetCard:
    """One case on the sheet.

    Attributes
    ----------
    number : int
        Its place in the order of doubt, from 1.
    volumes : tuple of (str, str)
        Names of regions and their volumes with unit.
    score, doubt : str
        Empty if unknown.
    reasons : tuple of str
        Why it should be looked at.
    decision : str
        What people decided; empty for nothing.
    kind : str
        The decision as a word, for its colour.
    picture : bytes or None
        A file in memory; None if there is none, for the reason in `problem`.
    """

    number: int
    name: str
    volumes: tuple[tuple[str, str], ...]
    score: str = ""
    doubt: str = ""
    reasons: tuple[str, ...] = ()
    decision: str = ""
    kind: str = "open"
    picture: bytes | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ContactSheet:
    """All cards, and what is said above and below them.

    Attributes
    ----------
    facts : tuple of str
        Under the title: date, model, program.
    counts : tuple of (str, str)
        Numbers of cases and what they are.
    legend : tuple of (str, (int, int, int))
        Names of the classes and the colours of their contours.
    failures : tuple of (str, str)
        Cases without a mask, each with the reason.
    notes : tuple of str
        What the sheet leaves out, and how cases are ordered.
    """

    title: str
    facts: tuple[str, ...]
    notice: str
    counts: tuple[tuple[str, str], ...]
    legend: tuple[tuple[str, tuple[int, int, int]], ...]
    cards: tuple[SheetCard, ...]
    failures: tuple[tuple[str, str], ...] = ()
    failures_title: str = ""
    notes: tuple[str, ...] = ()
