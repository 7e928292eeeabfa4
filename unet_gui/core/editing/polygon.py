"""Filling a polygon that was drawn in a slice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.editing.patch import Patch, tightened
from unet_gui.core.geometry.box import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Plane, Point


def inside_polygon(
    corners: npt.NDArray[np.float64], shape: tuple[int, int]
) -> npt.NDArray[np.bool_]:
    """Return the pixels whose centres lie inside a polygon, by the even-odd rule.

    Parameters
    ----------
    corners : (n, 2) array
        Row and column in pixels; centres of pixels are whole numbers. The last corner
        is joined to the first.
    shape : (rows, columns)

    Returns
    -------
    (rows, columns) bool array
    """
    rows, columns = shape
    ends = np.stack([corners, np.roll(corners, -1, axis=0)])
    # from the upper end, so that an edge that is drawn back and forth encloses nothing
    order = np.argsort(ends[..., 0], axis=0)[..., None]
    (y0, x0), (y1, x1) = np.take_along_axis(ends, order, axis=0).transpose(0, 2, 1)
    lines = np.arange(rows)[:, None]
    crosses = (y0 <= lines) != (y1 <= lines)  # (rows, edges)
    line, edge = np.nonzero(crosses)
    share = (line - y0[edge]) / (y1[edge] - y0[edge])
    x = x0[edge] + share * (x1[edge] - x0[edge])
    first = np.clip(np.ceil(x), 0, columns).astype(np.intp)  # the first pixel behind it
    turns = np.zeros((rows, columns + 1), np.int64)
    np.add.at(turns, (line, first), 1)
    inside: npt.NDArray[np.bool_] = np.cumsum(turns, axis=1)[:, :columns] % 2 == 1
    return inside


def polygon_patch(
    plane: Plane, points: Sequence[Point], shape: tuple[int, int, int]
) -> Patch | None:
    """Return the voxels inside a polygon in one slice, None if there are none.

    Parameters
    ----------
    points : sequence of (i, j, k)
        In voxels, with fractions, all in one slice of the plane.
    shape : (I, J, K)
        Of the grid.
    """
    index = round(points[0][plane.normal])
    if len(points) < 3 or not 0 <= index < shape[plane.normal]:
        return None
    first, second = (axis for axis in range(3) if axis != plane.normal)
    corners = np.array([(p[first], p[second]) for p in points], np.float64)
    inside = inside_polygon(corners, (shape[first], shape[second]))
    start, stop = [0, 0, 0], list(shape)
    start[plane.normal], stop[plane.normal] = index, index + 1
    box = Box(tuple(start), tuple(stop))
    return tightened(Patch(box, np.expand_dims(inside, plane.normal)))
