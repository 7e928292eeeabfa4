"""A job whose result follows its source, such as the surface of the shown mask."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from unet_gui.controllers.jobs import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from unet_gui.controllers.jobs import JobHandle, JobRunner
    from unet_gui.core.progress import Progress

S = TypeVar("S")
R = TypeVar("R")


class LatestJob(Generic[S, R]):
    """Makes one thing from its source, once, and drops what an older source gives.

    `on_ended` hears of every end, with the error if there was one.
    """

    def __init__(
        self,
        runner: JobRunner,
        job: Callable[[S], Generator[Progress, None, R]],
        deliver: Callable[[R], None],
        on_ended: Callable[[Exception | None], None],
    ) -> None:
        self._runner = runner
        self._job = job
        self._deliver = deliver
        self._on_ended = on_ended
        self._source: S | None = None
        self._is_due = False
        self._run: _Run[R] | None = None

    @property
    def is_running(self) -> bool:
        """Whether it is being made."""
        return self._run is not None

    def follow(self, source: S | None) -> bool:
        """Take another source; return whether it is another one."""
        if source == self._source:
            return False
        self._source = source
        self._is_due = source is not None
        if self._run is not None and self._run.handle is not None:
            self._run.handle.cancel()
        self._run = None
        return True

    def make(self) -> None:
        """Begin, unless it has been made or nothing is there to make it from."""
        if not self._is_due or self._source is None:
            return
        self._is_due = False
        run = self._run = _Run(self._end)
        # not the lane for computing: a segmentation may fill it for minutes
        run.handle = self._runner.submit(partial(self._job, self._source), run, Lane.IO)

    def _end(self, run: _Run[R], result: R | None, error: Exception | None) -> None:
        if run is not self._run:
            return
        self._run = None
        if result is not None:
            self._deliver(result)
        self._on_ended(error)


class _Run(Generic[R]):
    """One job; tells who started it how it ended."""

    def __init__(
        self, end: Callable[[_Run[R], R | None, Exception | None], None]
    ) -> None:
        self._end = end
        self.handle: JobHandle | None = None

    def on_progress(self, progress: Progress) -> None:
        """Say nothing: it takes less than a second."""

    def on_result(self, result: R) -> None:
        self._end(self, result, None)

    def on_error(self, error: Exception) -> None:
        self._end(self, None, error)

    def on_cancelled(self) -> None:
        self._end(self, None, None)
