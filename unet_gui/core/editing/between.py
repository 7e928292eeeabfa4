"""Interpolation of a class between the slices in which it has been painted.

Between two slices the signed distances to the border of the class, in mm, are blended
linearly, and what is inside of zero belongs to it: S. P. Raya and J. K. Udupa,
"Shape-based interpolation of multidimensional objects", IEEE TMI 9, 1990.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.editing.patch import Change
from unet_gui.core.geometry.box import bounding_box
from unet_gui.core.measuring.tumour_box import tumour_box

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Plane
    from unet_gui.core.image.volume import LabelMap

    Mask = npt.NDArray[np.bool_]


def interpolated(label_map: LabelMap, label: int, plane: Plane) -> Change | None:
    """Fill the slices without a class between slices that have it.

    Only background is filled; other classes keep their voxels.

    Returns
    -------
    Change or None
        None if there is no such slice.
    """
    tumour = tumour_box(label_map)
    if tumour is None:
        return None
    found = bounding_box(label_map.data[tumour.slices] == label)
    if found is None:
        return None
    box = found.shifted(tumour.start)
    labels = label_map.data[box.slices].copy()
    slices = np.moveaxis(labels, plane.normal, 0)
    painted = np.flatnonzero((slices == label).any(axis=(1, 2)))
    gaps = [(a, b) for a, b in pairwise(painted) if b > a + 1]
    if not gaps:
        return None
    spacing_mm = [
        s for axis, s in enumerate(label_map.affine.spacing_mm) if axis != plane.normal
    ]
    for first, last in gaps:
        ends = [signed_distance(slices[n] == label, spacing_mm) for n in (first, last)]
        for n in range(int(first) + 1, int(last)):
            share = (n - first) / (last - first)
            inside = (1 - share) * ends[0] + share * ends[1] > 0
            slices[n][inside & (slices[n] == 0)] = label
    return Change(box, labels)


def signed_distance(mask: Mask, spacing_mm: list[float]) -> npt.NDArray[np.float64]:
    """Return distances to the border of a mask in mm, above 0 inside.

    The border lies halfway between pixels inside and outside; beyond the array counts
    as outside.

    Parameters
    ----------
    mask : (a, b) bool array
        With at least one true pixel.
    spacing_mm : list of two floats
        Of the pixels along both axes.
    """
    from scipy import ndimage

    padded = np.pad(mask, 1)
    inside = ndimage.distance_transform_edt(padded, sampling=spacing_mm)
    outside = ndimage.distance_transform_edt(~padded, sampling=spacing_mm)
    signed: npt.NDArray[np.float64] = (inside - outside)[1:-1, 1:-1]
    return signed
