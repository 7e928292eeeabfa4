"""Letters for the entries of menus, so that each can be chosen by the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtWidgets import QMenu

_MARK = "&"


def give_letters(menu: QMenu) -> None:
    """Mark a letter in each entry that has none, as long as there are free ones."""
    entries = [action for action in menu.actions() if not action.isSeparator()]
    texts = with_letters([entry.text() for entry in entries])
    for entry, text in zip(entries, texts, strict=True):
        if text != entry.text():
            entry.setText(text)


def with_letters(texts: Sequence[str]) -> list[str]:
    """Return texts of menu entries, each with its own letter marked by ``&``.

    Letters that are marked already stay. Others are chosen from the beginnings of
    words, then from within them; an entry gives its letter to one that has no other
    choice (Kuhn's method for matchings).
    """
    marked = {letter for text in texts if (letter := _letter(text))}
    choices = [{} if _letter(text) else _choices(text, marked) for text in texts]
    holders: dict[str, int] = {}
    for number in range(len(texts)):
        _find_letter(number, choices, holders, set())
    places = {number: choices[number][letter] for letter, number in holders.items()}
    return [_marked(text, places.get(number)) for number, text in enumerate(texts)]


def _find_letter(
    number: int,
    choices: Sequence[Mapping[str, int]],
    holders: dict[str, int],
    tried: set[str],
) -> bool:
    """Give an entry a letter, and its holder another one; return whether it worked."""
    for letter in choices[number]:
        if letter in tried:
            continue
        tried.add(letter)
        holder = holders.get(letter)
        if holder is None or _find_letter(holder, choices, holders, tried):
            holders[letter] = number
            return True
    return False


def _letter(text: str) -> str:
    return QKeySequence.mnemonic(text).toString().removeprefix("Alt+").casefold()


def _choices(text: str, taken: Iterable[str]) -> dict[str, int]:
    """Return the places of the letters that can be marked, those liked best first."""
    places = [n for n, character in enumerate(text) if character.isalnum()]
    starts = [n for n in places if n == 0 or not text[n - 1].isalnum()]
    found: dict[str, int] = {}
    for place in (*starts, *places):
        found.setdefault(text[place].casefold(), place)
    return {letter: place for letter, place in found.items() if letter not in taken}


def _marked(text: str, place: int | None) -> str:
    return text if place is None else f"{text[:place]}{_MARK}{text[place:]}"
