"""Counting where prediction and reference agree, and going to where they do not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.jobs import Lane
from unet_gui.controllers.shown_mask import compared_masks, compared_region
from unet_gui.core.agreement import PairCounts, pair_counts, worst_place
from unet_gui.core.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from unet_gui.controllers.jobs import JobHandle, JobRunner
    from unet_gui.controllers.viewer import ViewerController
    from unet_gui.core.volume import LabelMap
    from unet_gui.state.agreement import AgreementState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

    Masks = tuple[LabelMap, LabelMap]


def counting_job(
    masks: Masks, union: str | None
) -> Generator[Progress, None, PairCounts]:
    """Count the pairs of labels in the whole case."""
    yield Progress(0, 1, "Comparing with the reference")
    return pair_counts(*masks, union)


class AgreementController:
    """Keeps the counts those of the two masks as they are now."""

    def __init__(
        self,
        state: AgreementState,
        session: SessionState,
        viewer: ViewerState,
        view: ViewerController,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
    ) -> None:
        self._state = state
        self._session = session
        self._viewer = viewer
        self._view = view
        self._runner = runner
        self._on_error = on_error
        self._masks: Masks | None = None
        self._run: _Run | None = None
        for event in ("case", "result", "thresholds"):
            session.events[event].connect(self._follow)
        self._follow()

    def go_to_worst(self) -> None:
        """Move the crosshair to the axial slice with most disagreement."""
        masks, result = compared_masks(self._session), self._session.result
        if masks is None or result is None:
            return
        prediction, reference = (mask.data for mask in masks)
        region = compared_region(self._session, self._viewer)
        place = worst_place(prediction, reference, region, result.union)
        if place is not None:
            self._view.set_voxel(place)
        else:
            self._session.message = "Prediction and reference agree in every voxel."

    def _follow(self) -> None:
        masks = compared_masks(self._session)
        if masks == self._masks:  # label maps are equal if they are the same
            return
        self._masks = masks
        if self._run is not None and self._run.handle is not None:
            self._run.handle.cancel()
        self._run = None
        if masks is None or self._session.result is None:
            self._state.counts = None
            return
        run = self._run = _Run(self._end)
        job = partial(counting_job, masks, self._session.result.union)
        # not the lane for computing: a segmentation may fill it for minutes
        run.handle = self._runner.submit(job, run, Lane.IO)

    def _end(
        self, run: _Run, counts: PairCounts | None, error: Exception | None
    ) -> None:
        if run is not self._run:
            return
        self._run = None
        if counts is not None:
            self._state.counts = counts
        if error is not None:
            self._on_error(error)


class _Run:
    """One job; tells who started it how it ended."""

    def __init__(
        self, end: Callable[[_Run, PairCounts | None, Exception | None], None]
    ) -> None:
        self._end = end
        self.handle: JobHandle | None = None

    def on_progress(self, progress: Progress) -> None:
        """Say nothing: it takes a few milliseconds."""

    def on_result(self, result: PairCounts) -> None:
        self._end(self, result, None)

    def on_error(self, error: Exception) -> None:
        self._end(self, None, error)

    def on_cancelled(self) -> None:
        self._end(self, None, None)
