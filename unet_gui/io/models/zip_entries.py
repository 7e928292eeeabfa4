"""The entries of zip archives of unknown origin, checked before any is unpacked."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from pathlib import Path

_MOST_ENTRIES = 1000
DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, EOFError, ValueError),
    *(RuntimeError, NotImplementedError),  # encrypted, or of another kind
)


def safe_entries(source: Path, archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the entries of an archive.

    Raises
    ------
    InputError
        If there are too many, one is packed in a rare way, or lies outside.
    """
    entries = archive.infolist()
    if len(entries) > _MOST_ENTRIES:
        msg = Text(
            "{source} is refused: it has more than {most_entries} entries.",
            source=source,
            most_entries=_MOST_ENTRIES,
        )
        raise InputError(msg)
    for entry in entries:
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            msg = Text(
                "{source} is packed in a rare way; pack it as a plain zip.",
                source=source,
            )
            raise InputError(msg)
        if not _is_inside(entry.filename):
            msg = Text(
                "{source} is refused: {entry!r} lies outside of it.",
                source=source,
                entry=entry.filename,
            )
            raise InputError(msg)
    return entries


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not (path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name)
