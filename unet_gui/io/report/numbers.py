"""Numbers as they are printed: with the comma of a language, and beside their units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.core.speech import Speech

_WITH_COMMA = frozenset(("de", "fr"))
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=(?:%|mm[\u00b2\u00b3]?|mL|s)(?!\w))")
# no versions, addresses or names of files: 2.0.1, 10.1200/JCO, RANO 2.0, a_0.5
_DECIMAL = re.compile(r"(?<![\w./:-])(?<!RANO )([+-]?\d+)\.(\d+)(?![\w/]|\.\w)")
_NUMBERS = re.compile(r"(?:[-+\d.,;:()\s\u2013\u00d7%]|mL|mm[\u00b2\u00b3]?|s\b)+")


def printed(speech: Speech) -> Callable[[str], str]:
    """Return a function that says texts with numbers as they are printed.

    Strings that are no `Text` are names or numbers; names stay as they are.
    """

    def say(text: str) -> str:
        said = speech.say(text)
        is_number = isinstance(text, Text) or _NUMBERS.fullmatch(text)
        if speech.language in _WITH_COMMA and is_number:
            said = _DECIMAL.sub(r"\1,\2", said)
        return _BEFORE_UNIT.sub("\u00a0", said)

    return say
