"""Lesions: the connected components of a mask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import is_tumour
from unet_gui.core.measuring.tumour_box import tumour_box
from unet_gui.core.measuring.volumes import largest_section

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Voxel

SMALLEST_LESION_ML = 0.1
_CONNECTED = np.ones((3, 3, 3))


@dataclass(frozen=True, slots=True)
class Lesion:
    """One connected component of a mask.

    Attributes
    ----------
    voxel : (i, j, k)
        A voxel of the lesion, central in its largest axial section.
    """

    volume_ml: float
    voxel: Voxel


@dataclass(frozen=True, slots=True, eq=False)
class Lesions:
    """The lesions of a mask, largest first.

    Attributes
    ----------
    box : Box
        Bounding box of the mask.
    numbers : (I, J, K) int32 array
        Within `box`: index into `items` plus 1; 0 where there is no lesion.
    """

    items: tuple[Lesion, ...]
    box: Box
    numbers: npt.NDArray[np.int32]

    def position_at(self, voxel: Voxel) -> int | None:
        """Return the index of the lesion at a voxel, None if there is none."""
        place = tuple(v - a for v, a in zip(voxel, self.box.start, strict=True))
        if not all(0 <= p < n for p, n in zip(place, self.box.shape, strict=True)):
            return None
        number = int(self.numbers[place])
        return number - 1 if number else None


def find_lesions(label_map: LabelMap) -> Lesions:
    """Find the connected components of a mask of at least 0.1 mL.

    Classes are not distinguished. Voxels that share a face, an edge or a corner are
    connected (26-connectivity), as in the lesion-wise metrics of BraTS 2023.
    """
    return label_map.facts.once("lesions", lambda: _found_lesions(label_map))


def _found_lesions(label_map: LabelMap) -> Lesions:
    from scipy import ndimage

    box = tumour_box(label_map)
    if box is None:
        empty = Box((0, 0, 0), (0, 0, 0))
        return Lesions((), empty, np.zeros((0, 0, 0), np.int32))
    components, count = ndimage.label(is_tumour(label_map.data[box.slices]), _CONNECTED)
    voxel_ml = label_map.affine.voxel_volume_ml
    volumes_ml = np.bincount(components.ravel(), minlength=count + 1) * voxel_ml
    by_size = np.argsort(-volumes_ml[1:], kind="stable") + 1
    # volumes from decimal edge lengths are not exact
    kept = [int(n) for n in by_size if volumes_ml[n] >= SMALLEST_LESION_ML - 1e-9]
    places = ndimage.find_objects(components)
    lesions = tuple(
        Lesion(
            float(volumes_ml[n]), _centre(components, n, places[n - 1], box, label_map)
        )
        for n in kept
    )
    number_of = np.zeros(count + 1, np.int32)
    number_of[kept] = np.arange(1, len(kept) + 1)
    return Lesions(lesions, box, number_of[components])


def _centre(
    components: npt.NDArray[np.int32],
    number: int,
    place: tuple[slice, ...],
    box: Box,
    label_map: LabelMap,
) -> Voxel:
    alone = (components[place] == number).astype(np.uint8)
    centre = largest_section(LabelMap(alone, label_map.affine)) or (0, 0, 0)
    i, j, k = (
        c + s.start + a for c, s, a in zip(centre, place, box.start, strict=True)
    )
    return (i, j, k)
