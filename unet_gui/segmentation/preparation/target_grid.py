"""Grids on which scans are laid, and resampling onto them."""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.grid import Grid
from unet_gui.segmentation.preparation.itk_images import from_itk, to_itk, to_transform

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt
    import SimpleITK as sitk  # noqa: N813 - its usual name

    from unet_gui.core.geometry.box import Box

    Floats = npt.NDArray[np.float32]

STAY = Affine(np.eye(4))
_DIGITS = 3  # of a millimetre and of a voxel: headers are rounded
# Finer axes are smoothed first, so that every voxel counts; below this factor, linear
# interpolation alone does it.
_LEAST_SHRINK = 1.5
_WIDTH_PER_DEVIATION = 2.355  # full width at half maximum of a Gaussian
_LEAST_VOXELS = 4  # that the recursive filter can smooth


def corners(grid: Grid, motion: Affine = STAY) -> npt.NDArray[np.float64]:
    """Return the outer corners of a grid in the world, (8, 3), after a motion."""
    ends = list(product(*((-0.5, n - 0.5) for n in grid.shape)))
    return motion.apply(grid.affine.apply(ends))


def part_of(grid: Grid, box: Box) -> Grid:
    """Return the part of a grid in a box."""
    i, j, k = box.shape
    origin = grid.affine.apply(box.start)
    return Grid((i, j, k), Affine.from_parts(grid.affine.linear, origin))


def world_grid(ends: Iterable[npt.NDArray[np.float64]], edge_mm: float) -> Grid:
    """Return an isotropic grid along the axes of the world around all points, (n, 3).

    It begins at the lowest of them.
    """
    points = np.concatenate(list(ends))
    low, high = points.min(axis=0), points.max(axis=0)
    i, j, k = (max(1, math.ceil(round(x / edge_mm, _DIGITS))) for x in high - low)
    return Grid((i, j, k), Affine.from_spacing([edge_mm] * 3, low + edge_mm / 2))


def resampled(
    values: npt.NDArray[Any], affine: Affine, grid: Grid, motion: Affine = STAY
) -> Floats:
    """Resample an array linearly, 0 outside of it.

    Axes with much finer voxels than those of the grid are smoothed before.

    Parameters
    ----------
    values : (I, J, K) array of numbers
    affine : Affine
        Of `values`.
    motion : Affine
        From the world of `values` to that of the grid, in RAS+ mm.

    Returns
    -------
    (I', J', K') float32 array
        On the grid.
    """
    import SimpleITK as sitk  # noqa: N813

    image = to_itk(values.astype(np.float32, copy=False), affine)
    image = smoothed(image, min(grid.affine.spacing_mm), _LEAST_SHRINK)
    reference = to_itk(np.zeros((1, 1, 1), np.uint8), grid.affine)
    found = sitk.Resample(
        image,
        list(grid.shape),
        to_transform(motion.inverse),  # ITK asks where each new voxel comes from
        sitk.sitkLinear,
        reference.GetOrigin(),
        reference.GetSpacing(),
        reference.GetDirection(),
        0.0,
        sitk.sitkFloat32,
    )
    return from_itk(found)


def smoothed(image: sitk.Image, edge_mm: float, least: float = 1.0) -> sitk.Image:
    """Smooth the axes of an image to the resolution of voxels of `edge_mm`.

    Parameters
    ----------
    least : float
        Axes that shrink by no more than this factor stay as they are.
    """
    import SimpleITK as sitk  # noqa: N813

    size = image.GetSize()
    for axis, mm in enumerate(image.GetSpacing()):
        if mm * least < edge_mm and size[axis] >= _LEAST_VOXELS:
            deviation = math.sqrt(edge_mm**2 - mm**2) / _WIDTH_PER_DEVIATION
            order = sitk.RecursiveGaussianImageFilter.ZeroOrder
            image = sitk.RecursiveGaussian(image, deviation, False, order, axis)
    return image
