"""Numbers as they are typed on the command line."""

from __future__ import annotations

import math
import re
from argparse import ArgumentTypeError

_MOST_COUNT = 2**32 - 1  # NumPy takes no larger seed
_MOST_BYTES = 10**18


def parse_count(text: str) -> int:
    """Return a whole number from 0 to 4294967295.

    Raises
    ------
    ArgumentTypeError
        If the text is none.
    """
    if re.fullmatch(r"[0-9]{1,10}", text.strip()):
        count = int(text)
        if count <= _MOST_COUNT:
            return count
    msg = f"{_quoted(text)} is not a whole number from 0 to {_MOST_COUNT}"
    raise ArgumentTypeError(msg)


def parse_counts(text: str) -> tuple[int, ...]:
    """Return whole numbers that commas separate, such as ``64,64,64``."""
    return tuple(parse_count(part) for part in text.split(","))


def parse_number(text: str) -> float:
    """Return a finite number.

    Raises
    ------
    ArgumentTypeError
        If the text is none.
    """
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        msg = f"{_quoted(text)} is not a number"
        raise ArgumentTypeError(msg)
    return number


def parse_memory(text: str) -> int:
    """Return the bytes that a text such as ``4GB`` or ``800MB`` stands for.

    Raises
    ------
    ArgumentTypeError
        If the text is not an amount of memory.
    """
    pattern = r"([0-9]{1,18}(?:\.[0-9]{1,18})?)\s*([KMG])B?"
    found = re.fullmatch(pattern, text.strip(), re.IGNORECASE | re.ASCII)
    if found:
        size_bytes = float(found[1]) * 1000 ** (1 + "KMG".index(found[2].upper()))
        if size_bytes <= _MOST_BYTES:
            return int(size_bytes)
    msg = f"{_quoted(text)} is not an amount of memory; write 4GB or 800MB"
    raise ArgumentTypeError(msg)


def _quoted(text: str) -> str:
    return repr(text if len(text) <= 40 else f"{text[:40]}…")
