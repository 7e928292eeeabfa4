"""The interface through which a run reports its progress."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the training that is done.

    Attributes
    ----------
    epoch, number : int
        From 1; the number is that in the epoch.
    of : int
        Steps of the epoch.
    loss : float
        Mean of the epoch so far.
    left_s : float
        Estimated time in seconds until the last step of the run.
    """

    epoch: int
    number: int
    of: int
    loss: float
    left_s: float


class TrainingReport(Protocol):
    """Receives the progress of a run, in the thread of the run."""

    def message(self, text: str) -> None:
        """Report a line of text."""
        ...

    def step(self, step: Step) -> None:
        """Report a step."""
        ...

    def validating(self, epoch: int) -> None:
        """Report the start of a validation."""
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
