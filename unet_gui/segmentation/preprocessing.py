"""From the sequences of a case to the normalised channels that a network takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.box import union_box
from unet_gui.core.errors import InputError
from unet_gui.segmentation.resampling import resample_to_spacing

if TYPE_CHECKING:
    from collections.abc import Sequence as Ordered

    import numpy.typing as npt

    from unet_gui.core.box import Box
    from unet_gui.core.case import Case
    from unet_gui.core.volume import Volume


@dataclass(frozen=True, slots=True, eq=False)
class BrainChannels:
    """The brain of a case, cut out and normalised.

    Attributes
    ----------
    data : (I, J, K, C) float32 array
        Channels in the model's order, on the case's grid, background 0.
    box : Box
        Where `data` lies in the case's grid.
    """

    data: npt.NDArray[np.float32]
    box: Box
    spacing_mm: tuple[float, float, float]

    def at_spacing(self, spacing_mm: float | None) -> npt.NDArray[np.float32]:
        """Return the channels on an isotropic grid; unchanged if it is None."""
        if spacing_mm is None:
            return self.data
        return resample_to_spacing(self.data, self.spacing_mm, spacing_mm)


def select_sequences(case: Case, wanted: Ordered[str]) -> list[Volume]:
    """Return the volumes that a model asks for, in its order.

    Raises
    ------
    InputError
        If the case lacks one; the message names those missing and those there.
    """
    missing = [name for name in wanted if name not in case.sequences]
    if missing:
        msg = (
            f"The model needs {', '.join(wanted)}, but {case.name} has no "
            f"{' and no '.join(missing)} (it has {', '.join(case.sequences)}). Add "
            "the file, or say in the case panel which file is which sequence."
        )
        raise InputError(msg)
    return [case.sequences[name] for name in wanted]


def brain_channels(case: Case, wanted: Ordered[str]) -> BrainChannels:
    """Cut out the box of non-zero voxels and normalise each sequence in it.

    Raises
    ------
    InputError
        If a sequence is missing, or every voxel of all of them is zero.
    """
    volumes = select_sequences(case, wanted)
    box = union_box(_intensities(v, (slice(None),) * 3) for v in volumes)
    if box is None:
        msg = f"{case.name} holds no image: every voxel is zero."
        raise InputError(msg)
    data = np.empty((*box.shape, len(volumes)), np.float32)
    for channel, volume in enumerate(volumes):
        data[..., channel] = zscore_nonzero(_intensities(volume, box.slices))
    return BrainChannels(data, box, case.first.spacing_mm)


def _intensities(volume: Volume, index: tuple[slice, ...]) -> npt.NDArray[np.float32]:
    values = np.asarray(volume.intensity(volume.data[index]), np.float32)
    if volume.data.dtype.kind == "f":
        return np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    return values


def zscore_nonzero(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Scale the non-zero voxels to mean 0 and deviation 1; zeros stay 0.

    A sequence whose non-zero voxels are all equal becomes 0 everywhere.
    """
    brain = values != 0
    inside = values[brain].astype(np.float64)
    scaled = np.zeros_like(values)
    if inside.size and (deviation := float(inside.std())) > 0:
        scaled[brain] = (inside - float(inside.mean())) / deviation
    return scaled
