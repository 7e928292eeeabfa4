"""Counts of a label map that follow its changes without counting again.

For each slice of each plane, the voxels of each class in it are counted once. A change
adds and takes away what it does within its own box; volumes, the box around the tumour
and the slices that hold a class follow from these numbers.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.mask.foreground_words import foreground_words
from unet_gui.core.mask.labels import CAVITY, TumourClass
from unet_gui.core.measuring.extents import note_extents, runs
from unet_gui.core.measuring.tumour_box import note_tumour_box, tumour_box
from unet_gui.core.measuring.volumes import note_counts

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.measuring.extents import Extents

    Labels = npt.NDArray[np.uint8]
    Numbers = npt.NDArray[np.int64]

_LABELS = 256
_CLASSES = tuple(int(c) for c in TumourClass)
_OTHER = 0  # the row of tumour labels that are not a class


class LabelCounts:
    """The voxels of each label, in all and per slice."""

    def __init__(self, label_map: LabelMap) -> None:
        self._counts = _counted(foreground_words(label_map.data)[0])
        rows = max(_CLASSES) + 1
        self._per_slice = [np.zeros((rows, n), np.int64) for n in label_map.data.shape]
        box = tumour_box(label_map)
        if box is not None:
            self._add(label_map.data[box.slices], box, self._counts > 0, 1)

    def follow(self, before: Labels, now: Labels, box: Box) -> None:
        """Take in that the labels of a box have changed.

        Parameters
        ----------
        before, now : (I, J, K) uint8 arrays
            All of the label map, equal outside of `box`.
        """
        for labels, sign in ((before[box.slices], -1), (now[box.slices], 1)):
            counts = _counted(labels)
            self._counts += sign * counts
            self._add(labels, box, counts > 0, sign)

    def _add(
        self, labels: Labels, box: Box, is_there: npt.NDArray[np.bool_], sign: int
    ) -> None:
        """Add the voxels of a box to those of the slices, or take them away."""
        for row, is_in_row in _rows(is_there):
            per_axis = _sums(is_in_row(labels))
            for axis, numbers in enumerate(per_axis):
                part = slice(box.start[axis], box.stop[axis])
                self._per_slice[axis][row, part] += sign * numbers

    @property
    def box(self) -> Box | None:
        """The smallest box around the tumour, None if there is none."""
        held = [np.flatnonzero(numbers.any(axis=0)) for numbers in self._per_slice]
        if not held[0].size:
            return None
        return Box(tuple(int(h[0]) for h in held), tuple(int(h[-1]) + 1 for h in held))

    @property
    def extents(self) -> Extents:
        """The runs of slices that hold each class, per plane."""
        return {
            plane: {
                c: runs(self._per_slice[plane.normal][int(c)] > 0) for c in TumourClass
            }
            for plane in Plane
        }

    def note(self, label_map: LabelMap) -> None:
        """Note with a label map what is known about it."""
        note_counts(label_map, self._counts)
        note_tumour_box(label_map, self.box)
        note_extents(label_map, self.extents)


def _rows(
    is_there: npt.NDArray[np.bool_],
) -> list[tuple[int, Callable[[Labels], npt.NDArray[np.bool_]]]]:
    """Return the rows of numbers that labels belong to, and what selects their voxels.

    Parameters
    ----------
    is_there : (256,) bool array
        The labels that occur.
    """
    found: list[tuple[int, Callable[[Labels], npt.NDArray[np.bool_]]]] = [
        (c, partial(np.equal, c)) for c in _CLASSES if is_there[c]
    ]
    others = is_there.copy()
    others[[0, CAVITY, *_CLASSES]] = False
    if others.any():
        found.append((_OTHER, lambda labels: others[labels]))
    return found


def _sums(mask: npt.NDArray[np.bool_]) -> list[Numbers]:
    """Return the number of voxels of a mask in each of its slices, per axis."""
    along_first = np.add.reduce(mask, axis=0, dtype=np.int32)
    first = [np.count_nonzero(section) for section in mask]
    return [
        np.array(first, np.int64),
        along_first.sum(axis=1, dtype=np.int64),
        along_first.sum(axis=0, dtype=np.int64),
    ]


def _counted(labels: Labels) -> Numbers:
    return np.bincount(labels.reshape(-1), minlength=_LABELS).astype(np.int64)
