"""Memory for tiles and results that the window and its engine share.

On POSIX it is a temporary file without a name, which the engine inherits; on Windows it
is a part of the paging file. Neither leaves anything behind, however the processes end.
"""

from __future__ import annotations

import mmap
import os
import sys
import tempfile
import uuid
from typing import IO

from unet_gui.core.errors import RunError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text

Key = int | str  # a file descriptor on POSIX, a name on Windows
_ZEROS = bytes(1 << 20)


def attach(key: Key, size: int) -> mmap.mmap:
    """Map the first `size` bytes of the memory that `key` denotes."""
    if sys.platform == "win32":
        return mmap.mmap(-1, size, tagname=str(key))
    return mmap.mmap(int(key), size)


class SharedMemory:
    """The shared memory on the side that creates it; it never shrinks.

    Raises
    ------
    RunError
        If there is no writable folder for temporary files.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self.key: Key = ""
        if sys.platform != "win32":
            self._file = _nameless_file()
            self.key = self._file.fileno()
        self.size = 0

    @property
    def inherited(self) -> tuple[int, ...]:
        """File descriptors that the other process has to inherit."""
        return () if self._file is None else (self._file.fileno(),)

    def grow(self, size: int) -> mmap.mmap:
        """Map at least `size` bytes; their content is arbitrary.

        Raises
        ------
        RunError
            If the disk is full; the memory stays as it was.
        """
        try:
            if self._file is None:  # a mapping of Windows cannot grow: make a new one
                self.key = f"unet-gui-{uuid.uuid4()}"
            elif size > self.size:
                _reserve(self._file.fileno(), self.size, size)
            view = attach(self.key, size)
        except OSError as error:
            msg = Text(
                "There is no room for {size_mb:.0f} MB of temporary data in "
                "{folder}: free some, or set TMPDIR to another folder.",
                size_mb=size / 1e6,
                folder=tempfile.gettempdir(),
            )
            raise RunError(msg) from error
        self.size = max(size, self.size)
        return view

    def close(self) -> None:
        """Close the file; arrays that use the memory stay valid."""
        if self._file is not None:
            self._file.close()


def _nameless_file() -> IO[bytes]:
    try:
        return tempfile.TemporaryFile(buffering=0)
    except OSError as error:
        msg = Text(
            "A temporary file cannot be made: {reason}. Free disk space, or "
            "set TMPDIR to another folder.",
            reason=os_reason(error),
        )
        raise RunError(msg) from error


def _reserve(descriptor: int, before: int, size: int) -> None:
    """Allocate the disk space at once, so that a full disk is an error, not a crash."""
    try:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(descriptor, before, size - before)
        else:
            _write_zeros(descriptor, before, size)
    except OSError:
        os.ftruncate(descriptor, before)
        raise


def _write_zeros(descriptor: int, start: int, stop: int) -> None:
    os.lseek(descriptor, start, os.SEEK_SET)
    while start < stop:
        start += os.write(descriptor, _ZEROS[: stop - start])
