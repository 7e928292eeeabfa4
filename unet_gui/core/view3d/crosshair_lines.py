"""Lines of the crosshair in space: its three axes, and frames of its planes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.box import Box
    from unet_gui.core.geometry.planes import Point


def crosshair_lines_mm(
    affine: Affine, box: Box, voxel: Point
) -> npt.NDArray[np.float32]:
    """Return lines along the three axes and around the three planes of a point.

    Parameters
    ----------
    affine : Affine
    box : Box
        Lines and frames end at its outer faces.

    Returns
    -------
    (15, 2, 3) float32 array
        Both ends of each line in RAS+ world mm: three axes, then four lines per frame.
    """
    low = np.array(box.start) - 0.5
    high = np.array(box.stop) - 0.5
    lines = [_axis(low, high, voxel, axis) for axis in range(3)]
    for normal in range(3):
        lines += _frame(low, high, voxel, normal)
    return affine.apply(np.array(lines)).astype(np.float32)


def _axis(
    low: npt.NDArray[np.float64],
    high: npt.NDArray[np.float64],
    voxel: Point,
    axis: int,
) -> list[npt.NDArray[np.float64]]:
    ends = [np.array(voxel, np.float64) for _ in range(2)]
    ends[0][axis], ends[1][axis] = low[axis], high[axis]
    return ends


def _frame(
    low: npt.NDArray[np.float64],
    high: npt.NDArray[np.float64],
    voxel: Point,
    normal: int,
) -> list[list[npt.NDArray[np.float64]]]:
    first, second = (axis for axis in range(3) if axis != normal)
    corners = []
    for a, b in ((low, low), (high, low), (high, high), (low, high), (low, low)):
        corner = np.array(voxel, np.float64)
        corner[first], corner[second] = a[first], b[second]
        corners.append(corner)
    return [list(line) for line in pairwise(corners)]
