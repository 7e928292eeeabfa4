"""An exponential moving average of a network's weights.

The statistics of batch normalisation are averaged like all other weights. Polyak and
Juditsky 1992, doi:10.1137/0330046; Tarvainen and Valpola 2017, arXiv:1703.01780.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    import keras
    import numpy.typing as npt


@dataclass
class WeightAverage:
    """The average so far, and the number of steps in it."""

    weights: list[npt.NDArray[Any]] = field(default_factory=list)
    steps: int = 0

    def add(self, model: keras.Model, decay: float) -> None:
        """Include the weights after a step.

        average ← average + (1 - d) (weight - average), where d is the smaller of
        `decay` and (1 + steps) / (10 + steps): the first steps have more influence.
        """
        now = [np.array(w) for w in model.get_weights()]
        if not self.weights:
            self.weights = now
        share = np.float32(1 - min(decay, (1 + self.steps) / (10 + self.steps)))
        self.weights = [
            average + share * (weight - average)
            for average, weight in zip(self.weights, now, strict=True)
        ]
        self.steps += 1

    @contextmanager
    def in_place_of(self, model: keras.Model) -> Iterator[None]:
        """Set the average as the network's weights for the duration of the body."""
        if not self.weights:
            yield
            return
        own = model.get_weights()
        model.set_weights(self.weights)
        try:
            yield
        finally:
            model.set_weights(own)
