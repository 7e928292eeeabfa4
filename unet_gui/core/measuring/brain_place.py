"""The place of lesions in the brain: side, midline, and the brain's border.

The brain is known only in scans without skull: it is all that is not background.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box, trimmed_box
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.foreground import foreground
from unet_gui.core.image.skull_signs import SPECKS, SURE_SIGNS, skull_signs
from unet_gui.core.measuring.rano.acquisition_plane import slice_distance_mm

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.image.volume import Volume

    Mask = npt.NDArray[np.bool_]
    Numbers = npt.NDArray[np.int64]

# A brain of an adult or a child; a head with its skull has more, a cropped scan less.
_BRAIN_ML = (600.0, 2000.0)
_CUT = 0.15  # of the largest sagittal section, in the first or the last one
_STEP = 2  # of the voxels in which a skull is sought


@dataclass(frozen=True, slots=True, eq=False)
class Brain:
    """The brain of a scan without skull.

    Attributes
    ----------
    middle : float
        The midline as an index along i: the middle of the brain's width.
    mask : (I, J, K) bool array
    ends : three pairs of int64 arrays
        First and last voxel of the brain on each line of voxels along i, j and k.
    """

    middle: float
    mask: Mask
    ends: tuple[tuple[Numbers, Numbers], ...]

    def is_outside(self, voxels: Numbers) -> npt.NDArray[np.bool_]:
        """Return whether voxels, (n, 3), lie around the brain, not in a hole of it."""
        found = np.zeros(len(voxels), np.bool_)
        for axis, (first, last) in enumerate(self.ends):
            i, j = (voxels[:, other] for other in range(3) if other != axis)
            at = voxels[:, axis]
            found |= (at < first[i, j]) | (at > last[i, j])
        return found


@dataclass(frozen=True, slots=True)
class BrainPlace:
    """The place of a lesion in the brain.

    Attributes
    ----------
    side : str
        ``left`` or ``right``: the patient's side of the centre of the lesion; empty if
        the files do not tell left from right.
    midline_mm : float
        Distance from the midline; 0 where the lesion reaches or crosses it.
    crosses_midline : bool
        Whether it has voxels on both sides.
    touches_border : bool
        Whether one of its voxels shares a face with one outside of the brain.
    """

    side: str
    midline_mm: float
    crosses_midline: bool
    touches_border: bool


def find_brain(volume: Volume) -> Brain | None:
    """Return the brain of a scan without skull; None if it is not known."""
    return volume.facts.once("brain", lambda: _found_brain(volume))


def _found_brain(volume: Volume) -> Brain | None:
    if volume.coarse is not None:
        return None
    inside = volume.is_inside(volume.data)
    volume_ml = int(np.count_nonzero(inside)) * volume.affine.voxel_volume_ml
    if not _BRAIN_ML[0] <= volume_ml <= _BRAIN_ML[1]:
        return None
    box = trimmed_box(inside, SPECKS)
    if box is None or _is_cut(inside) or _shows_skull(volume):
        return None
    ends = tuple(_ends(inside, axis) for axis in range(3))
    return Brain((box.start[0] + box.stop[0] - 1) / 2, inside, ends)


def _is_cut(inside: Mask) -> bool:
    """Whether the field of view ends inside the brain on the left or right."""
    areas = np.count_nonzero(inside, axis=(1, 2))
    return bool(max(areas[0], areas[-1]) > _CUT * areas.max())


def _shows_skull(volume: Volume) -> bool:
    part = (slice(None, None, _STEP),) * 3
    faces_mm = [_STEP * mm for mm in volume.affine.face_distances_mm]
    return len(skull_signs([foreground(volume, part)], faces_mm)) >= SURE_SIGNS


def _ends(inside: Mask, axis: int) -> tuple[Numbers, Numbers]:
    """Return the first and last true voxel of each line; an empty one has none."""
    count = inside.shape[axis]
    is_empty = ~inside.any(axis=axis)
    first = inside.argmax(axis=axis)
    last = count - 1 - np.flip(inside, axis).argmax(axis=axis)
    return np.where(is_empty, count, first), np.where(is_empty, -1, last)


def brain_place(lesion: Mask, box: Box, brain: Brain, affine: Affine) -> BrainPlace:
    """Return where a lesion lies in the brain.

    Parameters
    ----------
    lesion : (I, J, K) bool array
        Not empty; the part of the grid in `box`.
    affine : Affine
        Of the grid, in RAS+ order, so that i runs to the patient's right.
    """
    per_column = lesion.sum(axis=(1, 2))
    columns = np.flatnonzero(per_column) + box.start[0]
    centre = float(per_column[per_column > 0] @ columns) / float(per_column.sum())
    away = columns - brain.middle
    crosses = bool(away.min() < 0 < away.max())
    steps = 0.0 if crosses else max(float(np.abs(away).min()) - 0.5, 0.0)
    return BrainPlace(
        side="right" if centre > brain.middle else "left",
        midline_mm=steps * slice_distance_mm(affine, Plane.SAGITTAL),
        crosses_midline=crosses,
        touches_border=_touches_border(lesion, box, brain),
    )


def _touches_border(lesion: Mask, box: Box, brain: Brain) -> bool:
    from scipy.ndimage import binary_dilation

    wide = Box(
        tuple(max(a - 1, 0) for a in box.start),
        tuple(min(b + 1, n) for b, n in zip(box.stop, brain.mask.shape, strict=True)),
    )
    placed = np.zeros(wide.shape, np.bool_)
    placed[box.shifted(-a for a in wide.start).slices] = lesion
    around = binary_dilation(placed) & ~placed & ~brain.mask[wide.slices]
    return bool(brain.is_outside(np.argwhere(around) + wide.start).any())
