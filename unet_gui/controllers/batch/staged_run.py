"""A segmentation in parts, so that those of neighbouring cases overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.progress import Phase

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.progress import Progress


class StagedRun:
    """A segmentation whose three parts are done in turn, each of them in any thread.

    A part that was left out is done with the next one. Each part raises what the job
    raises.

    Parameters
    ----------
    job : generator
        The job of `segment_case`.
    """

    def __init__(self, job: Generator[Progress, None, SegmentationResult]) -> None:
        self._job = job
        self._result: SegmentationResult | None = None

    def prepare(self, is_over: Callable[[], bool] = lambda: False) -> None:
        """Do what comes before the networks.

        Parameters
        ----------
        is_over : callable
            Whether the run is given up; it cannot go on then.
        """
        self._go_on(lambda step: step.is_plan or is_over())
        if is_over():
            self._job.close()

    def compute(self) -> None:
        """Run the networks."""
        self._go_on(lambda step: step.phase is Phase.POSTPROCESSING)

    def result(self) -> SegmentationResult:
        """Do what comes after the networks, and return the result."""
        self._go_on(lambda _: False)
        if self._result is None:
            msg = "the job of this run was given up, or has failed"
            raise RuntimeError(msg)
        return self._result

    def _go_on(self, is_end: Callable[[Progress], bool]) -> None:
        """Go on to the end of a part; nothing is left to do after the whole job."""
        if self._result is not None:
            return
        try:
            while not is_end(next(self._job)):
                pass
        except StopIteration as end:
            self._result = end.value
