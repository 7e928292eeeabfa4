"""DICOM objects where they are stored: as files, or as members of zip archives.

Nothing is ever unpacked to the disk, so names of members cannot lead anywhere.
"""

from __future__ import annotations

import errno
import io
import lzma
import os
import stat
import struct
import zipfile
import zlib
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from unet_gui.core.byte_sizes import bytes_text
from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.nifti.content import check_memory

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_MOST_MEMBERS = 200_000
_MOST_PACKED = 1032  # times: the limit of deflate
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError),
    *(RuntimeError, OSError, EOFError, ValueError, OverflowError, struct.error),
    MemoryError,  # by what a damaged member claims
)


class StoredObject(NamedTuple):
    """A file, or the member of a zip archive."""

    path: Path
    member: str = ""


class OpenObjects:
    """Gives the content of stored objects, with each archive opened once."""

    def __init__(self) -> None:
        self._archives: dict[Path, zipfile.ZipFile] = {}
        self._lock = Lock()

    def __enter__(self) -> OpenObjects:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for archive in self._archives.values():
            archive.close()

    def start(self, stored: StoredObject, count: int) -> bytes:
        """Return the first bytes of a content, without unpacking the rest.

        Raises
        ------
        OSError
            If it cannot be read.
        """
        if not stored.member:
            with self.open(stored) as stream:
                return stream.read(count)
        try:
            with self._lock, self._archive(stored.path).open(stored.member) as member:
                return member.read(count)
        except (*_BROKEN, KeyError) as error:
            raise OSError(str(error)) from error

    def open(self, stored: StoredObject, most_bytes: int | None = None) -> BinaryIO:
        """Return the content as a stream, which the caller closes.

        Parameters
        ----------
        most_bytes : int or None
            More than that is not read, as no header speaks for it.

        Raises
        ------
        OSError
            If it cannot be read, or is larger.
        """
        if not stored.member:
            found = stored.path.stat()
            if not stat.S_ISREG(found.st_mode):
                msg = "not a file"  # a pipe would be waited for
                raise OSError(msg)
            _check_size(found.st_size, most_bytes)
            return stored.path.open("rb")
        try:
            with self._lock:
                archive = self._archive(stored.path)
                _check_size(archive.getinfo(stored.member).file_size, most_bytes)
                return io.BytesIO(archive.read(stored.member))
        except (*_BROKEN, KeyError) as error:
            raise OSError(str(error)) from error

    def _archive(self, path: Path) -> zipfile.ZipFile:
        if path not in self._archives:
            self._archives[path] = zipfile.ZipFile(path)
        return self._archives[path]


def _check_size(size_bytes: int, most_bytes: int | None) -> None:
    if most_bytes is not None and size_bytes > most_bytes:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))


def members_of(path: Path) -> list[StoredObject]:
    """Return the members of a zip archive that may hold an image.

    Raises
    ------
    InputError
        If the archive is damaged or encrypted, or its members are too many or too
        large for the memory.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            found = [entry for entry in archive.infolist() if not entry.is_dir()]
            packed = path.stat().st_size
    except _BROKEN as error:
        msg = Text(
            "{file} is not a readable zip archive; copy it again.", file=path.name
        )
        raise InputError(msg) from error
    if any(entry.flag_bits & 1 for entry in found):
        msg = Text(
            "{file} is encrypted; unpack it with its password first.", file=path.name
        )
        raise InputError(msg)
    if len(found) > _MOST_MEMBERS:
        msg = Text(
            "{file} holds more than {most:,} files; unpack it first.",
            file=path.name,
            most=_MOST_MEMBERS,
        )
        raise InputError(msg)
    total = sum(entry.file_size for entry in found)
    if total > max(packed, 1) * _MOST_PACKED:
        msg = Text(
            "{file} would be {size} unpacked, more than it can hold; it is damaged or "
            "no archive of scans.",
            file=path.name,
            size=bytes_text(total),
        )
        raise InputError(msg)
    check_memory(path.name, max((entry.file_size for entry in found), default=0))
    return [StoredObject(path, entry.filename) for entry in found]
