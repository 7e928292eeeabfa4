"""Interpolation of patches in cases that lie on the device."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np
from keras import ops

from unet_gui.networks.training.data.spatial import spline_weights

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import keras


def positions(
    draws: Mapping[str, keras.KerasTensor], block: Sequence[int]
) -> keras.KerasTensor:
    """Return (n, 3, voxels): the position in its case of every voxel of the patches.

    Parameters
    ----------
    draws : mapping
        ``matrix`` (n, 3, 3), ``offset`` (n, 3) and ``knots`` (n, 3, *knots).
    """
    grid = np.indices(block, np.float32).reshape(3, -1)
    affine = ops.matmul(draws["matrix"], grid) + draws["offset"][:, :, None]
    return affine + _displacements(draws["knots"], block)


def _displacements(knots: keras.KerasTensor, block: Sequence[int]) -> keras.KerasTensor:
    """Return (n, 3, voxels), as `data.spatial.elastic_displacements`."""
    along_i, along_j, along_k = (spline_weights(n).astype(np.float32) for n in block)
    n, _, i, j, k = knots.shape
    moved = ops.matmul(along_i, ops.reshape(knots, (n, 3, i, j * k)))
    moved = ops.matmul(along_j, ops.reshape(moved, (n, 3, block[0], j, k)))
    moved = ops.matmul(moved, along_k.T)
    return ops.reshape(moved, (n, 3, -1))


def sampled(
    channels: keras.KerasTensor,
    labels: keras.KerasTensor,
    draws: Mapping[str, keras.KerasTensor],
    place: keras.KerasTensor,
) -> tuple[keras.KerasTensor, keras.KerasTensor]:
    """Interpolate channels linearly, and take the nearest labels; 0 outside the case.

    Parameters
    ----------
    channels : (all voxels, C) tensor
    labels : (all voxels,) tensor
    draws : mapping
        ``start`` (n,), the first voxel of each case, and ``size`` (n, 3), its shape.
    place : (n, 3, voxels) tensor
        Positions in the cases.

    Returns
    -------
    (n, C, voxels) float32 tensor, (n, voxels) int32 tensor
    """
    size = draws["size"][:, :, None]
    last = ops.cast(size - 1, "float32")
    is_inside = ops.all((place >= 0) & (place <= last), axis=1)
    place = ops.clip(place, 0.0, last)
    nearest = _voxel(draws, ops.cast(ops.floor(place + 0.5), "int32"))
    found = ops.cast(ops.take(labels, nearest, axis=0), "int32")
    values = _linear(channels, draws, place) * ops.cast(is_inside, "float32")[..., None]
    return ops.swapaxes(values, 1, 2), found * ops.cast(is_inside, "int32")


def _linear(
    channels: keras.KerasTensor,
    draws: Mapping[str, keras.KerasTensor],
    place: keras.KerasTensor,
) -> keras.KerasTensor:
    """Return (n, voxels, C) interpolated between the eight voxels around a place."""
    floor = ops.floor(place)
    below = ops.cast(floor, "int32")
    above = ops.minimum(below + 1, draws["size"][:, :, None] - 1)
    share = place - floor
    total = 0.0
    for corner in product((0, 1), repeat=3):
        index = [(above if c else below)[:, axis] for axis, c in enumerate(corner)]
        weight = ops.ones_like(share[:, 0])
        for axis, is_above in enumerate(corner):
            along = share[:, axis]
            weight = weight * (along if is_above else 1.0 - along)
        rows = ops.take(channels, _voxel(draws, ops.stack(index, axis=1)), axis=0)
        total = total + ops.cast(rows, "float32") * weight[..., None]
    return total


def _voxel(
    draws: Mapping[str, keras.KerasTensor], index: keras.KerasTensor
) -> keras.KerasTensor:
    """Return (n, voxels): where voxels (n, 3, voxels) of the cases are stored."""
    size = draws["size"]
    i, j, k = index[:, 0], index[:, 1], index[:, 2]
    return draws["start"][:, None] + (i * size[:, 1:2] + j) * size[:, 2:3] + k
