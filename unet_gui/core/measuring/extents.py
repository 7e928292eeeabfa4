"""Extents of the classes of a label map: the slices that contain them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.planes import Plane
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.tumour_box import tumour_box

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.image.volume import LabelMap

    Runs = tuple[tuple[int, int], ...]  # (first, last) slice, both included
    Extents = dict[Plane, dict[TumourClass, Runs]]


def class_extents(label_map: LabelMap) -> Extents:
    """Return the runs of consecutive slices that contain each class, per plane."""
    return label_map.facts.once("extents", lambda: _found_extents(label_map))


def note_extents(label_map: LabelMap, extents: Extents) -> None:
    """Note the extents of the classes of a label map that are known already."""
    label_map.facts.once("extents", lambda: extents)


def _found_extents(label_map: LabelMap) -> Extents:
    box = tumour_box(label_map)
    extents: Extents = {p: {} for p in Plane}
    for tumour_class in TumourClass:
        inside = (
            None if box is None else label_map.data[box.slices] == int(tumour_class)
        )
        for plane in Plane:
            found: Runs = ()
            if inside is not None and box is not None:
                others = tuple(axis for axis in range(3) if axis != plane.normal)
                found = runs(inside.any(axis=others), box.start[plane.normal])
            extents[plane][tumour_class] = found
    return extents


def runs(present: npt.NDArray[np.bool_], first: int = 0) -> Runs:
    """Return the first and the last index of each run of true values.

    Parameters
    ----------
    present : (n,) bool array
    first : int
        Index of the first value.
    """
    edges = np.flatnonzero(np.diff(np.concatenate(([False], present, [False]))))
    pairs = edges.reshape(-1, 2) + first
    return tuple((int(start), int(stop) - 1) for start, stop in pairs)
