"""Boxes of voxels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Box:
    """A block of voxels, half open like a slice.

    Attributes
    ----------
    start, stop : tuple of int
        First voxel inside and first voxel past the end, one entry per axis.
    """

    start: tuple[int, ...]
    stop: tuple[int, ...]

    @property
    def shape(self) -> tuple[int, ...]:
        """Number of voxels along each axis."""
        return tuple(b - a for a, b in zip(self.start, self.stop, strict=True))

    @property
    def slices(self) -> tuple[slice, ...]:
        """Index that extracts the box from an array."""
        return tuple(slice(a, b) for a, b in zip(self.start, self.stop, strict=True))

    def shifted(self, offset: Iterable[int]) -> Box:
        """Return the box moved by `offset` voxels."""
        moves = tuple(offset)
        return Box(
            tuple(a + o for a, o in zip(self.start, moves, strict=True)),
            tuple(b + o for b, o in zip(self.stop, moves, strict=True)),
        )


def bounding_box(mask: npt.NDArray[np.bool_]) -> Box | None:
    """Return the smallest box around true voxels, of any shape; None without any."""
    start, stop = [], []
    for axis in range(mask.ndim):
        others = tuple(a for a in range(mask.ndim) if a != axis)
        hit = np.flatnonzero(mask.any(axis=others))
        if hit.size == 0:
            return None
        start.append(int(hit[0]))
        stop.append(int(hit[-1]) + 1)
    return Box(tuple(start), tuple(stop))


def common_box(boxes: Iterable[Box | None]) -> Box | None:
    """Return the smallest box that contains all boxes; None stands for an empty box."""
    full = [box for box in boxes if box is not None]
    if not full:
        return None
    starts = zip(*(box.start for box in full), strict=True)
    stops = zip(*(box.stop for box in full), strict=True)
    return Box(tuple(map(min, starts)), tuple(map(max, stops)))


def union_box(arrays: Iterable[npt.NDArray[Any]]) -> Box | None:
    """Return the smallest box around the non-zero voxels of arrays of one shape."""
    return common_box(bounding_box(array != 0) for array in arrays)


def trimmed_box(mask: npt.NDArray[np.bool_], share: float) -> Box | None:
    """Return the bounding box without specks; None if nothing is True.

    Parameters
    ----------
    mask : (I, J, K) bool array
    share : float
        Of all True voxels: as many may lie beyond each end of the box.
    """
    starts, stops = [], []
    for axis in range(3):
        others = tuple(a for a in range(3) if a != axis)
        part = np.cumsum(np.count_nonzero(mask, axis=others), dtype=np.float64)
        if not part[-1]:
            return None
        part /= part[-1]
        starts.append(int(np.argmax(part > share)))
        stops.append(int(np.argmax(part >= 1 - share)) + 1)
    (i, j, k), (a, b, c) = starts, stops
    return Box((i, j, k), (a, b, c))
