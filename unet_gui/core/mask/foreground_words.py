"""Fast selection of the few foreground voxels of label maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box, bounding_box

if TYPE_CHECKING:
    import numpy.typing as npt

    Labels = npt.NDArray[np.uint8]

_WORD = np.dtype(np.uint64)


def foreground_words(*maps: Labels) -> tuple[Labels, ...]:
    """Return all voxels at which any of the label maps is foreground.

    Some background is included: words of eight neighbouring voxels are tested at once,
    which is four times faster than testing each voxel.

    Parameters
    ----------
    *maps : uint8 arrays of one shape

    Returns
    -------
    tuple of (n,) uint8 arrays
        One per map, in the same order of voxels.
    """
    flat = _flat(maps)
    end = flat[0].size // _WORD.itemsize * _WORD.itemsize
    words = [f[:end].view(_WORD) for f in flat]
    is_hit = words[0] != 0
    for other in words[1:]:
        is_hit |= other != 0
    return tuple(
        np.concatenate([w[is_hit].view(np.uint8), f[end:]])
        for w, f in zip(words, flat, strict=True)
    )


def foreground_box(labels: Labels) -> Box | None:
    """Return the smallest box around the foreground of (I, J, K) labels.

    Words of eight neighbouring voxels are tested at once where they can be.

    Returns
    -------
    Box or None
        None without any foreground.
    """
    turned = labels.T if labels.flags.f_contiguous else labels
    length = _WORD.itemsize
    if not turned.flags.c_contiguous or turned.shape[-1] % length:
        return bounding_box(labels != 0)
    coarse = bounding_box(turned.view(_WORD) != 0)
    if coarse is None:
        return None
    start, stop = coarse.start[-1] * length, coarse.stop[-1] * length
    part = turned[(*coarse.slices[:-1], slice(start, stop))]
    hit = np.flatnonzero(part.any(axis=tuple(range(part.ndim - 1))))
    low = (*coarse.start[:-1], start + int(hit[0]))
    high = (*coarse.stop[:-1], start + int(hit[-1]) + 1)
    return Box(low[::-1], high[::-1]) if turned is not labels else Box(low, high)


def _flat(maps: tuple[Labels, ...]) -> list[Labels]:
    """Return the maps as (n,) arrays, without a copy if they are in Fortran order."""
    if all(m.flags.f_contiguous for m in maps):
        return [m.T.reshape(-1) for m in maps]
    return [np.ascontiguousarray(m).reshape(-1) for m in maps]
