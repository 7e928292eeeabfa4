"""Fast selection of the few foreground voxels of label maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

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


def _flat(maps: tuple[Labels, ...]) -> list[Labels]:
    """Return the maps as (n,) arrays, without a copy if they are in Fortran order."""
    if all(m.flags.f_contiguous for m in maps):
        return [m.T.reshape(-1) for m in maps]
    return [np.ascontiguousarray(m).reshape(-1) for m in maps]
