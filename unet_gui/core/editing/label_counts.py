"""Volumes and extent of a label map that follow its changes without a new count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box, bounding_box, common_box
from unet_gui.core.mask.foreground_words import foreground_words
from unet_gui.core.mask.labels import is_tumour
from unet_gui.core.measuring.tumour_box import note_tumour_box, tumour_box
from unet_gui.core.measuring.volumes import note_counts

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.image.volume import LabelMap

    Labels = npt.NDArray[np.uint8]

_LABELS = 256


class LabelCounts:
    """The number of voxels of each label, and the box around the tumour."""

    def __init__(self, label_map: LabelMap) -> None:
        self._counts = _counted(foreground_words(label_map.data)[0])
        self._box = tumour_box(label_map)

    def follow(self, before: Labels, now: Labels, box: Box) -> None:
        """Take in that the labels of a box have changed.

        Parameters
        ----------
        before, now : (I, J, K) uint8 arrays
            All of the label map, equal outside of `box`.
        """
        old, new = before[box.slices], now[box.slices]
        is_changed = old != new
        self._counts += _counted(new[is_changed]) - _counted(old[is_changed])
        added = bounding_box(is_changed & is_tumour(new))
        if added is not None:
            self._box = common_box((self._box, added.shifted(box.start)))
        if self._box is not None:
            self._box = _shrunk(self._box, now)

    def note(self, label_map: LabelMap) -> None:
        """Note with a label map what is known about it."""
        note_counts(label_map, self._counts)
        note_tumour_box(label_map, self._box)


def _shrunk(box: Box, labels: Labels) -> Box | None:
    """Return a box without its outer slices that hold no tumour; None if all do not.

    One slice per side is looked at, unless it is empty.
    """
    start, stop = list(box.start), list(box.stop)
    for axis in range(len(start)):
        while start[axis] < stop[axis] and _is_empty(labels, start, stop, axis, 0):
            start[axis] += 1
        while start[axis] < stop[axis] and _is_empty(labels, start, stop, axis, -1):
            stop[axis] -= 1
        if start[axis] == stop[axis]:
            return None
    return Box(tuple(start), tuple(stop))


def _is_empty(
    labels: Labels, start: list[int], stop: list[int], axis: int, end: int
) -> bool:
    """Whether the first (0) or last (-1) slice of a box along an axis has no tumour."""
    section = [slice(a, b) for a, b in zip(start, stop, strict=True)]
    place = start[axis] if end == 0 else stop[axis] - 1
    section[axis] = slice(place, place + 1)
    return not is_tumour(labels[tuple(section)]).any()


def _counted(labels: Labels) -> npt.NDArray[np.int64]:
    return np.bincount(labels.reshape(-1), minlength=_LABELS).astype(np.int64)
