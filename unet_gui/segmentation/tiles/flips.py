"""Test-time flips: the mean of a network's answers to mirror images of its input."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError

if TYPE_CHECKING:
    from unet_gui.core.geometry.planes import Plane

FLIP_COUNTS = (1, 2, 4, 8)  # 1: off


def check_flips(flips: int) -> None:
    """Refuse a number of flips that there is no rule for.

    Raises
    ------
    InputError
        If so.
    """
    if flips not in FLIP_COUNTS:
        msg = f"{flips} flips are not possible; take 1 (none), 2, 4 or 8."
        raise InputError(msg)


def flipped_axes(flips: int, plane: Plane | None = None) -> list[tuple[int, ...]]:
    """Return, for each run of the network, along which axes its input is flipped.

    2 flips are the box as it is and mirrored along I; 4 are those with and without J;
    8 with and without K, too. A 2-D network gets no flips along its slices' normal,
    which would change nothing, but along the next axis instead, as far as there is one.

    Parameters
    ----------
    plane : Plane or None
        The slices that a 2-D network takes.

    Returns
    -------
    list of tuples of axes
        Of (I, J, K) in 3-D, of (slices, rows, columns) in 2-D; the first is empty.
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
