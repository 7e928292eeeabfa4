"""Numbers that stay on a line with their units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_BEFORE_UNIT = re.compile(r"(?<=\d) (?=(?:%|mm[\u00b2\u00b3]?|mL|s)(?!\w))")


def unbroken(say: Callable[[str], str]) -> Callable[[str], str]:
    """Return a function that says texts with no-break spaces before units."""
    return lambda text: _BEFORE_UNIT.sub("\u00a0", say(text))
