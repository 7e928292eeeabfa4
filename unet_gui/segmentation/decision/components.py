"""Small connected components of a mask or of thresholded probabilities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.model.model_spec import ClassSpec

    Mask = npt.NDArray[np.bool_]

# A component beside a large tumour counts as small sooner than one beside a small one.
_LEAST_SHARE = 0.02
# Voxels around a small component that lower thresholds would bring back as a ring.
_FRINGE_VOXELS = 3
_NEIGHBOURS = np.ones((3, 3, 3))  # all 26, corners included


@dataclass(frozen=True, slots=True)
class ClearedComponents:
    """Number and total volume of the components that were cleared."""

    count: int
    volume_ml: float


def large_components(
    mask: Mask, least_voxels: float, share_of_largest: float = 0.0
) -> Mask:
    """Return a mask without its small connected components.

    Voxels are connected through faces, edges and corners. If all components are
    small, all of them stay.

    Parameters
    ----------
    mask : (I, J, K) bool array
    least_voxels : float
        Components with fewer voxels are small.
    share_of_largest : float
        A component with at least this share of the voxels of the largest one is not
        small, however few voxels it has; 0 turns this off.

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
    if share_of_largest:
        least_voxels = min(least_voxels, share_of_largest * sizes.max())
    is_large = sizes >= least_voxels
    is_large[0] = False
    return is_large[components] if is_large.any() else mask


def clear_small_components(
    probabilities: npt.NDArray[np.float32],
    classes: Sequence[ClassSpec],
    voxel_ml: float,
    least_ml: float,
) -> ClearedComponents:
    """Set the probabilities of small components of tumour to 0, in place.

    The tumour is where any class reaches its threshold. A component of it is small if
    it has less than `least_ml` and less than 2 % of the largest component.

    Parameters
    ----------
    probabilities : (I, J, K, classes) float32 array
        Changed in place.
    voxel_ml : float
        Volume of one voxel.
    """
    from scipy import ndimage

    thresholds = np.asarray([entry.threshold for entry in classes], np.float32)
    found = np.asarray((probabilities >= thresholds).any(axis=-1))
    kept = large_components(found, least_ml / voxel_ml, _LEAST_SHARE)
    small = found & ~kept
    if not small.any():
        return ClearedComponents(0, 0.0)
    _, count = ndimage.label(small, _NEIGHBOURS)
    around = ndimage.binary_dilation(small, _NEIGHBOURS, _FRINGE_VOXELS)
    probabilities[around & ~kept] = 0
    return ClearedComponents(count, float(small.sum()) * voxel_ml)
