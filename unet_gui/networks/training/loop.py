"""Epoch after epoch, each with a checkpoint behind it."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from unet_gui.networks.training.checkpoint import (
    RunState,
    load_checkpoint,
    remove_partial_files,
    save_checkpoint,
    writing_into,
)
from unet_gui.networks.training.history import write_history
from unet_gui.networks.training.schedule import BudgetSchedule
from unet_gui.networks.training.validation import score, validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future

    import keras

    from unet_gui.core.geometry.planes import Plane
    from unet_gui.core.model.model_spec import ClassSpec
    from unet_gui.networks.training.data.patches import PatchDataset
    from unet_gui.networks.training.data.training_case import TrainingCase
    from unet_gui.networks.training.interruption import StopRequest
    from unet_gui.networks.training.options import TrainingOptions
    from unet_gui.networks.training.report import TrainingReport

_AHEAD = 2  # batches drawn while the network is busy

# What a resumed start must have in common with the first one.
_LASTING = (
    *("network", "depth", "filters", "spacing_mm", "sequences", "target", "plane"),
    *("patch", "batch", "steps_per_epoch", "loss", "seed", "precision"),
    *("augmentation", "average", "keep", "region", "margin_mm"),
)


@dataclass(frozen=True, slots=True, eq=False)
class TrainingRun:
    """A network, what it learns from, and what it is measured on.

    Attributes
    ----------
    write_model : callable
        Writes the weights after a validation, for runs that are cut off for good.
    """

    model: keras.Model
    dataset: PatchDataset
    validation: Sequence[TrainingCase]
    classes: Sequence[ClassSpec]
    plane: Plane | None
    options: TrainingOptions
    report: TrainingReport
    write_model: Callable[[RunState], object] = lambda state: None

    def to_end(self, stop: StopRequest) -> RunState:
        """Train until the budget is spent or a stop is asked for.

        Raises
        ------
        InputError
            If a run that was cut off was begun with other options.
        RunError
            If a file cannot be written.
        """
        folder = self.options.output / "training"
        path = folder / "checkpoint.npz"
        with writing_into(folder):
            folder.mkdir(parents=True, exist_ok=True)
            remove_partial_files(folder)
            remove_partial_files(self.options.output)
        asked = self._asked()
        state = (
            load_checkpoint(path, self.model, asked) if path.exists() else RunState()
        )
        schedule = BudgetSchedule(self.options, state)
        while not schedule.is_over and not stop.is_set:
            if self._epoch(state, schedule, stop):
                with writing_into(folder):
                    save_checkpoint(path, self.model, state, asked)
                    write_history(folder, state)
                    if "score" in state.history[-1]:
                        self.write_model(state)
        with state.average.in_place_of(self.model):
            if self.options.keeps_last and state.best:
                state.keep_last(self.model, state.best_score)
        if not state.best:  # cut off before the first validation
            self._validate(state)
        return state

    def _asked(self) -> dict[str, Any]:
        asked = {name: asdict(self.options)[name] for name in _LASTING}
        return {**asked, "validation_cases": [case.name for case in self.validation]}

    def _epoch(
        self, state: RunState, schedule: BudgetSchedule, stop: StopRequest
    ) -> bool:
        """Train one epoch and add it to the state; False if a stop cuts it off."""
        rate = schedule.learning_rate
        self.model.optimizer.learning_rate = rate
        loss = self._steps(state, stop)
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

    def _steps(self, state: RunState, stop: StopRequest) -> float | None:
        """Train on every batch of an epoch; return the mean loss, None if cut off."""
        self.dataset.epoch = epoch = state.epoch
        total = 0.0
        for number, (images, targets) in enumerate(drawn_ahead(self.dataset), 1):
            total += float(self.model.train_on_batch(images, targets))
            if self.options.average:
                state.average.add(self.model, self.options.average)
            self.report.step(epoch + 1, number, len(self.dataset), total / number)
            if stop.is_set:
                return None
        return total / len(self.dataset)

    def _validate(self, state: RunState) -> dict[str, float]:
        """Measure the weights to ship, and keep them; return the history's columns."""
        with state.average.in_place_of(self.model):
            dice = validate(self.model, self.validation, self.classes, self.plane)
            mean = score(dice)
            if self.options.keeps_last:
                state.keep_last(self.model, mean)
            else:
                state.keep_best(self.model, mean)
        self.report.validation(state.epoch, dice, mean)
        return {**dice, "score": mean}


def drawn_ahead(dataset: PatchDataset) -> Iterator[tuple[Any, Any]]:
    """Yield the batches of an epoch in order, drawn in another thread."""
    with ThreadPoolExecutor(1) as pool:
        waiting: deque[Future[tuple[Any, Any]]] = deque()
        for step in range(len(dataset)):
            waiting.append(pool.submit(dataset.__getitem__, step))
            if len(waiting) > _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
