"""Reasons to doubt a run, found when a case opens."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.controllers.latest_job import LatestJob
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.segmentation.input.run_doubts import run_doubts

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.preparation import Step
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.state.preparation import PreparationState
    from unet_gui.state.session import SessionState

# The case is painted first: NumPy on two threads would delay the window by the
# interpreter's lock.
_REST_S, _RESTS = 0.05, 3


class _Source(NamedTuple):
    case: Case
    wanted: tuple[str, ...]
    steps: tuple[Step, ...] = ()  # of the preparation, which will be done


def _doubts_job(source: _Source) -> Generator[Progress, None, tuple[str, ...]]:
    for rest in range(_RESTS):
        yield Progress(rest, _RESTS, Text("Waiting for the case to be shown"))
        time.sleep(_REST_S)
    return run_doubts(*source)


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
        self._models = models
        self._on_error = on_error
        self._preparation = preparation
        self._job = LatestJob(runner, _doubts_job, self._show, self._on_ended)
        session.events.case.connect(self._follow)
        session.events.model_id.connect(self._follow)
        if preparation is not None:
            preparation.events.plan.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        case, package = self._session.case, self._models.get(self._session.model_id)
        source = None
        if case is not None and package is not None and self._is_planned:
            source = _Source(case, package.spec.sequences, self._steps)
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
