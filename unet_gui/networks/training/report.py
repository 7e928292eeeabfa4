"""The interface through which a run reports its progress."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class TrainingReport(Protocol):
    """Receives the progress of a run, in the thread of the run."""

    def message(self, text: str) -> None:
        """Report a line of text."""
        ...

    def step(self, epoch: int, done: int, total: int, loss: float) -> None:
        """Report a step of an epoch, from 1; `loss` is the mean of the epoch so far."""
        ...

    def epoch(self, row: Mapping[str, float]) -> None:
        """Report an epoch: its number, loss and learning rate."""
        ...

    def validation(self, epoch: int, dice: Mapping[str, float], score: float) -> None:
        """Report the Dice of each region; NaN if no case has the region."""
        ...

    def done(self, model: Path, best_epoch: int, dice: Mapping[str, float]) -> None:
        """Report the folder of the package and its Dice on the cases' own grids."""
        ...
