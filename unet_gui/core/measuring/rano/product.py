"""The two perpendicular lines in a 2-D mask with the largest product."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.measuring.rano.calipers import (
    SAME,
    Cross,
    Pairs,
    are_inside,
    batches,
    first_inside,
    line_of,
    possible_lines,
)

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.measuring.rano.chords import Outline

    Floats = npt.NDArray[np.float64]

_BIN_DEG = 0.5


def largest_product_cross(
    outline: Outline, cosine: float, least_mm2: float = 0.0
) -> Cross | None:
    """Return the two perpendicular lines that cross with the largest product.

    Parameters
    ----------
    cosine : float
        Largest cosine of the angle between the two.
    least_mm2 : float
        Only a larger product is searched for.

    Returns
    -------
    Cross or None
        The longer line first; None if there is none with such a product.
    """
    least_mm = least_mm2 / outline.widest_mm  # of each of the two lines
    return _ProductSearch(outline, cosine, least_mm).best(least_mm2)


class _ProductSearch:
    """All lines of an outline that may be inside, in the order of their angles."""

    def __init__(self, outline: Outline, cosine: float, least_mm: float) -> None:
        self._outline, self._cosine = outline, cosine
        pairs = possible_lines(outline, least_mm)
        ways = outline.points_mm[pairs.seconds] - outline.points_mm[pairs.firsts]
        angles = np.arctan2(ways[:, 1], ways[:, 0]) % np.pi
        order = np.argsort(angles, kind="stable")
        self._pairs, self._angles = pairs.at(order), angles[order]
        self._reach = math.asin(min(cosine, 1.0)) + SAME

    def best(self, least_mm2: float) -> Cross | None:
        """Return the lines with the largest product, if it is larger."""
        bounds = self._pairs.lengths * self._bounds()
        order = np.flatnonzero(bounds > least_mm2)
        order = order[np.argsort(-bounds[order], kind="stable")]
        found: Cross | None = None
        best_mm2 = least_mm2
        for batch in batches(len(order)):
            chosen = order[batch]
            chosen = chosen[bounds[chosen] > best_mm2]
            if not chosen.size:
                break
            lines = self._pairs.at(chosen)
            for number in chosen[are_inside(self._outline, lines)]:
                if bounds[number] <= best_mm2:
                    break
                cross = self._crossed(int(number), best_mm2)
                if cross is not None:
                    found, best_mm2 = cross, cross.product_mm2 * (1 + SAME)
        return found

    def _bounds(self) -> Floats:
        """Return for each line a length that no line across it exceeds."""
        count = round(180 / _BIN_DEG)
        bins = np.minimum((self._angles / np.pi * count).astype(np.int64), count - 1)
        longest = np.zeros(count)
        np.maximum.at(longest, bins, self._pairs.lengths)
        reach = math.ceil(math.degrees(self._reach) / _BIN_DEG) + 1
        near = [np.roll(longest, shift) for shift in range(-reach, reach + 1)]
        bounds: Floats = np.roll(np.max(near, axis=0), -count // 2)[bins]
        return bounds

    def _crossed(self, number: int, best_mm2: float) -> Cross | None:
        """Return a line with the longest one across it, if their product is larger."""
        length = float(self._pairs.lengths[number])
        across = self._across(number, best_mm2 / length)
        found = first_inside(self._outline, across)
        if found is None:
            return None
        own = (length, line_of(self._outline, self._pairs, number))
        other = float(across.lengths[found]), line_of(self._outline, across, found)
        (long_mm, long), (short_mm, short) = (
            (own, other) if own[0] >= other[0] else (other, own)
        )
        return Cross(long, long_mm, short, short_mm)

    def _across(self, number: int, least_mm: float) -> Pairs:
        """Return the longer lines that cross a line at a right angle, longest first."""
        window = self._window(float(self._angles[number]) + np.pi / 2)
        window = window[self._pairs.lengths[window] > least_mm]
        lines = self._pairs.at(window)
        at = self._outline.points_mm
        start = at[self._pairs.firsts[number]]
        way = at[self._pairs.seconds[number]] - start
        length = math.hypot(*way)
        first, second = at[lines.firsts] - start, at[lines.seconds] - start
        along = [points @ way / length for points in (first, second)]
        aside = [points @ (-way[1], way[0]) / length for points in (first, second)]
        rise = aside[1] - aside[0]
        safe = np.where(np.abs(rise) < SAME, 1.0, rise)
        share = np.clip(-aside[0] / safe, 0.0, 1.0)
        meeting = along[0] + share * (along[1] - along[0])
        is_crossing = (np.minimum(*aside) <= SAME) & (np.maximum(*aside) >= -SAME)
        is_crossing &= (meeting >= -SAME) & (meeting <= length + SAME)
        is_crossing &= np.abs(along[1] - along[0]) <= (
            (self._cosine + SAME) * lines.lengths
        )
        return lines.at(np.flatnonzero(is_crossing)).longest_first()

    def _window(self, angle: float) -> npt.NDArray[np.int64]:
        """Return the numbers of lines whose angles are within reach of one."""
        found = []
        for turn in (-1, 0, 1):
            middle = angle % np.pi + turn * np.pi
            ends = (middle - self._reach - SAME, middle + self._reach + SAME)
            low, high = np.searchsorted(self._angles, ends)
            found.append(np.arange(low, high))
        return np.concatenate(found)
