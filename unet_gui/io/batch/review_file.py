"""``review.tsv``: decisions about the masks of a batch, one line each.

Lines are only ever appended, each by a single call of the system that the system puts
at the end whoever else writes, and under a lock where there is one. Several people on
a shared folder therefore lose nothing of each other, and the file is its own history.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from unet_gui.core.batch.review import Decision, ReviewEntry
from unet_gui.core.errors import InputError, RunError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text, plural

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REVIEW_FILE = "review.tsv"
_COLUMNS = ("case", "decision", "initials", "time", "note")
_HEADER = "\t".join(_COLUMNS)
# what would break a line or a column; a backslash first, so that it can be undone
_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_MEANT = {"\\": "\\", "t": "\t", "n": "\n", "r": "\r"}


@dataclass(frozen=True, slots=True)
class ReviewFile:
    """The content of a review file.

    Attributes
    ----------
    entries : tuple of ReviewEntry
        In the order of the file.
    damaged : tuple of int
        Numbers of lines that cannot be read, from 1; they stay in the file.
    """

    entries: tuple[ReviewEntry, ...] = ()
    damaged: tuple[int, ...] = ()

    def complaint(self, path: Path) -> Text | None:
        """Return a sentence about damaged lines; None if there are none."""
        if not self.damaged:
            return None
        return plural(
            len(self.damaged),
            "{count} line of {file} cannot be read and is left out: line {first}.",
            "{count} lines of {file} cannot be read and are left out; the first of "
            "them is line {first}.",
            file=path.name,
            first=self.damaged[0],
        )


def read_review(path: Path) -> ReviewFile:
    """Return the decisions in a file; none if there is no file.

    Raises
    ------
    InputError
        If the file is there and cannot be read.
    """
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return ReviewFile()
    except OSError as error:
        msg = Text(
            "{path} cannot be read: {reason}.",
            path=path,
            reason=os_reason(error),
        )
        raise InputError(msg) from error
    entries, damaged = [], []
    for number, line in enumerate(lines, start=1):
        try:
            text = line.decode("utf-8-sig").rstrip("\r")
            if text and text != _HEADER:
                entries.append(_entry(text))
        except ValueError:
            damaged.append(number)
    return ReviewFile(tuple(entries), tuple(damaged))


def append_review(path: Path, *entries: ReviewEntry) -> None:
    """Add decisions to a file, which is made if it is missing.

    Raises
    ------
    RunError
        If they cannot be written.
    """
    lines = "".join(f"{_line(entry)}\n" for entry in entries).encode()
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags, 0o666)
        try:
            with _locked(handle):
                _append(handle, lines)
        finally:
            os.close(handle)
    except OSError as error:
        msg = Text(
            "{path} cannot be written: {reason}.",
            path=path,
            reason=os_reason(error),
        )
        raise RunError(msg) from error


def now_text() -> str:
    """Return the time of a decision that is made now."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _append(handle: int, lines: bytes) -> None:
    size = os.fstat(handle).st_size
    if not size:
        lines = f"{_HEADER}\n".encode() + lines
    elif not _ends_with_break(handle, size):  # a computer failed while it wrote
        lines = b"\n" + lines
    while lines:
        lines = lines[os.write(handle, lines) :]
    os.fsync(handle)


def _ends_with_break(handle: int, size: int) -> bool:
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1) == b"\n"


@contextmanager
def _locked(handle: int) -> Iterator[None]:
    """Keep other processes from writing, where the system and the drive can do so."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    with suppress(OSError):
        fcntl.lockf(handle, fcntl.LOCK_EX)  # closing the file ends it
    yield


def _line(entry: ReviewEntry) -> str:
    cells = (entry.case, entry.decision, entry.initials, entry.time, entry.note)
    return "\t".join(_escaped(str(cell)) for cell in cells)


def _entry(line: str) -> ReviewEntry:
    case, decision, initials, time, note = map(_meant, line.split("\t"))
    if not case:
        raise ValueError
    return ReviewEntry(case, Decision(decision), initials, time, note)


def _escaped(text: str) -> str:
    safe = text.encode(errors="surrogateescape").decode(errors="replace")
    return "".join(_ESCAPES.get(letter, letter) for letter in safe)


def _meant(cell: str) -> str:
    letters = iter(cell)
    return "".join(
        _MEANT.get(next(letters, ""), "") if letter == "\\" else letter
        for letter in letters
    )
