"""Opening scans: from dropped paths to the case that is shown."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ParamSpec

from psygnal import Signal

from unet_gui.controllers.cases.case_list import CaseList
from unet_gui.controllers.cases.first_view import first_view
from unet_gui.controllers.cases.unsaved_work import UnsavedWork
from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.core.mask.scheme_ids import scheme_of_id
from unet_gui.core.text import Text
from unet_gui.state.annotations import AnnotationsState
from unet_gui.state.cases import CasesState

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence
    from pathlib import Path

    from unet_gui.controllers.cases.opened_case import Images, OpenedCase
    from unet_gui.controllers.cases.opening_jobs import AskedSeries, Search
    from unet_gui.controllers.jobs import JobHandle, JobRunner
    from unet_gui.core.case.case import Source
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.progress import Progress
    from unet_gui.io.cases.given_roles import GivenRoles
    from unet_gui.state.cases import ListedCase
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

    Opening = Callable[[Callable[[], Search]], Generator[Progress, None, OpenedCase]]

P = ParamSpec("P")
_RECENT_CASES = 10


class OpenCaseController:
    """Reads cases, one at a time; a new request replaces the one before.

    Open cases stay listed, and are shown again at once if they are in memory. `added`
    hands over an `AddedScans` when scans joined the shown case. `series_asked` hands
    over a `SeriesQuestion` about a study in DICOM whose series are in doubt; if nothing
    is connected to it, the likeliest are taken.

    What reads files is imported by the first request (`early_imports`): it is a large
    room, which a window without a case does not need.
    """

    added = Signal(object)
    series_asked = Signal(object)

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
        cases: CasesState | None = None,
        annotations: AnnotationsState | None = None,
    ) -> None:
        self._session = session
        self._viewer = viewer
        self._runner = runner
        self._on_error = on_error
        self._cases = CasesState() if cases is None else cases
        self.case_list = CaseList(
            session,
            viewer,
            self._cases,
            AnnotationsState() if annotations is None else annotations,
        )
        self.unsaved = UnsavedWork(self._cases, self.case_list)
        self._handle: JobHandle | None = None
        self._request = 0
        self._wanted: int | None = None  # key of the listed case that is being read

    def open(
        self,
        paths: Sequence[Path],
        given: GivenRoles | None = None,
        *,
        asks: bool = False,
    ) -> None:
        """Open the first case under `paths` and list the others.

        A mask that is opened alone becomes the mask of the shown case, and a scan that
        it lacks joins it if the evidence says that they are one examination; `added`
        then offers to undo that.

        Parameters
        ----------
        given : GivenRoles or None
            Roles of files and an order of channels that the user has chosen.
        asks : bool
            Whether the series of a study are to be chosen though nothing is in doubt.
        """
        from unet_gui.controllers.cases.opening_jobs import (
            ask_or_open_job,
            open_job,
            open_or_add_job,
        )
        from unet_gui.io.cases.given_roles import GivenRoles

        given = given or GivenRoles()
        if asks:  # so that there is one list to choose from
            given = replace(given, series=replace(given.series, is_one_case=True))
        named = dict.fromkeys([*paths, *given.files.values()])
        asked = tuple(str(path.absolute()) for path in named)
        shown, key = self._session.case_files, self._cases.current
        find = self._finder(paths, given)
        then: Opening = partial(open_job, known={})
        if shown is not None and key is not None and shown.sequences:
            known = self.case_list.memory.images(key)
            then = partial(open_or_add_job, shown=shown, known=known, key=key)
        if len(self.series_asked) == 0:
            self._submit(lambda: then(find), asked)
            return
        self._submit(lambda: ask_or_open_job(find, then, always=asks), asked)

    def choose_series(self) -> None:
        """Let the user choose the series of the shown case again."""
        files = self._session.case_files
        if files is None:
            return
        sources = (source for source, _ in files.assignments if source.series)
        paths = list(dict.fromkeys(source.path for source in sources))
        if paths:
            self.open(_outermost(paths), asks=True)

    def _finder(self, paths: Sequence[Path], given: GivenRoles) -> Callable[[], Search]:
        """Return a function that finds cases, with the choices made for listed ones.

        Roles that are given now replace earlier choices.
        """
        listed = {c.files.source_key: c.files for c in self._cases.listed}
        earlier = {} if given.says_roles else listed

        def find() -> Search:
            from unet_gui.io.cases.given_roles import search_given_cases

            found = yield from search_given_cases(paths, given)
            return [
                files.with_choices_of(earlier.get(files.source_key, files))
                for files in found
            ]

        return find

    def open_demo(self) -> None:
        """Open the synthetic demo case."""
        from unet_gui.controllers.cases.opening_jobs import demo_job

        self._submit(demo_job, ())

    def open_other(self, files: CaseFiles) -> None:
        """Show one of `session.other_cases`."""
        self.switch(self.case_list.add(files).key)

    @property
    def wanted(self) -> int | None:
        """Key of the case that is shown, or that will be once it is read."""
        return self._cases.current if self._wanted is None else self._wanted

    def switch(self, key: int) -> None:
        """Show a listed case, after reading it if it is not in memory."""
        from unet_gui.controllers.cases.opening_jobs import demo_job

        listed = self._cases.find(key)
        if listed is None:
            return
        if key != self._cases.current and listed.case is None:
            job = demo_job if listed.is_demo else _reading(listed.files, {})
            self._submit(job, (), key)
            return
        self._give_up()
        if key != self._cases.current:
            self.case_list.leave()
            self.case_list.enter(listed)
        self._finish("")

    def reassign(self, roles: Mapping[Source, str]) -> None:
        """Change the roles of files of the shown case.

        A role is the name of a sequence, ``mask`` or ``ignored``. Files that are in
        memory are not read again.
        """
        current, key = self._session.case_files, self._cases.current
        if current is not None:
            files = current.reassigned(roles)
            self._submit(_reading(files, self.case_list.memory.images(key)), (), key)

    def place_mask(self, is_by_header: bool) -> None:
        """Place the reference by its header, or voxel by voxel."""
        current, key = self._session.case_files, self._cases.current
        if current is not None:
            files = replace(current, is_mask_by_header=is_by_header)
            self._submit(_reading(files, self.case_list.memory.images(key)), (), key)

    def choose_scheme(self, scheme_id: str) -> None:
        """Read the values of the reference as those of another label scheme."""
        scheme = scheme_of_id(scheme_id)
        if scheme is not None:
            self.case_list.read_mask_as(scheme)

    def cancel(self) -> None:
        """Cancel opening; open cases stay open."""
        if self._handle is not None:
            self._handle.cancel()

    def abandon(self) -> None:
        """Cancel opening at once, without waiting for the job."""
        if self._handle is not None:
            self._give_up()
            self._finish(Text("Opening cancelled"))

    def _give_up(self) -> None:
        """Cancel the request before, and ignore its result."""
        self.cancel()
        self._request += 1
        self._wanted = None

    def _submit(
        self,
        job: Callable[[], Generator[Progress, None, OpenedCase | AskedSeries]],
        asked: tuple[str, ...],
        key: int | None = None,
    ) -> None:
        self._give_up()
        self._wanted = key
        self._session.is_opening = True
        self._session.message = Text("Opening…")
        listener = self._listener(asked, key)
        handle = self._runner.submit(job, listener, Lane.IO)
        self._handle = handle if self._session.is_opening else None

    def _listener(
        self, asked: tuple[str, ...], key: int | None
    ) -> Listener[OpenedCase | AskedSeries]:
        """Return the listener of the current request."""
        from unet_gui.controllers.cases.opening_jobs import AskedSeries

        def show(opened: OpenedCase | AskedSeries) -> None:
            if isinstance(opened, AskedSeries):
                self._ask(opened, asked)
            elif opened.key is None:
                self._show(opened, asked, key)
            else:
                self._show(opened, (), opened.key)

        return Listener(
            self._while_current(show),
            self._while_current(self._fail),
            self._while_current(self._tell),
            self._while_current(partial(self._finish, "")),
        )

    def _ask(self, series: AskedSeries, asked: tuple[str, ...]) -> None:
        """Ask which series are meant; open cases stay as they are until the answer."""
        from unet_gui.controllers.cases.opening_jobs import known_files
        from unet_gui.controllers.cases.series_choice import SeriesQuestion

        def go_on(files: CaseFiles) -> None:
            find = partial(known_files, files, *series.others)
            self._submit(lambda: series.then(find), asked)

        self._finish("")
        self.series_asked.emit(SeriesQuestion(series.files, series.doubts, go_on))

    def _while_current(self, call: Callable[P, None]) -> Callable[P, None]:
        """Return `call` as a function that does nothing after the next request."""
        request = self._request

        def called(*args: P.args, **kwargs: P.kwargs) -> None:
            if request == self._request:
                call(*args, **kwargs)

        return called

    def _show(
        self, opened: OpenedCase, asked: tuple[str, ...], key: int | None = None
    ) -> None:
        """Show a case that has been read.

        If the case has changed so that unsaved work would be lost, the user is asked
        first, and nothing changes until the answer.
        """
        show = partial(self._show_now, opened, asked, key)
        changed = self.case_list.as_read(opened, key)
        if changed is None or not self.unsaved.ask_changed(show, changed):
            show()
        else:
            self._finish("")

    def _show_now(
        self, opened: OpenedCase, asked: tuple[str, ...], key: int | None
    ) -> None:
        session = self._session
        opened = self.case_list.named(opened, key)
        self.case_list.leave()
        before = self._cases.find(key)
        self.case_list.show_opened(
            opened, first_view(opened, self._session, self._viewer), key
        )
        if asked:
            earlier = tuple(paths for paths in session.recent if paths != asked)
            session.recent = (asked, *earlier)[:_RECENT_CASES]
        if opened.before is not None:
            self.case_list.take_back(opened.before)
        self._finish(Text("Opened {case}", case=opened.case.name))
        if opened.added is not None and before is not None:
            self._tell_added(opened.case.name, opened.added, before)

    def _tell_added(self, name: str, scans: CaseFiles, before: ListedCase) -> None:
        """Tell that scans joined the shown case, which was `before` without them."""
        from unet_gui.controllers.cases.added_scan import AddedScans

        undo = partial(self._take_out, before, scans)
        self.added.emit(AddedScans(name, scans, undo))

    def _take_out(self, before: ListedCase, added: CaseFiles) -> None:
        """Show a case as it was before scans joined it; list them as another case."""
        from unet_gui.controllers.cases.opening_jobs import reopen_job

        known = self.case_list.memory.images(before.key)
        self.case_list.add(added)
        self._submit(lambda: reopen_job(before, known), (), before.key)

    def _tell(self, progress: Progress) -> None:
        """Show the progress of opening."""
        message: str = progress.message
        if progress.total > 1:
            message = Text(
                "{message}, {done} of {total}",
                message=message,
                done=progress.done,
                total=progress.total,
            )
        self._session.message = Text("{message}…", message=message)

    def _fail(self, error: Exception) -> None:
        """Show the error; open cases stay open."""
        self._finish("")
        self._on_error(error)

    def _finish(self, message: str) -> None:
        """End opening with a message in the status bar."""
        self._handle = None
        self._wanted = None
        self._session.is_opening = False
        self._session.message = message


def _reading(
    files: CaseFiles, known: Images
) -> Callable[[], Generator[Progress, None, OpenedCase]]:
    """Return the job that reads a case whose files are known."""
    from unet_gui.controllers.cases.opening_jobs import known_files, open_job

    return lambda: open_job(lambda: known_files(files), known)


def _outermost(paths: Sequence[Path]) -> list[Path]:
    """Return the paths that lie in no other one, as the folders of a study."""
    return [
        path
        for path in paths
        if not any(path != other and path.is_relative_to(other) for other in paths)
    ]
