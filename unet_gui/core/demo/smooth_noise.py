"""Smooth random fields, and refinement of fields to a finer grid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt


def smooth_noise(
    rng: np.random.Generator, shape: Sequence[int], scale: float
) -> npt.NDArray[np.floating[Any]]:
    """Return a smooth random field of mean 0 and variance about 1.

    Parameters
    ----------
    shape : sequence of int
        Of the field.
    scale : float
        Standard deviation of the Gaussian kernel, in voxels.

    Returns
    -------
    float32 array of this shape
    """
    weights = [_gaussian_weights(n, scale) for n in shape]
    knots = rng.standard_normal([w.shape[1] for w in weights], np.float32)
    field = knots
    for axis_weights in weights:  # replaces the first axis by a new last one
        field = np.tensordot(field, axis_weights, axes=(0, 1))
    return field.astype(np.float32, copy=False)


def refine(field: npt.NDArray[np.floating[Any]]) -> npt.NDArray[np.floating[Any]]:
    """Interpolate linearly to half the spacing: n voxels become 2 n - 1 per axis.

    Parameters
    ----------
    field : float32 array of any shape
    """
    for axis in range(field.ndim):
        coarse = np.moveaxis(field, axis, 0)
        fine = np.empty((2 * len(coarse) - 1, *coarse.shape[1:]), np.float32)
        fine[::2] = coarse
        np.add(coarse[1:], coarse[:-1], out=fine[1::2])
        fine[1::2] *= np.float32(0.5)
        field = np.moveaxis(fine, 0, axis)
    return field


def _gaussian_weights(n: int, scale: float) -> npt.NDArray[np.floating[Any]]:
    knots = np.arange(-2 * scale, n + 2 * scale, scale)
    distance = (np.arange(n)[:, None] - knots) / scale
    weights = np.exp(-(distance**2))  # variances of noise and kernel add up
    weights /= np.sqrt((weights**2).sum(axis=1, keepdims=True))
    return weights.astype(np.float32)
