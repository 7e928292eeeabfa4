"""The shape of a lesion in the world: surface, sphericity, longest 3-D diameter."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine

    Mask = npt.NDArray[np.bool_]
    Floats = npt.NDArray[np.float64]

_CORNERS = tuple(product((0, 1), repeat=3))


def sphericity(lesion: Mask, affine: Affine) -> float:
    """Return the area of a ball of the same volume over the area; 1 for a ball.

    Wadell 1935, doi:10.1086/624298. Area and volume are those of the surface by
    marching cubes, as a few voxels would else be rounder than a ball.

    Parameters
    ----------
    lesion : (I, J, K) bool array
        Not empty.
    affine : Affine
    """
    volume_mm3, area_mm2 = enclosed_mm3(lesion, affine), surface_mm2(lesion, affine)
    return math.cbrt(math.pi * (6 * volume_mm3) ** 2) / area_mm2


def surface_mm2(lesion: Mask, affine: Affine) -> float:
    """Return the area of the surface of a mask, as marching cubes make it.

    Marching cubes (Lewiner et al. 2003) cut each block of 2 x 2 x 2 voxels by itself,
    so that the areas of the 256 kinds of blocks are added up.

    Parameters
    ----------
    lesion : (I, J, K) bool array
    affine : Affine
    """
    counts = np.bincount(_block_kinds(lesion).reshape(-1), minlength=256)
    return float(counts @ _block_areas_mm2(affine))


def enclosed_mm3(lesion: Mask, affine: Affine) -> float:
    """Return the volume that the surface of `surface_mm2` encloses.

    It is the flux of the position along the first axis through the surface.
    """
    kinds = _block_kinds(lesion)
    planes = np.array([np.bincount(p.reshape(-1), minlength=256) for p in kinds])
    local, through = _block_fluxes()
    voxels = planes.sum(axis=0) @ local + np.arange(len(planes)) @ (planes @ through)
    return abs(float(voxels)) * affine.voxel_volume_ml * 1000


def _block_kinds(lesion: Mask) -> npt.NDArray[np.uint8]:
    """Return a number for the pattern of each block of 2 x 2 x 2 voxels."""
    padded = np.pad(lesion, 1).view(np.uint8)
    kinds = np.zeros([n - 1 for n in padded.shape], np.uint8)
    for bit, corner in enumerate(_CORNERS):
        ends = zip(corner, padded.shape, strict=True)
        kinds |= padded[tuple(slice(c, n - 1 + c) for c, n in ends)] << np.uint8(bit)
    return kinds


@lru_cache(maxsize=1)
def _block_triangles() -> dict[int, Floats]:
    """Return the corners of the surface in each kind of block, (n, 3, 3) voxels."""
    from skimage.measure import marching_cubes

    found = {}
    for kind in range(1, 255):
        block = np.array([kind >> bit & 1 for bit in range(8)], np.float32)
        vertices, faces, _, _ = marching_cubes(  # type: ignore[no-untyped-call]
            block.reshape(2, 2, 2), 0.5, allow_degenerate=False
        )
        found[kind] = vertices.astype(np.float64)[faces]
    return found


@lru_cache(maxsize=8)
def _block_areas_mm2(affine: Affine) -> Floats:
    """Return the area of surface in each kind of block, (256,)."""
    areas = np.zeros(256)
    for kind, triangles in _block_triangles().items():
        normals = _area_vectors(triangles @ affine.linear.T)
        areas[kind] = np.linalg.norm(normals, axis=1).sum()
    return areas


@lru_cache(maxsize=1)
def _block_fluxes() -> tuple[Floats, Floats]:
    """Return the fluxes of the first coordinate, and of 1, through each kind, (256,).

    The coordinate is 0 at the start of the block; both fluxes are along the first axis.
    """
    local, through = np.zeros(256), np.zeros(256)
    for kind, triangles in _block_triangles().items():
        normals = _area_vectors(triangles)[:, 0]
        local[kind] = normals @ triangles[:, :, 0].mean(axis=1)
        through[kind] = normals.sum()
    return local, through


def _area_vectors(triangles: Floats) -> Floats:
    a, b, c = np.moveaxis(triangles, 1, 0)
    half: Floats = np.cross(b - a, c - a) / 2
    return half


def longest_diameter_mm(lesion: Mask, affine: Affine) -> float:
    """Return the largest distance between two points of the outline of a mask.

    The outline crosses the lines between the centres of voxels halfway, as for the
    diameters in slices; the line between the points may leave the lesion.

    Parameters
    ----------
    lesion : (I, J, K) bool array
        Not empty.
    """
    points = _outermost(lesion) @ affine.linear.T
    corners = points[_hull(points)]
    squares = (corners**2).sum(axis=1)
    apart = squares[:, None] + squares[None] - 2 * corners @ corners.T
    return math.sqrt(max(float(apart.max()), 0.0))


def _outermost(lesion: Mask) -> Floats:
    """Return the ends of all lines of voxels along the three axes, (n, 3)."""
    found = []
    for axis in range(3):
        turned = np.moveaxis(lesion, axis, 2)
        at = np.argwhere(turned.any(axis=2)).astype(np.float64)
        rows = turned[turned.any(axis=2)]
        low = rows.argmax(axis=1) - 0.5
        high = rows.shape[1] - rows[:, ::-1].argmax(axis=1) - 0.5
        for ends in (low, high):
            found.append(np.insert(at, axis, ends, axis=1))
    points = np.concatenate(found)
    centred: Floats = points - points.mean(axis=0)
    return centred


def _hull(points: Floats) -> npt.NDArray[np.int64]:
    """Return the numbers of the corners of the convex hull of points."""
    from scipy.spatial import ConvexHull

    corners: npt.NDArray[np.int64] = ConvexHull(points).vertices
    return corners
