"""Start, progress and end of the segmentation of a case."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from psygnal import Signal

from unet_gui.controllers.jobs import Listener
from unet_gui.controllers.runs.brain_network import brain_package
from unet_gui.core.case.preparation import AUTO
from unet_gui.core.errors import InputError
from unet_gui.core.progress import Phase, duration_text
from unet_gui.core.text import Text, joined
from unet_gui.segmentation.input.preprocessing import missing_sequences
from unet_gui.state.cases import CasesState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from unet_gui.controllers.engine.host import EngineHost
    from unet_gui.controllers.jobs import JobHandle, JobRunner
    from unet_gui.controllers.runs.segmentation_job import Run
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.preparation import PreparationChoice
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.core.progress import Progress
    from unet_gui.state.session import SessionState

    _RunKey = tuple[str | int, ...]  # model, device, runtime, precision, flips


class SegmentationController:
    """Starts, follows and cancels the one running segmentation; others wait for it.

    A run belongs to the case that was shown when it began, and its result goes to that
    case, whichever case is shown by then. Closing the case cancels the run. `cancelled`
    tells that the user wants no more runs, and `idle` that no run is left.
    """

    cancelled = Signal()
    idle = Signal()

    def __init__(
        self,
        session: SessionState,
        runner: JobRunner,
        host: EngineHost,
        models: Mapping[str, ModelPackage],
        on_error: Callable[[Exception], None],
        cases: CasesState | None = None,
        choice_for: Callable[[Case], PreparationChoice] = lambda _: AUTO,
    ) -> None:
        self._session = session
        self._cases = CasesState() if cases is None else cases
        self._runner = runner
        self._host = host
        self._models = models
        self._on_error = on_error
        self._choice_for = choice_for
        self._handle: JobHandle | None = None
        # held, so that a case that waits is not dropped from memory
        self._waiting: dict[int, Case] = {}
        self._has_begun = threading.Event()
        self._case: Case | None = None
        self._tiles_started_s = 0.0
        self._tiles_s: dict[_RunKey, float] = {}  # seconds for all tiles
        self._macs_per_s: dict[_RunKey, float | None] = {}
        self._run_key: _RunKey = ()
        self._hand_choices_on()
        session.events.runtime.connect(self._hand_choices_on)
        session.events.precision.connect(self._hand_choices_on)
        session.events.case.connect(self._give_up_what_is_closed)
        self._cases.events.listed.connect(self._give_up_what_is_closed)

    def start(self) -> None:
        """Segment the open case in the background, after the run of another case."""
        case, key = self._session.case, self._cases.current
        if case is not None and self._session.is_segmenting:
            self._queue(case, key)
        elif case is not None:
            self._begin(case, key)

    def enqueue(self, case: Case, key: int) -> None:
        """Segment a listed case in the background, after those before it."""
        if self._session.is_segmenting or self._cases.running is not None:
            self._queue(case, key)
        else:
            self._begin(case, key)

    def _queue(self, case: Case, key: int | None) -> None:
        """Segment a case later, unless it is the one that runs or waits already."""
        if key is None or key in (self._cases.running, *self._cases.waiting):
            return
        self._waiting[key] = case
        self._cases.waiting = (*self._cases.waiting, key)
        self._session.message = Text("{case} will be segmented next", case=case.name)

    def unqueue(self, key: int) -> None:
        """Take a case out of those that wait."""
        self._waiting.pop(key, None)
        self._cases.waiting = tuple(k for k in self._cases.waiting if k != key)

    def _begin_next(self) -> None:
        """Segment the first of the waiting cases, with its present sequences."""
        while self._cases.waiting and not self._session.is_segmenting:
            key = self._cases.waiting[0]
            case = self._waiting.get(key)
            self.unqueue(key)
            listed = self._cases.find(key)
            if listed is not None and listed.case is not None:
                case = listed.case
            if listed is not None and case is not None:
                self._begin(case, key)
        if not self._session.is_segmenting:
            self.idle.emit()

    def _begin(self, case: Case, key: int | None) -> None:
        package = self._models.get(self._session.model_id)
        if package is None:
            return
        try:
            missing_sequences(case, package.spec.sequences, package.spec.may_lack)
        except InputError as error:
            self._on_error(error)
            return
        device, asked_s = self._session.device, time.perf_counter()
        run_options = self._options(package.spec.id)
        prepared_by = (self._choice_for(case), brain_package())
        self._case = case
        self._cases.running = key
        self._session.is_segmenting = True
        self._session.message = ""
        has_begun = self._has_begun = threading.Event()

        def job() -> Run:  # called on the worker, when the jobs before it have ended
            from unet_gui.controllers.runs.segmentation_job import (
                PreparationOptions,
                RunOptions,
                prepared_segmentation_job,
            )

            options = RunOptions(*run_options)
            preparation = PreparationOptions(*prepared_by)
            has_begun.set()
            return prepared_segmentation_job(
                case, package, device, self._host, asked_s, options, preparation
            )

        listener = Listener(
            self._on_result, self._on_failed, self._on_progress, self._on_cancelled
        )
        self._handle = self._runner.submit(job, listener)

    def _options(self, model_id: str) -> tuple[int | None, int, float | None]:
        """Return the values of `RunOptions`, which the worker imports."""
        session = self._session
        computing = (session.device, session.runtime, session.precision)
        self._run_key = (model_id, *computing, session.flips)
        rate = self._macs_per_s.get(self._run_key)
        return session.memory_bytes, session.flips, rate

    def cancel(self) -> None:
        """Cancel the run, and those that wait; a tile that takes long is abandoned."""
        self.cancelled.emit()
        for key in self._cases.waiting:
            self.unqueue(key)
        self._interrupt()

    def _interrupt(self) -> None:
        if self._handle is not None:
            self._handle.cancel()
            if self._has_begun.is_set():
                self._host.interrupt()
            else:  # a job before it has the engine, and goes on unless it is halted
                self._host.end_if_halted()
            self._session.message = Text("Cancelling…")

    def set_device(self, device: str) -> None:
        """Use a device from the next run on."""
        self._session.device = device
        self._session.device_in_use = self._session.device_note = ""

    def set_runtime(self, runtime: str) -> None:
        """Run the network in this library from the next run on."""
        self._session.runtime = runtime
        self._session.device_in_use = self._session.device_note = ""

    def set_precision(self, precision: str) -> None:
        """Run the network in this floating-point type from the next run on."""
        self._session.precision = precision

    def _hand_choices_on(self) -> None:
        self._host.runtime = self._session.runtime
        self._host.precision = self._session.precision

    def set_flips(self, flips: int) -> None:
        """Average this many mirror images, the box itself included, from now on."""
        self._session.flips = flips

    def set_memory(self, memory_bytes: int | None) -> None:
        """Limit the engine's memory from the next run on; None is half of the free."""
        self._session.memory_bytes = memory_bytes

    def set_model(self, model_id: str) -> None:
        """Use a model from the next run on."""
        self._session.model_id = model_id

    def _on_progress(self, progress: Progress) -> None:
        """Show the progress and the time left."""
        if progress.phase is Phase.TILES and progress.done == 0:
            self._tiles_started_s = time.monotonic()
        if progress.is_plan:
            self._session.plan = progress.message
        self._session.remaining_s = self._remaining_s(progress)
        self._session.progress = progress

    def _on_result(self, result: SegmentationResult) -> None:
        """Keep the result with the case that it is for, unless that was closed."""
        self._tiles_s[self._run_key] = result.seconds["tiles"]
        self._macs_per_s[self._run_key] = result.macs_per_s
        case = self._case
        if case is None or not self._is_open(case):
            self._on_cancelled()
            return
        self._session.engine_devices = self._host.devices
        self._session.device_in_use = result.device
        self._session.device_note = result.device_note
        is_shown = self._is_for(self._session.case)
        if is_shown:
            self._session.set_result(result)
        elif listed := self._cases.find_input(case):
            self._cases.put(replace(listed, result=result, thresholds=()))
        time = duration_text(result.run_s)
        told = Text("Segmented in {time}", time=time)
        if not is_shown:
            told = Text("Segmented {case} in {time}", case=case.name, time=time)
        # the last warning is about a device other than the chosen one
        self._finish(joined(". ", (told, *result.warnings[-1:])))

    def _on_failed(self, error: Exception) -> None:
        """Show the error; the case and the window stay as they are."""
        self._finish(Text("The segmentation failed"))
        self._on_error(error)

    def _on_cancelled(self) -> None:
        """Tell the user that the run has stopped."""
        left, case = self._case, self._session.case
        if left is None or case is None or self._is_for(case):
            self._finish(Text("Segmentation cancelled"))
            return
        if self._is_open(left):  # while another one was looked at
            self._finish(Text("Segmentation of {case} cancelled", case=left.name))
            return
        same = case.name == left.name
        why = Text("its sequences were changed") if same else Text("it was closed")
        self._finish(
            Text("Segmentation of {case} cancelled: {why}", case=left.name, why=why)
        )

    def _give_up_what_is_closed(self) -> None:
        """Cancel the run if its case is no longer open; forget those that waited."""
        for key in self._cases.waiting:
            if self._cases.find(key) is None:
                self.unqueue(key)
        if self._case is not None and not self._is_open(self._case):
            self._interrupt()

    def _is_open(self, case: Case) -> bool:
        """Whether a case is shown or listed, with the same sequences."""
        return self._is_for(self._session.case) or bool(self._cases.find_input(case))

    def _is_for(self, case: Case | None) -> bool:
        """Whether the run's result is valid for `case`, whose mask may differ."""
        return (
            case is not None
            and self._case is not None
            and case.has_same_input(self._case)
        )

    def _remaining_s(self, progress: Progress) -> float | None:
        if progress.phase is not Phase.TILES:
            return None
        if progress.done == 0:  # the time of the last run of this model
            return self._tiles_s.get(self._run_key)
        elapsed = time.monotonic() - self._tiles_started_s
        return elapsed / progress.done * (progress.total - progress.done)

    def _finish(self, message: str) -> None:
        self._handle = None
        self._case = None
        self._cases.running = None
        self._session.is_segmenting = False
        self._session.progress = None
        self._session.plan = ""
        self._session.remaining_s = None
        self._session.message = message
        self._begin_next()
