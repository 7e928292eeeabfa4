"""Random turns, scales, flips and elastic shifts, and the one resampling of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.networks.training.data.augmentation import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.networks.training.data.augmentation import Augmentation

    Doubles = npt.NDArray[np.float64]

_KNOT_VOXELS = 16  # between the control points of elastic shifts


def random_affine(
    random: np.random.Generator,
    centre: Doubles,
    patch: Sequence[int],
    normal: int | None = None,
    augmentation: Augmentation = LIGHT,
) -> tuple[Doubles, Doubles]:
    """Draw a turn, scale and flip about `centre`.

    Parameters
    ----------
    normal : int or None
        Axis that stays as it is, for slices of a plane.

    Returns
    -------
    matrix : (3, 3), offset : (3,)
        Map patch indices to volume indices.
    """
    turn = _random_turn(random, normal, augmentation)
    uneven = augmentation.anisotropy
    size = random.uniform(*augmentation.scale) * random.uniform(
        1 - uneven, 1 + uneven, 3
    )
    flips = np.where(random.random(3) < augmentation.flips, -1.0, 1.0)
    if normal is not None:
        flips[normal] = size[normal] = 1.0
    matrix = turn @ np.diag(flips / size)
    middle = (np.asarray(patch, np.float64) - 1) / 2
    return matrix, centre - matrix @ middle


def _random_turn(
    random: np.random.Generator, normal: int | None, augmentation: Augmentation
) -> Doubles:
    turn = np.eye(3)
    steep = int(random.integers(3))
    for axis, (a, b) in enumerate(((1, 2), (0, 2), (0, 1))):
        if normal in {a, b}:
            continue
        most = augmentation.steep_turn_deg if axis == steep else augmentation.turn_deg
        angle = np.deg2rad(random.uniform(-most, most))
        step = np.eye(3)
        step[a, a] = step[b, b] = np.cos(angle)
        step[a, b], step[b, a] = -np.sin(angle), np.sin(angle)
        turn = turn @ step
    return turn


def affine_coordinates(
    matrix: Doubles, offset: Doubles, patch: Sequence[int]
) -> Doubles:
    """Return (3, *patch): the place in the volume of every voxel of the patch."""
    i, j, k = np.ogrid[tuple(slice(n) for n in patch)]
    out = np.empty((3, *patch))
    for axis in range(3):
        row = matrix[axis]
        out[axis] = offset[axis] + row[0] * i + row[1] * j + row[2] * k
    return out


def elastic_shifts(
    random: np.random.Generator, patch: Sequence[int], most_voxels: float
) -> Doubles:
    """Return (3, *patch): smooth random shifts, cubic B-splines of coarse ones.

    Parameters
    ----------
    most_voxels : float
        Largest deviation of the shifts of the control points; those of voxels are
        about a third of it.
    """
    weights = [_spline_weights(n) for n in patch]
    knots = [w.shape[1] for w in weights]
    deviation = random.uniform(0, most_voxels)
    shifts = random.normal(0, deviation, (3, *knots))
    shifts = np.einsum("ai,xijk->xajk", weights[0], shifts)
    shifts = np.einsum("bj,xajk->xabk", weights[1], shifts)
    return np.asarray(shifts @ weights[2].T, np.float64)


def _spline_weights(length: int) -> Doubles:
    """Return (length, knots): the weight of every control point at every voxel."""
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
    """Return (C, *patch): channels (I, J, K, C) at coordinates, linearly, outside 0."""
    from scipy import ndimage

    out = np.empty((channels.shape[-1], *coordinates.shape[1:]), np.float32)
    for c in range(len(out)):
        ndimage.map_coordinates(channels[..., c], coordinates, output=out[c], order=1)
    return out


def sample_labels(
    labels: npt.NDArray[np.uint8], coordinates: Doubles
) -> npt.NDArray[np.uint8]:
    """Return the nearest labels at coordinates, outside 0."""
    from scipy import ndimage

    return np.asarray(ndimage.map_coordinates(labels, coordinates, order=0), np.uint8)
