"""Reasons to doubt a run, found when a case opens."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.controllers.latest_job import LatestJob
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.segmentation.input.patients import patient_warnings
from unet_gui.segmentation.input.run_doubts import (
    are_doubts_known,
    run_doubts,
    scan_doubts,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.preparation import Step
    from unet_gui.core.model.model_spec import ModelPackage, ModelSpec
    from unet_gui.state.preparation import PreparationState
    from unet_gui.state.session import SessionState

# The case is painted first: NumPy on two threads would delay the window by the
# interpreter's lock.
_REST_S, _RESTS = 0.05, 3
_LOOK = Text("Looking at the scans")
_LOOKING = Text("{message}…", message=_LOOK)


class _Source(NamedTuple):
    case: Case
    spec: ModelSpec
    steps: tuple[Step, ...] = ()  # of the preparation, which will be done


def _doubts_job(source: _Source) -> Generator[Progress, None, tuple[str, ...]]:
    for rest in range(_RESTS):
        yield Progress(rest, _RESTS, Text("Waiting for the case to be shown"))
        time.sleep(_REST_S)
    from unet_gui.io.cases.reading.named_order import named_order_warnings

    case, spec, steps = source
    doubts = run_doubts(case, spec.sequences, steps)
    yield Progress(_RESTS, _RESTS, _LOOK)
    return (*doubts, *patient_warnings(case, spec), *named_order_warnings(case))


def _searching_job(
    case: Case, wanted: tuple[str, ...]
) -> Generator[Progress, None, None]:
    """Look for doubts at once, as somebody waits for them."""
    yield Progress(0, 1, Text("Looking at the scans"))
    scan_doubts(case, wanted)


class RunDoubtsController:
    """Keeps the doubts about a run of the chosen model on the shown case up to date."""

    def __init__(
        self,
        session: SessionState,
        runner: JobRunner,
        models: Mapping[str, ModelPackage],
        on_error: Callable[[Exception], None],
        preparation: PreparationState | None = None,
    ) -> None:
        self._session = session
        self._runner = runner
        self._awaited: tuple[Case, tuple[str, ...]] | None = None
        self._models = models
        self._on_error = on_error
        self._preparation = preparation
        self._job = LatestJob(runner, _doubts_job, self._show, self._on_ended)
        session.events.case.connect(self._follow)
        session.events.model_id.connect(self._follow)
        if preparation is not None:
            preparation.events.plan.connect(self._follow)
        self._follow()

    def when_known(self, then: Callable[[], None]) -> None:
        """Call a function once the scans have been looked at, which takes a moment.

        It is called at once if they have been. It is not called if another case or
        model has been chosen by then, nor twice if this is asked for twice.
        """
        asked = self._case_and_wanted()
        if asked is None or asked == self._awaited:
            return
        if are_doubts_known(*asked):
            then()
            return
        self._awaited = asked
        self._session.is_looking = True
        self._session.message = _LOOKING

        def on_ended(error: Exception | None = None) -> None:
            if self._awaited is not asked:
                return
            self._end_wait("")
            if error is not None:
                self._on_error(error)
            elif self._case_and_wanted() == asked:
                then()

        listener: Listener[None] = Listener(lambda _: on_ended(), on_ended)
        self._runner.submit(partial(_searching_job, *asked), listener, Lane.IO)

    def give_up(self) -> None:
        """Call nothing when the scans have been looked at: the user has cancelled."""
        if self._awaited is not None:
            self._end_wait(Text("Segmentation cancelled"))

    def _end_wait(self, message: str) -> None:
        self._awaited = None
        self._session.is_looking = False
        if self._session.message == _LOOKING:
            self._session.message = message

    def _case_and_wanted(self) -> tuple[Case, tuple[str, ...]] | None:
        case, package = self._session.case, self._models.get(self._session.model_id)
        if case is None or package is None:
            return None
        return case, package.spec.sequences

    def _follow(self) -> None:
        case, package = self._session.case, self._models.get(self._session.model_id)
        if self._awaited is not None and self._awaited != self._case_and_wanted():
            self._end_wait("")
        source = None
        if case is not None and package is not None and self._is_planned:
            source = _Source(case, package.spec, self._steps)
        if self._job.follow(source):
            self._session.doubts = ()
            self._job.make()

    @property
    def _is_planned(self) -> bool:
        """Whether it is known what the preparation will do."""
        return self._preparation is None or self._preparation.plan is not None

    @property
    def _steps(self) -> tuple[Step, ...]:
        plan = None if self._preparation is None else self._preparation.plan
        return () if plan is None else plan.ticked

    def _show(self, doubts: tuple[str, ...]) -> None:
        self._session.doubts = doubts

    def _on_ended(self, error: Exception | None) -> None:
        if error is not None:
            self._on_error(error)
