"""Cutting a box into tiles whose results together equal one run over the box."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.box import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

# More slices at once are hardly faster, and make cancelling slow.
_MAX_RUN = 8


@dataclass(frozen=True, slots=True)
class Tile:
    """A block given to the network, and the part of its result that is kept.

    Attributes
    ----------
    taken : Box
        In the padded box; starts and ends at multiples of the network's alignment.
    kept : Box
        In the padded box; the kept boxes of a plan cover it without overlap.
    """

    taken: Box
    kept: Box

    @property
    def kept_in_taken(self) -> Box:
        """The kept part, counted from the start of the taken block."""
        return self.kept.shifted(-start for start in self.taken.start)


def round_up(value: int, multiple: int) -> int:
    """Return the smallest multiple that is not below `value`."""
    return -(-value // multiple) * multiple


def padded_to_multiple(
    channels: npt.NDArray[np.float32], multiple: int | Sequence[int]
) -> npt.NDArray[np.float32]:
    """Pad (*spatial, C) with zeros at the upper ends to multiples of `multiple`.

    It is one number, or one for each spatial axis.
    """
    spatial = channels.shape[:-1]
    multiples = [multiple] * len(spatial) if isinstance(multiple, int) else multiple
    extra = [(0, round_up(n, m) - n) for n, m in zip(spatial, multiples, strict=True)]
    if not any(after for _, after in extra):
        return channels
    return np.pad(channels, [*extra, (0, 0)])


def plan_tiles(
    shape: Sequence[int], multiple: int, halo: int, max_voxels: int
) -> list[Tile]:
    """Cut a padded box into tiles of at most `max_voxels`, halo included.

    The axis with the most voxels is halved until the tiles fit, so that as little as
    possible is computed twice. Where not even the smallest tile fits, it is used all
    the same.

    Parameters
    ----------
    shape : ints
        Of the padded box, multiples of `multiple`.
    halo : int
        Voxels around the kept part that its result depends on.
    """
    halo = round_up(halo, multiple)
    cuts = [1] * len(shape)
    while _largest_tile(shape, cuts, multiple, halo) > max_voxels:
        lengths = [
            round_up(-(-n // c), multiple) for n, c in zip(shape, cuts, strict=True)
        ]
        longest = max(range(len(shape)), key=lambda a: lengths[a])
        if lengths[longest] <= multiple:
            break
        cuts[longest] += 1
    ranges = [_kept_ranges(n, c, multiple) for n, c in zip(shape, cuts, strict=True)]
    return [_tile(kept, shape, halo) for kept in product(*ranges)]


def plan_runs(
    shape: Sequence[int], multiple: int, max_voxels: int
) -> list[tuple[int, int]]:
    """Cut a stack of slices into runs of at most `max_voxels`, at least one slice.

    Parameters
    ----------
    shape : (slices, rows, columns)
        Before rows and columns are padded to `multiple`.

    Returns
    -------
    list of (first, stop)
    """
    slices, rows, columns = shape
    voxels = round_up(rows, multiple) * round_up(columns, multiple)
    length = min(max(1, max_voxels // voxels), _MAX_RUN)
    return [(a, min(a + length, slices)) for a in range(0, slices, length)]


def _kept_ranges(length: int, cuts: int, multiple: int) -> list[tuple[int, int]]:
    step = round_up(-(-length // cuts), multiple)
    return [(a, min(a + step, length)) for a in range(0, length, step)]


def _tile(kept: Sequence[tuple[int, int]], shape: Sequence[int], halo: int) -> Tile:
    taken = [
        (max(0, a - halo), min(n, b + halo))
        for (a, b), n in zip(kept, shape, strict=True)
    ]
    return Tile(
        taken=Box(tuple(a for a, _ in taken), tuple(b for _, b in taken)),
        kept=Box(tuple(a for a, _ in kept), tuple(b for _, b in kept)),
    )


def _largest_tile(
    shape: Sequence[int], cuts: Sequence[int], multiple: int, halo: int
) -> int:
    voxels = 1
    for length, count in zip(shape, cuts, strict=True):
        ranges = _kept_ranges(length, count, multiple)
        voxels *= max(min(length, b + halo) - max(0, a - halo) for a, b in ranges)
    return voxels
