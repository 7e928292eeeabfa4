"""The session that is going on, kept in case that it is interrupted."""

from __future__ import annotations

import logging
import threading
from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.jobs import Listener
from unet_gui.core.errors import InputError
from unet_gui.core.progress import Progress
from unet_gui.io.atomic import make_folder
from unet_gui.io.sessions.interrupted_sessions import (
    kept_sessions_folder,
    own_session_path,
    remove_sessions,
)
from unet_gui.io.sessions.session_file import write_session

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from unet_gui.controllers.sessions.saved_sessions import UnwrittenMask
    from unet_gui.controllers.sessions.session_files import SessionFilesController
    from unet_gui.core.case.saved_session import SavedSession
    from unet_gui.state.cases import PredictionId

logger = logging.getLogger(__name__)


class KeptSession:
    """Writes the session where the program finds it after a crash; removes it else."""

    def __init__(self, files: SessionFilesController) -> None:
        self._files = files
        self._is_on = False
        self._path: Path | None = None
        self._written: SavedSession | None = None
        self._predictions: dict[Path, PredictionId] = {}  # as written last
        self._superseded: tuple[Path, ...] = ()
        self._is_busy = False
        self._writing = threading.Lock()

    def start(self, path: Path | None = None) -> None:
        """Keep the session from now on, by default in a place of this process's own."""
        self._is_on = True
        self._path = path  # where it is of one's own takes a moment to find out

    def is_kept(self, path: Path) -> bool:
        """Whether a session file is one that the program keeps for itself."""
        return path.parent == kept_sessions_folder()

    def keep(self) -> None:
        """Write the session if anything has changed since."""
        if not self._is_on or self._is_busy:
            return
        path = self._path = self._path or own_session_path()
        saved, masks = self._files.collect(path)
        changed = [m for m in masks if not self._is_written(m)]
        if not saved.cases or (saved == self._written and not changed):
            return

        def job() -> Generator[Progress, None, Path]:
            yield Progress(0, 1, "Keeping the session")
            self._write(path, saved, changed)
            return path

        self._is_busy = True
        on_result = partial(self._on_written, saved, masks)
        self._files.submit(job, Listener(on_result, self._on_failed))

    def _write(
        self, path: Path, saved: SavedSession, masks: Sequence[UnwrittenMask]
    ) -> None:
        """Write on any thread, unless `stay` has written what is newer."""
        with self._writing:
            if self._is_on:
                write_all(path, saved, masks)

    def _is_written(self, mask: UnwrittenMask) -> bool:
        return self._predictions.get(mask.path) == mask.prediction

    def supersede(self, interrupted: Sequence[Path]) -> None:
        """Remove sessions that were interrupted once this one has been written."""
        self._superseded = tuple(interrupted)

    def _on_written(
        self, saved: SavedSession, masks: Sequence[UnwrittenMask], _path: Path
    ) -> None:
        self._is_busy = False
        self._written = saved
        self._predictions = {mask.path: mask.prediction for mask in masks}
        remove_sessions(self._superseded)
        self._superseded = ()

    def _on_failed(self, error: Exception) -> None:
        """Log it: nobody has asked for this."""
        self._is_busy = False
        logger.warning("The session cannot be kept (%s)", type(error).__name__)

    def stay(self) -> None:
        """Let work that is not saved outlast the end, which nobody can be asked about.

        It is written at once, on this thread. Where that fails, what was kept before
        stays.
        """
        if not self._is_on or not self._files.has_unsaved:
            return
        path = self._path = self._path or own_session_path()
        saved, masks = self._files.collect(path)
        try:
            self._write(path, saved, [m for m in masks if not self._is_written(m)])
        except (OSError, InputError) as error:
            self._on_failed(error)
            self._superseded = ()
        self._is_on = False
        self._path = None

    def forget(self) -> None:
        """Remove what was kept: the session ends in order.

        One that was interrupted and reopened ends with it.
        """
        self._is_on = False
        if self._files.has_cases:
            remove_sessions(self._superseded)
        if self._path is not None:
            remove_sessions([self._path])


def write_all(path: Path, saved: SavedSession, masks: Sequence[UnwrittenMask]) -> None:
    """Write masks, then the session file that names them."""
    make_folder(path.parent)
    for mask in masks:
        make_folder(mask.path.parent)
        mask.write()
    write_session(path, saved)
