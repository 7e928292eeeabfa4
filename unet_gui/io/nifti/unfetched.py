"""Files without their content: broken links, pointers of Git LFS and git-annex.

Git LFS leaves a short text in place of a file that has not been downloaded. DataLad and
git-annex leave a link into ``.git/annex/objects``, or a short text with that path.
"""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.core.text import Text

if TYPE_CHECKING:
    from pathlib import Path

_MOST_BYTES = 1024  # of a pointer


class _Pointer(NamedTuple):
    """The bytes by which a pointer is known; `starts` or else anywhere in the text."""

    mark: bytes
    cause: str
    starts: bool = True


_LFS = Text(
    "is a pointer of Git LFS, and its content has not been downloaded; run "
    "git lfs pull",
)
_ANNEX = Text(
    "is a file of DataLad (git-annex), and its content has not been "
    "downloaded; run datalad get, or git annex get, with its name",
)
_POINTERS = (
    _Pointer(b"version https://git-lfs.github.com/spec/", _LFS),
    _Pointer(b"version https://hawser.github.com/spec/", _LFS),
    _Pointer(b"/annex/objects/", _ANNEX),
    _Pointer(b".git/annex/objects/", _ANNEX, starts=False),
    _Pointer(b".git\\annex\\objects\\", _ANNEX, starts=False),
)


def unfetched_text(path: Path) -> str | None:
    """Return why the content of a file is missing, with the remedy, else None.

    The text continues a sentence that starts with the name of the file.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        return _link_text(path)
    except (OSError, ValueError):  # a ring of links; a zero byte in the name
        return None
    is_short = stat.S_ISREG(found.st_mode) and 0 < found.st_size <= _MOST_BYTES
    return _pointer_text(path) if is_short else None


def _link_text(path: Path) -> str | None:
    try:
        target = str(path.readlink())
    except (OSError, ValueError):
        return None  # no link
    if "annex/objects" in target.replace("\\", "/"):
        return _ANNEX
    return Text(
        "is a link to a file that does not exist ({target}); restore it", target=target
    )


def _pointer_text(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            start = file.read(_MOST_BYTES)
    except OSError:
        return None
    return next(
        (
            pointer.cause
            for pointer in _POINTERS
            if start.startswith(pointer.mark)
            or (not pointer.starts and pointer.mark in start and b"\0" not in start)
        ),
        None,
    )
