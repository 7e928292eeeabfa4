"""Keeping a journal of each edited mask on disk while it is corrected."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.core.errors import RunError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from unet_gui.controllers.editing.bench import MaskBench
    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.case.edited import EditedMask
    from unet_gui.core.editing.difference import Difference
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.state.cases import CasesState, ListedCase

_LONGEST_BYTES = 64 << 20  # then a journal starts again with the mask as it is
logger = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Entry:
    """The journal of one case; `last` is the mask after its last record."""

    path: Path
    last: LabelMap
    size: int = 0  # of its steps, in bytes


@dataclass(slots=True, eq=False)
class _Write:
    """One thing to do on disk; `is_done` is set once it has been."""

    path: Path
    do: Callable[[], None]
    is_done: bool = False


class JournalController:
    """Writes journals in their own lane, so that painting never waits for a disk.

    What writes them is imported with the first one; a start does not need it.

    Parameters
    ----------
    session_path : callable
        Returns the session that the window keeps; None if it keeps none.
    """

    def __init__(
        self,
        cases: CasesState,
        bench: MaskBench,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
        session_path: Callable[[], Path | None],
    ) -> None:
        self._cases = cases
        self._runner = runner
        self._on_error = on_error
        self._session_path = session_path
        self._entries: dict[int, _Entry] = {}  # by the key of the case
        self._waiting: list[_Write] = []
        self._is_writing = False
        self._has_told = False
        bench.changed.connect(self._on_changed)
        bench.replaced.connect(self._on_replaced)
        cases.events.listed.connect(self._on_listed)

    def _on_changed(
        self,
        before: EditedMask | None,
        after: EditedMask | None,
        difference: Difference | None,
    ) -> None:
        """Write a step, or a new beginning where the steps before are not known."""
        listed = self._cases.find(self._cases.current)
        session = self._session_path()
        if listed is None or session is None or listed.edited is not after:
            return  # another case is about to be shown
        if after is None:
            self._remove(listed.key)
            return
        entry = self._entries.get(listed.key)
        if entry is not None and entry.last is after.label_map:
            return
        is_next = before is not None and entry and entry.last is before.label_map
        is_short = entry is not None and entry.size < _LONGEST_BYTES
        if entry is not None and is_next and is_short and difference is not None:
            entry.last = after.label_map
            entry.size += difference.held_bytes
            self._append(entry.path, difference)
        elif difference is not None or before is None:
            self._begin(listed, session, after)

    def _on_replaced(self, edited: EditedMask) -> None:
        """Begin the journal of the shown case again."""
        listed = self._cases.find(self._cases.current)
        session = self._session_path()
        if listed is not None and session is not None and listed.edited is edited:
            self._begin(listed, session, edited)

    def _begin(self, listed: ListedCase, session: Path, edited: EditedMask) -> None:
        from unet_gui.io.sessions.edit_journal import begin_journal, journal_path

        path = journal_path(session.absolute(), listed.files)
        self._entries[listed.key] = _Entry(path, edited.label_map)
        self._write(path, lambda: begin_journal(path, edited))

    def _append(self, path: Path, step: Difference) -> None:
        from unet_gui.io.sessions.edit_journal import append_steps

        self._write(path, lambda: append_steps(path, [step]))

    def _remove(self, key: int) -> None:
        from unet_gui.io.sessions.edit_journal import remove_journal

        entry = self._entries.pop(key, None)
        if entry is not None:
            path = entry.path
            self._write(path, lambda: remove_journal(path))

    def _on_listed(self, listed: tuple[ListedCase, ...]) -> None:
        """Remove the journals of cases that have been closed, or have no mask."""
        left = {case.key for case in listed if case.edited is not None}
        for key in set(self._entries) - left:
            self._remove(key)

    # writing

    def _write(self, path: Path, do: Callable[[], None]) -> None:
        self._waiting.append(_Write(path, do))
        self._go_on()

    def _go_on(self) -> None:
        if self._is_writing or not self._waiting:
            return
        writes, self._waiting = self._waiting, []

        def job() -> Generator[Progress, None, None]:
            for done, write in enumerate(writes):
                write.do()
                write.is_done = True
                yield Progress(done + 1, len(writes), Text("Keeping the strokes"))

        def on_ended(*_: object) -> None:
            self._is_writing = False
            self._waiting = [w for w in writes if not w.is_done] + self._waiting
            self._go_on()

        def on_failed(error: Exception) -> None:
            self._is_writing = False
            left = [w for w in writes if not w.is_done] + self._waiting
            failed = left[0].path
            self._waiting = [w for w in left if w.path != failed]
            self._give_up(failed, error)
            self._go_on()

        self._is_writing = True
        listener = Listener(on_ended, on_failed, on_cancelled=on_ended)
        self._runner.submit(job, listener, Lane.JOURNAL)

    def _give_up(self, path: Path, error: Exception) -> None:
        """Say once that strokes are not kept; the next one starts it again."""
        self._entries = {k: e for k, e in self._entries.items() if e.path != path}
        logger.warning("A journal cannot be written (%s)", type(error).__name__)
        if not self._has_told:
            self._has_told = True
            reason = os_reason(error) if isinstance(error, OSError) else None
            msg = Text(
                "The strokes cannot be kept in case of a crash: {reason}. Painting "
                "goes on; save the mask soon.",
                reason=reason or str(error),
            )
            self._on_error(RunError(msg))
