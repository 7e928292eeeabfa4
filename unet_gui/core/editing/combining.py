"""Combining the edited label map with another one, when the user asks for it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.editing.patch import Change
from unet_gui.core.geometry.box import common_box
from unet_gui.core.mask.foreground_words import foreground_box
from unet_gui.core.mask.labels import is_tumour

if TYPE_CHECKING:
    from unet_gui.core.image.volume import LabelMap


class Combination(Enum):
    """The ways in which another label map changes the edited one."""

    REPLACE = "replace"
    ADD = "add"
    ONLY_INSIDE = "only_inside"


def combined(edited: LabelMap, other: LabelMap, how: Combination) -> Change | None:
    """Return the change that another label map of the same grid makes.

    REPLACE takes all of its labels; ADD takes its labels where the edited one has
    background; ONLY_INSIDE leaves of the edited one what is tumour in the other one.

    Returns
    -------
    Change or None
        None if both are empty.

    Raises
    ------
    ValueError
        If the grids have different shapes.
    """
    if edited.data.shape != other.data.shape:
        msg = f"shapes differ: {edited.data.shape} and {other.data.shape}"
        raise ValueError(msg)
    box = common_box(foreground_box(m.data) for m in (edited, other))
    if box is None:
        return None
    mine, theirs = edited.data[box.slices], other.data[box.slices]
    if how is Combination.REPLACE:
        labels = theirs.copy()
    elif how is Combination.ADD:
        labels = np.where(mine == 0, theirs, mine)
    else:
        labels = np.where(is_tumour(theirs), mine, np.uint8(0))
    return Change(box, labels)
