"""Fingerprints of the intensities of a brain, by which a case is recognised.

A fingerprint does not change with the name of a case, the storage of its voxels, their
type, or a linear change of the intensities, and hardly with the cropping.
"""

from __future__ import annotations

import base64
import binascii
import math
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box, bounding_box, common_box
from unet_gui.core.image.extreme_values import in_safe_range
from unet_gui.core.sequences import MriSequence

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from unet_gui.core.image.volume import Volume

    Fingerprint = npt.NDArray[np.int8]

# Least correlation of a case with itself in other files. It is above 0.99, or 0.95 if a
# few millimetres are cropped; of other cases it was 0.91 at most, and 0.94 with a
# single sequence.
SAME_SCAN = 0.95
_CELLS = 6  # along each axis of the box
_SHAPE = (_CELLS, _CELLS, _CELLS, len(MriSequence))
_PER_DEVIATION = 50  # integer steps in one standard deviation of the intensities
_SAMPLED_VOXELS = 150_000


def fingerprint(
    volumes: Mapping[str, Volume], *, is_exact: bool = False
) -> Fingerprint:
    """Return the mean normalised intensities of a coarse grid in the brain's box.

    The box of voxels that are not background, of all sequences together, is cut into
    6 x 6 x 6 cells. The intensities are scaled to mean 0 and standard deviation 1 of
    these voxels; background is 0.

    Parameters
    ----------
    volumes : mapping of name to Volume
        In RAS+ order and on one grid; those that are no `MriSequence` are ignored.
    is_exact : bool
        Whether all voxels are used, not only those of a coarser grid. That is slower
        and changes the correlations by less than 0.01.

    Returns
    -------
    (6, 6, 6, 4) int8 array
        In steps of 1/50 of the standard deviation, with the sequences in the order of
        `MriSequence`; all 0 for a sequence that is missing.
    """
    found = np.zeros(_SHAPE, np.int8)
    box = common_box(
        _brain_box(volumes[name]) for name in MriSequence if name in volumes
    )
    if box is None:
        return found
    steps = (1, 1, 1) if is_exact else _sampling(box)
    cells = tuple(map(_cell_weights, box.shape, steps))
    index = tuple(
        slice(s.start, s.stop, n) for s, n in zip(box.slices, steps, strict=True)
    )
    for channel, name in enumerate(MriSequence):
        if name in volumes:
            values = _normalised(volumes[name], volumes[name].data[index])
            scaled = _cell_means(values, cells) * np.float32(_PER_DEVIATION)
            found[..., channel] = np.clip(np.rint(scaled), -127, 127)
    return found


def likeness(one: Fingerprint, others: npt.NDArray[np.int8]) -> npt.NDArray[np.float64]:
    """Return the correlation of a fingerprint with others.

    Two fingerprints are compared over the sequences that both have; 0 without any.

    Parameters
    ----------
    one : (6, 6, 6, 4) int8 array
    others : (n, 6, 6, 6, 4) int8 array

    Returns
    -------
    (n,) float64 array
    """
    flat = others.reshape(len(others), -1, len(MriSequence))
    both = flat.any(axis=1, keepdims=True) & one.any(axis=(0, 1, 2))  # (n, 1, 4)
    weights = np.broadcast_to(both, flat.shape).reshape(len(others), -1)
    count = np.maximum(1, weights.sum(axis=1, keepdims=True))
    mine = one.reshape(1, -1) * weights.astype(np.float64)
    theirs = others.reshape(len(others), -1) * weights.astype(np.float64)
    mine = (mine - mine.sum(axis=1, keepdims=True) / count) * weights
    theirs = (theirs - theirs.sum(axis=1, keepdims=True) / count) * weights
    size = np.linalg.norm(mine, axis=1) * np.linalg.norm(theirs, axis=1)
    product = (mine * theirs).sum(axis=1)
    found: npt.NDArray[np.float64] = product / np.where(size > 0, size, np.inf)
    return found


