"""From the sequences of a case to the normalised channels that a network takes."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.geometry.box import bounding_box, common_box
from unet_gui.core.geometry.grid_difference import spacing_text
from unet_gui.core.model.model_spec import MOST_LACKING
from unet_gui.core.progress import Progress, run_to_end
from unet_gui.segmentation.input.resampling import resample_to_spacing

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    import numpy.typing as npt

    from unet_gui.core.case.case import Case
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.box import Box
    from unet_gui.core.image.volume import Volume

PREPARING = "Preparing the sequences"
_LONGEST_MM = 1000.0


@dataclass(frozen=True, slots=True, eq=False)
class BrainChannels:
    """The brain of a case, cut out and normalised.

    Attributes
    ----------
    data : (I, J, K, C) float32 array
        Channels in the model's order, on the case's grid, background 0.
    box : Box
        Where `data` lies in the case's grid.
    affine : Affine
        Of the case's grid.
    """

    data: npt.NDArray[np.float32]
    box: Box
    affine: Affine

    @property
    def spacing_mm(self) -> tuple[float, float, float]:
        """Voxel edge lengths in mm along i, j and k."""
        return self.affine.spacing_mm

    def within(self, box: Box) -> BrainChannels:
        """Return the part in a box of the case's grid, scaled as the whole brain is."""
        inside = box.shifted(-start for start in self.box.start)
        return replace(self, data=self.data[inside.slices], box=box)

    def at_spacing(self, spacing_mm: float | None) -> npt.NDArray[np.float32]:
        """Return the channels on an isotropic grid; unchanged if it is None.

        Raises
        ------
        InputError
            If the brain is longer than any by its header.
        """
        return run_to_end(self.at_spacing_job(spacing_mm))

    def at_spacing_job(
        self, spacing_mm: float | None
    ) -> Generator[Progress, None, npt.NDArray[np.float32]]:
        """Do what `at_spacing` does, and yield after each channel."""
        if spacing_mm is None:
            return self.data
        self._check_extent()
        total, resampled = self.data.shape[-1], []
        for channel in range(total):
            one = self.data[..., channel : channel + 1]
            resampled.append(resample_to_spacing(one, self.spacing_mm, spacing_mm))
            yield _prepared(channel + 1, total)
        return np.concatenate(resampled, axis=-1)

    def _check_extent(self) -> None:
        """Refuse what a wrong unit makes huge, before memory is asked for it."""
        edges = zip(self.box.shape, self.spacing_mm, strict=True)
        longest_mm = max(n * mm for n, mm in edges)
        if longest_mm > _LONGEST_MM:
            msg = (
                f"By its header the brain is {longest_mm:.0f} mm long, with voxels of "
                f"{spacing_text(self.spacing_mm)} mm; correct the voxel size or its "
                "unit in the file."
            )
            raise InputError(msg)


def lacking_sequences(
    case: Case, wanted: Sequence[str], may_lack: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the sequences that a model takes, the case lacks, and it can do without.

    Up to two of those in `may_lack`, as long as there is one left.

    Raises
    ------
    InputError
        If the model cannot do without what is missing; the message names it, and what
        is there.
    """
    return lacking_names(case.name, tuple(case.sequences), wanted, may_lack)


def lacking_names(
    case: str, there: Sequence[str], wanted: Sequence[str], may_lack: Sequence[str] = ()
) -> tuple[str, ...]:
    """Do as `lacking_sequences`, for a case of which no more is known than names.

    Parameters
    ----------
    case : str
        Its name.
    there : sequence of str
        The sequences that it has.
    """
    missing = tuple(name for name in wanted if name not in there)
    is_few = len(missing) <= min(MOST_LACKING, len(wanted) - 1)
    if is_few and all(name in may_lack for name in missing):
        return missing
    msg = (
        f"The model needs {', '.join(wanted)}, but {case} has no "
        f"{' and no '.join(missing)} (it has "
        f"{', '.join(there) or 'no sequence at all'}). Add "
        "the file, or say in the case panel which file is which sequence."
    )
    raise InputError(msg)


def brain_channels(
    case: Case, wanted: Sequence[str], may_lack: Sequence[str] = ()
) -> BrainChannels:
    """Do what `brain_channels_job` does, in one go."""
    return run_to_end(brain_channels_job(case, wanted, may_lack))


def brain_channels_job(
    case: Case, wanted: Sequence[str], may_lack: Sequence[str] = ()
) -> Generator[Progress, None, BrainChannels]:
    """Cut out the box of non-zero voxels and normalise each sequence in it.

    A sequence that lacks is 0 everywhere, as its mean is. Yields after each pass over
    a sequence, so that whoever cancels waits for no more.

    Raises
    ------
    InputError
        If a sequence is missing that may not be, or every voxel of all of them is zero.
    """
    lacking_sequences(case, wanted, may_lack)
    there = {name: case.sequences[name] for name in wanted if name in case.sequences}
    passes = count(1)
    boxes = []
    for volume in there.values():
        boxes.append(bounding_box(_intensities(volume) != 0))
        yield _prepared(next(passes), 2 * len(there))
    box = common_box(boxes)
    if box is None:
        msg = f"{case.name} holds no image: every voxel is zero."
        raise InputError(msg)
    data = np.zeros((*box.shape, len(wanted)), np.float32)
    for channel, name in enumerate(wanted):
        if name in there:
            data[..., channel] = zscore_nonzero(_intensities(there[name], box))
            yield _prepared(next(passes), 2 * len(there))
    return BrainChannels(data, box, case.affine)


def _prepared(done: int, total: int) -> Progress:
    return Progress(done, total, PREPARING)


def _intensities(volume: Volume, box: Box | None = None) -> npt.NDArray[np.float32]:
    stored = volume.data if box is None else volume.data[box.slices]
    with np.errstate(over="ignore"):  # what float32 cannot hold is dropped below
        values = np.asarray(volume.intensity(stored), np.float32)
    if volume.data.dtype.kind == "f" or volume.slope != 1.0:
        return np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    return values


def zscore_nonzero(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Scale the non-zero voxels to mean 0 and deviation 1; zeros stay 0.

    A sequence whose non-zero voxels are all equal becomes 0 everywhere.
    """
    brain = values != 0
    count = max(1, int(np.count_nonzero(brain)))
    # whole arrays, not picked voxels: three times quicker in any memory order
    scaled = values - np.float32(values.sum(dtype=np.float64) / count)
    scaled *= brain
    variance = float(np.square(scaled, dtype=np.float64).sum()) / count
    if variance > 0:
        scaled /= np.float32(math.sqrt(variance))
    return scaled
