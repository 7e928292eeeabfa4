"""Growing, shrinking, smoothing and filling one class, with distances in mm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.editing.patch import Change, widened
from unet_gui.core.geometry.box import bounding_box
from unet_gui.core.mask.labels import is_tumour
from unet_gui.core.measuring.tumour_box import tumour_box

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.box import Box
    from unet_gui.core.geometry.planes import Plane
    from unet_gui.core.image.volume import LabelMap

    Labels = npt.NDArray[np.uint8]
    Mask = npt.NDArray[np.bool_]

_ROUNDING_MM = 1e-4


def grown(label_map: LabelMap, label: int, by_mm: float) -> Change | None:
    """Let a class grow into what is at most `by_mm` away from its voxels' centres.

    It grows over the background only; other classes keep their voxels.

    Returns
    -------
    Change or None
        None if there is no voxel of the class.
    """
    box = _box_of(label_map, label, by_mm)
    if box is None:
        return None
    labels = label_map.data[box.slices].copy()
    distance = _distances_mm(labels != label, label_map)
    labels[(distance <= by_mm + _ROUNDING_MM) & (labels == 0)] = label
    return Change(box, labels)


def shrunk(label_map: LabelMap, label: int, by_mm: float) -> Change | None:
    """Take from a class what is at most `by_mm` away from other voxels' centres.

    Each voxel gets the label of the nearest one outside of the class, so that no gap
    opens between neighbouring classes. The border of the grid is not an outside.
    """
    box = _box_of(label_map, label, 0.0)
    if box is None:
        return None
    labels = label_map.data[box.slices].copy()
    distance = _distances_mm(labels == label, label_map)
    return Change(box, _without(labels, label, distance > by_mm + _ROUNDING_MM))


def smoothed(label_map: LabelMap, label: int, over_mm: float) -> Change | None:
    """Smooth the border of a class with a Gaussian of a standard deviation in mm.

    Voxels that it takes in must be background; those that it gives up get the label of
    the nearest voxel outside of it.
    """
    from scipy import ndimage

    box = _box_of(label_map, label, 3 * over_mm)
    if box is None:
        return None
    labels = label_map.data[box.slices].copy()
    sigma = [over_mm / s for s in label_map.affine.spacing_mm]
    inside = (labels == label).astype(np.float32)
    is_inside = ndimage.gaussian_filter(inside, sigma, mode="nearest") >= 0.5
    labels = _without(labels, label, is_inside)
    labels[is_inside & (labels == 0)] = label
    return Change(box, labels)


def holes_filled(
    label_map: LabelMap, label: int, plane: Plane | None = None
) -> Change | None:
    """Give background that the tumour encloses a label.

    Parameters
    ----------
    plane : Plane or None
        Enclosed in single slices of this plane; None for enclosed on all sides.
    """
    from scipy import ndimage

    box = tumour_box(label_map)
    if box is None:
        return None
    labels = label_map.data[box.slices].copy()
    structure = ndimage.generate_binary_structure(3, 1)
    if plane is not None:
        outer = np.arange(3) != 1
        side = [slice(None)] * 3
        for step in np.flatnonzero(outer):
            side[plane.normal] = slice(int(step), int(step) + 1)
            structure[tuple(side)] = False
    full = ndimage.binary_fill_holes(is_tumour(labels), structure)
    labels[full & (labels == 0)] = label
    return Change(box, labels)


def _without(labels: Labels, label: int, is_kept: Mask) -> Labels:
    """Give the voxels of a class that are not kept the label that is nearest."""
    from scipy import ndimage

    is_gone = (labels == label) & ~is_kept
    if is_gone.any() and not (labels == label).all():
        nearest = ndimage.distance_transform_edt(
            labels == label, return_distances=False, return_indices=True
        )
        labels[is_gone] = labels[tuple(nearest)][is_gone]
    return labels


def _box_of(label_map: LabelMap, label: int, margin_mm: float) -> Box | None:
    """Return a box around a class with a margin in mm and one voxel more."""
    tumour = tumour_box(label_map)
    if tumour is None:
        return None
    found = bounding_box(label_map.data[tumour.slices] == label)
    if found is None:
        return None
    spacing_mm = label_map.affine.spacing_mm
    i, j, k = (int(np.ceil(margin_mm / s)) + 1 for s in spacing_mm)
    box = found.shifted(tumour.start)
    return widened(box, (i, j, k), label_map.data.shape)


def _distances_mm(mask: Mask, label_map: LabelMap) -> npt.NDArray[np.float64]:
    """Return the distance of each voxel of a mask to the nearest one outside of it."""
    from scipy import ndimage

    if mask.all():
        return np.full(mask.shape, np.inf)
    spacing_mm = label_map.affine.spacing_mm
    distances: npt.NDArray[np.float64] = ndimage.distance_transform_edt(
        mask, sampling=spacing_mm
    )
    return distances
