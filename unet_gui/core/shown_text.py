"""Text made safe to show: names of files can hold any character.

Control characters steer a terminal, and marks of direction reorder a line, so that both
can show something else than what is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_NAME, _MOST_NAMES = 40, 6
NO_BREAK_SPACES = "\u00a0\u202f"  # as French has before a colon
_WITH_PLAIN_SPACES = str.maketrans(dict.fromkeys(NO_BREAK_SPACES, " "))
_BYTE_MARK = 0xDC00  # Python's mark for a byte of a name that is not UTF-8
_BYTES = range(0xDC80, 0xDD00)


def escaped(text: str) -> str:
    r"""Return a text on one line, with ``\n``, ``\x1b``, ``\xe9`` for what has no form.

    Bytes of a name that are not UTF-8 are shown as the bytes they are. A `Text` stays
    one; its arguments are escaped.
    """
    if is_printable(text):
        return text
    if isinstance(text, Text):
        return text.mapped(escaped)
    return "".join(map(_escaped_character, text))


def is_printable(text: str) -> bool:
    """Whether a text has nothing to escape; spaces that do not break count as such."""
    return text.isprintable() or text.translate(_WITH_PLAIN_SPACES).isprintable()


def brief_name(name: str) -> str:
    """Return a name from inside a file for a sentence: safe to show, and short."""
    return escaped(name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…")


def brief_names(names: Sequence[str]) -> list[str]:
    """Return the first names of many as `brief_name` does, then three dots."""
    told = list(map(brief_name, names[:_MOST_NAMES]))
    return [*told, "…"] if len(names) > _MOST_NAMES else told


def escaped_lines(text: str) -> str:
    """Return a text whose lines are escaped one by one."""
    if isinstance(text, Text):
        return text.mapped(escaped_lines)
    return "\n".join(map(escaped, text.split("\n")))


def _escaped_character(character: str) -> str:
    if is_printable(character):
        return character
    if ord(character) in _BYTES:
        return f"\\x{ord(character) - _BYTE_MARK:02x}"
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")
