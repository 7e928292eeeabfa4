"""The voxels of a label map that a tool may change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.box import Box
    from unet_gui.core.image.volume import Volume

    Labels = npt.NDArray[np.uint8]
    Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class IntensityRange:
    """Only voxels whose intensity in a sequence is from `low` to `high`."""

    volume: Volume
    low: float
    high: float

    def allows(self, box: Box) -> Mask:
        """Return which voxels of a box are in the range."""
        values = np.asarray(self.volume.intensity(self.volume.data[box.slices]))
        allowed: Mask = (values >= self.low) & (values <= self.high)
        return allowed


@dataclass(frozen=True, slots=True, eq=False)
class Masking:
    """The limits of a tool; all that are given must allow a voxel.

    Attributes
    ----------
    inside : tuple of int or None
        Only voxels that had one of these labels when the stroke began.
    over : tuple of int or None
        Only voxels that have one of these labels now; 0 stands for the background.
    intensity : IntensityRange or None
    brain : Volume or None
        Only voxels that are not background of this sequence.
    """

    inside: tuple[int, ...] | None = None
    over: tuple[int, ...] | None = None
    intensity: IntensityRange | None = None
    brain: Volume | None = None

    def allowed(self, before: Labels, now: Labels, box: Box) -> Mask | None:
        """Return which voxels of a box may be changed, None if all may.

        Parameters
        ----------
        before, now : (I, J, K) uint8 arrays
            The whole label map when the stroke began, and as it is.
        """
        parts: list[Any] = []
        if self.inside is not None:
            parts.append(_has_label(before[box.slices], self.inside))
        if self.over is not None:
            parts.append(_has_label(now[box.slices], self.over))
        if self.intensity is not None:
            parts.append(self.intensity.allows(box))
        if self.brain is not None:
            parts.append(self.brain.is_inside(self.brain.data[box.slices]))
        if not parts:
            return None
        allowed: Mask = np.logical_and.reduce(parts)
        return allowed


EVERYWHERE = Masking()


def _has_label(labels: Labels, wanted: tuple[int, ...]) -> Mask:
    table = np.zeros(256, np.bool_)
    table[list(wanted)] = True
    found: Mask = table[labels]
    return found
