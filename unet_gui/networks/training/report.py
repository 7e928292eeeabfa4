"""What a run says while it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class TrainingReport(Protocol):
    """Hears of a run's course, in the thread of the run."""

    def message(self, text: str) -> None:
        """Say a line about the start or the end."""
        ...

    def step(self, epoch: int, done: int, total: int, loss: float) -> None:
        """Count a step of an epoch, from 1; `loss` is the epoch's mean so far."""
        ...

    def epoch(self, row: Mapping[str, float]) -> None:
        """Tell the row of an epoch: its number, loss and learning rate."""
        ...

    def validation(self, epoch: int, dice: Mapping[str, float], score: float) -> None:
        """Tell the Dice of each region; NaN where no case has it."""
        ...

    def done(self, model: Path, best_epoch: int, dice: Mapping[str, float]) -> None:
        """Tell where the package is, and its figures on the cases' own grids."""
        ...
