"""A lock of the operating system on a kept session, held by the window that keeps it.

The system releases it when the process ends, however it ends. The lock is on a file
beside the session, because the session file itself is replaced at each writing.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

logger = logging.getLogger(__name__)


class SessionLock:
    """A lock that is held until it is released or the process ends."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle = handle

    def release(self) -> None:
        """Let other windows have the session."""
        os.close(self._handle)

    def remove(self) -> None:
        """Release the lock and remove its file, because the session is gone."""
        self.release()
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:  # nothing comes of a lock without a session
            logger.info("A lock file cannot be removed (errno %s)", error.errno)


def hold_session(path: Path) -> SessionLock | None:
    """Lock a session; None if another window has it or locks are not supported.

    Parameters
    ----------
    path : Path
        The session file, which may not exist yet.

    Raises
    ------
    OSError
        If the lock file cannot be made.
    """
    lock_path = _lock_path(path)
    handle = os.open(lock_path, os.O_RDWR | os.O_CREAT, 0o600)
    if _is_locked_now(handle):
        return SessionLock(lock_path, handle)
    os.close(handle)
    return None


def is_held(path: Path) -> bool:
    """Return whether a window has a session; True if that cannot be found out."""
    try:
        handle = os.open(_lock_path(path), os.O_RDWR)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    is_free = _is_locked_now(handle)
    os.close(handle)
    return not is_free


def _lock_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.lock")


def _is_locked_now(handle: int) -> bool:
    """Try to lock a file without waiting; return whether that worked."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if not isinstance(error, BlockingIOError | PermissionError):
            logger.warning("Sessions cannot be locked (errno %s)", error.errno)
        return False
    return True
