"""Segmenting all open cases, one after another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.controllers.cases.case_list import CaseList
    from unet_gui.controllers.cases.opened_case import OpenedCase
    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.controllers.runs.segmentation import SegmentationController
    from unet_gui.state.cases import CasesState, ListedCase


class SegmentAll:
    """Hands the listed cases to the queue of runs, each shortly before its turn.

    A case that has not been read is read then, so that no more than one of them is
    held ahead. Results are kept with their cases, as those of single runs are. Cases
    with a result are left as they are.
    """

    def __init__(
        self,
        cases: CasesState,
        case_list: CaseList,
        segmentation: SegmentationController,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
    ) -> None:
        self._cases = cases
        self._list = case_list
        self._segmentation = segmentation
        self._runner = runner
        self._on_error = on_error
        self._left: list[int] = []  # keys
        self._reading: int | None = None
        self._is_wanted = True  # the one that is being read
        self._is_handing = False
        cases.events.running.connect(self._go_on)
        segmentation.idle.connect(self._go_on)
        segmentation.cancelled.connect(self._leave_out_all)

    def start(self) -> None:
        """Segment every listed case that has no result, does not run and not wait."""
        taken = (self._cases.running, self._reading, *self._cases.waiting)
        wanted = [
            c for c in self._cases.listed if c.result is None and c.key not in taken
        ]
        asked = [c.files.name for c in wanted if c.files.questions]
        self._left[:] = [c.key for c in wanted if not c.files.questions]
        self._is_wanted = True
        if asked:
            msg = Text(
                "The names of the files of {names} leave their sequences in doubt: "
                "check these and segment the cases one by one.",
                names=", ".join(asked),
            )
            self._on_error(InputError(msg))
        self._go_on()

    def leave_out(self, key: int) -> None:
        """Do not segment a listed case, unless its run has begun."""
        self._left[:] = [other for other in self._left if other != key]
        if self._reading == key:
            self._is_wanted = False
        self._segmentation.unqueue(key)
        self._tell()

    def _leave_out_all(self) -> None:
        self._left.clear()
        self._is_wanted = False
        self._tell()

    def _tell(self) -> None:
        """Say which cases will wait once those before them are segmented."""
        read = () if self._reading is None or not self._is_wanted else (self._reading,)
        self._cases.ahead = (*read, *self._left)

    def _go_on(self) -> None:
        """Hand over cases until one waits, or one has to be read."""
        if self._is_handing:  # what is handed over changes the states
            return
        self._is_handing = True
        try:
            while self._left and self._reading is None and not self._cases.waiting:
                self._hand_over(self._cases.find(self._left.pop(0)))
        finally:
            self._is_handing = False
        self._tell()

    def _hand_over(self, listed: ListedCase | None) -> None:
        if listed is None or listed.result is not None:
            return
        if listed.case is not None:
            self._segmentation.enqueue(listed.case, listed.key)
            return
        from unet_gui.controllers.cases.opening_jobs import (  # a large room
            demo_job,
            known_files,
            open_job,
        )

        self._reading, self._is_wanted = listed.key, True
        listener: Listener[OpenedCase] = Listener(
            partial(self._on_read, listed.key), self._on_unread, on_cancelled=self._skip
        )
        find = partial(known_files, listed.files)
        job = demo_job if listed.is_demo else partial(open_job, find, {})
        self._runner.submit(job, listener, Lane.IO)

    def _on_read(self, key: int, opened: OpenedCase) -> None:
        listed = self._list.keep_read(opened, key)
        case = None if listed is None or listed.result is not None else listed.case
        if case is not None and self._is_wanted:
            self._segmentation.enqueue(case, key)
        self._skip()

    def _on_unread(self, error: Exception) -> None:
        self._on_error(error)
        self._skip()

    def _skip(self) -> None:
        self._reading = None
        self._go_on()
