"""Quick checks, on every file that is opened, that a volume holds an image."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.byte_sizes import bytes_text
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.planes import Plane, has_scattered_slices
from unet_gui.core.text import Text, listed, lowered

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.image.volume import Volume

_STEP = 6


def volume_warning(label: str, volume: Volume) -> str | None:
    """Return a warning about voxels without a finite number; None if all have one.

    Parameters
    ----------
    label : str
        Name of the file, for the warning.
    volume : Volume
        In any order of the axes; only `volume.sample` is looked at.

    Raises
    ------
    InputError
        If all voxels have the same value, or none has a finite number.
    """
    data = volume.sample
    if data.dtype.kind in "iub" and _varies_in_a_sample(data):
        return None
    low, high = data.min(), data.max()  # NaN if any voxel is
    if np.isfinite(low) and np.isfinite(high):
        _refuse_constant(label, low, high)
        return None
    return _warning_of_gaps(label, data)


def coarse_note(label: str, volume: Volume) -> str | None:
    """Return a note about a volume that stays on disk; None for other volumes."""
    if volume.coarse is None:
        return None
    across = [plane for plane in Plane if has_scattered_slices(volume.data, plane)]
    planes = listed(lowered(Text(plane.name.capitalize())) for plane in across)
    size = bytes_text(volume.data.nbytes)
    return Text(
        "{label} takes {size} and stays on disk; its {planes} slices show one "
        "voxel in {step} in each direction.",
        label=label,
        size=size,
        planes=planes,
        step=volume.coarse.step,
    )


def _varies_in_a_sample(data: npt.NDArray[Any]) -> bool:
    sample = data[::_STEP, ::_STEP, ::_STEP]
    return bool(sample.min() != sample.max())


def _warning_of_gaps(label: str, data: npt.NDArray[Any]) -> str:
    numbers = np.isfinite(data)
    count = data.size - int(np.count_nonzero(numbers))
    if count == data.size:
        msg = Text(
            "{label} holds no image: none of its voxels has a number (all are NaN).",
            label=label,
        )
        raise InputError(msg)
    inside = data[numbers]
    _refuse_constant(label, inside.min(), inside.max())
    share = 100.0 * count / data.size
    return Text(
        "{label} has {count} voxels without a finite number ({share:.2g} %); "
        "they count as background.",
        label=label,
        count=count,
        share=share,
    )


def _refuse_constant(label: str, low: Any, high: Any) -> None:
    if low == high:
        msg = Text(
            "{label} holds no image: every voxel has the value {low}.",
            label=label,
            low=low,
        )
        raise InputError(msg)
