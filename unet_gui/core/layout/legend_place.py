"""A place for a legend in a view where it covers as little of the brain as can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

# of the legend's area, where the brain's outline is a guess
_FREE, _MOST_COVERED = 0.1, 0.25
_MOST_OF_VIEW = 0.12  # a part of the view that a legend on the brain may take
_SAMPLES = 16  # along each side of the legend


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in pixels; y points down."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right border."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Lower border."""
        return self.top + self.height

    def holds(self, other: Area) -> bool:
        """Whether another rectangle lies inside this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


_NOWHERE = (2.0, "", Area(0, 0, 0, 0))  # more than all of it covers the brain


def covered_part(legend: Area, brain: Area) -> float:
    """Return the part of a legend that lies on the brain, 0 to 1.

    The brain is taken as the ellipse in its bounding box.
    """
    if min(legend.width, legend.height, brain.width, brain.height) <= 0:
        return 0.0
    steps = (np.arange(_SAMPLES) + 0.5) / _SAMPLES
    x = legend.left + legend.width * steps - brain.left
    y = legend.top + legend.height * steps - brain.top
    x, y = 2 * x / brain.width - 1, 2 * y / brain.height - 1
    return float(np.mean(x[None, :] ** 2 + y[:, None] ** 2 < 1))


def legend_place(
    view: Area, brain: Area, forms: Iterable[tuple[str, Iterable[Area]]]
) -> tuple[str, Area] | None:
    """Return the first form and place that leaves the brain free.

    A form that nearly does, too, is taken before those behind it: it tells more. Where
    none does, the place is the one that covers the least, of those forms that take a
    small part of the view. None means that the view is too small for all.

    Parameters
    ----------
    view, brain : Area
        The view, and the bounding box of the brain in it when all of it is shown.
    forms : iterable of (name, places)
        Forms of the legend with their places in the view, those liked best first.
    """
    most = _MOST_OF_VIEW * view.width * view.height
    small: list[tuple[float, str, Area]] = []
    for name, places in forms:
        fitting = [p for p in places if view.holds(p)]
        covered = [(round(covered_part(p, brain), 2), name, p) for p in fitting]
        for part, _, place in covered:
            if part <= _FREE:
                return name, place
        part, _, place = min(covered, key=_covered, default=_NOWHERE)
        if part <= _MOST_COVERED:
            return name, place
        small += [
            entry for entry in covered if entry[2].width * entry[2].height <= most
        ]
    part, name, place = min(small, key=_covered, default=_NOWHERE)
    return None if part > 1 else (name, place)


def _covered(entry: tuple[float, str, Area]) -> float:
    return entry[0]
