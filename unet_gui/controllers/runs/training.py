"""Training in a separate process, which reports in lines of JSON."""

from __future__ import annotations

import json
import math
import threading
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unet_gui.controllers.engine.command import PROGRAM, Command
from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.core.errors import InputError, RunError, UnetGuiError
from unet_gui.core.progress import Progress, time_left
from unet_gui.core.text import Text, from_json, joined

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.controllers.runs.training_request import TrainingRequest
    from unet_gui.state.training import TrainingState


@dataclass(frozen=True, slots=True)
class TrainingProgress(Progress):
    """Progress with one report of the training, a decoded line of JSON."""

    report: Mapping[str, Any] = field(default_factory=dict)


@dataclass(eq=False)
class StopRequest:
    """A request to stop: made on the main thread, carried out by the job.

    The first request interrupts the training, which writes its model; the second one
    kills it.
    """

    gently: threading.Event = field(default_factory=threading.Event)
    at_once: threading.Event = field(default_factory=threading.Event)
    _has_interrupted: bool = False

    def carry_out(self, command: Command) -> None:
        """Interrupt or kill the command, as requested."""
        if self.at_once.is_set():
            command.kill()
        elif self.gently.is_set() and not self._has_interrupted:
            self._has_interrupted = True
            command.interrupt()


def training_job(
    words: Sequence[str], stop: StopRequest
) -> Generator[Progress, None, Path | None]:
    """Run a training; return its model package, None if it was stopped without one.

    Raises
    ------
    InputError, RunError
        If the training failed, or ended without a model although nobody stopped it.
    """
    child = Command(words)
    output, failure = None, ""
    try:
        for line in child.lines():
            stop.carry_out(child)
            report = _parse(line)
            if report.get("kind") == "done":
                output = Path(report.get("output") or report["model"])
            if report.get("kind") == "error":
                failure = _message_of(report)
            yield TrainingProgress(0, 0, "Training", report=report)
        if failure or not stop.gently.is_set():
            child.check_end(failure)
    finally:
        child.close()
    if output is None and not stop.gently.is_set():
        msg = Text("The training ended without a model.")
        raise RunError(msg)
    return output


def _parse(line: str | None) -> dict[str, Any]:
    """Return the report in a line, empty if the line is not a report."""
    try:
        report = json.loads(line or "null")
    except ValueError:
        return {}
    return report if isinstance(report, dict) else {}


class TrainingController:
    """Starts, follows and stops the one training."""

    def __init__(
        self,
        state: TrainingState,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
        program: Sequence[str] = PROGRAM,
    ) -> None:
        self._state = state
        self._runner = runner
        self._on_error = on_error
        self._program = program
        self._stop = StopRequest()
        self._minutes = 0.0

    def start(self, request: TrainingRequest) -> None:
        """Train in the background, unless a training is under way.

        It has its own lane: it takes hours, and neither opening nor segmenting
        must wait for it.
        """
        state = self._state
        if state.is_training:
            return
        state.error = state.message = ""
        try:
            request.check()
        except InputError as error:
            state.error = str(error)
            return
        state.loss, state.dice, state.output = (), {}, None
        state.is_training, state.share = True, None
        state.message = Text("Starting: loading the network library…")
        self._minutes = request.minutes
        stop = self._stop = StopRequest()
        words = (*self._program, *request.words(), "--json-progress")
        listener = Listener(
            self._on_result, self._on_failed, self._on_progress, self._on_cancelled
        )
        job = partial(training_job, words, stop)
        self._runner.submit(job, listener, Lane.TRAINING)

    def stop(self) -> None:
        """End with the model so far; the second call ends at once without a model."""
        state = self._state
        if not state.is_training:
            return
        if self._stop.gently.is_set():
            self._stop.at_once.set()
            return
        self._stop.gently.set()
        state.is_stopping, state.share = True, None
        state.message = (
            Text("Stopping: writing the model so far…")
            if state.loss
            else Text("Stopping in the first epoch, so no model is written…")
        )

    def _on_progress(self, progress: Progress) -> None:
        """Show a report of the training."""
        report = progress.report if isinstance(progress, TrainingProgress) else {}
        shows = {
            "message": self._show_message,
            "step": self._show_step,
            "validating": self._show_validation,
            "epoch": self._add_loss,
            "validation": self._add_dice,
        }
        show = shows.get(str(report.get("kind")))
        if show is not None:
            show(report)

    def _on_result(self, result: Path | None) -> None:
        """Show the place of the model package."""
        self._state.output = result
        if result:
            self._finish(Text("Wrote {folder}", folder=result))
        elif self._state.loss:
            self._finish(Text("Stopped; no model was written."))
        else:
            self._finish(Text("Stopped in the first epoch; no model was written."))

    def _on_failed(self, error: Exception) -> None:
        """Show the error; once, if the dialog is open and shows the reason."""
        self._state.error = str(error)
        self._finish(Text("The training failed."))
        if not (self._state.is_watched and isinstance(error, UnetGuiError)):
            self._on_error(error)

    def _on_cancelled(self) -> None:
        """Show that the training has stopped."""
        self._finish(Text("Stopped; no model was written."))

    def _show_message(self, report: Mapping[str, Any]) -> None:
        self._state.share = None
        self._state.message = _message_of(report)

    def _show_validation(self, report: Mapping[str, Any]) -> None:
        self._state.share = None
        self._state.message = Text(
            "Epoch {epoch:g}: validating…", epoch=_number(report.get("epoch"))
        )

    def _show_step(self, report: Mapping[str, Any]) -> None:
        if self._state.is_stopping:
            return
        epoch, number, of, loss, left_s = (
            _number(report.get(key))
            for key in ("epoch", "number", "of", "loss", "left_s")
        )
        left = left_s / 60 / self._minutes
        self._state.share = min(1.0, max(0.0, 1 - left)) if left >= 0 else None
        words = (
            Text(
                "Epoch {epoch:g}, step {number:g} of {of:g}",
                epoch=epoch,
                number=number,
                of=of,
            ),
            Text("loss {loss:.3f}", loss=loss),
            time_left(left_s),
        )
        self._state.message = joined(" · ", filter(None, words))

    def _add_loss(self, report: Mapping[str, Any]) -> None:
        epoch, loss = _number(report.get("epoch")), _number(report.get("loss"))
        if math.isfinite(epoch) and math.isfinite(loss):
            self._state.loss = (*self._state.loss, (epoch, loss))

    def _add_dice(self, report: Mapping[str, Any]) -> None:
        epoch, dice = _number(report.get("epoch")), dict(self._state.dice)
        for region, value in dict(report.get("dice") or {}).items():
            if math.isfinite(_number(value)):
                dice[region] = (*dice.get(region, ()), (epoch, float(value)))
        self._state.dice = dice

    def _finish(self, message: str) -> None:
        self._state.is_training = self._state.is_stopping = False
        self._state.share = None
        self._state.message = message


def _message_of(report: Mapping[str, Any]) -> str:
    """Return the message of a report, which can be translated if it has a text."""
    try:
        return from_json(report["text"])
    except (KeyError, ValueError):
        return str(report.get("message", ""))


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else math.nan
