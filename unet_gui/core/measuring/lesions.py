"""Lesions: the connected components of a mask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import REGIONS, is_tumour
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


def find_lesions(label_map: LabelMap, region: str | None = None) -> Lesions:
    """Find the connected components of a mask of at least 0.1 mL.

    Voxels that share a face, an edge or a corner are connected (26-connectivity), as in
    the lesion-wise metrics of BraTS 2023.

    Parameters
    ----------
    region : str or None
        One of `REGIONS`, of which the components are found; None for all of the mask,
        whatever its classes.
    """
    name = "lesions" if region is None else f"lesions {region}"
    return label_map.facts.once(name, lambda: _found_lesions(label_map, region))


def region_voxels(
    labels: npt.NDArray[np.uint8], region: str | None
) -> npt.NDArray[np.bool_]:
    """Return the voxels of a region in labels of any shape; None for all tumour."""
    if region is None:
        return is_tumour(labels)
    low, high = min(REGIONS[region]), max(REGIONS[region])
    found: npt.NDArray[np.bool_] = (labels >= int(low)) & (labels <= int(high))
    return found


def _found_lesions(label_map: LabelMap, region: str | None) -> Lesions:
    from scipy import ndimage

    box = tumour_box(label_map)
    if box is None:
        empty = Box((0, 0, 0), (0, 0, 0))
        return Lesions((), empty, np.zeros((0, 0, 0), np.int32))
    inside = region_voxels(label_map.data[box.slices], region)
    components, count = ndimage.label(inside, _CONNECTED)
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
