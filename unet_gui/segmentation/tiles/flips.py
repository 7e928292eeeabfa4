"""Test-time augmentation by flips: axes along which the input is mirrored."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from unet_gui.core.geometry.planes import Plane

FLIP_COUNTS = (1, 2, 4, 8)  # 1 is none


def check_flips(flips: int) -> None:
    """Check a number of flips.

    Raises
    ------
    InputError
        If it is not 1, 2, 4 or 8.
    """
    if flips not in FLIP_COUNTS:
        msg = Text(
            "{flips} flips are not possible; take 1 (none), 2, 4 or 8.", flips=flips
        )
        raise InputError(msg)


def flipped_axes(flips: int, plane: Plane | None = None) -> list[tuple[int, ...]]:
    """Return the flipped axes of each run of a network.

    2 flips are the box itself and its mirror image along I; 4 are all combinations of I
    and J, 8 those of I, J and K. A 2-D network gets no flips along the normal of its
    slices, which would change nothing, but along the next axis, if there is one.

    Parameters
    ----------
    flips : int
        1, 2, 4 or 8.
    plane : Plane or None
        The plane of a 2-D network's slices; None in 3-D.

    Returns
    -------
    list of tuples of int
        Numbers of axes of (I, J, K) in 3-D, of (slices, rows, columns) in 2-D; the
        first tuple is empty.
    """
    if plane is None:
        axes = [0, 1, 2]
    else:
        own = {plane.row_axis: 1, plane.column_axis: 2}
        axes = [own[axis] for axis in sorted(own)]
    chosen = axes[: flips.bit_length() - 1]
    choices = product((False, True), repeat=len(chosen))
    return [
        tuple(axis for axis, is_flipped in zip(chosen, c, strict=True) if is_flipped)
        for c in choices
    ]
