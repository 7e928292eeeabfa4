"""Errors that a user can cause or meet; their message is fit to be shown."""

from __future__ import annotations

_LONGEST = 600  # signs; the name of a file has 255 at most


class UnetGuiError(Exception):
    """What went wrong, where, and what to do, in one sentence."""

    def __str__(self) -> str:
        """Return the sentence on one line; names of files can hold anything."""
        return printable(super().__str__())


def printable(text: str) -> str:
    """Return a text on one line, with a mark for every character that is no sign.

    The middle of one without end is left out.
    """
    line = " ".join(text.splitlines())
    if len(line) > _LONGEST:
        line = f"{line[: _LONGEST // 2]} … {line[-_LONGEST // 2 :]}"
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)


class InputError(UnetGuiError):
    """The call or its input is at fault: a file, an option, a folder."""


class RunError(UnetGuiError):
    """The run itself failed: the engine, the device, memory or disk."""


class DeviceMemoryError(RunError):
    """The device has not enough memory for what it was given; less may do."""
