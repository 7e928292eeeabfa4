"""Distances between the surfaces of two masks, in mm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import bounding_box

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine

    Mask = npt.NDArray[np.bool_]
    Distances = npt.NDArray[np.float64]


def boundary(mask: Mask) -> Mask:
    """Return the voxels of an (I, J, K) mask that share a face with one outside.

    Voxels beyond the edges of the array count as outside.
    """
    from scipy.ndimage import binary_erosion

    inside: Mask = binary_erosion(mask)
    return mask & ~inside


def surface_distances_mm(
    a: Mask, b: Mask, affine: Affine
) -> tuple[Distances, Distances]:
    """Return the distance of each boundary voxel to the other mask's boundary.

    Distances are between centres of voxels in world space, and so exact on oblique and
    sheared grids. Nearest voxels are found with a tree: a distance map of the whole
    box takes ten times as long if a stray voxel makes the box large.

    Parameters
    ----------
    a, b : (I, J, K) bool arrays of one shape
        Neither may be empty.
    affine : Affine

    Returns
    -------
    from_a, from_b : (n,) float64 arrays
        In mm, for each boundary voxel of `a` and of `b`.

    Raises
    ------
    ValueError
        If a mask is empty.
    """
    from scipy.spatial import cKDTree

    if not (a.any() and b.any()):
        msg = "an empty mask has no surface to measure from"
        raise ValueError(msg)
    on_a, on_b = (_boundary_points_mm(mask, affine) for mask in (a, b))
    from_a, _ = cKDTree(on_b).query(on_a)
    from_b, _ = cKDTree(on_a).query(on_b)
    return from_a, from_b


def _boundary_points_mm(mask: Mask, affine: Affine) -> Distances:
    """Return the boundary voxels, (n, 3) in mm; only the mask's box is searched."""
    box = bounding_box(mask)
    if box is None:
        return np.empty((0, 3))
    voxels = np.argwhere(boundary(mask[box.slices])) + box.start
    return affine.apply(voxels)


def hausdorff_mm(a: Mask, b: Mask, affine: Affine, percentile: float = 95.0) -> float:
    """Return the larger of the two directed percentiles of the surface distances.

    95 gives HD95, 100 the Hausdorff distance; Huttenlocher et al. 1993,
    doi:10.1109/34.232073. Percentiles between two distances are interpolated.

    Parameters
    ----------
    a, b : (I, J, K) bool arrays of one shape
    affine : Affine
    percentile : float

    Raises
    ------
    ValueError
        If a mask is empty.
    """
    return larger_percentile(surface_distances_mm(a, b, affine), percentile)


def larger_percentile(
    both: tuple[Distances, Distances], percentile: float = 95.0
) -> float:
    """Return the larger percentile of the distances of two surfaces."""
    return max(float(np.percentile(distances, percentile)) for distances in both)


def symmetric_mean(both: tuple[Distances, Distances]) -> float:
    """Return the mean over the distances of two surfaces together.

    This is the average symmetric surface distance; Heimann et al. 2009,
    doi:10.1109/TMI.2009.2013851.
    """
    return float(np.concatenate(both).mean())
