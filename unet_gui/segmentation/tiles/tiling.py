"""Tiles of a box whose joined results equal one run over the whole box."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

# Most voxels that all tiles together may compute, as a multiple of the box: halos of
# some networks are 46 voxels wide, and the smallest tiles would do 1000 times the work.
MOST_WORK = 30


@dataclass(frozen=True, slots=True)
class Tile:
    """A block of the network's input and the part of its result that is kept.

    Attributes
    ----------
    taken : Box
        The input, in voxels of the padded box; starts and ends at multiples of the
        network's alignment.
    kept : Box
        The kept part, in voxels of the padded box. The kept parts of all tiles cover
        the box without overlap.
    """

    taken: Box
    kept: Box

    @property
    def kept_in_taken(self) -> Box:
        """The kept part in voxels of the taken block."""
        return self.kept.shifted(-start for start in self.taken.start)

    @property
    def voxels(self) -> int:
        """Number of voxels of the taken block."""
        return math.prod(self.taken.shape)


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis of a padded box and the rules for tiles along it.

    Attributes
    ----------
    length : int
        Number of voxels, a multiple of `multiple`.
    multiple : int
        Tiles start and end at multiples of it.
    halo : int
        Voxels on either side of the kept part that its result depends on.
    longest : int or None
        Most voxels that one tile keeps; None for no limit.
    """

    length: int
    multiple: int
    halo: int
    longest: int | None = None

    def taken(self, kept: tuple[int, int]) -> tuple[int, int]:
        """Return start and stop of the network's input for a kept part."""
        halo = round_up(self.halo, self.multiple)
        return max(0, kept[0] - halo), min(self.length, kept[1] + halo)

    def cuts(self, first: int, stop: int) -> Iterator[_Cut]:
        """Yield all even cuts of a part of the axis, the coarsest first."""
        length, step = stop - first, 0
        for count in range(1, length // self.multiple + 1):
            before, step = step, round_up(-(-length // count), self.multiple)
            is_short = self.longest is None or step <= max(self.longest, self.multiple)
            if step != before and is_short:
                edges = range(first, stop, step)
                yield _Cut(self, tuple((a, min(a + step, stop)) for a in edges))


class _Cut:
    """The kept parts along one axis, and their cost."""

    def __init__(self, axis: Axis, kept: tuple[tuple[int, int], ...]) -> None:
        self.kept = kept
        self.taken = tuple(map(axis.taken, kept))
        lengths = [stop - first for first, stop in self.taken]
        self.largest = max(lengths)
        self.total = sum(lengths)
        self.covered = kept[-1][1] - kept[0][0]


def round_up(value: int, multiple: int) -> int:
    """Return the smallest multiple of `multiple` that is at least `value`."""
    return -(-value // multiple) * multiple


def padded_to_multiple(
    channels: npt.NDArray[np.float32], multiple: int | Sequence[int]
) -> npt.NDArray[np.float32]:
    """Pad with zeros at the upper ends of the spatial axes.

    Parameters
    ----------
    channels : (*spatial, C) float32 array
    multiple : int or sequence of int
        Each spatial length becomes a multiple of it; one number for all axes, or one
        for each.

    Returns
    -------
    (*padded, C) float32 array
        `channels` itself if nothing is to be padded.
    """
    spatial = channels.shape[:-1]
    multiples = [multiple] * len(spatial) if isinstance(multiple, int) else multiple
    extra = [(0, round_up(n, m) - n) for n, m in zip(spatial, multiples, strict=True)]
    if not any(after for _, after in extra):
        return channels
    return np.pad(channels, [*extra, (0, 0)])


def cut_box(
    axes: Sequence[Axis], max_voxels: int, part: Box | None = None
) -> list[Tile]:
    """Cut a padded box into tiles of at most `max_voxels`, halo included.

    Among the even cuts within this limit, the one that computes the fewest voxels is
    chosen, then the one with the fewest tiles. If even the smallest tiles exceed the
    limit, they are used nevertheless.

    Parameters
    ----------
    part : Box or None
        The part that the tiles cover; None for the whole box.
    """
    best = _best_cuts(_ways(axes, part), max_voxels)
    tiles = []
    for pieces in product(*(zip(c.kept, c.taken, strict=True) for c in best)):
        kept, taken = (_box(edges) for edges in zip(*pieces, strict=True))
        tiles.append(Tile(taken, kept))
    return tiles


def smallest_tile_voxels(axes: Sequence[Axis], part: Box | None = None) -> int:
    """Return the largest tile of the finest cut with a sensible amount of work.

    All tiles together have at most `MOST_WORK` times the voxels of the part.
    """
    ways = _ways(axes, part)
    most = MOST_WORK * math.prod(cuts[0].covered for cuts in ways)
    sizes = (
        math.prod(cut.largest for cut in cuts)
        for cuts in product(*ways)
        if math.prod(cut.total for cut in cuts) <= most
    )
    # a small part may exceed that even as one tile
    return min(sizes, default=math.prod(cuts[0].largest for cuts in ways))


def _ways(axes: Sequence[Axis], part: Box | None) -> list[list[_Cut]]:
    """Return the possible cuts of each axis of a part, or of the whole box."""
    if part is None:
        part = Box((0,) * len(axes), tuple(axis.length for axis in axes))
    ranges = zip(axes, part.start, part.stop, strict=True)
    return [list(axis.cuts(first, stop)) for axis, first, stop in ranges]


def _best_cuts(ways: list[list[_Cut]], max_voxels: int) -> tuple[_Cut, ...]:
    fitting = []
    for cuts in product(*ways[:-1]):
        room = max_voxels / math.prod(cut.largest for cut in cuts)
        # the coarsest cut that fits computes the fewest voxels
        coarsest = next((cut for cut in ways[-1] if cut.largest <= room), None)
        if coarsest is not None:
            fitting.append((*cuts, coarsest))
    finest = tuple(cuts[-1] for cuts in ways)
    return min(fitting, key=_work, default=finest)


def _work(cuts: tuple[_Cut, ...]) -> tuple[int, int]:
    return math.prod(c.total for c in cuts), math.prod(len(c.kept) for c in cuts)


def _box(edges: Sequence[tuple[int, int]]) -> Box:
    return Box(tuple(a for a, _ in edges), tuple(b for _, b in edges))
