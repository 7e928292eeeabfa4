"""A small network, run in NumPy, that tells the sequence of a scan by its voxels.

It is small enough that no engine is needed: four convolutions that halve the grid, the
mean over all voxels, and a choice.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.image.extreme_values import in_safe_range
from unet_gui.core.image.scaled_intensities import scaled_intensities
from unet_gui.core.sequences import MriSequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from unet_gui.core.image.volume import Volume

    Floats = npt.NDArray[np.float32]

SEQUENCE_BLOCK = (48, 56, 48)  # voxels along I, J, K
SEQUENCE_SPACING_MM = 4.0
_MOST_ZOOM = 8.0  # of thick slices; coarser grids are none of a head


@dataclass(frozen=True, slots=True, eq=False)
class SequenceNetwork:
    """The weights of the network.

    Attributes
    ----------
    kernels : tuple of (3, 3, 3, channels, maps) float32 array
        Of the convolutions, with the normalisation after them folded in.
    shifts : tuple of (maps,) float32 array
    choice, bias : (maps, 4) and (4,) float32 array
        From the means of the last maps to the sequences, in the order of `MriSequence`.
    """

    kernels: tuple[Floats, ...]
    shifts: tuple[Floats, ...]
    choice: Floats
    bias: Floats

    def probabilities(self, volume: Volume) -> dict[MriSequence, float]:
        """Return how likely a scan is each of the sequences."""
        maps = sequence_input(volume)[..., np.newaxis]
        for kernel, shift in zip(self.kernels, self.shifts, strict=True):
            maps = np.maximum(_halving_convolution(maps, kernel) + shift, 0)
        logits = maps.mean(axis=(0, 1, 2)) @ self.choice + self.bias
        likely = np.exp(logits - logits.max())
        likely /= likely.sum()
        return dict(zip(MriSequence, map(float, likely), strict=True))


def sequence_input(volume: Volume) -> Floats:
    """Return a scan on the grid of the network, its middle in the middle.

    Voxels that are not finite count as background.

    Returns
    -------
    `SEQUENCE_BLOCK` float32 array
    """
    from scipy import ndimage

    sample = volume.sample
    ratio = [n / m for n, m in zip(volume.shape, sample.shape, strict=True)]
    spacing = [mm * r for mm, r in zip(volume.spacing_mm, ratio, strict=True)]
    step = [max(1, int(SEQUENCE_SPACING_MM / mm)) for mm in spacing]
    values = _averaged(volume, sample, step)
    factors = [
        min(max(mm * s / SEQUENCE_SPACING_MM, 1 / n), _MOST_ZOOM)
        for mm, s, n in zip(spacing, step, values.shape, strict=True)
    ]
    needed = [
        math.ceil(n / f) + 1 for n, f in zip(SEQUENCE_BLOCK, factors, strict=True)
    ]
    values = _centred(
        values, [min(n, m) for n, m in zip(needed, values.shape, strict=True)]
    )
    coarse = ndimage.zoom(values, factors, order=1)
    return scaled_intensities(_centred(np.asarray(coarse, np.float32), SEQUENCE_BLOCK))


def _averaged(volume: Volume, stored: npt.NDArray[Any], step: Sequence[int]) -> Floats:
    """Return the mean intensities of blocks of `step` voxels, of any scale."""
    # whole planes are added first, which is quicker and takes less memory than blocks
    first, *others = sorted(range(3), key=lambda axis: -abs(stored.strides[axis]))
    parts = _planes(stored, first, step[first])
    intensities = (_finite_intensities(volume, part) for part in parts)
    values = in_safe_range(_mean(intensities, len(parts)))
    for axis in others:
        parts = _planes(values, axis, step[axis])
        values = _mean(parts, len(parts))
    return values


def _planes(values: npt.NDArray[Any], axis: int, step: int) -> list[npt.NDArray[Any]]:
    """Return the first, second … of every `step` planes."""
    length = values.shape[axis]
    size = min(step, length)
    most = length // size * size
    before = (slice(None),) * axis
    return [values[(*before, slice(n, most, size))] for n in range(size)]


def _mean(parts: Iterable[Floats], count: int) -> Floats:
    """Return the mean of `count` arrays, which are let go one by one."""
    share = np.float32(1 / count)
    scaled = (part * share for part in parts)  # a sum could be too large
    total = next(scaled)
    for part in scaled:
        total += part
    return total


def _finite_intensities(volume: Volume, stored: npt.NDArray[Any]) -> Floats:
    """Return intensities, 0 where they are not finite float32."""
    with np.errstate(over="ignore", invalid="ignore"):
        values = np.asarray(volume.intensity(stored), np.float32)
    if stored.dtype.kind == "f" or volume.slope != 1.0:
        return np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    return values


def _centred(values: Floats, shape: Sequence[int]) -> Floats:
    """Cut or pad with 0 on both sides to a shape."""
    block = np.zeros(shape, np.float32)
    source, target = [], []
    for have, want in zip(values.shape, shape, strict=True):
        before, kept = (have - want) // 2, min(have, want)
        source.append(slice(max(before, 0), max(before, 0) + kept))
        target.append(slice(max(-before, 0), max(-before, 0) + kept))
    block[tuple(target)] = values[tuple(source)]
    return block


def _halving_convolution(maps: Floats, kernel: Floats) -> Floats:
    """Convolve with stride 2 and zeros at the upper ends, as Keras's ``same`` does.

    Parameters
    ----------
    maps : (I, J, K, channels) float32 array
        With even lengths.
    kernel : (3, 3, 3, channels, maps) float32 array
    """
    half = [n // 2 for n in maps.shape[:3]]
    padded = np.pad(maps, ((0, 1), (0, 1), (0, 1), (0, 0)))
    found = np.zeros((*half, kernel.shape[-1]), np.float32)
    for place in product(range(3), repeat=3):
        seen = padded[
            tuple(slice(p, p + 2 * n, 2) for p, n in zip(place, half, strict=True))
        ]
        found += seen @ kernel[place]
    return found
