"""Size, date and hash of what a case is read from."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.core.batch.manifest import InputRecord

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def input_record(path: Path) -> InputRecord:
    """Return the record of a file, or of a folder with the files in it.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    record = _without_hash(path)
    if path.is_dir():
        listing = "".join(
            f"{p.relative_to(path)}:{p.stat().st_size}\n" for p in _files(path)
        )
        return replace(record, sha256=hashlib.sha256(listing.encode()).hexdigest())
    with path.open("rb") as file:
        return replace(record, sha256=hashlib.file_digest(file, "sha256").hexdigest())


def is_unchanged(record: InputRecord, path: Path) -> bool:
    """Return whether a file or folder is as it was recorded.

    Size and date are enough; where the date alone differs, the content decides.
    """
    try:
        now = _without_hash(path)
        if now.bytes != record.bytes:
            return False
        if now.modified_ns == record.modified_ns:
            return True
        return input_record(path).sha256 == record.sha256
    except OSError:
        return False


def _without_hash(path: Path) -> InputRecord:
    if not path.is_dir():
        found = path.stat()
        return InputRecord(str(path), found.st_size, found.st_mtime_ns, "")
    stats = [p.stat() for p in _files(path)]
    newest = max((s.st_mtime_ns for s in stats), default=0)
    return InputRecord(str(path), sum(s.st_size for s in stats), newest, "")


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_file())
