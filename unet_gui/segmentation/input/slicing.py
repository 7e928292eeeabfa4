"""Volumes as stacks of slices of one plane, as 2-D networks take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.geometry.planes import Plane

if TYPE_CHECKING:
    import numpy.typing as npt


def parse_plane(name: str) -> Plane:
    """Return the plane that a model or an option names.

    Raises
    ------
    InputError
        If there is none of this name.
    """
    known = {plane.name.lower(): plane for plane in Plane}
    if name not in known:
        msg = f"{name!r} is no plane; known are {', '.join(known)}."
        raise InputError(msg)
    return known[name]


def slice_stack(
    channels: npt.NDArray[np.float32], plane: Plane
) -> npt.NDArray[np.float32]:
    """Return (I, J, K, C) channels as (slices, rows, columns, C), a view.

    Rows and columns run along the plane's own axes, upwards; nothing is mirrored.
    """
    return channels.transpose(plane.normal, plane.row_axis, plane.column_axis, 3)


def unstacked(stack: npt.NDArray[np.float32], plane: Plane) -> npt.NDArray[np.float32]:
    """Return a stack of slices as (I, J, K, C) again, a view."""
    axes = (plane.normal, plane.row_axis, plane.column_axis, 3)
    return stack.transpose(*map(int, np.argsort(axes)))
