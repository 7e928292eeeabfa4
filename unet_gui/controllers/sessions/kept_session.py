"""The session of a running window, kept so that it can be reopened after a crash."""

from __future__ import annotations

import logging
import threading
from functools import partial
from typing import TYPE_CHECKING

from psygnal import Signal

from unet_gui.controllers.jobs import Listener
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.io.atomic import make_folder
from unet_gui.io.sessions.interrupted_sessions import (
    kept_sessions_folder,
    new_session_path,
    remove_session,
)
from unet_gui.io.sessions.session_lock import hold_session

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from pathlib import Path

    from unet_gui.controllers.sessions.session_writing import SessionContent, Written
    from unet_gui.io.sessions.session_lock import SessionLock

    Job = Callable[[], Generator[Progress, None, Path]]

logger = logging.getLogger(__name__)


class KeptSession:
    """Writes the session while the window runs, and removes it at an orderly end.

    It also looks after sessions of windows that were interrupted: one that has been
    reopened is removed when all of it is part of a session that has been written.

    Parameters
    ----------
    collect : callable
        Returns the session as it is now.
    run : callable
        Runs a job in the background and tells the listener how it ended.
    has_unsaved : callable
        Returns whether there is work that is in no file of the user's.
    """

    taken_over = Signal(object)  # the path of a session that this one now contains

    def __init__(
        self,
        collect: Callable[[], SessionContent],
        run: Callable[[Job, Listener[Path]], None],
        has_unsaved: Callable[[], bool],
    ) -> None:
        self._collect = collect
        self._run = run
        self._has_unsaved = has_unsaved
        self._is_on = False
        self._is_busy = False
        self.path: Path | None = None
        self._kept_id: object = None  # of the content that was written last
        self._written: Written = {}
        self._writing = threading.Lock()
        self._locks: dict[Path, SessionLock] = {}
        self._superseded: tuple[Path, ...] = ()

    def start(self, path: Path | None = None) -> None:
        """Keep the session from now on, by default at a path of this window's own."""
        self._is_on = True
        self.path = path or new_session_path()

    # writing

    def keep(self) -> None:
        """Write the session if anything has changed since it was last written."""
        if self.path is None or not self._is_on or self._is_busy:
            return
        path, content = self.path, self._collect()
        if not content.saved.cases:
            return
        if content.id == self._kept_id:
            self._remove_superseded(self._superseded)
            return

        def job() -> Generator[Progress, None, Path]:
            yield Progress(0, 1, Text("Keeping the session"))
            self._write(path, content)
            return path

        self._is_busy = True
        on_kept = partial(self._on_kept, content, self._superseded)
        self._run(job, Listener(on_kept, self._on_failed))

    def _write(self, path: Path, content: SessionContent) -> None:
        """Write on any thread, unless `stay` has written newer content."""
        from unet_gui.controllers.sessions.session_writing import write_all
        from unet_gui.io.sessions.session_file import write_session

        with self._writing:
            if not self._is_on:
                return
            make_folder(path.parent)
            if path not in self._locks and (lock := hold_session(path)) is not None:
                self._locks[path] = lock
            if content.has_edited and not path.exists():
                # its masks take their time, but what is corrected has a journal
                write_session(path, content.saved)
            self._written = write_all(path, content, self._written)

    def _on_kept(
        self, content: SessionContent, superseded: tuple[Path, ...], _path: Path
    ) -> None:
        self._is_busy = False
        self._kept_id = content.id
        self._remove_superseded(superseded)

    def _on_failed(self, error: Exception) -> None:
        """Log the error without telling the user, who has not asked for this."""
        self._is_busy = False
        logger.warning("The session cannot be kept (%s)", type(error).__name__)

    # sessions of other windows

    def is_kept(self, path: Path) -> bool:
        """Return whether a session file is one that a window keeps for itself."""
        return path.absolute().parent.resolve() == kept_sessions_folder().resolve()

    def claim(self, path: Path) -> bool:
        """Lock an interrupted session; return False if another window has it."""
        if path in self._locks:
            return True
        try:
            lock = hold_session(path)
        except OSError:
            return False
        if lock is None:
            return False
        if not path.exists():  # another window has just removed it
            lock.remove()
            return False
        self._locks[path] = lock
        return True

    def supersede(self, path: Path) -> None:
        """Remove a claimed session when this one has been written or ends in order.

        To be called once all of its cases and predictions are open.
        """
        if path in self._locks and path not in (self.path, *self._superseded):
            self._superseded = (*self._superseded, path)
            self.taken_over.emit(path)

    def discard(self, path: Path) -> bool:
        """Remove an interrupted session; return False if another window has it."""
        if not self.claim(path):
            return False
        self._remove([path])
        return True

    def _remove_superseded(self, paths: tuple[Path, ...]) -> None:
        self._remove(paths)
        self._superseded = tuple(p for p in self._superseded if p not in paths)

    def _remove(self, paths: Iterable[Path]) -> None:
        for path in paths:
            is_gone = remove_session(path)
            lock = self._locks.pop(path, None)
            if lock is not None and is_gone:
                lock.remove()
            elif lock is not None:
                lock.release()

    # the end

    def stay(self) -> None:
        """Write unsaved work at once, at an end that the user cannot be asked about.

        If that fails, the sessions that were written before stay.
        """
        if self.path is None or not self._is_on:
            return
        try:
            if not self._has_unsaved():
                return
            self._write(self.path, self._collect())
        except Exception:  # whatever is wrong, the window must close
            logger.exception("Unsaved work cannot be kept")
            self._superseded = ()
        self._is_on = False
        self.path = None

    def forget(self) -> None:
        """Remove the kept session, because the window ends in order.

        Sessions that were taken over are removed with it; others stay.
        """
        self._is_on = False
        self._remove_superseded(self._superseded)
        if self.path is not None:
            self._remove([self.path])
        for path, lock in self._locks.items():
            if path.exists():
                lock.release()
            else:
                lock.remove()
        self._locks = {}
