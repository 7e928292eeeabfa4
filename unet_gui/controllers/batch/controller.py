"""The batch of the window: starting, stopping, reading, and its contact sheet."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.controllers.batch.child_run import BatchProgress, StopBatch, batch_job
from unet_gui.controllers.batch.decisions import DecisionController
from unet_gui.controllers.batch.overview import BatchReader
from unet_gui.controllers.batch.picture_queue import PictureQueue
from unet_gui.controllers.batch.sheet import sheet_job
from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.core.errors import UnetGuiError
from unet_gui.core.text import Text, plural
from unet_gui.io.batch.batch_folder import BatchFolder
from unet_gui.io.batch.plan_file import write_plan
from unet_gui.io.batch.request_file import (
    check_request,
    read_request,
    write_request,
)
from unet_gui.io.path_kinds import is_folder
from unet_gui.io.report.contact_sheet import write_contact_sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence
    from typing import Any

    from unet_gui.controllers.batch.opening import BatchOpening
    from unet_gui.controllers.batch.overview import Overview
    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.batch.request import BatchRequest
    from unet_gui.core.batch.rows import BatchRow
    from unet_gui.core.progress import Progress
    from unet_gui.state.batch import BatchState

    Say = Callable[[str], str]

_COUNTS = ("done", "failed", "left")
_LEAST_PAUSE_S = 1.0  # between two readings of a folder while its batch runs
_POLL_S = 4.0  # between two looks at a folder in which nothing runs from here
_PAUSE_BY_TIME = 10.0  # times as long as the reading took


class BatchController:
    """Runs one batch at a time, and keeps the rows of the shown one up to date."""

    def __init__(
        self,
        state: BatchState,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
        program: Sequence[str],
        opening: BatchOpening,
    ) -> None:
        self._state = state
        self._runner = runner
        self._on_error = on_error
        self._program = program
        self._opening = opening
        opening.on_opened = self._note_opened
        self.pictures = PictureQueue(runner)
        self.decisions = DecisionController(state, runner, on_error, self.refresh)
        self._stop = StopBatch()
        self._reader: BatchReader | None = None
        self._is_busy = False
        self._is_due = False  # whether the folder has to be read again
        self._began_s = self._next_s = 0.0
        self._planned: dict[str, None] = {}  # what the last run was to do, and has not
        self._planned_in: Path | None = None

    # the folder on show

    def show(self, folder: Path) -> None:
        """Show the batch in a folder."""
        folder = folder.expanduser().absolute()
        state = self._state
        if folder != state.folder:
            state.rows, state.problems, state.opened = (), (), None
            state.folder = folder
            self._reader = BatchReader(folder)
            self.decisions.forget()
            self.pictures.show(BatchFolder.opened(folder))
            if state.running is None:
                state.message = state.error = ""
        state.is_reading = not state.rows
        self.refresh()

    def show_last(self) -> bool:
        """Show the batch of an earlier window; return False if there is none."""
        last = self._state.batch_folder
        if not last or not is_folder(Path(last)):
            return False
        self.show(Path(last))
        return True

    def refresh(self) -> None:
        """Read what has changed in the folder, now or after the reading under way."""
        if self._reader is None:
            return
        if self._is_busy or self.decisions.is_writing:
            self._is_due = True
            return
        self._is_busy, self._is_due = True, False
        self._began_s = time.monotonic()
        reader, planned = self._reader, self._planned_here()
        listener = Listener(
            partial(self._on_read, reader),
            partial(self._on_unread, reader),
            on_cancelled=self._on_read_end,
        )
        self._runner.submit(lambda: reader.read(planned), listener, Lane.IO)

    def _planned_here(self) -> tuple[str, ...]:
        is_here = self._planned_in == self._state.folder
        return tuple(self._planned) if is_here else ()

    def _on_read(self, reader: BatchReader, overview: Overview) -> None:
        self._on_read_end()
        if reader is not self._reader:  # of a batch that is not shown any more
            self.refresh()
            return
        if self.decisions.is_writing:  # what was read may lack the last of them
            self._is_due = True
            return
        state = self._state
        self.pictures.show(overview.folder)
        state.is_reading = False
        state.can_resume = read_request(overview.folder.path) is not None
        if overview.problems != state.problems:
            state.problems = overview.problems
        if overview.rows != state.rows:
            state.rows = overview.rows
            state.batch_folder = str(overview.folder.path)

    def _on_unread(self, reader: BatchReader, error: Exception) -> None:
        self._on_read_end()
        if reader is self._reader:
            self._state.is_reading = False
            self._tell(error)

    def _on_read_end(self) -> None:
        self._is_busy = False
        took_s = time.monotonic() - self._began_s
        pause_s = max(_LEAST_PAUSE_S, _PAUSE_BY_TIME * took_s)
        self._next_s = time.monotonic() + pause_s

    def refresh_if_due(self) -> None:
        """Read the folder again if something has happened and some time has passed."""
        if self._is_due and time.monotonic() >= self._next_s:
            self.refresh()

    def poll(self) -> None:
        """Read the folder again once in a while, for what others do in it."""
        if self._is_due:
            self.refresh_if_due()
        elif time.monotonic() - self._next_s >= _POLL_S:
            self.refresh()

    def open(self, row: BatchRow) -> None:
        """Show a case with its mask in the viewer."""
        if self._state.folder is not None and row.manifest is not None:
            folder = BatchFolder.opened(self._state.folder)
            self._opening.open(folder, row.manifest)

    def _note_opened(self, case: str, key: int) -> None:
        state = self._state
        if state.folder is not None:
            state.homes[key] = BatchFolder.opened(state.folder).state
        state.opened = (case, key)

    # running

    def request(self) -> BatchRequest | None:
        """Return what was asked of the batch on show; None if it does not say."""
        folder = self._state.folder
        return None if folder is None else read_request(folder)

    def start(self, request: BatchRequest) -> bool:
        """Run a batch in the background, and show it; return whether it was begun.

        It has its own lane: it may take days, and neither opening nor segmenting
        nor training must wait for it.
        """
        state = self._state
        if state.running is not None:
            return False
        state.error = state.message = ""
        try:
            check_request(request)
            write_request(request)
        except UnetGuiError as error:
            state.error = str(error)
            return False
        folder = Path(request.output)
        state.done = state.total = 0
        self._planned, self._planned_in = {}, folder
        state.running, state.is_stopping = folder, False
        state.message = Text("Looking for cases…")
        self.show(folder)
        stop = self._stop = StopBatch()
        words = (*self._program, *request.words(), "--json-progress")
        listener = Listener(
            self._on_end, self._on_failed, self._on_progress, self._on_cancelled
        )
        self._runner.submit(partial(batch_job, words, stop), listener, Lane.BATCH)
        return True

    def forget_error(self) -> None:
        """Show no error any more, such as one about a request that is given up."""
        self._state.error = ""

    def resume(self) -> None:
        """Go on with the batch on show."""
        request = self.request()
        if request is not None:
            self.start(request)

    def stop(self) -> None:
        """Stop after the current case; the second call ends that one, too."""
        state = self._state
        if state.running is None:
            return
        if self._stop.gently.is_set():
            self._stop.at_once.set()
            state.message = Text("Ending at once…")
            return
        self._stop.gently.set()
        state.is_stopping = True
        state.message = Text("Stopping after the current case…")

    def _on_progress(self, progress: Progress) -> None:
        report = progress.report if isinstance(progress, BatchProgress) else {}
        if report.get("kind") == "plan":
            self._planned = dict.fromkeys(map(str, report.get("cases") or ()))
            self._state.total = len(self._planned)
            self._keep_plan()
        elif report.get("kind") == "case":
            self._planned.pop(str(report.get("case")), None)
            self._state.done = self._state.total - len(self._planned)
        if report:
            self._is_due = True
            if not self._state.is_stopping:
                self._state.message = self._progress_text()
        self.refresh_if_due()

    def _keep_plan(self) -> None:
        """Keep the names on disk, for who opens the folder after an interruption."""
        if self._planned and self._planned_in is not None:
            try:
                write_plan(self._planned_in, self._planned)
            except UnetGuiError as error:
                self._tell(error)

    def _progress_text(self) -> Text:
        state = self._state
        if not state.total:
            return Text("Nothing is left to do.")
        return Text(
            "{done} of {total} cases are done", done=state.done, total=state.total
        )

    def _on_end(self, report: Mapping[str, Any] | None) -> None:
        if report is None:
            self._finish(Text("Ended; the current case was not finished."))
            return
        counts = {key: int(report.get(key) or 0) for key in _COUNTS}
        if counts["left"]:
            text = plural(
                counts["left"],
                "Stopped; {count} case is left. Resume continues with it.",
                "Stopped; {count} cases are left. Resume continues with them.",
            )
        elif counts["failed"]:
            text = Text("Finished: {done} done, {failed} failed.", **counts)
        else:
            text = plural(
                counts["done"],
                "Finished: {count} case done.",
                "Finished: {count} cases done.",
            )
        self._finish(text)

    def _on_failed(self, error: Exception) -> None:
        self._finish("")
        self._tell(error)

    def _on_cancelled(self) -> None:
        self._finish(Text("Ended; the current case was not finished."))

    def _finish(self, message: str) -> None:
        state = self._state
        state.running, state.is_stopping = None, False
        state.message = message
        self.refresh()

    def _tell(self, error: Exception) -> None:
        """Tell a fault of the call in the window of the batch, others as everywhere."""
        if isinstance(error, UnetGuiError):
            self._state.error = str(error)
        else:
            self._on_error(error)

    # the contact sheet

    def write_sheet(self, path: Path, say: Say, language: str) -> None:
        """Write the contact sheet of the batch on show in the background.

        Parameters
        ----------
        say : callable
            Returns a text in the language of the reader; called in the background.
        language : str
            Its code.
        """
        if self._reader is None:
            return
        self._state.error = ""
        reader = BatchReader(self._reader.path)
        listener: Listener[Path] = Listener(
            self._on_written, self._tell, self._tell_progress
        )
        job = partial(_sheet_job, reader, path, say, language)
        self._runner.submit(job, listener, Lane.IO)

    def _tell_progress(self, progress: Progress) -> None:
        self._state.message = Text(
            "Contact sheet: {done} of {total}", done=progress.done, total=progress.total
        )

    def _on_written(self, path: Path) -> None:
        self._state.message = Text("Wrote {folder}", folder=path)


def _sheet_job(
    reader: BatchReader, path: Path, say: Say, language: str
) -> Generator[Progress, None, Path]:
    overview = yield from reader.read()
    sheet = yield from sheet_job(overview)
    write_contact_sheet(path, sheet, say, language)
    return path
