"""A job whose result follows its source, such as the surface of the shown mask."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from unet_gui.controllers.jobs import Lane, Listener

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from unet_gui.controllers.jobs import JobHandle, JobRunner
    from unet_gui.core.progress import Progress

S = TypeVar("S")
R = TypeVar("R")


class LatestJob(Generic[S, R]):
    """Runs a job once for each source, and drops the results of earlier sources.

    `on_ended` is called at every end, with the error if there was one.

    Parameters
    ----------
    is_patient : bool
        Whether a job begins only after the cancelled one before has really ended, for
        jobs that hold large arrays or fill a processor; not for those that read files,
        because a drive may hang.
    """

    def __init__(
        self,
        runner: JobRunner,
        job: Callable[[S], Generator[Progress, None, R]],
        deliver: Callable[[R], None],
        on_ended: Callable[[Exception | None], None],
        *,
        is_patient: bool = False,
        lane: Lane = Lane.IO,
    ) -> None:
        self._runner = runner
        self._job = job
        self._deliver = deliver
        self._on_ended = on_ended
        self._source: S | None = None
        self._is_due = False
        self._request = 0  # a new source makes a new one, and old results are dropped
        self._is_running = False
        self._handle: JobHandle | None = None
        self._held: list[S] = []  # the source of a job that has not begun
        self._is_patient = is_patient
        self._lane = lane
        self._unended = 0  # jobs, also cancelled ones

    @property
    def is_running(self) -> bool:
        """Whether the job of the current source is running."""
        return self._is_running

    def follow(self, source: S | None) -> bool:
        """Take a source; return whether it differs from the one before."""
        if source == self._source:
            return False
        self._source = source
        self._is_due = source is not None
        self._request += 1
        self._held.clear()  # a job in the queue keeps nothing large alive
        if self._is_running and self._handle is not None:
            self._handle.cancel()
        self._is_running = False
        return True

    def make(self) -> None:
        """Start the job, unless it has run for this source or there is no source."""
        if not self._is_due or self._source is None:
            return
        self._is_due = False
        self._is_running = True
        if not self._unended or not self._is_patient:
            self._begin()

    def take(self, result: R) -> None:
        """Deliver a result of the current source that is known without the job."""
        self._is_due = self._is_running = False
        self._deliver(result)

    def _begin(self) -> None:
        if self._source is None:
            return
        request = self._request
        listener: Listener[R | None] = Listener(
            lambda result: self._end(request, result, None),
            lambda error: self._end(request, None, error),
            on_cancelled=lambda: self._end(request, None, None),
        )
        # not the lane for computing: a segmentation may fill it for minutes
        self._held = held = [self._source]
        job = partial(_begun, self._job, held)
        self._unended += 1
        self._handle = self._runner.submit(job, listener, self._lane)

    def _end(self, request: int, result: R | None, error: Exception | None) -> None:
        self._unended -= 1
        if request != self._request:
            if self._is_patient and self._is_running and not self._unended:
                self._begin()
            return
        self._is_running = False
        if result is not None:
            self._deliver(result)
        self._on_ended(error)


def _begun(
    job: Callable[[S], Generator[Progress, None, R]], held: list[S]
) -> Generator[Progress, None, R | None]:
    """Run a job with the source that is held for it, unless that has been let go."""
    if not held:
        return None
    return (yield from job(held.pop()))
