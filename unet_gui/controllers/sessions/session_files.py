"""Saving and opening sessions."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from psygnal import Signal

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.controllers.sessions.kept_session import KeptSession
from unet_gui.core.errors import InputError
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.io.sessions.session_path import is_session, masks_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence
    from pathlib import Path

    from unet_gui.controllers.cases.open_case import OpenCaseController
    from unet_gui.controllers.cases.unsaved_work import UnsavedWork
    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.controllers.sessions.read_session import ReadSession
    from unet_gui.controllers.sessions.session_writing import SessionContent
    from unet_gui.controllers.sessions.window_states import WindowStates
    from unet_gui.core.case.saved_session import SavedCase
    from unet_gui.state.cases import ListedCase

_RECENT = 10
_OWN_FOLLOW_UP = Text(
    "The follow-up of this session is left out, because another one has begun. To see "
    "it, remove the examinations and open the session again."
)
_IN_PART = Text(
    "The interrupted session could not be opened as a whole. It is kept and will be "
    "offered again.",
)


class SessionFilesController:
    """Writes and reads session files in the background.

    `files_missing` hands over a `ReadSession` whose scans have moved; `resume` opens it
    afterwards. `path` is the session file of the user, None if there is none.

    What reads and writes the files is imported when it is used: it is a large room,
    which a window without a case does not need.
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
        self.kept = KeptSession(self._collect, self._run, self._has_unsaved)
        self._reading: set[Path] = set()
        self.path: Path | None = None
        states.cases.events.listed.connect(self._on_listed)

    def _on_listed(self, listed: tuple[ListedCase, ...]) -> None:
        if not listed:  # the next case begins another session
            self.path = None

    # saving

    def save(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Save the session; a file at `path` is replaced.

        Parameters
        ----------
        then : callable, optional
            Called when the session has been saved, and not if that fails.
        """
        from unet_gui.controllers.sessions.session_writing import write_all

        content = self._collect()
        work = self._unsaved.current()

        def on_saved(_path: Path) -> None:
            self.path = path
            self._unsaved.note(work)
            self._remember(path)
            self.tell(Text("Saved {path}", path=path))
            if then is not None:
                then()

        def job() -> Generator[Progress, None, Path]:
            yield Progress(0, 1, Text("Saving the session"))
            write_all(path, content, {})
            return path

        self._runner.submit(job, Listener(on_saved, self._fail), Lane.SAVING)

    def _collect(self) -> SessionContent:
        from unet_gui.controllers.sessions.saved_sessions import collect_session

        self._open_case.case_list.leave()
        return collect_session(self._states)

    @property
    def has_cases(self) -> bool:
        """Whether any case is open."""
        return bool(self._states.cases.listed)

    def _has_unsaved(self) -> bool:
        return bool(self._unsaved.cases())

    def _run(
        self,
        job: Callable[[], Generator[Progress, None, Path]],
        listener: Listener[Path],
    ) -> None:
        self._runner.submit(job, listener, Lane.IO)

    # opening

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open scans; a session among them is opened alone, and the user is told."""
        sessions = [path for path in paths if is_session(path)]
        if sessions:
            self.open(sessions[0])
            if len(paths) > 1:
                msg = Text(
                    "{name} is a session and is opened alone. Open the "
                    "rest afterwards.",
                    name=sessions[0].name,
                )
                self._on_error(InputError(msg))
        else:
            self._open_case.open(paths)

    def open(self, path: Path) -> None:
        """Add the cases of a session to the open ones, and show the case it shows."""
        from unet_gui.controllers.sessions.read_session import read_job

        if path in self._reading:  # asked for twice in a row
            return
        self._reading.add(path)
        self._session.message = "Opening…"
        listener = Listener(self._take, partial(self._on_unreadable, path))
        self._runner.submit(lambda: read_job(path), listener, Lane.IO)

    def _on_unreadable(self, path: Path, error: Exception) -> None:
        self._reading.discard(path)
        self._fail(error)

    def _take(self, read: ReadSession) -> None:
        """Show a session that has been read, or ask for its missing files."""
        self._reading.discard(read.path)
        if read.missing:
            self._session.message = ""
            self.files_missing.emit(read)
        else:
            self._show(read)

    def found(self, read: ReadSession, old: Path, new: Path) -> dict[Path, Path]:
        """Return the new places of missing files, given that of one of them."""
        from unet_gui.io.sessions.session_file import found_likewise

        return found_likewise(old, new, read.missing)

    def resume(self, read: ReadSession, moved: Mapping[Path, Path]) -> None:
        """Show a session with the files that were found, without the others."""
        lost = set(read.missing) - set(moved)
        saved = read.saved.without(lost).relocated(moved)
        found = replace(read, follow_up=read.follow_up.relocated(moved))
        self._show(replace(found, saved=saved, missing=(), is_whole=not lost))

    def _show(self, read: ReadSession) -> None:
        from unet_gui.controllers.sessions.saved_sessions import apply_session

        saved = read.saved
        if not saved.cases:
            self._session.message = ""
            msg = Text(
                "{file} has no case whose files could be found.", file=read.path.name
            )
            self._fail(InputError(msg))
            return
        apply_session(saved, self._states, self._models)
        self._take_follow_up(read)
        is_saved = not self.kept.is_kept(read.path)
        open_before = {listed.key for listed in self._states.cases.listed}
        keys, left = [], []
        for case in saved.cases:
            key, is_whole = self._add(case, read, is_saved=is_saved)
            keys.append(key)
            left += [] if is_whole else [(key, case)]
        if is_saved:
            self.path = read.path
            self._remember(read.path)
        elif read.is_whole and not left:
            self.kept.supersede(read.path)
        self._open_case.switch(keys[saved.shown])
        if is_saved:
            self._tell_lost(read)
            own = [case.files.name for key, case in left if key in open_before]
            self._tell_own(read, own)
        elif left or not read.is_whole:
            self._on_error(InputError(_IN_PART))

    def _add(
        self, case: SavedCase, read: ReadSession, *, is_saved: bool
    ) -> tuple[int, bool]:
        """List a case; return its key and whether all work on it is listed."""
        from unet_gui.controllers.sessions.saved_sessions import (
            is_all_there,
            listed_case,
        )

        mask = None if case.prediction is None else case.prediction.mask
        result = None if mask is None else read.results.get(mask)
        edited = None if case.edited is None else read.edited.get(case.edited.mask)
        wanted = listed_case(case, result, edited, is_saved=is_saved)
        key = self._open_case.case_list.add_saved(wanted)
        return key, is_all_there(case, wanted, self._states.cases.find(key))

    def _take_follow_up(self, read: ReadSession) -> None:
        """Keep a follow-up until its window is opened, unless there is one already."""
        kept, state = read.follow_up.kept, self._states.follow_up
        if kept is not None and (state.points or state.kept is not None):
            self._on_error(InputError(_OWN_FOLLOW_UP))
        elif kept is not None:
            state.kept = kept
        if read.follow_up.lost:
            msg = Text(
                "The mask of {lost} in the follow-up cannot be read: {folder} must be "
                "beside the session file. Put it there and open the session again.",
                lost=_enumerated(read.follow_up.lost),
                folder=masks_folder(read.path).name,
            )
            self._on_error(InputError(msg))

    def _tell_lost(self, read: ReadSession) -> None:
        lost = [
            case.files.name
            for case in read.saved.cases
            if case.prediction is not None and case.prediction.mask not in read.results
        ]
        self._tell_lost_edits(read)
        if lost:
            folder = masks_folder(read.path).name
            msg = Text(
                "The prediction of {lost} cannot be read: {folder} must be "
                "beside the session file. Put it there and open the session "
                "again, or segment again.",
                lost=_enumerated(lost),
                folder=folder,
            )
            self._on_error(InputError(msg))

    def _tell_lost_edits(self, read: ReadSession) -> None:
        lost = [
            case.files.name
            for case in read.saved.cases
            if case.edited is not None and case.edited.mask not in read.edited
        ]
        if lost:
            msg = Text(
                "The edited mask of {lost} cannot be read: {folder} must be beside "
                "the session file. Put it there and open the session again.",
                lost=_enumerated(lost),
                folder=masks_folder(read.path).name,
            )
            self._on_error(InputError(msg))

    def _tell_own(self, read: ReadSession, names: Sequence[str]) -> None:
        if names:
            msg = Text(
                "{names} was open already and keeps its own prediction and "
                "annotations. To see those of {file}, close the case and open "
                "the session again.",
                names=_enumerated(names),
                file=read.path.name,
            )
            self._on_error(InputError(msg))

    def _remember(self, path: Path) -> None:
        asked = (str(path.absolute()),)
        earlier = [paths for paths in self._session.recent if paths != asked]
        self._session.recent = (asked, *earlier)[:_RECENT]

    # messages

    def tell(self, message: str) -> None:
        """Show a message in the status line."""
        self._session.message = message

    def _fail(self, error: Exception) -> None:
        """Tell the user what went wrong."""
        self._session.message = ""
        self._on_error(error)


def _enumerated(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return Text("{names} and {count} more", names=names[0], count=len(names) - 1)
