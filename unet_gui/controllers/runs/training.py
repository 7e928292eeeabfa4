"""Training in a process of its own, which reports in lines of JSON."""

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
from unet_gui.core.errors import InputError, RunError
from unet_gui.core.progress import Progress
from unet_gui.io.resources import resources_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.state.training import TrainingState


@dataclass(frozen=True, slots=True)
class TrainingRequest:
    """The user's choices for a training; other options have their defaults."""

    dataset: Path
    output: Path
    network: str
    minutes: float
    recipe: str = ""  # takes the place of the network and trains all stages of a model

    def words(self) -> tuple[str, ...]:
        """Return the command line."""
        what = ("--recipe", self.recipe) if self.recipe else ("--network", self.network)
        budget = ("--minutes", f"{self.minutes:g}")
        return ("train", str(self.dataset), "-o", str(self.output), *what, *budget)


def recipe_names() -> list[str]:
    """Return the names of the recipes that are shipped with the program."""
    return sorted(path.stem for path in (resources_folder() / "recipes").glob("*.json"))


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
    """Run a training; return its model package, None if it was stopped without one."""
    child = Command(words)
    output = None
    try:
        for line in child.lines():
            stop.carry_out(child)
            report = _parse(line)
            if report.get("kind") == "done":
                output = Path(report.get("output") or report["model"])
            yield TrainingProgress(0, 0, "Training", report=report)
        if not stop.at_once.is_set():
            child.check_end()
    finally:
        child.close()
    if output is None and not stop.gently.is_set():
        msg = "The training ended without a model."
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

    def start(self, request: TrainingRequest) -> None:
        """Train in the background, unless a training is under way.

        It has a lane of its own: it takes hours, and neither opening nor segmenting
        must wait for it.
        """
        state = self._state
        if state.is_training:
            return
        if not request.dataset.is_dir():
            msg = f"{request.dataset} is not a folder; choose a Decathlon dataset."
            self._on_error(InputError(msg))
            return
        state.loss, state.dice, state.output = (), {}, None
        state.is_training = True
        state.message = "Starting…"
        stop = self._stop = StopRequest()
        words = (*self._program, *request.words(), "--json-progress")
        listener = Listener(
            self._on_result, self._on_failed, self._on_progress, self._on_cancelled
        )
        job = partial(training_job, words, stop)
        self._runner.submit(job, listener, Lane.TRAINING)

    def stop(self) -> None:
        """End with the model so far; the second call ends at once without a model."""
        if not self._state.is_training:
            return
        if self._stop.gently.is_set():
            self._stop.at_once.set()
            return
        self._stop.gently.set()
        self._state.is_stopping = True
        self._state.message = "Stopping: writing the model so far…"

    def _on_progress(self, progress: Progress) -> None:
        """Add a report to the curves."""
        report = progress.report if isinstance(progress, TrainingProgress) else {}
        if report.get("kind") == "epoch":
            self._add_loss(report)
        elif report.get("kind") == "validation":
            self._add_dice(report)

    def _on_result(self, result: Path | None) -> None:
        """Show the place of the model package."""
        self._state.output = result
        self._finish(f"Wrote {result}" if result else "Stopped; no model was written.")

    def _on_failed(self, error: Exception) -> None:
        """Show the error."""
        self._finish("The training failed.")
        self._on_error(error)

    def _on_cancelled(self) -> None:
        """Show that the training has stopped."""
        self._finish("Stopped; no model was written.")

    def _add_loss(self, report: Mapping[str, Any]) -> None:
        epoch, loss = _number(report.get("epoch")), _number(report.get("loss"))
        if math.isfinite(epoch) and math.isfinite(loss):
            self._state.loss = (*self._state.loss, (epoch, loss))
        if not self._state.is_stopping:
            self._state.message = f"Epoch {epoch:g}, loss {loss:.4f}"

    def _add_dice(self, report: Mapping[str, Any]) -> None:
        epoch, dice = _number(report.get("epoch")), dict(self._state.dice)
        for region, value in dict(report.get("dice") or {}).items():
            if math.isfinite(_number(value)):
                dice[region] = (*dice.get(region, ()), (epoch, float(value)))
        self._state.dice = dice

    def _finish(self, message: str) -> None:
        self._state.is_training = self._state.is_stopping = False
        self._state.message = message


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else math.nan
