"""Connected regions of a label map, found from one of their voxels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.editing.patch import Patch, tightened, widened
from unet_gui.core.geometry.box import Box
from unet_gui.core.mask.labels import is_tumour
from unet_gui.core.measuring.tumour_box import tumour_box

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Plane, Voxel
    from unet_gui.core.image.volume import LabelMap

    Mask = npt.NDArray[np.bool_]

_CORNERS = np.ones((3, 3, 3))  # lesions hang together at corners, too


def lesion_at(label_map: LabelMap, voxel: Voxel) -> Patch | None:
    """Return the lesion at a voxel: connected tumour of all classes, of any size.

    Voxels are connected through faces, edges and corners, as in `find_lesions`.
    """
    if not is_tumour(label_map.data[voxel]):
        return None
    box = tumour_box(label_map)
    if box is None:
        return None
    return _component(is_tumour(label_map.data[box.slices]), box, voxel, _CORNERS)


def other_lesions(label_map: LabelMap, voxel: Voxel) -> Patch | None:
    """Return all tumour but the lesion at a voxel; None if there is nothing else."""
    kept, box = lesion_at(label_map, voxel), tumour_box(label_map)
    if kept is None or box is None:
        return None
    others = is_tumour(label_map.data[box.slices])
    others[kept.box.shifted([-a for a in box.start]).slices] &= ~kept.mask
    return tightened(Patch(box, others))


def class_part_at(label_map: LabelMap, voxel: Voxel) -> Patch | None:
    """Return the connected part of one class at a voxel, None in the background."""
    label = int(label_map.data[voxel])
    box = tumour_box(label_map)
    if not is_tumour(np.array(label, np.uint8)) or box is None:
        return None
    return _component(label_map.data[box.slices] == label, box, voxel, _CORNERS)


def enclosed_region(
    label_map: LabelMap, voxel: Voxel, plane: Plane | None
) -> Patch | None:
    """Return the region of equal labels around a voxel, for filling.

    Regions of background must be enclosed by tumour: one that reaches the border of
    the tumour's box is what lies around it. Voxels are connected through faces.

    Parameters
    ----------
    plane : Plane or None
        Look only at the slice through the voxel; None for the region in all slices.

    Returns
    -------
    Patch or None
        None if the region is not enclosed.
    """
    data, shape = label_map.data, label_map.data.shape
    tumour = tumour_box(label_map)
    if tumour is None:
        return None
    box = widened(tumour, (1, 1, 1), shape)
    if plane is not None:
        box = _slice_of(box, plane, voxel[plane.normal])
    if not _contains(box, voxel):
        return None
    label = data[voxel]
    region = _component(data[box.slices] == label, box, voxel)
    if region is None or (label == 0 and _is_open(region, tumour, plane)):
        return None
    return region


def _is_open(region: Patch, tumour: Box, plane: Plane | None) -> bool:
    """Whether a region of background reaches the border of the tumour's box.

    One that is enclosed has tumour on all sides, and so ends before the border.
    """
    axes = [a for a in range(3) if plane is None or a != plane.normal]
    return any(
        region.box.start[a] <= tumour.start[a] or region.box.stop[a] >= tumour.stop[a]
        for a in axes
    )


def _slice_of(box: Box, plane: Plane, index: int) -> Box:
    start, stop = list(box.start), list(box.stop)
    start[plane.normal], stop[plane.normal] = index, index + 1
    return Box(tuple(start), tuple(stop))


def _contains(box: Box, voxel: Voxel) -> bool:
    return all(a <= v < b for a, v, b in zip(box.start, voxel, box.stop, strict=True))


def _component(
    mask: Mask, box: Box, voxel: Voxel, structure: npt.NDArray[np.float64] | None = None
) -> Patch | None:
    """Return the connected component of a mask, given in a box, at a voxel."""
    from scipy import ndimage

    place = tuple(v - a for v, a in zip(voxel, box.start, strict=True))
    numbers, _ = ndimage.label(mask, structure)
    number = int(numbers[place])
    return tightened(Patch(box, numbers == number)) if number else None
