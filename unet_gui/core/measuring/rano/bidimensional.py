"""The two diameters of a lesion in the slices of one plane, and their product."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import bounding_box
from unet_gui.core.measuring.rano.calipers import (
    AUTORANO_COSINE,
    Cross,
    longest_cross,
)
from unet_gui.core.measuring.rano.chords import DIRECTIONS, MARGIN, Outline
from unet_gui.core.measuring.rano.product import largest_product_cross

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.planes import Plane, Point
    from unet_gui.core.measuring.rano.calipers import Line

    Mask = npt.NDArray[np.bool_]

_MOST_CACHED = 4096  # slices


@dataclass(frozen=True, slots=True)
class Diameters:
    """Two perpendicular diameters of a lesion in one slice.

    Attributes
    ----------
    index : int
        The slice, along the normal of the plane.
    long, short : pairs of (i, j, k)
        Ends in fractional voxels; `short` is None if no line lies across.
    long_mm, short_mm : float
    """

    index: int
    long: tuple[Point, Point]
    long_mm: float
    short: tuple[Point, Point] | None
    short_mm: float

    @property
    def product_mm2(self) -> float:
        """The product of both diameters."""
        return self.long_mm * self.short_mm


@dataclass(frozen=True, slots=True)
class Bidimensional:
    """The two diameters of a lesion by both definitions.

    Attributes
    ----------
    longest : Diameters
        The longest line of all slices, and the longest one across it there.
    largest_product : Diameters
        The perpendicular lines of one slice with the largest product.
    slice_count : int
        Number of slices of the plane that the lesion is on.
    """

    longest: Diameters
    largest_product: Diameters
    slice_count: int


class CrossCache:
    """The crosses of slices that were measured before, by their pixels.

    After a change of a mask, only the slices that differ are searched again.
    """

    def __init__(self) -> None:
        self._known: dict[bytes, tuple[Cross | None, float]] = {}
        self._bounds: dict[bytes, tuple[float, float]] = {}

    def bounds(
        self, key: bytes, find: Callable[[], tuple[float, float]]
    ) -> tuple[float, float]:
        """Return what no line, and no product, of a slice exceeds."""
        found = self._bounds.get(key)
        if found is None:
            if len(self._bounds) >= _MOST_CACHED:
                del self._bounds[next(iter(self._bounds))]
            found = self._bounds[key] = find()
        return found

    def known(self, key: bytes, least: float) -> tuple[bool, Cross | None]:
        """Return whether the answer for a slice is known, and the answer."""
        cross, sought = self._known.get(key, (None, np.inf))
        if cross is not None:
            return True, cross
        return sought <= least, None

    def keep(self, key: bytes, least: float, cross: Cross | None) -> None:
        """Keep the cross of a slice; None if none reaches `least`."""
        if len(self._known) >= _MOST_CACHED:
            del self._known[next(iter(self._known))]
        self._known[key] = (cross, least)


def bidimensional(
    lesion: Mask,
    first: Sequence[int],
    affine: Affine,
    plane: Plane,
    cosine: float = AUTORANO_COSINE,
    cache: CrossCache | None = None,
) -> Bidimensional:
    """Measure the two diameters of a lesion in the slices of a plane.

    Lines end where the outline of the lesion crosses the lines between the centres of
    voxels, and do not leave the lesion in between. Lengths are in the world, on any
    grid.

    Parameters
    ----------
    lesion : (I, J, K) bool array
        Not empty; in RAS+ order.
    first : (3,) ints
        Voxel of the grid at which the array starts.
    affine : Affine
        Of the grid.
    cosine : float
        Largest cosine of the angle between the lines.
    """
    search = _Search(lesion, first, affine, plane, cosine, cache or CrossCache())
    longest = search.longest()
    return Bidimensional(
        longest, search.largest_product(longest), len(search.slice_numbers)
    )


class _Search:
    """The search for the lines of one lesion, most promising slices first."""

    def __init__(
        self,
        lesion: Mask,
        first: Sequence[int],
        affine: Affine,
        plane: Plane,
        cosine: float,
        cache: CrossCache,
    ) -> None:
        self._stack = np.moveaxis(lesion, plane.normal, 0)
        self._axes = [axis for axis in range(3) if axis != plane.normal]
        self._normal = plane.normal
        self._first = first
        self._cosine = cosine
        self._frame = _plane_frame(affine.linear[:, self._axes])
        self._cache = cache
        self.slice_numbers = np.flatnonzero(self._stack.any(axis=(1, 2)))
        self._outlines = {int(n): self._outline(int(n)) for n in self.slice_numbers}

    def _outline(self, number: int) -> tuple[Outline, tuple[int, int]]:
        """Return the outline of a slice, cropped, and where it starts."""
        box = bounding_box(self._stack[number])
        if box is None:
            msg = "the slice is empty"
            raise ValueError(msg)
        mask = np.ascontiguousarray(self._stack[number][box.slices])
        return Outline(mask, self._frame), (box.start[0], box.start[1])

    def _key(self, kind: bytes, number: int) -> bytes:
        mask = self._outlines[number][0].mask
        frame = np.array([*mask.shape, *self._frame.ravel(), self._cosine])
        return kind + frame.tobytes() + np.packbits(mask).tobytes()

    def _cross(self, kind: bytes, number: int, least: float) -> Cross | None:
        key = self._key(kind, number)
        is_known, cross = self._cache.known(key, least)
        if not is_known:
            find = longest_cross if kind == b"L" else largest_product_cross
            cross = find(self._outlines[number][0], self._cosine, least)
            self._cache.keep(key, least, cross)
        return cross

    def longest(self) -> Diameters:
        """Return the longest line of all slices, and the longest one across it."""
        bounds = {n: self._bounds(n)[0] for n in self._outlines}
        best: tuple[float, float] = (0.0, 0.0)
        found: tuple[int, Cross] | None = None
        for number in sorted(bounds, key=lambda n: -bounds[n]):
            if bounds[number] < best[0]:
                break
            cross = self._cross(b"L", number, best[0])
            if cross is None:
                continue
            rank = (round(cross.long_mm, 9), cross.short_mm)
            if found is None or rank > best:
                best, found = rank, (number, cross)
        if found is None:
            msg = "an empty lesion has no diameter"
            raise ValueError(msg)
        return self._diameters(*found)

    def largest_product(self, longest: Diameters) -> Diameters:
        """Return the lines with the largest product; those of `longest` if they are."""
        bounds = {n: self._bounds(n)[1] for n in self._outlines}
        best, found = longest.product_mm2, longest
        for number in sorted(bounds, key=lambda n: -bounds[n]):
            if bounds[number] <= best:
                break
            cross = self._cross(b"P", number, best)
            if cross is not None and cross.product_mm2 > best:
                best, found = cross.product_mm2, self._diameters(number, cross)
        return found

    def _bounds(self, number: int) -> tuple[float, float]:
        """Return what no line, and no product, of a slice exceeds."""
        outline = self._outlines[number][0]
        return self._cache.bounds(
            self._key(b"B", number),
            lambda: (outline.widest_mm, self._product_bound(outline)),
        )

    def _product_bound(self, outline: Outline) -> float:
        """Return a product that no two perpendicular lines of a slice exceed."""
        widths, step = outline.widths_mm, np.pi / DIRECTIONS
        reach = int(np.arcsin(min(self._cosine, 1.0)) / step) + 2
        near = np.max([np.roll(widths, n) for n in range(-reach, reach + 1)], axis=0)
        across = np.roll(near, DIRECTIONS // 2)
        return float((widths * across).max()) * MARGIN**2

    def _diameters(self, number: int, cross: Cross) -> Diameters:
        index = number + self._first[self._normal]
        long = self._line(cross.long, number)
        short = None if cross.short is None else self._line(cross.short, number)
        return Diameters(index, long, cross.long_mm, short, cross.short_mm)

    def _line(self, line: Line, number: int) -> tuple[Point, Point]:
        """Return the ends of a line in a slice, in voxels of the grid."""
        start = self._outlines[number][1]
        ends = np.empty((2, 3))
        ends[:, self._axes] = np.add(line, start)
        ends[:, self._normal] = number
        first, second = (ends + self._first).tolist()
        return (tuple(first), tuple(second))


def _plane_frame(steps: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return two steps in the world, (3, 2), within the plane that they span, (2, 2).

    Lengths and angles stay the same.
    """
    along = float(np.linalg.norm(steps[:, 0]))
    shear = float(steps[:, 0] @ steps[:, 1]) / along
    across = float(np.linalg.norm(np.cross(steps[:, 0], steps[:, 1]))) / along
    return np.array([[along, shear], [0.0, across]])
