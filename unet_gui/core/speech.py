"""The language in which texts are written to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Speech(NamedTuple):
    """A language.

    Attributes
    ----------
    language : str
        Its code, for readers that speak.
    say : callable
        Returns a text in that language.
    """

    language: str = "en"
    say: Callable[[str], str] = str


ENGLISH = Speech()
