"""A labelled case, prepared for training."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.measuring.fingerprint import Fingerprint


@dataclass(frozen=True, slots=True, eq=False)
class TrainingCase:
    """A case on the grid of a stage, with normalised channels.

    Attributes
    ----------
    channels : (I, J, K, C) float32 array
        Normalised inside the brain; background 0.
    labels : (I, J, K) uint8 array
        In the program's own values.
    fingerprint : (6, 6, 6, 4) int8 array or None
        As in `core.measuring.fingerprint`; None if the scans are not known.
    warnings : tuple of str
        About its files, one sentence each.
    """

    name: str
    channels: npt.NDArray[np.float32]
    labels: npt.NDArray[np.uint8]
    fingerprint: Fingerprint | None = None
    warnings: tuple[str, ...] = ()
