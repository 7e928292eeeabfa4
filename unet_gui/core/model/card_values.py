"""Reading the free part of a card, which may hold any JSON."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DASH = "\N{EN DASH}"


def entries(value: Any) -> Mapping[str, Any]:
    """Return a table of a card; an empty one if it is something else."""
    return value if isinstance(value, dict) else {}


def names(value: Any) -> tuple[str, ...]:
    """Return a list of a card as texts; an empty one if it is something else."""
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()


def number(value: Any) -> float | None:
    """Return a finite number, or None."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and math.isfinite(value) else None


def number_text(value: Any, decimals: int) -> str:
    """Return a number with a count of decimals, or a dash."""
    found = number(value)
    return DASH if found is None else f"{found:.{decimals}f}"


def value_text(value: Any) -> str:
    """Return any value as text for people."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, dict):
        return ", ".join(f"{k}: {value_text(v)}" for k, v in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(value_text, value))
    return str(value)


def listed(words: Iterable[str], last: str = "and") -> str:
    """Return words as in a sentence: ``a, b and c``."""
    *first, end = tuple(words) or ("",)
    return f"{', '.join(first)} {last} {end}" if first else end
