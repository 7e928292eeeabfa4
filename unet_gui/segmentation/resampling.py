"""Linear resampling between a case's grid and a network's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt


def shape_at_spacing(
    shape: Sequence[int], spacing_mm: Sequence[float], target_mm: float
) -> tuple[int, ...]:
    """Return how many voxels of `target_mm` cover the same extent, at least 1."""
    return tuple(
        max(1, round(n * mm / target_mm))
        for n, mm in zip(shape, spacing_mm, strict=True)
    )


def resample_to_spacing(
    channels: npt.NDArray[np.float32], spacing_mm: Sequence[float], target_mm: float
) -> npt.NDArray[np.float32]:
    """Resample (I, J, K, C) channels to voxels of `target_mm` along every axis."""
    shape = shape_at_spacing(channels.shape[:3], spacing_mm, target_mm)
    return resample(channels, shape)


def resample(
    channels: npt.NDArray[np.float32], shape: Sequence[int]
) -> npt.NDArray[np.float32]:
    """Resample (I, J, K, C) channels linearly to a grid of the same outer edges.

    Voxels are blocks, not points: halving the resolution averages pairs. Axes that
    shrink by more than two are smoothed before, so that no voxel is skipped.
    """
    from scipy import ndimage

    if tuple(shape) == channels.shape[:3]:
        return channels
    factors = [n / m for n, m in zip(channels.shape[:3], shape, strict=True)]
    sigmas = [max(0.0, f / 2 - 1) for f in factors]
    out = np.empty((*shape, channels.shape[3]), np.float32)
    for c in range(channels.shape[3]):
        channel = channels[..., c]
        if any(sigmas):
            channel = ndimage.gaussian_filter(channel, sigmas)
        ndimage.zoom(
            channel,
            [1 / f for f in factors],
            output=out[..., c],
            order=1,
            mode="nearest",
            grid_mode=True,
        )
    return out
