"""The voxels that a brush touches, measured in mm on the grid's own affine.

The brush is a disc in one slice, or a ball. Along an axis whose voxels are longer than
its radius it is moved onto the nearest slice, so that it always touches whole discs: a
ball between two thick slices would otherwise miss both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.editing.patch import Patch, box_inside
from unet_gui.core.geometry.box import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.planes import Plane, Point

_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Brush:
    """Size and form of a brush.

    Attributes
    ----------
    radius_mm : float
        Above 0.
    plane : Plane or None
        The plane of a disc, which touches one slice; None for a ball.
    """

    radius_mm: float
    plane: Plane | None = None


def touched(
    brush: Brush, path: Sequence[Point], affine: Affine, shape: tuple[int, int, int]
) -> Patch | None:
    """Return the voxels that a brush touches on its way.

    A voxel is touched if its centre is not farther than the radius from the path, or
    if it contains a point of the path: the smallest brush touches one voxel at least.

    Parameters
    ----------
    path : sequence of (i, j, k)
        In voxels, with fractions. One point for a click; lines between more of them.
    shape : (I, J, K)
        Of the grid.

    Returns
    -------
    Patch or None
        None if the brush is outside of the grid.
    """
    metric = affine.linear.T @ affine.linear
    points = [_on_slices(np.asarray(p, np.float64), brush, affine) for p in path]
    ends = list(zip(points, points[1:] or points, strict=False))
    box = box_inside(_box_around(points, brush, metric), shape)
    if box is None:
        return None
    mask = np.zeros(box.shape, np.bool_)
    for start, end in ends:
        part = box_inside(_box_around([start, end], brush, metric), shape)
        if part is not None:
            here = part.shifted([-a for a in box.start])
            mask[here.slices] |= _near(part, start, end, metric, brush.radius_mm)
            _mark_line(mask, box, start, end)
    return Patch(box, mask)


def _on_slices(
    point: npt.NDArray[np.float64], brush: Brush, affine: Affine
) -> npt.NDArray[np.float64]:
    """Move a point onto slices along the axes whose voxels exceed the radius."""
    is_coarse = np.asarray(affine.spacing_mm) > brush.radius_mm
    if brush.plane is not None:
        is_coarse[brush.plane.normal] = True
    return np.where(is_coarse, np.floor(point + 0.5), point)


def _box_around(
    points: Sequence[npt.NDArray[np.float64]],
    brush: Brush,
    metric: npt.NDArray[np.float64],
) -> Box:
    """Return the box of the voxels that may be touched, also beyond the grid."""
    # half extents of the ellipsoid x' G x <= r² along the axes of the grid
    reach = brush.radius_mm * np.sqrt(np.diag(np.linalg.inv(metric)))
    if brush.plane is not None:
        normal = brush.plane.normal
        kept = [a for a in range(3) if a != normal]
        within = np.linalg.inv(metric[np.ix_(kept, kept)])
        reach[kept] = brush.radius_mm * np.sqrt(np.diag(within))
        reach[normal] = 0
    reach = np.maximum(reach, 0.5 - _ROUNDING)  # the voxels of the points themselves
    low, high = np.min(points, axis=0) - reach, np.max(points, axis=0) + reach
    start = np.ceil(low - _ROUNDING).astype(int)
    stop = np.floor(high + _ROUNDING).astype(int) + 1
    if brush.plane is not None:
        start[normal] = round(float(points[0][normal]))
        stop[normal] = start[normal] + 1
    return Box(tuple(start.tolist()), tuple(stop.tolist()))


def _near(
    box: Box,
    start: npt.NDArray[np.float64],
    end: npt.NDArray[np.float64],
    metric: npt.NDArray[np.float64],
    radius_mm: float,
) -> npt.NDArray[np.bool_]:
    """Return the voxels of a box whose centres are near a line, in mm."""
    axes = [
        (np.arange(a, b) - s).astype(np.float32)
        for a, b, s in zip(box.start, box.stop, start, strict=True)
    ]
    i, j, k = axes[0][:, None, None], axes[1][None, :, None], axes[2][None, None]
    g = metric.astype(np.float32)
    squares = (g[0, 0] * i * i + g[1, 1] * j * j) + g[2, 2] * k * k
    for a, b, weight in ((i, j, g[0, 1]), (i, k, g[0, 2]), (j, k, g[1, 2])):
        if abs(weight) > _ROUNDING:
            squares = squares + 2 * weight * a * b
    way = end - start
    length = float(way @ metric @ way)
    if length > _ROUNDING:
        u, v, w = (metric @ way).astype(np.float32)
        along = (u * i + v * j) + w * k
        share = np.clip(along / np.float32(length), 0, 1)
        squares = squares + share * (share * np.float32(length) - 2 * along)
    limit = np.float32(radius_mm**2 * (1 + 1e-5) + _ROUNDING)
    near: npt.NDArray[np.bool_] = squares <= limit
    return near


def _mark_line(
    mask: npt.NDArray[np.bool_],
    box: Box,
    start: npt.NDArray[np.float64],
    end: npt.NDArray[np.float64],
) -> None:
    """Mark the voxels along a line, by points at most half a voxel apart."""
    steps = max(int(np.ceil(np.abs(end - start).max() * 2)), 1)
    line = start + (end - start) * np.linspace(0, 1, steps + 1)[:, None]
    places = np.floor(line + 0.5).astype(int) - np.asarray(box.start)
    is_inside = ((places >= 0) & (places < box.shape)).all(axis=1)
    mask[tuple(places[is_inside].T)] = True
