"""What happens between epochs: the learning rate, validation, the best weights."""

from __future__ import annotations

import csv
import json
import math
import time
from typing import TYPE_CHECKING, Any

import keras
import numpy as np

from unet_gui.io.atomic import replacing
from unet_gui.networks.training.validation import validate
from unet_gui.networks.weights import save_weights

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unet_gui.core.model_spec import ClassSpec
    from unet_gui.networks.training.options import TrainingOptions
    from unet_gui.networks.training.patches import PatchDataset, TrainingCase

_WARM_UP = 0.02


class EpochCounter(keras.callbacks.Callback):
    """Tells the dataset which epoch it is, also after a resumed start."""

    def __init__(self, dataset: PatchDataset) -> None:
        super().__init__()
        self._dataset = dataset

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        self._dataset.epoch = epoch


class BudgetSchedule(keras.callbacks.Callback):
    """Cosine learning rate over the run's budget, in epochs or in minutes.

    Loshchilov and Hutter 2017, arXiv:1608.03983, without restarts.
    """

    def __init__(self, options: TrainingOptions) -> None:
        super().__init__()
        self._options = options
        self._clock = options.output / "training" / "clock.json"
        self._spent_s = 0.0
        self._started = 0.0

    def on_train_begin(self, logs: Any = None) -> None:
        if self._clock.exists():
            self._spent_s = json.loads(self._clock.read_text("utf-8"))["seconds"]
        self._started = time.monotonic()

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        share = self._share(epoch)
        rate = 0.5 * (1 + math.cos(math.pi * min(share, 1.0))) + 1e-3
        if share < _WARM_UP:
            rate *= 0.1 + 0.9 * share / _WARM_UP
        self.model.optimizer.learning_rate = self._options.learning_rate * rate

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        with replacing(self._clock) as partial:
            partial.write_text(json.dumps({"seconds": self._elapsed_s()}), "utf-8")
        if self._share(epoch + 1) >= 1.0:
            self.model.stop_training = True

    def _elapsed_s(self) -> float:
        return self._spent_s + time.monotonic() - self._started

    def _share(self, epoch: int) -> float:
        by_epochs = epoch / self._options.epochs
        if self._options.minutes is None:
            return by_epochs
        return max(by_epochs, self._elapsed_s() / 60 / self._options.minutes)


class CaseValidation(keras.callbacks.Callback):
    """Validates whole cases, writes history.csv, keeps the best weights."""

    def __init__(
        self,
        cases: Sequence[TrainingCase],
        classes: Sequence[ClassSpec],
        options: TrainingOptions,
        say: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._cases = cases
        self._classes = classes
        self._options = options
        self._say = say
        self._history = options.output / "training" / "history.csv"
        self.best_weights = options.output / "training" / "best.weights.h5"

    def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        if (epoch + 1) % self._options.validate_every:
            return
        dice = validate(
            self.model, self._cases, self._classes, 2 ** (self._options.depth - 1)
        )
        row = {"epoch": epoch + 1, "loss": (logs or {}).get("loss", math.nan), **dice}
        defined = [value for value in dice.values() if not math.isnan(value)]
        row["score"] = sum(defined) / max(1, len(defined))
        best = max((r["score"] for r in self.history()), default=-math.inf)
        if row["score"] > best:
            save_weights(self.model, self.best_weights, np.float32)
        self._append(row)
        self._say("  ".join(f"{name} {value:.4g}" for name, value in row.items()))

    @property
    def case_names(self) -> list[str]:
        """The cases that are validated."""
        return [case.name for case in self._cases]

    def history(self) -> list[dict[str, float]]:
        """Return the rows of history.csv so far."""
        if not self._history.exists():
            return []
        with self._history.open(newline="", encoding="utf-8") as file:
            return [
                {k: float(v) for k, v in row.items()} for row in csv.DictReader(file)
            ]

    def best(self) -> dict[str, float]:
        """Return the row whose weights were kept."""
        return max(self.history(), key=lambda row: row["score"])

    def _append(self, row: dict[str, float]) -> None:
        is_new = not self._history.exists()
        with self._history.open("a", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, fieldnames=list(row))
            if is_new:
                writer.writeheader()
            writer.writerow(row)
