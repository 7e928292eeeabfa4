"""Errors that a user can cause or meet; their messages can be shown as they are."""

from __future__ import annotations

from unet_gui.core.shown_text import escaped, is_printable
from unet_gui.core.text import Text

_LONGEST = 600  # characters; the name of a file has at most 255


class UnetGuiError(Exception):
    """An error described in one sentence: the fault, its place and the remedy."""

    def __str__(self) -> str:
        """Return the sentence on one line; names of files can contain any character."""
        return printable(super().__str__())


def printable(text: str) -> str:
    """Return a text on one line, with characters that have no form escaped.

    The middle of a text over 600 characters is omitted. A shorter `Text` stays one.
    """
    if isinstance(text, Text):
        text = text.mapped(_one_line)
        if len(text) <= _LONGEST and is_printable(text):
            return text
    line = " ".join(text.splitlines())
    if len(line) > _LONGEST:
        line = f"{line[: _LONGEST // 2]} … {line[-_LONGEST // 2 :]}"
    return escaped(line)


def _one_line(text: str) -> str:
    return escaped(" ".join(text.splitlines()))


class InputError(UnetGuiError):
    """The call or its input is at fault: a file, an option, a folder."""


class RunError(UnetGuiError):
    """The run itself failed: the engine, the device, memory or disk."""


class DeviceMemoryError(RunError):
    """The device has too little memory for its input; a smaller one may fit."""
