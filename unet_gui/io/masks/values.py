"""The decision whether the values of a file are those of a mask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.image.volume import Volume

_ROUNDING = 1e-3  # noise of slopes and of resampling
_MOST_NAMED = 8  # values in a sentence
_LARGEST_LABEL = 10  # a file that says nothing else is a mask up to this value


class NoLabelsError(InputError):
    """The values of a file are not those of a mask."""


def looks_like_mask(volume: Volume) -> bool:
    """Whether the values are few small whole numbers, most of them 0."""
    try:
        labels = labels_of(volume, "")
    except NoLabelsError:
        return False
    counts = np.bincount(labels.ravel(order="K"), minlength=256)
    is_small = not counts[_LARGEST_LABEL + 1 :].any() or not counts[1:255].any()
    return is_small and labels.size > counts[0] > labels.size / 2


def labels_of(volume: Volume, name: str) -> npt.NDArray[np.uint8]:
    """Return the values of a volume as labels, in RAS+ order.

    They have to be whole numbers from 0 to 255, whatever type they are stored in;
    differences of up to 0.001 from them are noise.

    Parameters
    ----------
    name : str
        Name of the file, for the error.

    Returns
    -------
    (I, J, K) uint8 array
        May be a view of the volume's data.

    Raises
    ------
    NoLabelsError
        If there are other values.
    """
    values: npt.NDArray[Any] = volume.intensity(volume.data)
    low, high = float(values.min()), float(values.max())
    if low >= -_ROUNDING and high <= 255 + _ROUNDING:
        if values.dtype.kind in "iub":
            return values.astype(np.uint8, copy=False)
        whole = np.rint(values)
        # slopes and resampling round: 3 may come back as 2.9999998
        if float(np.abs(values - whole).max()) <= _ROUNDING:
            labels: npt.NDArray[np.uint8] = whole.astype(np.uint8)
            return labels
    odd = _odd_value(values)
    msg = Text(
        "{name} holds values other than whole numbers from 0 to 255, such as "
        "{odd:.4g}{cause}, so it is not a mask.",
        name=name,
        odd=odd,
        cause=_cause_of(odd),
    )
    raise NoLabelsError(msg)


def _cause_of(odd: float) -> str:
    """Return the likely cause of a value between two labels, else nothing."""
    if not 0 < odd < _LARGEST_LABEL:
        return ""
    return Text(" (interpolation between labels leaves such values)")


def _odd_value(values: npt.NDArray[Any]) -> float:
    """Return the first value that is no label: NaN, fractional, negative or large."""
    with np.errstate(invalid="ignore"):
        is_label = np.abs(values - np.rint(values)) <= _ROUNDING
        is_label &= (values >= -_ROUNDING) & (values <= 255 + _ROUNDING)
    return float(values[tuple(axis[0] for axis in np.nonzero(~is_label))])


def values_text(values: Sequence[int]) -> str:
    """Return values such as ``1, 2, 3``; if there are many, only the first of them."""
    shown = [str(value) for value in values[:_MOST_NAMED]]
    left_out = len(values) - len(shown)
    values_named = ", ".join(shown)
    if not left_out:
        return values_named
    return Text("{names} and {count} more", names=values_named, count=left_out)
