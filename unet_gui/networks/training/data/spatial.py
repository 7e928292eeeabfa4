"""Random rotations, scales, flips and elastic displacements, resampled in one step.

The affine part and the elastic part are TorchIO's Affine and ElasticDeformation
(Pérez-García et al. 2021, arXiv:2003.04696). Both only move sampling coordinates, so
that a patch is interpolated once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.networks.training.data.augmentation import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.networks.training.data.augmentation import Augmentation

    Doubles = npt.NDArray[np.float64]

_KNOT_VOXELS = 16  # distance between the control points of elastic displacements


def random_affine(
    random: np.random.Generator,
    centre: Doubles,
    patch: Sequence[int],
    normal: int | None = None,
    augmentation: Augmentation = LIGHT,
) -> tuple[Doubles, Doubles]:
    """Draw a rotation, scale and flip about `centre`.

    Parameters
    ----------
    centre : (3,) float64 array
        Voxel position in the case to which the centre of the patch is mapped.
    patch : (3,) ints
        Voxels of the patch along I, J, K.
    normal : int or None
        Axis that stays as it is, for slices of a plane.

    Returns
    -------
    matrix : (3, 3), offset : (3,)
        Map voxel indices of the patch to those of the case.
    """
    rotation = _random_rotation(random, normal, augmentation)
    spread = augmentation.axis_scaling
    size = random.uniform(*augmentation.scale) * random.uniform(
        1 - spread, 1 + spread, 3
    )
    flips = np.where(random.random(3) < augmentation.flips, -1.0, 1.0)
    if normal is not None:
        flips[normal] = size[normal] = 1.0
    matrix = rotation @ np.diag(flips / size)
    middle = (np.asarray(patch, np.float64) - 1) / 2
    return matrix, centre - matrix @ middle


def _random_rotation(
    random: np.random.Generator, normal: int | None, augmentation: Augmentation
) -> Doubles:
    rotation = np.eye(3)
    steep = int(random.integers(3))
    for axis, (a, b) in enumerate(((1, 2), (0, 2), (0, 1))):
        if normal in {a, b}:
            continue
        is_steep = axis == steep
        largest_deg = (
            augmentation.steep_rotation_deg if is_steep else augmentation.rotation_deg
        )
        angle = np.deg2rad(random.uniform(-largest_deg, largest_deg))
        step = np.eye(3)
        step[a, a] = step[b, b] = np.cos(angle)
        step[a, b], step[b, a] = -np.sin(angle), np.sin(angle)
        rotation = rotation @ step
    return rotation


def affine_coordinates(
    matrix: Doubles, offset: Doubles, patch: Sequence[int]
) -> Doubles:
    """Return (3, *patch): the position in the case of every voxel of a patch.

    Parameters
    ----------
    matrix : (3, 3), offset : (3,)
        From `random_affine`.
    """
    i, j, k = np.ogrid[tuple(slice(n) for n in patch)]
    out = np.empty((3, *patch))
    for axis in range(3):
        row = matrix[axis]
        out[axis] = offset[axis] + row[0] * i + row[1] * j + row[2] * k
    return out


def draw_knots(
    random: np.random.Generator,
    patch: Sequence[int],
    normal: int | None = None,
    augmentation: Augmentation = LIGHT,
) -> Doubles | None:
    """Draw the displacements (3, *knots) of control points; None for no change.

    The standard deviation of the displacements of the voxels is about a third of that
    of the control points.

    Parameters
    ----------
    normal : int or None
        Axis along which nothing moves, for slices of a plane.
    """
    if random.random() >= augmentation.elastic_chance:
        return None
    standard_deviation = random.uniform(0, augmentation.elastic_std_voxels)
    moved = random.normal(0, standard_deviation, (3, *knot_counts(patch)))
    if normal is not None:
        moved[normal] = 0
    return np.asarray(moved, np.float64)


def knot_counts(patch: Sequence[int]) -> tuple[int, ...]:
    """Return the number of control points along each axis of a patch."""
    return tuple((n - 1) // _KNOT_VOXELS + 4 for n in patch)


def elastic_displacements(knots: Doubles, patch: Sequence[int]) -> Doubles:
    """Return (3, *patch): smooth displacements in voxels.

    Cubic B-splines of displacements at control points (Rueckert et al. 1999,
    doi:10.1109/42.796284).

    Parameters
    ----------
    knots : (3, *knots) float64 array
        From `draw_knots`.
    """
    weights = [spline_weights(n) for n in patch]
    moved = np.einsum("ai,xijk->xajk", weights[0], knots)
    moved = np.einsum("bj,xajk->xabk", weights[1], moved)
    return np.asarray(moved @ weights[2].T, np.float64)


def spline_weights(length: int) -> Doubles:
    """Return (length, knots): the weight of each control point at each voxel."""
    place = np.arange(length) / _KNOT_VOXELS
    first = place.astype(int)
    t = place - first
    weights = np.zeros((length, int(first[-1]) + 4))
    rows = np.arange(length)
    weights[rows, first] = (1 - t) ** 3 / 6
    weights[rows, first + 1] = (3 * t**3 - 6 * t**2 + 4) / 6
    weights[rows, first + 2] = (-3 * t**3 + 3 * t**2 + 3 * t + 1) / 6
    weights[rows, first + 3] = t**3 / 6
    return weights


def sample_channels(
    channels: npt.NDArray[np.float32], coordinates: Doubles
) -> npt.NDArray[np.float32]:
    """Interpolate channels linearly at coordinates; 0 outside the case.

    Parameters
    ----------
    channels : (I, J, K, C) float32 array
    coordinates : (3, *patch) float64 array
        Voxel positions in the case.

    Returns
    -------
    (C, *patch) float32 array
    """
    from scipy import ndimage

    out = np.empty((channels.shape[-1], *coordinates.shape[1:]), np.float32)
    for c in range(len(out)):
        ndimage.map_coordinates(channels[..., c], coordinates, output=out[c], order=1)
    return out


def sample_labels(
    labels: npt.NDArray[np.uint8], coordinates: Doubles
) -> npt.NDArray[np.uint8]:
    """Return the nearest labels at coordinates; 0 outside the case.

    Parameters
    ----------
    labels : (I, J, K) uint8 array
    coordinates : (3, *patch) float64 array
        Voxel positions in the case.

    Returns
    -------
    (*patch) uint8 array
    """
    from scipy import ndimage

    return np.asarray(ndimage.map_coordinates(labels, coordinates, order=0), np.uint8)
