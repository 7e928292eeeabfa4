"""Intensities of a scan relative to its background."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.image.volume import Volume


def foreground(
    volume: Volume, part: tuple[slice, ...] = (slice(None),) * 3
) -> npt.NDArray[np.float32]:
    """Return intensities less that of the background, which is 0 exactly.

    Values that are not finite, or too large for float32, are 0, too. A brain voxel is 0
    only if it equals the background, so the values of a scan and of the same scan with
    a constant added are the same.

    Parameters
    ----------
    part : (3,) slices
        The part of the (I, J, K) voxels.
    """
    stored, background = volume.data[part], volume.background
    with np.errstate(over="ignore", invalid="ignore"):
        values = np.asarray(volume.intensity(stored), np.float32)
        if background.value != volume.zero or background.noise:
            values = values - np.float32(volume.background_intensity)
            values *= volume.is_inside(stored)
    if volume.data.dtype.kind == "f" or volume.slope != 1.0:
        return np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    return values
