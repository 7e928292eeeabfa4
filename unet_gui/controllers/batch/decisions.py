"""Deciding about the masks of the batch on show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.core.batch.review import CaseReview, Decision, ReviewEntry
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.io.batch.batch_folder import BatchFolder
from unet_gui.io.batch.review_file import REVIEW_FILE, append_review, now_text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.batch.rows import BatchRow
    from unet_gui.state.batch import BatchState


class DecisionController:
    """Notes decisions at once, and writes each of them before the next one.

    `is_writing` says whether some are not in the file yet; the file must not be read
    back then, or the table would lose them for a moment.
    """

    def __init__(
        self,
        state: BatchState,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
        read_again: Callable[[], None],
    ) -> None:
        self._state = state
        self._runner = runner
        self._on_error = on_error
        self._read_again = read_again
        self._undo: list[tuple[str, Decision]] = []  # what a case was before
        self._unwritten = 0

    @property
    def is_writing(self) -> bool:
        """Whether decisions are still being written."""
        return self._unwritten > 0

    def forget(self) -> None:
        """Forget the decisions that could be taken back: another batch is shown."""
        self._undo.clear()
        self._state.can_undo = False

    def set_initials(self, initials: str) -> None:
        """Note who decides from now on."""
        self._state.initials = initials

    def decide(self, case: str, decision: Decision) -> bool:
        """Decide about a case; return False if there is no mask to decide about."""
        row = self._row(case)
        initials = self._state.initials
        if row is None or not row.has_mask or not initials:
            return False
        self._undo.append((case, row.review.of(initials)))
        self._state.can_undo = True
        self._write(row, decision)
        return True

    def undo(self) -> str:
        """Take back the last decision; return its case, empty if there is none."""
        while self._undo:
            case, before = self._undo.pop()
            self._state.can_undo = bool(self._undo)
            row = self._row(case)
            if row is not None:
                self._write(row, before)
                return case
        return ""

    def _row(self, case: str) -> BatchRow | None:
        return next((row for row in self._state.rows if row.case == case), None)

    def _write(self, row: BatchRow, decision: Decision) -> None:
        folder, initials = self._state.folder, self._state.initials
        if folder is None:
            return
        entry = ReviewEntry(row.case, decision, initials, now_text())
        kept = [e for e in row.review.entries if e.initials != initials]
        if decision is not Decision.OPEN:
            kept.append(entry)
        changed = replace(row, review=CaseReview(tuple(kept)))
        self._state.rows = tuple(changed if r is row else r for r in self._state.rows)
        self._unwritten += 1
        listener: Listener[None] = Listener(self._on_written, self._on_failed)
        path = BatchFolder.opened(folder).state / REVIEW_FILE
        self._runner.submit(lambda: _append_job(path, entry), listener, Lane.SAVING)

    def _on_written(self, _nothing: None) -> None:
        self._unwritten -= 1

    def _on_failed(self, error: Exception) -> None:
        """Show the error, and the decisions as they are in the file."""
        self._unwritten -= 1
        self._on_error(error)
        self._read_again()


def _append_job(path: Path, entry: ReviewEntry) -> Generator[Progress, None, None]:
    yield Progress(0, 1, Text("Saving the decision"))
    append_review(path, entry)
