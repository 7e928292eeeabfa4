"""The content of files, decompressed if need be, and no more than is asked for."""

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
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text
from unet_gui.io.nifti.unfetched import unfetched_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

_GZIP_MAGIC = b"\x1f\x8b"
_MOST_PACKED = 1032  # times: the limit of deflate
MAPPED_FROM_BYTES = 1_500_000_000  # smaller files are faster in memory
_LIKELY_PACKED = 20  # times, at most, of a scan
_PIECE_BYTES = 1 << 18
_REST_LIMIT_BYTES = 64 << 20
_KINDS = (
    (stat.S_ISDIR, Text("a folder")),
    (stat.S_ISFIFO, Text("a pipe")),
    (stat.S_ISSOCK, Text("a socket")),
    (stat.S_ISCHR, Text("a device")),
    (stat.S_ISBLK, Text("a device")),
)


class FileContent:
    """The content of an open file, read once from its start.

    The first bytes tell whether it is compressed, not the name.

    Attributes
    ----------
    is_packed : bool
        Whether the whole file is compressed, and unpacked as it is read.
    most_bytes : int
        Upper limit of the size of the content.
    """

    def __init__(self, file: BinaryIO) -> None:
        size = os.fstat(file.fileno()).st_size
        self.is_packed = file.read(len(_GZIP_MAGIC)) == _GZIP_MAGIC
        file.seek(0)
        self._stream: Any = igzip.open(file) if self.is_packed else file
        self.most_bytes = size * _MOST_PACKED if self.is_packed else size

    def read(self, count: int) -> bytes:
        """Return the next bytes; fewer than `count` at the end of the file."""
        content: bytes = self._stream.read(count)
        return content

    def mapped(self, offset: int) -> memoryview | None:
        """Map the content after an offset into memory; None if it is compressed.

        The map stays valid after the file is closed.
        """
        if self.is_packed:
            return None
        whole = mmap.mmap(self._stream.fileno(), 0, access=mmap.ACCESS_READ)
        return memoryview(whole)[offset:]

    def skip(self, count: int) -> None:
        """Skip the next bytes."""
        while count > 0 and (piece := self.read(min(count, _PIECE_BYTES))):
            count -= len(piece)

    def check_rest(self, limit_bytes: int = _REST_LIMIT_BYTES) -> None:
        """Decompress the rest, because the checksum is at the end.

        Only the first `limit_bytes` of the rest are checked.
        """
        if self.is_packed:
            self.skip(limit_bytes)


@contextmanager
def open_content(path: Path) -> Iterator[FileContent]:
    """Open a file to read its content; errors meanwhile become sentences.

    Raises
    ------
    InputError
        If the file is missing, locked, empty or damaged, has not been downloaded, is
        not a regular file, or is too large for the memory.
    """
    try:
        _check_kind(path)
        with path.open("rb") as file:
            yield FileContent(file)
    except (igzip.BadGzipFile, igzip_lib.IsalError, zlib.error) as error:  # type: ignore[misc] # its stub is wrong
        msg = Text(
            "{path} is damaged: it cannot be decompressed; copy it again.",
            path=path.name,
        )
        raise InputError(msg) from error
    except EOFError as error:
        msg = Text(
            "{path} is cut off: it ends too early; copy it again.", path=path.name
        )
        raise InputError(msg) from error
    except MemoryError as error:
        msg = Text(
            "{path} does not fit into the memory; close other programs.", path=path.name
        )
        raise InputError(msg) from error
    except FileNotFoundError as error:
        msg = Text("{path} does not exist.", path=path)
        raise InputError(msg) from error
    except PermissionError as error:
        msg = Text("{path} cannot be read: permission denied.", path=path)
        raise InputError(msg) from error
    except OSError as error:
        msg = Text(
            "{path} cannot be read: {reason}.",
            path=path,
            reason=os_reason(error),
        )
        raise InputError(msg) from error


def _check_kind(path: Path) -> None:
    """Refuse anything but files: reading from a pipe could take for ever."""
    unfetched = unfetched_text(path)
    if unfetched is not None:
        msg = Text("{file} {fault}.", file=path.name, fault=unfetched)
        raise InputError(msg)
    try:
        found = path.stat()
    except ValueError as error:  # a zero byte in the name
        raise FileNotFoundError from error
    if stat.S_ISREG(found.st_mode):
        if found.st_size == 0:
            msg = Text("{path} is empty; copy it again.", path=path.name)
            raise InputError(msg)
        return
    kind = next(
        (kind for is_it, kind in _KINDS if is_it(found.st_mode)), Text("no file")
    )
    msg = Text("{path} is {kind}, not a file; give a file.", path=path, kind=kind)
    raise InputError(msg)


def unpacked_bytes(path: Path) -> int:
    """Return the memory that the content of a file takes; 0 if it is unclear.

    A compressed file stores its size modulo 4 GiB; the number is meaningless if the
    file is cut off. A large file that is not compressed stays on disk and counts as 0.
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
        return 0  # reading the file will tell the error


def check_memory(name: str, size_bytes: int) -> None:
    """Refuse a size that does not fit into the free memory.

    Parameters
    ----------
    name : str
        Name of the file or case, for the sentence.

    Raises
    ------
    InputError
        If `size_bytes` is more than the free memory.
    """
    free_bytes = available_bytes()
    if size_bytes > free_bytes:
        msg = Text(
            "{name} takes {size} of memory, and {free} are free; close other "
            "programs, or make it smaller.",
            name=name,
            size=bytes_text(size_bytes),
            free=bytes_text(free_bytes),
        )
        raise InputError(msg)
