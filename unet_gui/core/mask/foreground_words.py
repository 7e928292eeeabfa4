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
    """Return the smallest box around the foreground of labels, of any shape.

    Words of eight neighbouring voxels are tested at once, and single voxels only where
    these found something.

    Returns
    -------
    Box or None
        None without any foreground.
    """
    if labels.flags.f_contiguous:
        found = _box_by_words(labels.T)
        return found and Box(found.start[::-1], found.stop[::-1])
    return _box_by_words(np.ascontiguousarray(labels))


def _box_by_words(labels: Labels) -> Box | None:
    """Return the box around the foreground of labels in C order."""
    flat, length = labels.reshape(-1), _WORD.itemsize
    if labels.shape[-1] < length:
        return bounding_box(labels != 0)
    whole = flat.size // length * length
    hits = np.flatnonzero(flat[:whole].view(_WORD) != 0) * length
    if np.any(flat[whole:]):
        hits = np.append(hits, flat.size - length)
    if not hits.size:
        return None
    first = np.unravel_index(hits, labels.shape)
    last = np.unravel_index(hits + length - 1, labels.shape)  # maybe in the next row
    start = [min(int(f.min()), int(e.min())) for f, e in zip(first, last, strict=True)]
    stop = [max(int(f.max()), int(e.max())) for f, e in zip(first, last, strict=True)]
    start[-1], stop[-1] = max(0, start[-1] - length), stop[-1] + length
    coarse = tuple(slice(a, b + 1) for a, b in zip(start, stop, strict=True))
    found = bounding_box(labels[coarse] != 0)
    return found and found.shifted(start)


def _flat(maps: tuple[Labels, ...]) -> list[Labels]:
    """Return the maps as (n,) arrays, without a copy if they are in Fortran order."""
    if all(m.flags.f_contiguous for m in maps):
        return [m.T.reshape(-1) for m in maps]
    return [np.ascontiguousarray(m).reshape(-1) for m in maps]
