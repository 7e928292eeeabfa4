"""Lines between points of the outline of a 2-D mask, and whether they stay inside.

A pixel is a square around its centre. Points have doubled coordinates: twice the index,
so that centres are even numbers and edges between pixels odd ones; all are whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Mask = npt.NDArray[np.bool_]
    Points = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]
    Flags = npt.NDArray[np.bool_]
    Numbers = npt.NDArray[np.int64]

DIRECTIONS = 60  # in which widths are measured, over half a turn
MARGIN = 1.002  # of widths between two of these directions
_SHORTEST = 1e-9  # of a chord; shorter pieces are where it passes a corner
_QUICK_PLACES = (4, 2, 6, 1, 7, 3, 5)  # eighths of a chord


@dataclass(frozen=True, eq=False)
class Outline:
    """A 2-D mask with the points at which lines between pixel centres leave it.

    Attributes
    ----------
    mask : (A, B) bool array
    frame : (2, 2) float64 array
        Maps steps of one pixel, as column vectors (a, b), to mm in the plane.
    """

    mask: Mask
    frame: Floats

    @cached_property
    def points(self) -> Points:
        """The middles of all edges between a pixel of the mask and one outside.

        (n, 2), in doubled coordinates.
        """
        padded = np.pad(self.mask, 1)
        found = []
        for axis, step in ((0, -1), (0, 1), (1, -1), (1, 1)):
            outside = ~np.roll(padded, -step, axis)[1:-1, 1:-1]
            places = 2 * np.argwhere(self.mask & outside)
            places[:, axis] += step
            found.append(places)
        return np.concatenate(found).astype(np.int64)

    @cached_property
    def points_mm(self) -> Floats:
        """The points in mm, (n, 2)."""
        return self.points @ self.frame.T / 2

    @cached_property
    def _touched(self) -> Mask:
        """Pixels, edges and corners that the mask covers or touches, (2A+1, 2B+1).

        Odd indices are pixels; even ones are the edges before and behind them.
        """
        rows, columns = self.mask.shape
        found = np.zeros((2 * rows + 1, 2 * columns + 1), np.bool_)
        found[1::2, 1::2] = self.mask
        found[2::2] |= found[1::2]
        found[:-1:2] |= found[1::2]
        found[:, 2::2] |= found[:, 1::2]
        found[:, :-1:2] |= found[:, 1::2]
        return found

    @cached_property
    def widths_mm(self) -> Floats:
        """The widths in `DIRECTIONS` directions over half a turn."""
        angles = np.arange(DIRECTIONS) * np.pi / DIRECTIONS
        along = self.points_mm @ np.array([np.cos(angles), np.sin(angles)])
        widths: Floats = along.max(axis=0) - along.min(axis=0)
        return widths

    @property
    def widest_mm(self) -> float:
        """A length that no distance of two points exceeds, by little."""
        return float(self.widths_mm.max()) * MARGIN

    def may_be_inside(self, firsts: Numbers, seconds: Numbers) -> Numbers:
        """Return which lines between points may be inside, as positions.

        Looks at a few places only, and counts what touches the mask as inside.

        Parameters
        ----------
        firsts, seconds : (n,) arrays
            Numbers of `points`.
        """
        row, column = np.ascontiguousarray(self.points.T.astype(np.int32))
        width = self._touched.shape[1]
        flat = self._touched.reshape(-1)
        kept = np.arange(len(firsts))
        for eighths in _QUICK_PLACES:
            # whole numbers: an eighth of a doubled coordinate, counted from the edge
            first, second = firsts[kept], seconds[kept]
            index = _part(row[first], row[second], eighths)
            index *= width
            index += _part(column[first], column[second], eighths)
            kept = kept[flat.take(index)]
        return kept

    def is_inside(self, starts: Points, ends: Points) -> Flags:
        """Return whether chords, (n, 2) each, run through pixels of the mask only.

        A chord is cut where it crosses an edge between pixels; each piece then lies in
        one pixel, or along an edge, which belongs to the pixels on both of its sides.
        """
        if not len(starts):
            return np.zeros(0, np.bool_)
        ways = ends - starts
        crossings = [_crossings(starts[:, a], ways[:, a]) for a in (0, 1)]
        ones = np.ones((len(starts), 1))
        cuts = np.concatenate([0 * ones, *crossings, ones], axis=1)
        cuts.sort(axis=1)
        middles = (cuts[:, 1:] + cuts[:, :-1]) / 2
        is_piece = np.diff(cuts, axis=1) > _SHORTEST
        row, column = (
            _touched_index(starts[:, a], ways[:, a], middles) for a in (0, 1)
        )
        width = self._touched.shape[1]
        is_touched = self._touched.reshape(-1).take(row * width + column, mode="clip")
        found: Flags = (is_touched | ~is_piece).all(axis=1)
        return found


def _part(
    starts: npt.NDArray[np.int32], ends: npt.NDArray[np.int32], eighths: int
) -> npt.NDArray[np.int32]:
    """Return the index of a place between doubled coordinates, rounded down."""
    found = starts * np.int32(8 - eighths)
    found += ends * np.int32(eighths)
    found += np.int32(8)
    found >>= 3
    return found


def _touched_index(
    starts: npt.NDArray[np.int64], ways: npt.NDArray[np.int64], shares: Floats
) -> npt.NDArray[np.int64]:
    """Return where the pieces of chords are in `Outline._touched`, along one axis."""
    at = (starts + 1)[:, None] + shares * ways[:, None]
    index = (at / 2).astype(np.int64) * 2 + 1
    on_edge = (ways == 0) & (starts % 2 == 1)
    index[on_edge] = starts[on_edge][:, None] + 1
    return index


def _crossings(
    starts: npt.NDArray[np.int64], ways: npt.NDArray[np.int64]
) -> npt.NDArray[np.float64]:
    """Return where chords cross edges along one axis, (n, most), as shares of them.

    Ones stand for no crossing.
    """
    lengths = np.abs(ways)
    most = int(lengths.max() + 1) // 2
    first = np.where(starts % 2 == 1, 2, 1)
    steps = first[:, None] + 2 * np.arange(most)
    shares: Floats = np.minimum(steps / np.maximum(lengths, 1)[:, None], 1.0)
    shares[lengths == 0] = 1.0
    return shares
