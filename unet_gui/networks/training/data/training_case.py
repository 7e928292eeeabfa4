"""A labelled case, ready to learn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


@dataclass(frozen=True, slots=True, eq=False)
class TrainingCase:
    """A case as the network sees it: on the stage's grid, normalised.

    Attributes
    ----------
    channels : (I, J, K, C) float32 array
    labels : (I, J, K) uint8 array
        In the program's own values.
    """

    name: str
    channels: npt.NDArray[np.float32]
    labels: npt.NDArray[np.uint8]
