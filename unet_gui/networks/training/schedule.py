"""The learning rate, and the end of a run, by epochs or by minutes."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unet_gui.networks.training.checkpoint import RunState
    from unet_gui.networks.training.options import TrainingOptions

_WARM_UP = 0.02
_LAST_SHARE = 1e-3


class BudgetSchedule:
    """Learning rate over the run's budget, in epochs or in minutes.

    Cosine is that of Loshchilov and Hutter 2017, arXiv:1608.03983, without restarts.
    Constant is for weights that are averaged: it does not settle on the cases that are
    common in training, so that faint tumours are found more often.
    """

    def __init__(self, options: TrainingOptions, state: RunState) -> None:
        self._options = options
        self._state = state
        self._spent_s = state.seconds
        self._started = time.monotonic()

    @property
    def elapsed_s(self) -> float:
        """Time spent so far, over all starts."""
        return self._spent_s + time.monotonic() - self._started

    @property
    def is_over(self) -> bool:
        """Whether the budget is spent."""
        return self._share >= 1.0

    @property
    def learning_rate(self) -> float:
        """That of the next epoch."""
        share = self._share
        rate = 1.0
        if self._options.schedule == "cosine":
            rate = 0.5 * (1 + math.cos(math.pi * min(share, 1.0))) + _LAST_SHARE
        if share < _WARM_UP:
            rate *= 0.1 + 0.9 * share / _WARM_UP
        return self._options.learning_rate * rate

    @property
    def _share(self) -> float:
        by_epochs = self._state.epoch / self._options.epochs
        if self._options.minutes is None:
            return by_epochs
        return max(by_epochs, self.elapsed_s / 60 / self._options.minutes)
