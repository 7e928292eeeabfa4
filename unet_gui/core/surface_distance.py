"""Distances between the surfaces of two masks, in mm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.box import union_box

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Mask = npt.NDArray[np.bool_]
    Distances = npt.NDArray[np.float64]


def boundary(mask: Mask) -> Mask:
    """Return the voxels of a mask that share a face with one outside of it.

    What lies beyond the edges of the array is outside.
    """
    from scipy.ndimage import binary_erosion

    inside: Mask = binary_erosion(mask)
    return mask & ~inside


def surface_distances_mm(
    a: Mask, b: Mask, spacing_mm: Sequence[float]
) -> tuple[Distances, Distances]:
    """Return how far each boundary voxel lies from the other mask's boundary.

    Between centres of voxels. Only the box around both masks is looked at, which
    changes nothing in the distances.

    Parameters
    ----------
    a, b : arrays of one shape
        Neither is empty.
    spacing_mm : sequence of float
        Along each axis of the array. That is right for oblique grids too, whose axes
        stand at right angles; sheared ones have no such distances.

    Returns
    -------
    from_a, from_b : (n,) arrays
        One per boundary voxel of `a`, and of `b`.

    Raises
    ------
    ValueError
        If a mask is empty.
    """
    if not (a.any() and b.any()):
        msg = "an empty mask has no surface to measure from"
        raise ValueError(msg)
    box = union_box((a, b))
    within = box.slices if box is not None else ()
    surface_a, surface_b = boundary(a[within]), boundary(b[within])
    from_a = _distances_to(surface_b, spacing_mm)[surface_a]
    from_b = _distances_to(surface_a, spacing_mm)[surface_b]
    return from_a, from_b


def _distances_to(surface: Mask, spacing_mm: Sequence[float]) -> Distances:
    from scipy.ndimage import distance_transform_edt

    distances: Distances = distance_transform_edt(~surface, sampling=spacing_mm)
    return distances


def hausdorff_mm(
    a: Mask, b: Mask, spacing_mm: Sequence[float], percentile: float = 95.0
) -> float:
    """Return the larger of the two directed percentiles of the surface distances.

    At 95 this is HD95, at 100 the Hausdorff distance; Huttenlocher et al. 1993,
    doi:10.1109/34.232073. Between two distances a percentile is interpolated.

    Raises
    ------
    ValueError
        If a mask is empty.
    """
    both = surface_distances_mm(a, b, spacing_mm)
    return max(float(np.percentile(distances, percentile)) for distances in both)
