"""Linear resampling between a case's grid and a network's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.geometry.box import Box

    Floats = npt.NDArray[np.float32]

_DIGITS = 3


def shape_at_spacing(
    shape: Sequence[int], spacing_mm: Sequence[float], target_mm: float
) -> tuple[int, ...]:
    """Return the number of voxels of `target_mm` along each axis for the same extent.

    Extents of half a voxel are frequent, and headers store rounded spacings: the
    quotient is rounded to three digits first, so that a header does not decide.

    Parameters
    ----------
    shape : (3,) ints
        Of a grid with `spacing_mm`, (3,) floats.

    Returns
    -------
    tuple of int
        Each at least 1.
    """
    return tuple(
        max(1, round(round(n * mm / target_mm, _DIGITS)))
        for n, mm in zip(shape, spacing_mm, strict=True)
    )


def resample_to_spacing(
    channels: Floats, spacing_mm: Sequence[float], target_mm: float
) -> Floats:
    """Resample channels linearly to voxels of `target_mm` along every axis.

    Parameters
    ----------
    channels : (I, J, K, C) float32 array
    spacing_mm : (3,) floats
        Voxel edges along I, J and K.

    Returns
    -------
    (I', J', K', C) float32 array
        `channels` itself if the shape stays.
    """
    shape = shape_at_spacing(channels.shape[:3], spacing_mm, target_mm)
    return resample(channels, shape)


def resample(channels: Floats, shape: Sequence[int], part: Box | None = None) -> Floats:
    """Resample channels linearly to a grid with the same outer edges.

    Voxels are blocks, not points: halving the resolution averages pairs. Axes that
    shrink by more than a factor of two are smoothed before, so that every voxel counts.

    Parameters
    ----------
    channels : (I, J, K, C) float32 array
    shape : (3,) ints
        The shape of the new grid.
    part : Box or None
        The box of the new grid that is returned; None for all of it.

    Returns
    -------
    (I', J', K', C) float32 array
        A view of `channels` if the shape stays.
    """
    if tuple(shape) == channels.shape[:3]:
        return channels if part is None else channels[part.slices]
    wanted = tuple(slice(n) for n in shape) if part is None else part.slices
    out = _smoothed(channels, shape)
    growth = [n / m for n, m in zip(shape, channels.shape[:3], strict=True)]
    for axis in sorted(
        range(3), key=lambda a: growth[a]
    ):  # shrink first: it is cheapest
        out = _resampled(out, axis, shape[axis], wanted[axis])
    return out


def _smoothed(channels: Floats, shape: Sequence[int]) -> Floats:
    factors = [n / m for n, m in zip(channels.shape[:3], shape, strict=True)]
    sigmas = [max(0.0, factor / 2 - 1) for factor in factors]
    if not any(sigmas):
        return channels
    from scipy import ndimage

    smooth: Floats = ndimage.gaussian_filter(channels, (*sigmas, 0))
    return smooth


def _resampled(channels: Floats, axis: int, new_length: int, wanted: slice) -> Floats:
    """Resample one axis; beyond the centre of an end voxel its value is repeated."""
    length = channels.shape[axis]
    if length == new_length:
        return channels[tuple(wanted if a == axis else slice(None) for a in range(4))]
    centres = (np.arange(new_length)[wanted] + 0.5) * (length / new_length) - 0.5
    places = np.clip(centres, 0, length - 1)
    lower = np.minimum(places.astype(np.intp), max(0, length - 2))
    upper = np.minimum(lower + 1, length - 1)
    share = (places - lower).astype(np.float32)
    below: Floats = np.take(channels, lower, axis)
    out: Floats = np.take(channels, upper, axis)
    out -= below
    out *= share.reshape([-1 if a == axis else 1 for a in range(4)])
    out += below
    return out
