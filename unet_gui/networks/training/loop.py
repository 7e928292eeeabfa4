"""The training loop, with a checkpoint after every epoch."""

from __future__ import annotations

import math
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Protocol

from unet_gui.core.errors import RunError
from unet_gui.core.text import Text
from unet_gui.networks.training.checkpoint import (
    RunState,
    load_checkpoint,
    remove_partial_files,
    save_checkpoint,
    writing_into,
)
from unet_gui.networks.training.compiling import seed_dropout
from unet_gui.networks.training.history import write_history
from unet_gui.networks.training.report import Step
from unet_gui.networks.training.schedule import BudgetSchedule
from unet_gui.networks.training.validation import score, validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future

    import keras

    from unet_gui.core.geometry.planes import Plane
    from unet_gui.core.model.model_spec import ClassSpec
    from unet_gui.networks.training.data.training_case import TrainingCase
    from unet_gui.networks.training.interruption import StopRequest
    from unet_gui.networks.training.options import TrainingOptions
    from unet_gui.networks.training.report import TrainingReport
    from unet_gui.segmentation.port.predictor import StageInfo

_AHEAD = 2  # batches that each thread may be ahead of the training

# Options that a resumed start must share with the first one.
_LASTING = (
    *("network", "depth", "filters", "spacing_mm", "sequences", "target", "plane"),
    *("patch", "batch", "steps_per_epoch", "loss", "seed", "precision"),
    *("augmentation", "average", "keep", "region", "margin_mm"),
    *("warm_up_steps", "weight_decay", "second_moment_decay", "gradient_norm"),
    *("deep_supervision", "drawing"),
)


class NoModelError(RunError):
    """The run was stopped before its first epoch was complete."""


class Batches(Protocol):
    """The batches of an epoch, which follow from its number."""

    epoch: int

    def __len__(self) -> int: ...

    def __getitem__(self, step: int, /) -> tuple[Any, Any]: ...


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class TrainingRun:
    """A network with its training data and its validation cases.

    Attributes
    ----------
    model : keras.Model
        The network that is validated and kept.
    trained : keras.Model
        The same layers, compiled, with an output for each level that is supervised.
    write_model : callable
        Writes a package after each validation, so that a run that is never resumed
        leaves one, too.
    """

    model: keras.Model
    trained: keras.Model
    info: StageInfo
    dataset: Batches
    validation: Sequence[TrainingCase]
    classes: Sequence[ClassSpec]
    plane: Plane | None
    options: TrainingOptions
    report: TrainingReport
    write_model: Callable[[RunState], object] = lambda state: None

    def to_end(self, stop: StopRequest) -> RunState:
        """Train until the budget is spent or a stop is requested.

        Minutes end an epoch early. The epoch that a stop interrupts is not counted.

        Raises
        ------
        InputError
            If the folder holds a run that was started with other options.
        NoModelError
            If the run was stopped in its first epoch.
        RunError
            If a file cannot be written.
        """
        folder = self.options.output / "training"
        path = folder / "checkpoint.npz"
        with writing_into(folder):
            folder.mkdir(parents=True, exist_ok=True)
            remove_partial_files(folder)
            remove_partial_files(self.options.output)
        settings = self._settings()
        state = RunState()
        if path.exists():
            state = load_checkpoint(path, self.trained, settings)
        schedule = BudgetSchedule(self.options, state)
        while not schedule.is_over and not stop.is_set:
            if self._epoch(state, schedule, stop):
                with writing_into(folder):
                    save_checkpoint(path, self.trained, state, settings)
                    write_history(folder, state)
                    if "score" in state.history[-1]:
                        self.write_model(state)
        with state.average.in_place_of(self.model):
            if self.options.keeps_last and state.best:
                state.keep_last(self.model, state.best_score)
        if not state.epoch:
            with suppress(OSError):  # which nothing was written into
                folder.rmdir()
                self.options.output.rmdir()
            msg = Text("Stopped in the first epoch; no model was written.")
            raise NoModelError(msg)
        if not state.best:  # stopped before the first validation
            self._validate(state)
        return state

    def _settings(self) -> dict[str, Any]:
        lasting = {name: asdict(self.options)[name] for name in _LASTING}
        return {**lasting, "validation_cases": [case.name for case in self.validation]}

    def _epoch(
        self, state: RunState, schedule: BudgetSchedule, stop: StopRequest
    ) -> bool:
        """Train one epoch and add it to the state; return False if it was stopped."""
        rate = schedule.learning_rate()
        loss = self._steps(state, schedule, stop)
        if loss is None:
            return False
        state.epoch += 1
        row = {"epoch": state.epoch, "loss": loss, "learning_rate": rate}
        self.report.epoch(row)
        if state.epoch % self.options.validate_every == 0 or schedule.is_over:
            row |= self._validate(state)
        state.history.append(row)
        state.seconds = schedule.elapsed_s
        return True

    def _steps(
        self, state: RunState, schedule: BudgetSchedule, stop: StopRequest
    ) -> float | None:
        """Train on all batches of an epoch; return the mean loss, None if stopped."""
        self.dataset.epoch = epoch = state.epoch
        seed_dropout(self.options.seed, epoch)
        total = 0.0
        batches = drawn_ahead(self.dataset, self.options.data_workers)
        number = 0
        for number, (images, targets) in enumerate(batches, 1):
            self.trained.optimizer.learning_rate = schedule.learning_rate(number - 1)
            total += train_step(self.trained, images, targets)
            if not math.isfinite(total):
                raise _no_number(epoch + 1, number)
            if self.options.average:
                state.average.add(self.model, self.options.average)
            steps, left_s = len(self.dataset), schedule.left_s(number)
            self.report.step(Step(epoch + 1, number, steps, total / number, left_s))
            if stop.is_set:
                return None
            if schedule.is_over:  # by minutes
                break
        return total / number

    def _validate(self, state: RunState) -> dict[str, float]:
        """Validate the weights to be kept; return the columns for the history."""
        self.report.validating(state.epoch)
        with state.average.in_place_of(self.model):
            dice = validate(
                self.model, self.info, self.validation, self.classes, self.plane
            )
            mean = score(dice)
            if self.options.keeps_last:
                state.keep_last(self.model, mean)
            else:
                state.keep_best(self.model, mean)
        self.report.validation(state.epoch, dice, mean)
        return {**dice, "score": mean}


def _no_number(epoch: int, step: int) -> RunError:
    return RunError(
        Text(
            "The loss became infinite or not a number in step {step} of epoch "
            "{epoch}. Train into another folder with --precision float32, or continue "
            "from the previous epoch with --resume.",
            epoch=epoch,
            step=step,
        )
    )


def train_step(model: keras.Model, images: Any, targets: Any) -> float:
    """Train on a batch and return its loss.

    Parameters
    ----------
    targets : (n, *spatial, classes) array or tensor
        Those of every output.
    """
    outputs = len(model.outputs)
    wanted = [targets] * outputs if outputs > 1 else targets
    return float(model.train_on_batch(images, wanted, return_dict=True)["loss"])


def drawn_ahead(dataset: Batches, workers: int = 1) -> Iterator[tuple[Any, Any]]:
    """Yield the batches of an epoch in order, drawn in other threads.

    Each is a pair of float32 arrays or tensors, (n, *spatial, channels) and
    (n, *spatial, classes).
    """
    with ThreadPoolExecutor(workers) as pool:
        waiting: deque[Future[tuple[Any, Any]]] = deque()
        for step in range(len(dataset)):
            waiting.append(pool.submit(dataset.__getitem__, step))
            if len(waiting) > _AHEAD * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
