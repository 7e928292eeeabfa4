"""Values of a session file, each of the kind that it must be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


class DamagedError(Exception):
    """The content is JSON, but not that of a session."""


def typed(value: Any, kind: type) -> Any:
    """Return a value that is of a kind; a truth value is no integer."""
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise DamagedError
    return value


def number(value: Any) -> float:
    """Return a finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise DamagedError
    try:
        found = float(value)
    except OverflowError as error:  # an integer of hundreds of digits
        raise DamagedError from error
    if found - found != 0:  # infinite, or no number
        raise DamagedError
    return found


def texts(value: Any) -> Iterable[str]:
    """Return a list of texts."""
    return (typed(text, str) for text in typed(value, list))


def one_of(value: Any, known: Collection[str]) -> str:
    """Return a text that is one of those that are known."""
    if typed(value, str) not in known:
        raise DamagedError
    return str(value)