def fingerprint_text(values: Fingerprint) -> str:
    """Return a fingerprint as base64."""
    return base64.b64encode(values.tobytes()).decode("ascii")


def parsed_fingerprint(text: str) -> Fingerprint | None:
    """Return the fingerprint of a base64 text; None if it is not one."""
    try:
        content = base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error):
        return None
    if len(content) != math.prod(_SHAPE):
        return None
    return np.frombuffer(content, np.int8).reshape(_SHAPE)


def _brain_box(volume: Volume) -> Box | None:
    """Return the box of the voxels that are not background, found on a coarser grid.

    Its edges are exact, but for parts that are thinner than a step of that grid.
    """
    data = volume.data
    step = max(1, round((data.size / _SAMPLED_VOXELS) ** (1 / 3)))
    sampled = bounding_box(volume.is_inside(data[::step, ::step, ::step]))
    if sampled is None:
        return None if step == 1 else bounding_box(volume.is_inside(data))
    start, stop = [], []
    for axis, size in enumerate(data.shape):
        planes = np.moveaxis(data, axis, 0)
        first, last = sampled.start[axis] * step, (sampled.stop[axis] - 1) * step
        while first > 0 and volume.is_inside(planes[first - 1]).any():
            first -= 1
        while last < size - 1 and volume.is_inside(planes[last + 1]).any():
            last += 1
        start.append(first)
        stop.append(last + 1)
    return Box(tuple(start), tuple(stop))


def _sampling(box: Box) -> tuple[int, ...]:
    """Return a step for each axis that leaves a cell eight voxels, if it has them."""
    step = max(1, round((math.prod(box.shape) / _SAMPLED_VOXELS) ** (1 / 3)))
    return tuple(max(1, min(step, n // (8 * _CELLS))) for n in box.shape)


def _cell_weights(size: int, step: int) -> npt.NDArray[np.float32]:
    """Return the share of each sampled plane in the mean of each cell, (cells, planes).

    Every plane lies in one cell if none is left out; otherwise a plane stands for
    itself and those that follow, and counts for each cell that they lie in.
    """
    edges = [round(n * size / _CELLS) for n in range(_CELLS + 1)]
    starts = np.arange(0, size, step) - (step - 1) / 2
    weights = np.zeros((_CELLS, len(starts)), np.float32)
    for cell, (low, high) in enumerate(pairwise(edges)):
        covered = np.minimum(starts + step, high) - np.maximum(starts, low)
        weights[cell] = np.maximum(covered, 0)
        weights[cell] /= max(weights[cell].sum(), 1e-9)
    return weights


def _normalised(
    volume: Volume, stored: npt.NDArray[np.generic]
) -> npt.NDArray[np.float32]:
    """Scale stored values to mean 0 and standard deviation 1 inside the brain."""
    inside = volume.is_inside(stored)
    with np.errstate(over="ignore"):  # wider floats become infinite
        values = stored.astype(np.float32)
    inside &= np.isfinite(values)
    values = in_safe_range(np.where(inside, values, np.float32(0)))
    count = max(1, int(np.count_nonzero(inside)))
    mean = float(values.sum(dtype=np.float64)) / count
    values = (values - np.float32(mean)) * inside
    deviation = math.sqrt(float(np.square(values, dtype=np.float64).sum()) / count)
    if deviation == 0 or not math.isfinite(deviation):
        return np.zeros_like(values)
    return values * np.float32(math.copysign(1, volume.slope) / deviation)


def _cell_means(
    values: npt.NDArray[np.float32], weights: tuple[npt.NDArray[np.float32], ...]
) -> npt.NDArray[np.float32]:
    """Return the (6, 6, 6) weighted means of an (I, J, K) array."""
    for axis_weights in weights:  # each pass moves the reduced axis to the end
        values = np.tensordot(values, axis_weights, axes=(0, 1))
    return values
