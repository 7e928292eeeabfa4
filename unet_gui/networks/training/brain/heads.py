"""Whole heads with brain masks, and brains without a skull, read for training."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.image.scaled_intensities import scaled_intensities
from unet_gui.io.images.reading import read_image

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Mask = npt.NDArray[np.bool_]

MASK_SUFFIX = "_brain.nii.gz"


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """A scan of a head on an isotropic grid in RAS.

    Attributes
    ----------
    values : (I, J, K) float32 array
        From 0 to about 1.
    brain : (I, J, K) bool array
    spacing_mm : float
    """

    name: str
    values: Floats
    brain: Mask
    spacing_mm: float


@dataclass(frozen=True, slots=True, eq=False)
class BareBrain:
    """The scans of a brain without a skull, on one isotropic grid in RAS.

    Attributes
    ----------
    channels : (C, I, J, K) float32 array
        From 0 to about 1; background 0.
    brain : (I, J, K) bool array
    distance_mm : (I, J, K) float32 array
        From the brain's surface; 0 inside.
    spacing_mm : float
    """

    name: str
    channels: Floats
    brain: Mask
    distance_mm: Floats
    spacing_mm: float


def read_heads(folder: Path) -> Iterator[Head]:
    """Read every ``NAME.nii.gz`` of a folder that has a ``NAME_brain.nii.gz``.

    The grids must be isotropic.
    """
    for mask_path in sorted(folder.glob(f"*{MASK_SUFFIX}")):
        name = mask_path.name.removesuffix(MASK_SUFFIX)
        (scan,) = read_image(mask_path.with_name(f"{name}.nii.gz")).channels
        (mask,) = read_image(mask_path).channels
        values = scaled_intensities(np.asarray(scan.data, np.float32))
        yield Head(name, values, mask.data > 0, scan.spacing_mm[0])


def read_bare_brains(
    folder: Path, spacing_mm: float, left_out: frozenset[str] = frozenset()
) -> Iterator[BareBrain]:
    """Read the 4-D scans of ``imagesTr`` in a Decathlon folder, at a coarser spacing.

    Parameters
    ----------
    spacing_mm : float
        A multiple of the scans' own, which must be isotropic; blocks of voxels are
        averaged.
    left_out : set of str
        Names of cases that are not read.
    """
    from scipy import ndimage

    for path in sorted((folder / "imagesTr").glob("*.nii.gz")):
        name = path.name.removesuffix(".nii.gz")
        if name.startswith(".") or name in left_out:
            continue
        scans = read_image(path).channels
        data = np.stack([scan.data for scan in scans]).astype(np.float32)
        data = _averaged(data, round(spacing_mm / scans[0].spacing_mm[0]))
        found = ndimage.binary_closing((data > 0).any(axis=0), iterations=2)
        brain = np.asarray(ndimage.binary_fill_holes(found))
        # room for skull, scalp and neck around the brain
        room = [(round(b / spacing_mm), round(a / spacing_mm)) for b, a in _ROOM_MM]
        data, brain = np.pad(data, [(0, 0), *room]), np.pad(brain, room)
        distance = ndimage.distance_transform_edt(~brain, spacing_mm)
        yield BareBrain(
            name,
            np.stack([scaled_intensities(channel) for channel in data]),
            brain,
            np.asarray(distance, np.float32),
            spacing_mm,
        )


_ROOM_MM = ((15.0, 15.0), (15.0, 25.0), (90.0, 15.0))  # before and after, by axis


def _averaged(channels: Floats, factor: int) -> Floats:
    if factor <= 1:
        return channels
    _, *shape = channels.shape
    count = [n // factor for n in shape]
    cut = channels[:, *(slice(c * factor) for c in count)]
    blocks = cut.reshape(len(cut), *(n for c in count for n in (c, factor)))
    return np.asarray(blocks.mean(axis=(2, 4, 6)), np.float32)
