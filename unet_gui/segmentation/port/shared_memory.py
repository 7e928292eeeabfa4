"""Memory for tiles and results that the window and its engine both see.

On POSIX a temporary file without a name, which the engine inherits; on Windows a part
of the paging file. Neither leaves anything behind, however the two processes end.
"""

from __future__ import annotations

import mmap
import os
import sys
import tempfile
import uuid
from typing import IO

from unet_gui.core.errors import RunError

Key = int | str  # what the other process attaches to: a descriptor, or a name
_ZEROS = bytes(1 << 20)


def attach(key: Key, size: int) -> mmap.mmap:
    """Return the first `size` bytes of the memory behind `key`."""
    if sys.platform == "win32":
        return mmap.mmap(-1, size, tagname=str(key))
    return mmap.mmap(int(key), size)


class SharedMemory:
    """The side that makes it; it grows, and never shrinks.

    Raises
    ------
    RunError
        If there is no folder for temporary files that can be written to.
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
        """Descriptors that the other process must be started with."""
        return () if self._file is None else (self._file.fileno(),)

    def grow(self, size: int) -> mmap.mmap:
        """Make room for `size` bytes and return them, whatever they hold.

        Raises
        ------
        RunError
            If there is no room; the memory stays as it was.
        """
        try:
            if self._file is None:  # another size needs another name
                self.key = f"unet-gui-{uuid.uuid4()}"
            elif size > self.size:
                _reserve(self._file.fileno(), self.size, size)
            view = attach(self.key, size)
        except OSError as error:
            msg = (
                f"There is no room for {size / 1e6:.0f} MB of temporary data in "
                f"{tempfile.gettempdir()}: free some, or set TMPDIR to another folder."
            )
            raise RunError(msg) from error
        self.size = max(size, self.size)
        return view

    def close(self) -> None:
        """Let go of it; arrays in it stay valid as long as they are held."""
        if self._file is not None:
            self._file.close()


def _nameless_file() -> IO[bytes]:
    try:
        return tempfile.TemporaryFile(buffering=0)
    except OSError as error:
        msg = (
            f"No temporary file can be made: {error.strerror}. Free disk space, or set "
            "TMPDIR to another folder."
        )
        raise RunError(msg) from error


def _reserve(descriptor: int, before: int, size: int) -> None:
    """Take the room on the disk at once: a full one is an error and no crash later."""
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
