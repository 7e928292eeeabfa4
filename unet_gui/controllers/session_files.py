"""Saving and opening sessions, and keeping the one that is going on."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from psygnal import Signal

from unet_gui.controllers.jobs import Lane
from unet_gui.controllers.saved_sessions import (
    apply_session,
    collect_session,
    listed_case,
    restored_result,
)
from unet_gui.core.case import Source
from unet_gui.core.errors import InputError
from unet_gui.core.progress import Progress
from unet_gui.io.atomic import make_folder
from unet_gui.io.interrupted_sessions import (
    kept_sessions_folder,
    own_session_path,
    remove_sessions,
)
from unet_gui.io.masks import read_reference
from unet_gui.io.session_file import (
    found_likewise,
    is_session,
    masks_folder,
    missing_files,
    read_session,
    write_session,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence
    from pathlib import Path

    from unet_gui.controllers.jobs import JobListener, JobRunner
    from unet_gui.controllers.open_case import OpenCaseController
    from unet_gui.controllers.saved_sessions import UnwrittenMask, WindowStates
    from unet_gui.controllers.unsaved_work import UnsavedWork
    from unet_gui.core.result import SegmentationResult
    from unet_gui.core.saved_session import SavedSession

logger = logging.getLogger(__name__)
_RECENT = 10


@dataclass(frozen=True, slots=True, eq=False)
class ReadSession:
    """A session file and its predictions, by their masks' paths, as read.

    `missing` are scans that are in neither of their places.
    """

    path: Path
    saved: SavedSession
    results: Mapping[Path, SegmentationResult]
    missing: tuple[Path, ...]


class SessionFilesController:
    """Writes and reads session files in the background.

    `files_missing` hands over a `ReadSession` whose scans have moved; `resume` goes on
    with it. `path` is where the user has the session, None if nowhere.
    """

    files_missing = Signal(object)

    def __init__(
        self,
        states: WindowStates,
        open_case: OpenCaseController,
        unsaved: UnsavedWork,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
        models: Mapping[str, object],
    ) -> None:
        self._states = states
        self._session = states.session
        self._unsaved = unsaved
        self._open_case = open_case
        self._runner = runner
        self._on_error = on_error
        self._models = models
        self.kept = KeptSession(self)
        self.path: Path | None = None

    # out

    def save(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Save the session; `path` may be replaced.

        Parameters
        ----------
        then : callable, optional
            Called once it is saved; not if that fails.
        """
        saved, masks = self.collect(path)
        work = self._unsaved.current()

        def on_saved() -> None:
            self.path = path
            self._unsaved.note(work)
            self.tell(f"Saved {path}")
            if then is not None:
                then()

        def job() -> Generator[Progress, None, Path]:
            yield Progress(0, 1, "Saving the session")
            write_all(path, saved, masks)
            return path

        self._runner.submit(job, _SaveListener(self, on_saved), Lane.IO)

    def collect(self, path: Path) -> tuple[SavedSession, tuple[UnwrittenMask, ...]]:
        """Return what a session file says now, and the masks that go beside it."""
        self._open_case.list.leave()
        return collect_session(self._states, masks_folder(path))

    @property
    def has_cases(self) -> bool:
        """Whether there is anything to save."""
        return bool(self._states.cases.listed)

    @property
    def has_unsaved(self) -> bool:
        """Whether there is work that no file of the user's has."""
        return bool(self._unsaved.cases())

    def submit(
        self,
        job: Callable[[], Generator[Progress, None, Path]],
        listener: JobListener[Path],
    ) -> None:
        """Run a job that writes."""
        self._runner.submit(job, listener, Lane.IO)

    # in

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open scans, or a session if it is among them."""
        sessions = [path for path in paths if is_session(path)]
        if sessions:
            self.open(sessions[0])
        else:
            self._open_case.open(paths)

    def open(self, path: Path) -> None:
        """Add the cases of a session to those that are open, and show its own."""
        self._session.message = "Opening…"
        self._runner.submit(lambda: read_job(path), _OpenListener(self), Lane.IO)

    def take(self, read: ReadSession) -> None:
        """Go on with a session that has been read; ask for what is missing."""
        if read.missing:
            self._session.message = ""
            self.files_missing.emit(read)
        else:
            self._show(read)

    def found(self, read: ReadSession, old: Path, new: Path) -> dict[Path, Path]:
        """Return where the missing files are, now that one of them was found."""
        return found_likewise(old, new, read.missing)

    def resume(self, read: ReadSession, moved: Mapping[Path, Path]) -> None:
        """Show a session with the files that were found; others are left out."""
        lost = set(read.missing) - set(moved)
        saved = read.saved.without(lost).relocated(moved)
        self._show(ReadSession(read.path, saved, read.results, ()))

    def _show(self, read: ReadSession) -> None:
        saved = read.saved
        if not saved.cases:
            self._session.message = ""
            msg = f"{read.path.name} holds no case whose files are there."
            self.fail(InputError(msg))
            return
        apply_session(saved, self._states, self._models)
        is_saved = not self.kept.is_kept(read.path)
        keys = []
        for case in saved.cases:
            mask = None if case.prediction is None else case.prediction.mask
            result = None if mask is None else read.results.get(mask)
            listed = listed_case(case, result, is_saved=is_saved)
            keys.append(self._open_case.list.add_saved(listed))
        if is_saved:
            self.path = read.path
            self._remember(read.path)
        self._open_case.switch(keys[saved.shown])

    def _remember(self, path: Path) -> None:
        asked = (str(path.absolute()),)
        earlier = [paths for paths in self._session.recent if paths != asked]
        self._session.recent = (asked, *earlier)[:_RECENT]

    # told by the jobs

    def tell(self, message: str) -> None:
        """Say something in the status line."""
        self._session.message = message

    def fail(self, error: Exception) -> None:
        """Tell the user what went wrong."""
        self._session.message = ""
        self._on_error(error)


class KeptSession:
    """The session that is going on, kept in case that it is interrupted."""

    def __init__(self, files: SessionFilesController) -> None:
        self._files = files
        self._is_on = False
        self._path: Path | None = None
        self._written: SavedSession | None = None
        self._masks: dict[Path, UnwrittenMask] = {}  # as written last
        self._superseded: tuple[Path, ...] = ()
        self._is_busy = False

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
            write_all(path, saved, changed)
            return path

        self._is_busy = True
        self._files.submit(job, _KeepListener(self, saved, masks))

    def _is_written(self, mask: UnwrittenMask) -> bool:
        written = self._masks.get(mask.path)
        return written is not None and written.identity == mask.identity

    def supersede(self, interrupted: Sequence[Path]) -> None:
        """Remove sessions that were interrupted once this one has been written."""
        self._superseded = tuple(interrupted)

    def on_written(self, saved: SavedSession, masks: Sequence[UnwrittenMask]) -> None:
        """Note what has been written."""
        self._is_busy = False
        self._written = saved
        self._masks = {mask.path: mask for mask in masks}
        remove_sessions(self._superseded)
        self._superseded = ()

    def on_failed(self, error: Exception) -> None:
        """Log it: nobody has asked for this."""
        self._is_busy = False
        logger.warning("The session cannot be kept (%s)", type(error).__name__)

    def stay(self) -> None:
        """Let work that is not saved outlast the end, which nobody can be asked about.

        It is written at once, on this thread.
        """
        if not self._is_on or not self._files.has_unsaved:
            return
        path = self._path = self._path or own_session_path()
        saved, masks = self._files.collect(path)
        try:
            write_all(path, saved, [m for m in masks if not self._is_written(m)])
        except (OSError, InputError) as error:
            self.on_failed(error)
            return
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


def read_job(path: Path) -> Generator[Progress, None, ReadSession]:
    """Read a session file and its predictions; what is lost or bad is left out."""
    yield Progress(0, 1, f"Reading {path.name}")
    saved = read_session(path)
    predictions = [c.prediction for c in saved.cases if c.prediction is not None]
    results: dict[Path, SegmentationResult] = {}
    for prediction in predictions:
        yield Progress(0, 1, f"Reading {prediction.mask.name}")
        try:
            mask, _ = read_reference(prediction.mask, Source(prediction.mask), "msd")
        except InputError as error:
            logger.warning("A session's mask is left out (%s)", type(error).__name__)
            continue
        result = restored_result(prediction, mask.label_map)
        results[prediction.mask] = result
    return ReadSession(path, saved, results, missing_files(saved))


def write_all(path: Path, saved: SavedSession, masks: Sequence[UnwrittenMask]) -> None:
    """Write masks, then the session file that names them."""
    make_folder(path.parent)
    for mask in masks:
        make_folder(mask.path.parent)
        mask.write()
    write_session(path, saved)


class _Listener:
    """Hears one job."""

    def on_progress(self, progress: Progress) -> None:
        """Show nothing: it takes a fraction of a second."""

    def on_cancelled(self) -> None:
        """Say nothing: the window is closing."""


@dataclass(frozen=True, slots=True)
class _SaveListener(_Listener):
    files: SessionFilesController
    on_saved: Callable[[], None]

    def on_result(self, _path: Path) -> None:
        """Note and say that the file is there."""
        self.on_saved()

    def on_error(self, error: Exception) -> None:
        """Tell the user what went wrong."""
        self.files.fail(error)


@dataclass(frozen=True, slots=True)
class _OpenListener(_Listener):
    files: SessionFilesController

    def on_result(self, read: ReadSession) -> None:
        """Show the session, or ask for its files."""
        self.files.take(read)

    def on_error(self, error: Exception) -> None:
        """Tell the user what went wrong."""
        self.files.fail(error)


@dataclass(frozen=True, slots=True, eq=False)
class _KeepListener(_Listener):
    kept: KeptSession
    saved: SavedSession
    masks: tuple[UnwrittenMask, ...]

    def on_result(self, path: Path) -> None:
        """Note what has been written."""
        self.kept.on_written(self.saved, self.masks)

    def on_error(self, error: Exception) -> None:
        """Go on without."""
        self.kept.on_failed(error)
