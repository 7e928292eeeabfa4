"""Which sequence a file name speaks of."""

from __future__ import annotations

import re

from unet_gui.core.sequences import Sequence

_WORDS = {
    Sequence.FLAIR: ("flair", "t2f", "t2flair", "dark-fluid", "darkfluid"),
    Sequence.T1GD: ("t1ce", "t1c", "t1gd", "t1-ce", "t1-gd", "t1post", "t1km", "ct1"),
    Sequence.T1W: ("t1", "t1w", "t1n", "t1pre", "t1native", "mprage"),
    Sequence.T2W: ("t2", "t2w"),
}
_BY_WORD = {word: sequence for sequence, words in _WORDS.items() for word in words}


def words_of(name: str) -> list[str]:
    """Split a name at everything that is neither letter nor digit, in lower case."""
    return [word for word in re.split(r"[^0-9a-z]+", name.lower()) if word]


def sequence_of_name(name: str) -> Sequence | None:
    """Return the sequence that a name speaks of, None if it names none.

    The last word that means something decides: names end in the sequence. ``t1`` with
    a following ``ce``, ``gd``, ``c`` or ``post`` is contrast-enhanced.
    """
    words = words_of(name)
    for position in range(len(words) - 1, -1, -1):
        pair = "".join(words[position : position + 2])
        found = _BY_WORD.get(pair) or _BY_WORD.get(words[position])
        if found is not None:
            return found
    return None
