"""The bytes of a file, unpacked where it is compressed; never more than asked for."""

from __future__ import annotations

import mmap
import os
import stat
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from isal import igzip, igzip_lib

from unet_gui.core.byte_sizes import bytes_text
from unet_gui.core.errors import InputError
from unet_gui.core.free_memory import available_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

_GZIP_MAGIC = b"\x1f\x8b"
_MOST_PACKED = 1032  # times: deflate cannot do better than that
MAPPED_FROM_BYTES = 1_500_000_000  # what is smaller is better off in memory
_LIKELY_PACKED = 20  # times, at most, of a scan
_PIECE_BYTES = 1 << 18
_MOST_REST_BYTES = 64 << 20
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class FileContent:
    """What an open file holds, read once from its start.

    Whether it is compressed is seen from its first bytes, not from its name.

    Attributes
    ----------
    most_bytes : int
        It cannot hold more than that.
    """

    def __init__(self, file: BinaryIO) -> None:
        size = os.fstat(file.fileno()).st_size
        self._is_packed = file.read(len(_GZIP_MAGIC)) == _GZIP_MAGIC
        file.seek(0)
        self._stream: Any = igzip.open(file) if self._is_packed else file
        self.most_bytes = size * _MOST_PACKED if self._is_packed else size

    def read(self, count: int) -> bytes:
        """Return the next bytes, fewer than `count` where the file ends."""
        content: bytes = self._stream.read(count)
        return content

    def mapped(self, offset: int) -> memoryview | None:
        """Return what follows an offset without reading it; None if it is packed.

        It outlives the file's being closed.
        """
        if self._is_packed:
            return None
        whole = mmap.mmap(self._stream.fileno(), 0, access=mmap.ACCESS_READ)
        return memoryview(whole)[offset:]

    def skip(self, count: int) -> None:
        """Pass over the next bytes."""
        while count > 0 and (piece := self.read(min(count, _PIECE_BYTES))):
            count -= len(piece)

    def check_rest(self) -> None:
        """Unpack what follows, as the check sum comes last; some rubbish is let be."""
        if self._is_packed:
            self.skip(_MOST_REST_BYTES)


@contextmanager
def open_content(path: Path) -> Iterator[FileContent]:
    """Open a file to read its content; also explains what fails meanwhile.

    Raises
    ------
    InputError
        If the file is missing, locked, empty, damaged, no regular file, or too large
        for the memory.
    """
    try:
        _check_kind(path)
        with path.open("rb") as file:
            yield FileContent(file)
    except (igzip.BadGzipFile, igzip_lib.IsalError, zlib.error) as error:  # type: ignore[misc] # its stub is wrong
        msg = f"{path.name} is damaged: it cannot be unpacked; get it once more."
        raise InputError(msg) from error
    except EOFError as error:
        msg = f"{path.name} is cut off: it ends too early; get it once more."
        raise InputError(msg) from error
    except MemoryError as error:
        msg = f"{path.name} does not fit into the memory; close what else is open."
        raise InputError(msg) from error
    except FileNotFoundError as error:
        msg = f"{path} does not exist."
        raise InputError(msg) from error
    except PermissionError as error:
        msg = f"{path} cannot be read: permission denied."
        raise InputError(msg) from error
    except OSError as error:
        msg = f"{path} cannot be read: {error.strerror or error}."
        raise InputError(msg) from error


def _check_kind(path: Path) -> None:
    """Refuse what is no file: to read a pipe could take for ever."""
    try:
        found = path.stat()
    except ValueError as error:  # a zero in the name
        raise FileNotFoundError from error
    if stat.S_ISREG(found.st_mode):
        if found.st_size == 0:
            msg = f"{path.name} is empty; get it once more."
            raise InputError(msg)
        return
    kind = next((kind for is_it, kind in _KINDS if is_it(found.st_mode)), "no file")
    msg = f"{path} is {kind}, not a file; give a file."
    raise InputError(msg)


def is_file(path: Path) -> bool:
    """Whether there is a file; not so for a name that the system refuses."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def unpacked_bytes(path: Path) -> int:
    """Return what a file takes in memory, by its own account; 0 if it is unclear.

    That of a packed file is the rest after division by 4 GiB, and rubbish if it is cut
    off. One that is not packed counts up to where it may stay on disk.
    """
    try:
        _check_kind(path)
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if file.read(len(_GZIP_MAGIC)) != _GZIP_MAGIC:
                return size if size < MAPPED_FROM_BYTES else 0
            file.seek(-4, os.SEEK_END)
            unpacked = int.from_bytes(file.read(4), "little")
            return min(unpacked, size * _LIKELY_PACKED)
    except (InputError, OSError, ValueError):
        return 0  # reading the file will say what is wrong with it


def check_memory(name: str, size_bytes: int) -> None:
    """Refuse what does not fit into the memory.

    Raises
    ------
    InputError
        If so.
    """
    free_bytes = available_bytes()
    if size_bytes > free_bytes:
        msg = (
            f"{name} takes {bytes_text(size_bytes)} of memory, and "
            f"{bytes_text(free_bytes)} are free; close what else is open, or make it "
            "smaller."
        )
        raise InputError(msg)
