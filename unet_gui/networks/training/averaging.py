"""An exponential moving average of a network's weights, in the device's memory.

The statistics of batch normalisation are averaged like all other weights. Polyak and
Juditsky 1992, doi:10.1137/0330046; Tarvainen and Valpola 2017, arXiv:1703.01780.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from keras import ops

from unet_gui.networks.training.compiling import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import keras
    import numpy.typing as npt


@dataclass
class WeightAverage:
    """The average so far, as tensors or arrays, and the number of steps in it."""

    weights: list[Any] = field(default_factory=list)
    steps: int = 0

    def add(self, model: keras.Model, decay: float) -> None:
        """Include the weights after a step.

        average ← average + (1 - d) (weight - average), where d is the smaller of
        `decay` and (1 + steps) / (10 + steps): the first steps have more influence.
        """
        now = [ops.convert_to_tensor(weight.value) for weight in model.weights]
        if not self.weights:
            self.weights = [ops.copy(weight) for weight in now]
        share = np.float32(1 - min(decay, (1 + self.steps) / (10 + self.steps)))
        averages = [ops.convert_to_tensor(average) for average in self.weights]
        self.weights = _mixing()(averages, now, ops.convert_to_tensor(share))
        self.steps += 1

    @property
    def arrays(self) -> list[npt.NDArray[Any]]:
        """The average as NumPy arrays."""
        return [np.asarray(ops.convert_to_numpy(weight)) for weight in self.weights]

    @contextmanager
    def in_place_of(self, model: keras.Model) -> Iterator[None]:
        """Set the average as the network's weights for the duration of the body."""
        if not self.weights:
            yield
            return
        own = model.get_weights()
        model.set_weights(self.arrays)
        try:
            yield
        finally:
            model.set_weights(own)


@cache
def _mixing() -> Callable[..., list[Any]]:
    """Return the compiled step; one per process, as there is one backend."""

    def mixed(averages: Sequence[Any], now: Sequence[Any], share: Any) -> list[Any]:
        return [a + share * (w - a) for a, w in zip(averages, now, strict=True)]

    return compiled(mixed)
