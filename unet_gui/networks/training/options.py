"""What a training run is asked to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.sequences import Sequence

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class TrainingOptions:
    """A training run; recorded in the model's card.

    The run ends after `epochs`, or after `minutes` if given. Cases are validated
    whole, on the grid of the network, every `validate_every` epochs.
    """

    dataset: Path
    output: Path
    network: str = "unet3d"
    depth: int = 4
    filters: int = 12
    spacing_mm: float = 2.0
    sequences: tuple[str, ...] = tuple(str(s) for s in Sequence)
    patch: tuple[int, int, int] = (64, 64, 64)
    batch: int = 2
    steps_per_epoch: int = 40
    epochs: int = 100
    minutes: float | None = None
    learning_rate: float = 2e-3
    validation_cases: tuple[str, ...] = ()
    validation_share: float = 0.2
    validate_every: int = 2
    seed: int = 0
    precision: str = "float32"
    resume: bool = False
    title: str = ""
    licence: str = "not stated"
    citation: str = ""
