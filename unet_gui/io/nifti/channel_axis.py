"""The axis of the channels: NIfTI's fourth, but some programs write it first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

_MOST_CHANNELS = 4  # the usual sequences; more may be a few thick slices over time
_LEAST_EXTENT = 24  # voxels along each axis of a brain
_SLICES_AT_MOST = 8


def without_last_ones(shape: tuple[int, ...]) -> tuple[int, ...]:
    """Return a shape without the axes of length 1 behind the third."""
    while len(shape) > 3 and shape[-1] == 1:
        shape = shape[:-1]
    return shape


def has_channels_first(shape: Sequence[int]) -> bool:
    """Whether the first axis of a shape is that of the channels, without doubt.

    So it is if it has four entries at most, and the three behind it are as long as
    those of a brain.
    """
    return (
        len(shape) == 4
        and shape[0] <= _MOST_CHANNELS
        and min(shape[1:]) >= _LEAST_EXTENT
    )


def channels_last(stored: npt.NDArray[Any], *, copies: bool) -> npt.NDArray[Any]:
    """Return an array (C, I, J, K) as (I, J, K, C).

    Parameters
    ----------
    copies : bool
        Whether each channel is made contiguous, which is quicker to show.
    """
    moved = np.moveaxis(stored, 0, -1)
    return moved.copy(order="F") if copies else moved


def axis_notes(shape: Sequence[int]) -> tuple[str, ...]:
    """Return what is to be said about the axis of the channels of a (4-D) shape.

    Returns
    -------
    tuple of str
        Ends of sentences that start with the name of the file.
    """
    size = " x ".join(map(str, shape))
    if has_channels_first(shape):
        return (
            Text("its first axis ({size}) is taken as that of the channels", size=size),
        )
    is_long = len(shape) == 4 and min(shape[1:]) >= _LEAST_EXTENT
    if is_long and shape[0] <= _SLICES_AT_MOST:
        return (
            Text(
                "by its size ({size}) its first axis may be that of the channels; "
                "if it is, move it to the end",
                size=size,
            ),
        )
    return ()
