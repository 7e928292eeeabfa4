"""Small connected components of a mask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.decision import NONE_CLEARED, ClearedComponents
from unet_gui.segmentation.decision.sparse_components import component_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Mask = npt.NDArray[np.bool_]

# A component beside a large tumour counts as small sooner than one beside a small one.
_LEAST_SHARE = 0.02
_NEIGHBOURS = np.ones((3, 3, 3))  # all 26, corners included


def large_components(mask: Mask, least_voxels: float) -> Mask:
    """Return a mask without its small connected components.

    Voxels are connected through faces, edges and corners. If all components are
    small, all of them stay.

    Parameters
    ----------
    mask : (I, J, K) bool array
    least_voxels : float
        Components with fewer voxels are small.

    Returns
    -------
    (I, J, K) bool array
        `mask` itself if it has one component or none.
    """
    from scipy import ndimage

    components, count = ndimage.label(mask, _NEIGHBOURS)
    if count < 2:
        return mask
    sizes = np.bincount(components.ravel(), minlength=count + 1)
    sizes[0] = 0
    is_large = sizes >= least_voxels
    is_large[0] = False
    return is_large[components] if is_large.any() else mask


def clear_small_components(
    labels: npt.NDArray[np.uint8],
    places: npt.NDArray[np.intp],
    shape: Sequence[int],
    voxel_ml: float,
    least_ml: float,
) -> ClearedComponents:
    """Set the labels of small components of tumour to 0, in place.

    The tumour is where a label is not 0. A component of it is small if it has less
    than `least_ml` and less than 2 % of the largest component.

    Parameters
    ----------
    labels : (n,) uint8 array
        Of some voxels, among them all of the tumour. Changed in place.
    places : (n,) array of int
        Flat indices of these voxels into the grid, in C order, ascending.
    shape : sequence of int
        Of the grid.
    voxel_ml : float
        Volume of one voxel.
    """
    tumour = np.flatnonzero(labels)
    numbers = component_numbers(places[tumour], shape)
    sizes = np.bincount(numbers)
    if sizes.size < 2:
        return NONE_CLEARED
    is_small = sizes < min(least_ml / voxel_ml, _LEAST_SHARE * sizes.max())
    labels[tumour[is_small[numbers]]] = 0
    count = int(np.count_nonzero(is_small))
    return ClearedComponents(count, float(sizes[is_small].sum()) * voxel_ml)
