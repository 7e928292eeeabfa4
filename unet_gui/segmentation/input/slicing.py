"""Stacks of slices of one plane, the input of 2-D networks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.text import Text

if TYPE_CHECKING:
    import numpy.typing as npt


def parse_plane(name: str) -> Plane:
    """Return the plane with a name such as ``axial``.

    Raises
    ------
    InputError
        If the name is unknown.
    """
    known = {plane.name.lower(): plane for plane in Plane}
    if name not in known:
        msg = Text(
            "{name!r} is not a plane; the planes are {known}.",
            name=name,
            known=", ".join(known),
        )
        raise InputError(msg)
    return known[name]


def slice_stack(
    channels: npt.NDArray[np.float32], plane: Plane
) -> npt.NDArray[np.float32]:
    """Return the slices of a plane in the order of their index.

    Rows and columns run along the plane's row and column axis, upwards; nothing is
    mirrored.

    Parameters
    ----------
    channels : (I, J, K, C) float32 array

    Returns
    -------
    (slices, rows, columns, C) float32 array
        A view of `channels`.
    """
    return channels.transpose(plane.normal, plane.row_axis, plane.column_axis, 3)


def unstacked(stack: npt.NDArray[np.float32], plane: Plane) -> npt.NDArray[np.float32]:
    """Return the volume of a stack of slices; the inverse of `slice_stack`.

    Parameters
    ----------
    stack : (slices, rows, columns, C) float32 array

    Returns
    -------
    (I, J, K, C) float32 array
        A view of `stack`.
    """
    axes = (plane.normal, plane.row_axis, plane.column_axis, 3)
    return stack.transpose(*map(int, np.argsort(axes)))
