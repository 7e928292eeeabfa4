"""Files that store the channel before the three axes of space, as PyTorch does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.image.volume import Volume
from unet_gui.io.nifti.orientation import ras_affine, ras_to_stored, stored_to_ras

if TYPE_CHECKING:
    from unet_gui.io.file_image import FileImage

_MOST_CHANNELS = 4
_LEAST_SLICES = 8  # along the last axis, where a file with channels last has few


def stores_channels_first(image: FileImage) -> bool:
    """Whether the first of four axes is as short as one of channels, and no other."""
    first, *others = (*image.grid.shape, len(image.channels))
    return 2 <= first <= _MOST_CHANNELS and min(others) >= _LEAST_SLICES


def with_channels_last(image: FileImage) -> FileImage:
    """Return an image with its first axis as that of the channels.

    The affine of the header is taken for that of the other three axes.
    """
    codes, affine = image.grid.axis_codes, image.grid.affine
    stored = np.stack([ras_to_stored(v.data, codes) for v in image.channels], axis=-1)
    i, j, k = stored.shape[1:]
    grid = replace(image.grid, shape=(i, j, k))
    first = image.channels[0]
    channels = tuple(
        Volume(
            stored_to_ras(part, codes),
            ras_affine(affine, (i, j, k)),
            first.slope,
            first.intercept,
        )
        for part in stored
    )
    return replace(image, channels=channels, grid=grid)
