"""The learning rate and the end of a run, by epochs or by minutes."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unet_gui.networks.training.checkpoint import RunState
    from unet_gui.networks.training.options import TrainingOptions

_WARM_UP = 0.02  # share of the budget, where no number of steps is given
# Share of the learning rate with which the warm-up starts; it rises linearly. The step
# sizes of Adam vary most in its first steps (Liu et al. 2020, arXiv:1908.03265), so
# these are small.
_FIRST_SHARE = 0.1
_LAST_SHARE = 1e-3  # of the learning rate, at the end of the cosine


class BudgetSchedule:
    """The learning rate over the budget of a run, in epochs or in minutes.

    ``cosine`` is that of Loshchilov and Hutter 2017, arXiv:1608.03983, without
    restarts. ``constant`` is meant for averaged weights: it does not settle on the
    cases that are common in training, so that faint tumours are found more often.
    """

    def __init__(self, options: TrainingOptions, state: RunState) -> None:
        self._options = options
        self._state = state
        self._spent_s = state.seconds
        self._started = time.monotonic()
        self._first_share = self._share(0)

    @property
    def elapsed_s(self) -> float:
        """Time spent so far in seconds, over all starts."""
        return self._spent_s + time.monotonic() - self._started

    @property
    def is_over(self) -> bool:
        """Whether the budget is spent."""
        return self._share(0) >= 1.0

    def left_s(self, step: int) -> float:
        """Return the estimated time in seconds after `step` steps of the next epoch."""
        if self._options.minutes is not None:
            return max(0.0, self._options.minutes * 60 - self.elapsed_s)
        share = self._share(step)
        speed = (share - self._first_share) / (time.monotonic() - self._started)
        return (1 - share) / speed if speed > 0 else math.inf

    def learning_rate(self, step: int = 0) -> float:
        """Return the learning rate of a step of the next epoch, counted from 0."""
        share = self._share(step)
        rate = 1.0
        if self._options.schedule == "cosine":
            rate = 0.5 * (1 + math.cos(math.pi * min(share, 1.0))) + _LAST_SHARE
        warmed_up = self._warmed_up(share, step)
        if warmed_up < 1:
            rate *= _FIRST_SHARE + (1 - _FIRST_SHARE) * warmed_up
        return self._options.learning_rate * rate

    def _warmed_up(self, share: float, step: int) -> float:
        if not self._options.warm_up_steps:
            return share / _WARM_UP
        done = self._state.epoch * self._options.steps_per_epoch + step
        return done / self._options.warm_up_steps

    def _share(self, step: int) -> float:
        done = self._state.epoch + step / self._options.steps_per_epoch
        by_epochs = done / self._options.epochs
        if self._options.minutes is None:
            return by_epochs
        return max(by_epochs, self.elapsed_s / 60 / self._options.minutes)
