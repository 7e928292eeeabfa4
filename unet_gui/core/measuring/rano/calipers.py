"""The two diameters of a 2-D mask: its longest line, and the longest one across it.

Two definitions are in use. *Longest*: the longest line in the lesion, then the longest
one perpendicular to it (Macdonald et al. 1990, doi:10.1200/JCO.1990.8.7.1277; RANO).
*Largest product*: the pair of perpendicular lines with the largest product, whose first
line need not be the longest. They differ on bent lesions.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from unet_gui.core.measuring.rano.chords import Outline

    Floats = npt.NDArray[np.float64]
    Index = npt.NDArray[np.int64]
    Line = tuple[tuple[float, float], tuple[float, float]]

AUTORANO_COSINE = 0.1  # 5.7 degrees, Chang et al. 2019, doi:10.1093/neuonc/noz106
OHIF_COSINE = 0.01  # 0.57 degrees
_ROUNDING = 1e-4  # of lengths in single precision
SAME = 1e-9  # relative difference of equal lengths; mm of touching lines
_FIRST_BATCH, _GROWTH = 64, 4
_SHARES_TRIED = (0.8, 0.5, 0.0)  # of the largest distance of two points


@dataclass(frozen=True, slots=True)
class Cross:
    """Two lines that cross; the second one is empty if there is none.

    Attributes
    ----------
    long, short : pairs of (a, b)
        Ends in fractional pixels.
    long_mm, short_mm : float
    """

    long: Line
    long_mm: float
    short: Line | None = None
    short_mm: float = 0.0

    @property
    def product_mm2(self) -> float:
        """The product of the two lengths."""
        return self.long_mm * self.short_mm


def longest_cross(
    outline: Outline, cosine: float, least_mm: float = 0.0
) -> Cross | None:
    """Return the longest line, with the longest line across it.

    Of several longest ones it is that with the longest line across.

    Parameters
    ----------
    cosine : float
        Largest cosine of the angle between the two, such as `AUTORANO_COSINE`.
    least_mm : float
        Shorter longest lines are not searched for.

    Returns
    -------
    Cross or None
        None if no line is as long.
    """
    for share in _SHARES_TRIED:
        pairs = possible_lines(
            outline, max(least_mm, share * outline.widest_mm)
        ).longest_first()
        longest = first_inside(outline, pairs)
        if longest is not None:
            break
    else:
        return None
    limit = pairs.lengths[longest] * (1 - SAME)
    equal = pairs.at(np.flatnonzero(pairs.lengths >= limit))
    equal = equal.at(np.flatnonzero(are_inside(outline, equal)))
    crosses = [
        _crossed(outline, int(a), int(b), cosine)
        for a, b in zip(equal.firsts, equal.seconds, strict=True)
    ]
    return max(crosses, key=lambda cross: cross.short_mm)


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of points of an outline, by their numbers, and their distances in mm."""

    firsts: Index
    seconds: Index
    lengths: Floats

    def at(self, chosen: Index | slice) -> Pairs:
        """Return some of the pairs."""
        return Pairs(self.firsts[chosen], self.seconds[chosen], self.lengths[chosen])

    def longest_first(self) -> Pairs:
        """Return the pairs in the order of their lengths."""
        return self.at(np.argsort(-self.lengths, kind="stable"))


def possible_lines(outline: Outline, least_mm: float) -> Pairs:
    """Return the pairs of points that may be lines inside, and are long enough."""
    at = outline.points_mm
    x, y = np.ascontiguousarray(at.T.astype(np.float32))
    square = np.subtract.outer(x, x) ** 2
    square += np.subtract.outer(y, y) ** 2
    is_long = square >= (least_mm * (1 - _ROUNDING)) ** 2
    flat = np.flatnonzero(is_long)
    firsts, seconds = np.divmod(flat, len(at))
    upper = np.flatnonzero(firsts < seconds)
    firsts, seconds = firsts[upper], seconds[upper]
    kept = outline.may_be_inside(firsts, seconds)
    firsts, seconds = firsts[kept], seconds[kept]
    lengths = np.hypot(*(at[firsts] - at[seconds]).T)
    return Pairs(firsts, seconds, lengths).at(
        np.flatnonzero(lengths >= least_mm * (1 - SAME))
    )


def are_inside(outline: Outline, pairs: Pairs) -> npt.NDArray[np.bool_]:
    """Return which lines run through the mask only, (n,)."""
    points = outline.points
    return outline.is_inside(points[pairs.firsts], points[pairs.seconds])


def first_inside(outline: Outline, pairs: Pairs) -> int | None:
    """Return the number of the first line that is inside."""
    for batch in batches(len(pairs.lengths)):
        inside = np.flatnonzero(are_inside(outline, pairs.at(batch)))
        if inside.size:
            return int(inside[0] + batch.start)
    return None


def batches(count: int) -> Iterator[slice]:
    """Yield slices of growing size that cover `count` items."""
    start, size = 0, _FIRST_BATCH
    while start < count:
        yield slice(start, min(start + size, count))
        start, size = start + size, min(size * _GROWTH, 4096)


def _crossed(outline: Outline, first: int, second: int, cosine: float) -> Cross:
    """Return a line with the longest one across it."""
    across = _across(outline, first, second, cosine)
    found = first_inside(outline, across)
    long = _ends(outline, first, second)
    long_mm = math.hypot(*(outline.points_mm[first] - outline.points_mm[second]))
    if found is None:
        return Cross(long, long_mm)
    short = _ends(outline, int(across.firsts[found]), int(across.seconds[found]))
    return Cross(long, long_mm, short, float(across.lengths[found]))


def _across(outline: Outline, first: int, second: int, cosine: float) -> Pairs:
    """Return the lines that cross a line at a right angle, longest first.

    They may be outside in part.
    """
    at = outline.points_mm - outline.points_mm[first]
    length = math.hypot(*at[second])
    along = at @ (at[second] / length)
    aside = at @ np.array([-at[second][1], at[second][0]]) / length
    left = np.flatnonzero(aside >= -SAME)
    right = np.flatnonzero(aside <= SAME)
    shift = along[left][:, None] - along[right][None]
    height = aside[left][:, None] - aside[right][None]
    apart = np.hypot(shift, height)
    a, b = np.nonzero((np.abs(shift) <= (cosine + SAME) * apart) & (apart > SAME))
    tops, shifts, heights = aside[left][a], shift[a, b], height[a, b]
    meeting = along[left][a] - shifts * tops / np.maximum(heights, SAME)
    kept = np.flatnonzero((meeting >= -SAME) & (meeting <= length + SAME))
    pairs = Pairs(left[a], right[b], apart[a, b])
    return pairs.at(kept).longest_first()


def line_of(outline: Outline, pairs: Pairs, number: int) -> Line:
    """Return the ends of one of some pairs, in pixels."""
    return _ends(outline, int(pairs.firsts[number]), int(pairs.seconds[number]))


def _ends(outline: Outline, first: int, second: int) -> Line:
    (a, b), (c, d) = (outline.points[[first, second]] / 2).tolist()
    return ((a, b), (c, d))
