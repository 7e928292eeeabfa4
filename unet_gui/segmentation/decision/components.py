"""Connected pieces of what was found: small ones far from the tumour are specks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.model.model_spec import ClassSpec

    Mask = npt.NDArray[np.bool_]

# Beside a large tumour a piece is a speck sooner than beside a small one.
SPECK_SHARE = 0.02
# Voxels around a speck that lower thresholds would bring back as a ring.
_FRINGE_VOXELS = 3


@dataclass(frozen=True, slots=True)
class Specks:
    """How many pieces were left out, and their volume together."""

    count: int
    volume_ml: float


def large_pieces(
    mask: Mask, least_voxels: float, share_of_largest: float = 0.0
) -> Mask:
    """Drop the pieces with fewer voxels, unless no piece has as many.

    Voxels that touch in any way are one piece.

    Parameters
    ----------
    mask : (I, J, K) bool array
    share_of_largest : float
        Pieces above this share of the largest stay too; 0 does not look at it.
    """
    from scipy import ndimage

    pieces, count = ndimage.label(mask, np.ones((3, 3, 3)))
    if count < 2:
        return mask
    sizes = np.bincount(pieces.ravel(), minlength=count + 1)
    sizes[0] = 0
    if share_of_largest:
        least_voxels = min(least_voxels, share_of_largest * sizes.max())
    is_large = sizes >= least_voxels
    is_large[0] = False
    return is_large[pieces] if is_large.any() else mask


def clear_specks(
    probabilities: npt.NDArray[np.float32],
    classes: Sequence[ClassSpec],
    voxel_ml: float,
    least_ml: float,
) -> Specks:
    """Set the probabilities of specks to 0, in place.

    A speck is a piece of tumour, of any class as the thresholds decide it, that is
    smaller than `least_ml` and than 2 % of the largest piece.

    Parameters
    ----------
    probabilities : (I, J, K, classes) float32 array
    """
    from scipy import ndimage

    thresholds = np.asarray([entry.threshold for entry in classes], np.float32)
    found = np.asarray((probabilities >= thresholds).any(axis=-1))
    kept = large_pieces(found, least_ml / voxel_ml, SPECK_SHARE)
    specks = found & ~kept
    if not specks.any():
        return Specks(0, 0.0)
    _, count = ndimage.label(specks, np.ones((3, 3, 3)))
    around = ndimage.binary_dilation(specks, np.ones((3, 3, 3)), _FRINGE_VOXELS)
    probabilities[around & ~kept] = 0
    return Specks(count, float(specks.sum()) * voxel_ml)
