"""Constraints on values that files bring in, stated in the types of the fields.

A field says ``opacity: Annotated[float, Range(least=0, most=1)]``; `io.decoding` checks
it when a file is read. Values that the program sets itself are not checked.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any, Protocol

from unet_gui.core.text import Text, listed


class Constraint(Protocol):
    """A condition on a value of the right type."""

    def complaint(self, value: Any) -> str:
        """Return the rest of a sentence about a bad value; empty if it is good."""


@dataclass(frozen=True, slots=True)
class Range:
    """A finite number between bounds; None leaves a side open."""

    above: float | None = None
    least: float | None = None
    most: float | None = None

    def complaint(self, value: float) -> str:
        """Return which bounds a number breaks."""
        is_good = (
            _is_finite(value)
            and (self.above is None or value > self.above)
            and (self.least is None or value >= self.least)
            and (self.most is None or value <= self.most)
        )
        if is_good:
            return ""
        return Text(
            "must be {wanted}, but is {value!r}", wanted=self._text(), value=value
        )

    def _text(self) -> str:
        bounds = (
            (self.above, Text("above {bound}", bound=self.above)),
            (self.least, Text("at least {bound}", bound=self.least)),
            (self.most, Text("at most {bound}", bound=self.most)),
        )
        words = [words for bound, words in bounds if bound is not None]
        return listed(words) or Text("finite")


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # a whole number larger than any float
        return False


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few known values."""

    known: tuple[Any, ...]

    def complaint(self, value: Any) -> str:
        """Return which values are known if this one is not."""
        if value in self.known:
            return ""
        return Text(
            "is {value!r}; known are {known}",
            value=value,
            known=", ".join(map(str, self.known)),
        )


@dataclass(frozen=True, slots=True)
class Pattern:
    """Text that a regular expression matches from end to end.

    Attributes
    ----------
    meaning : str
        What the text must be, such as ``a device``.
    """

    expression: str
    meaning: str

    def complaint(self, value: str) -> str:
        """Return what the text should have been."""
        is_good = re.fullmatch(self.expression, value) is not None
        if is_good:
            return ""
        return Text(
            "must be {wanted}, but is {value!r}", wanted=self.meaning, value=value
        )
