"""Random changes to training patches, all drawn from one generator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

_MAX_TURN_RAD = np.deg2rad(20.0)
_SCALE = (0.85, 1.18)


def random_affine(
    random: np.random.Generator,
    centre: npt.NDArray[np.float64],
    patch: Sequence[int],
    normal: int | None = None,
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Draw a turn, scale and flip about `centre`.

    Parameters
    ----------
    normal : int or None
        Axis that stays as it is, for slices of a plane.

    Returns
    -------
    matrix : (3, 3), offset : (3,)
        Map patch indices to volume indices, as `scipy.ndimage` takes them.
    """
    turn = np.eye(3)
    for a, b in ((0, 1), (0, 2), (1, 2)):
        if normal in {a, b}:
            continue
        angle = random.uniform(-_MAX_TURN_RAD, _MAX_TURN_RAD)
        step = np.eye(3)
        step[a, a] = step[b, b] = np.cos(angle)
        step[a, b], step[b, a] = -np.sin(angle), np.sin(angle)
        turn = turn @ step
    size = random.uniform(*_SCALE) * random.uniform(0.93, 1.07, 3)
    flips = np.where(random.random(3) < (0.5, 0.25, 0.25), -1.0, 1.0)
    if normal is not None:
        flips[normal] = size[normal] = 1.0
    matrix = turn @ np.diag(flips / size)
    middle = (np.asarray(patch, np.float64) - 1) / 2
    return matrix, centre - matrix @ middle


def change_intensities(
    random: np.random.Generator, channels: npt.NDArray[np.float32]
) -> None:
    """Change each channel of (I, J, K, C) in place, in its brain voxels only."""
    for c in range(channels.shape[-1]):
        channel = channels[..., c]
        brain = channel != 0
        if not brain.any():
            continue
        values = channel[brain]
        if random.random() < 0.3:
            values = _gamma(values, random.uniform(0.7, 1.5))
        values = values * random.uniform(0.8, 1.25) + random.uniform(-0.25, 0.25)
        if random.random() < 0.2:
            noise = random.standard_normal(values.shape, np.float32)
            values = values + noise * np.float32(random.uniform(0, 0.2))
        channel[brain] = values


def _gamma(values: npt.NDArray[np.float32], exponent: float) -> npt.NDArray[np.float32]:
    low, high = float(values.min()), float(values.max())
    span = max(high - low, 1e-6)
    return np.asarray(((values - low) / span) ** exponent * span + low, np.float32)
