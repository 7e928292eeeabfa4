"""Slices of volumes and masks on other grids than their own, by world coordinates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.geometry.box import bounding_box
from unet_gui.core.geometry.planes import oriented_section
from unet_gui.core.image.volume import LabelMap

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.grid import Grid
    from unet_gui.core.geometry.planes import Plane
    from unet_gui.core.image.volume import Volume

_EDGE = 0.5 + 1e-6  # of a voxel; rounding must not cut the outermost ones


@dataclass(frozen=True, slots=True, eq=False)
class SliceOnGrid:
    """A slice of a volume on another grid.

    Attributes
    ----------
    stored : (rows, columns) array
        Stored values, of the type of the volume; outside they are those of its edge.
    is_outside : (rows, columns) bool array
        The pixels that lie outside of the volume.
    """

    stored: npt.NDArray[Any]
    is_outside: npt.NDArray[np.bool_]


def slice_on_grid(
    volume: Volume, grid: Grid, plane: Plane, index: int, *, radiological: bool = True
) -> SliceOnGrid:
    """Cut the slice of a grid out of a volume that lies on another one.

    Values are interpolated linearly between the eight nearest voxels and, in volumes of
    integers, rounded. The last slice of each plane is kept by the volume.

    Parameters
    ----------
    grid : Grid
        In RAS+ order, like the volume.
    index : int
        Position along the plane's normal, in voxels of the grid.
    """
    section, outside = volume.facts.latest(
        f"on grid {plane.name}",
        (grid, index),
        lambda: _section(volume, grid, plane, index),
    )
    return SliceOnGrid(
        oriented_section(section, plane, radiological=radiological),
        oriented_section(outside, plane, radiological=radiological),
    )


def voxels_of_slice(
    affine: Affine, grid: Grid, plane: Plane, index: int
) -> npt.NDArray[np.float64]:
    """Return where the voxels of a slice of a grid lie in another grid.

    Parameters
    ----------
    affine : Affine
        Of the other grid.

    Returns
    -------
    (3, a, b) array
        In voxels of the other grid, with fractions; a and b are the axes of `grid`
        other than the plane's normal, in their order.
    """
    onto = affine.inverse @ grid.affine
    first, second = (axis for axis in range(3) if axis != plane.normal)
    start = onto.origin_mm + index * onto.linear[:, plane.normal]
    rows = np.arange(grid.shape[first]) * onto.linear[:, first, None]
    columns = np.arange(grid.shape[second]) * onto.linear[:, second, None]
    return (rows + start[:, None])[:, :, None] + columns[:, None, :]


def _section(
    volume: Volume, grid: Grid, plane: Plane, index: int
) -> tuple[npt.NDArray[Any], npt.NDArray[np.bool_]]:
    """Return stored values and whether they lie outside, (a, b) each."""
    from scipy.ndimage import map_coordinates

    voxels = voxels_of_slice(volume.affine, grid, plane, index)
    outside = np.zeros(voxels.shape[1:], np.bool_)
    for along, size in zip(voxels, volume.shape, strict=True):
        outside |= (along < -_EDGE) | (along > size - 1 + _EDGE)
    data = volume.data
    if volume.coarse is not None:  # the rest stays on disk
        data, voxels = volume.coarse.data, voxels / volume.coarse.step
    kind = np.float64 if data.dtype.itemsize > 4 else np.float32
    values = map_coordinates(data, voxels, kind, order=1, mode="nearest")
    if data.dtype.kind in "iub":
        values = np.rint(values)
    return values.astype(data.dtype), outside


def labels_on_grid(label_map: LabelMap, grid: Grid) -> LabelMap:
    """Return a label map on another grid: each voxel has the label of the nearest one.

    The label map itself is returned if it lies on the grid. It keeps the last answer.
    """
    if label_map.grid.is_same_as(grid):
        return label_map
    found: LabelMap = label_map.facts.latest(
        "on grid", grid, lambda: _labels_on(label_map, grid)
    )
    return found


def _labels_on(label_map: LabelMap, grid: Grid) -> LabelMap:
    """Do the work of `labels_on_grid`, around the labelled voxels only."""
    data = np.zeros(grid.shape, np.uint8)
    box = bounding_box(label_map.data != 0)
    if box is None:
        return LabelMap(data, grid.affine)
    into = grid.affine.inverse @ label_map.affine
    edges = np.array([box.start, box.stop]) - 0.5
    corners = np.stack(np.meshgrid(*edges.T), axis=-1).reshape(-1, 3)
    places = into.apply(corners)
    low = np.clip(np.floor(places.min(axis=0)), 0, grid.shape).astype(int)
    high = np.clip(np.ceil(places.max(axis=0)) + 1, 0, grid.shape).astype(int)
    onto = label_map.affine.inverse @ grid.affine
    for k in range(low[2], high[2]):  # a slice at a time, to spare memory
        i = np.arange(low[0], high[0]) * onto.linear[:, 0, None]
        j = np.arange(low[1], high[1]) * onto.linear[:, 1, None]
        start = (onto.origin_mm + k * onto.linear[:, 2])[:, None, None]
        own = i[:, :, None] + j[:, None, :] + start
        part = nearest_values(label_map.data, own)
        data[low[0] : high[0], low[1] : high[1], k] = part
    return LabelMap(data, grid.affine)


def nearest_values(
    data: npt.NDArray[Any], voxels: npt.NDArray[np.float64]
) -> npt.NDArray[Any]:
    """Return the values of the voxels nearest to places, 0 outside.

    Parameters
    ----------
    data : (I, J, K) array
    voxels : (3, ...) array
        Places in voxels, with fractions.

    Returns
    -------
    (...) array
        Of the type of `data`.
    """
    nearest = np.floor(voxels + 0.5).astype(np.intp)
    inside = np.ones(voxels.shape[1:], np.bool_)
    for along, size in zip(nearest, data.shape, strict=True):
        inside &= (along >= 0) & (along < size)
    values = np.zeros(inside.shape, data.dtype)
    i, j, k = (along[inside] for along in nearest)
    values[inside] = data[i, j, k]
    return values
