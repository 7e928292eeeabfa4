"""The threshold brush: what is as bright as the middle of the brush, and connected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.editing.patch import Patch
from unet_gui.core.editing.touch import touched

if TYPE_CHECKING:
    from unet_gui.core.editing.touch import Brush
    from unet_gui.core.geometry.planes import Point, Voxel
    from unet_gui.core.image.volume import Volume


def similar_around(
    brush: Brush, point: Point, volume: Volume, tolerance: float
) -> Patch | None:
    """Return the voxels under a brush that are similar to the one in its middle.

    They differ from its intensity by at most `tolerance` and are connected with it
    through faces under the brush.

    Parameters
    ----------
    point : (i, j, k)
        The middle, in voxels, with fractions.
    tolerance : float
        In units of intensity.

    Returns
    -------
    Patch or None
        None if the middle is outside of the grid.
    """
    from scipy import ndimage

    centre = _voxel_of(point)
    inside = all(0 <= v < n for v, n in zip(centre, volume.shape, strict=True))
    under = touched(brush, [point], volume.affine, volume.shape) if inside else None
    if under is None:
        return None
    values = np.asarray(volume.intensity(volume.data[under.box.slices]), np.float64)
    place = tuple(v - a for v, a in zip(centre, under.box.start, strict=True))
    is_near = np.abs(values - values[place]) <= tolerance
    numbers, _ = ndimage.label(is_near & under.mask)
    number = int(numbers[place])
    if not number:  # it is not a number, so nothing is similar
        return None
    return Patch(under.box, numbers == number)


def _voxel_of(point: Point) -> Voxel:
    i, j, k = (int(np.floor(p + 0.5)) for p in point)
    return (i, j, k)
