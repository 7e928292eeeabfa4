"""Preprocessing: from the sequences of a case to normalised channels."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.geometry.box import bounding_box, common_box
from unet_gui.core.geometry.grid_difference import spacing_text
from unet_gui.core.image.extreme_values import in_safe_range
from unet_gui.core.image.foreground import foreground
from unet_gui.core.model.model_spec import MOST_LACKING
from unet_gui.core.progress import Phase, Progress, run_to_end
from unet_gui.core.text import Text, chained
from unet_gui.segmentation.input.preparation_needs import check_prepared
from unet_gui.segmentation.input.resampling import resample_to_spacing

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    import numpy.typing as npt

    from unet_gui.core.case.case import Case
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.box import Box

PREPARING = Text("Preparing the sequences")
_LONGEST_MM = 1000.0


@dataclass(frozen=True, slots=True, eq=False)
class BrainChannels:
    """The brain of a case, cropped to its bounding box and normalised.

    Attributes
    ----------
    data : (I, J, K, C) float32 array
        Channels in the model's order, on the case's grid; the background is 0.
    box : Box
        The place of `data` in the case's grid, in voxels.
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
        """Return the part in a box of the case's grid, with the whole brain's scale."""
        inside = box.shifted(-start for start in self.box.start)
        return replace(self, data=self.data[inside.slices], box=box)

    def at_spacing(self, spacing_mm: float | None) -> npt.NDArray[np.float32]:
        """Return the channels on a grid with voxels of `spacing_mm` along every axis.

        Returns
        -------
        (I', J', K', C) float32 array
            `data` itself if `spacing_mm` is None.

        Raises
        ------
        InputError
            If the brain is longer than 1 m according to the header.
        """
        return run_to_end(self.at_spacing_job(spacing_mm))

    def at_spacing_job(
        self, spacing_mm: float | None
    ) -> Generator[Progress, None, npt.NDArray[np.float32]]:
        """Do the work of `at_spacing`, and yield after each channel."""
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
        """Refuse a huge brain, the sign of a wrong unit, before memory is taken."""
        edges = zip(self.box.shape, self.spacing_mm, strict=True)
        longest_mm = max(n * mm for n, mm in edges)
        if longest_mm > _LONGEST_MM:
            msg = Text(
                "By its header, the brain is {longest_mm:.0f} mm long, with "
                "voxels of {spacing} mm; correct the voxel size or its unit "
                "in the file.",
                longest_mm=longest_mm,
                spacing=spacing_text(self.spacing_mm),
            )
            raise InputError(msg)


def missing_sequences(
    case: Case, wanted: Sequence[str], may_lack: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the missing sequences of a case that a model can be run without.

    Up to two sequences may be missing, if they are in `may_lack` and one is left.

    Parameters
    ----------
    wanted : sequence of str
        Names of the sequences that the model takes.
    may_lack : sequence of str
        Names of those that it can be run without.

    Raises
    ------
    InputError
        If the model cannot be run; the message names the missing sequences and the
        present ones.
    """
    return missing_names(case.name, tuple(case.sequences), wanted, may_lack)


def missing_names(
    case: str, there: Sequence[str], wanted: Sequence[str], may_lack: Sequence[str] = ()
) -> tuple[str, ...]:
    """Do the work of `missing_sequences` for a case that has not been read.

    Parameters
    ----------
    case : str
        Name of the case.
    there : sequence of str
        Names of the sequences of the case.
    """
    missing = tuple(name for name in wanted if name not in there)
    is_few = len(missing) <= min(MOST_LACKING, len(wanted) - 1)
    if is_few and all(name in may_lack for name in missing):
        return missing
    if not there:
        msg = Text(
            "{case} has no scan of a known sequence, and the model needs {wanted}. A "
            "mask alone cannot be segmented: add its scans, or say which sequence a "
            "file is, in the Case panel or by --flair, --t1, --t1gd or --t2.",
            case=case,
            wanted=", ".join(wanted),
        )
        raise InputError(msg)
    msg = Text(
        "The model needs {wanted}, but {case} has no {missing} (it has {there}). Add "
        "the file: drop it on the open case, or name it by --flair, --t1, --t1gd or "
        "--t2. If it is there already, say which it is, in the Case panel or by these "
        "options.",
        wanted=", ".join(wanted),
        case=case,
        missing=chained("{first} and no {last}", missing),
        there=", ".join(there),
    )
    raise InputError(msg)


def brain_channels(
    case: Case, wanted: Sequence[str], may_lack: Sequence[str] = ()
) -> BrainChannels:
    """Run `brain_channels_job` to its end."""
    return run_to_end(brain_channels_job(case, wanted, may_lack))


def brain_channels_job(
    case: Case, wanted: Sequence[str], may_lack: Sequence[str] = ()
) -> Generator[Progress, None, BrainChannels]:
    """Crop the sequences to the box of the brain and normalise them.

    The brain is all voxels that are not background, which means not zero in most scans.
    Missing sequences are all zero, which is the mean after normalisation. The job
    yields after each pass over a sequence, so that cancelling waits for one pass only.

    Raises
    ------
    InputError
        If a sequence is missing that the model needs, the sequences lie on different
        grids, or all voxels are background.
    """
    missing_sequences(case, wanted, may_lack)
    check_prepared(case, wanted)
    there = {name: case.sequences[name] for name in wanted if name in case.sequences}
    passes = count(1)
    boxes = []
    for volume in there.values():
        boxes.append(bounding_box(foreground(volume) != 0))
        yield _prepared(next(passes), 2 * len(there))
    box = common_box(boxes)
    if box is None:
        msg = Text("{case} holds no image: every voxel is background.", case=case.name)
        raise InputError(msg)
    data = np.zeros((*box.shape, len(wanted)), np.float32)
    for channel, name in enumerate(wanted):
        if name in there:
            data[..., channel] = zscore_nonzero(foreground(there[name], box.slices))
            yield _prepared(next(passes), 2 * len(there))
    return BrainChannels(data, box, case.affine)


def _prepared(done: int, total: int) -> Progress:
    return Progress(done, total, PREPARING, Phase.PREPROCESSING)


def zscore_nonzero(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Scale the non-zero voxels to mean 0 and standard deviation 1; zeros stay 0.

    If all non-zero voxels are equal, the result is 0 everywhere.

    Parameters
    ----------
    values : (*spatial) float32 array

    Returns
    -------
    (*spatial) float32 array
        A new array.
    """
    brain = values != 0
    values = in_safe_range(values)
    count = max(1, int(np.count_nonzero(brain)))
    # whole arrays, not picked voxels: three times quicker in any memory order
    scaled = values - np.float32(values.sum(dtype=np.float64) / count)
    scaled *= brain
    variance = float(np.square(scaled, dtype=np.float64).sum()) / count
    if variance > 0:
        scaled /= np.float32(math.sqrt(variance))
    return scaled
