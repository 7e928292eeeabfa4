"""The separate parts of a mask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box, bounding_box
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.measuring.volumes import largest_section

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Voxel

SMALLEST_LESION_ML = 0.1


@dataclass(frozen=True, slots=True)
class Lesion:
    """One connected part of a mask.

    Attributes
    ----------
    voxel : (i, j, k)
        In the lesion, central in its largest axial section.
    """

    volume_ml: float
    voxel: Voxel


@dataclass(frozen=True, slots=True, eq=False)
class Lesions:
    """The lesions of a mask, largest first.

    Attributes
    ----------
    numbers : array of int
        In `box`: the position in `items` counted from 1; 0 where there is none.
    """

    items: tuple[Lesion, ...]
    box: Box
    numbers: npt.NDArray[np.int32]

    def position_at(self, voxel: Voxel) -> int | None:
        """Return which lesion a voxel lies in, None if in none."""
        place = tuple(v - a for v, a in zip(voxel, self.box.start, strict=True))
        if not all(0 <= p < n for p, n in zip(place, self.box.shape, strict=True)):
            return None
        number = int(self.numbers[place])
        return number - 1 if number else None


def find_lesions(label_map: LabelMap) -> Lesions:
    """Find the connected parts of a mask that have at least 0.1 mL.

    Classes are not told apart; voxels that touch at a face, an edge or a corner
    belong together, as in the lesion-wise metrics of BraTS 2023.
    """
    return label_map.facts.once("lesions", lambda: _found_lesions(label_map))


def _found_lesions(label_map: LabelMap) -> Lesions:
    from scipy import ndimage

    box = bounding_box(label_map.data != 0)
    if box is None:
        empty = Box((0, 0, 0), (0, 0, 0))
        return Lesions((), empty, np.zeros((0, 0, 0), np.int32))
    parts, count = ndimage.label(label_map.data[box.slices] != 0, np.ones((3, 3, 3)))
    voxel_ml = label_map.affine.voxel_volume_ml
    volumes_ml = np.bincount(parts.ravel(), minlength=count + 1) * voxel_ml
    by_size = np.argsort(-volumes_ml[1:], kind="stable") + 1
    # sums of decimal edge lengths are a little off
    kept = [int(n) for n in by_size if volumes_ml[n] >= SMALLEST_LESION_ML - 1e-9]
    places = ndimage.find_objects(parts)
    lesions = tuple(
        Lesion(float(volumes_ml[n]), _centre(parts, n, places[n - 1], box, label_map))
        for n in kept
    )
    number_of = np.zeros(count + 1, np.int32)
    number_of[kept] = np.arange(1, len(kept) + 1)
    return Lesions(lesions, box, number_of[parts])


def _centre(
    parts: npt.NDArray[np.int32],
    number: int,
    place: tuple[slice, ...],
    box: Box,
    label_map: LabelMap,
) -> Voxel:
    alone = (parts[place] == number).astype(np.uint8)
    centre = largest_section(LabelMap(alone, label_map.affine)) or (0, 0, 0)
    i, j, k = (
        c + s.start + a for c, s, a in zip(centre, place, box.start, strict=True)
    )
    return (i, j, k)
