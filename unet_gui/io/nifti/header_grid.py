"""The voxel grid of a file by its header alone."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.geometry.grid import Grid
from unet_gui.io.nifti.bytes import load_header
from unet_gui.io.nifti.channel_axis import has_channels_first, without_last_ones
from unet_gui.io.nifti.geometry import place_voxels
from unet_gui.io.nifti.orientation import ras_affine, stored_to_ras

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.core.geometry.affine import Affine


class HeaderGrid(NamedTuple):
    """Size (I, J, K) and affine in RAS+ order, and the number of channels.

    `is_oriented` tells whether the file says where it lies.
    """

    shape: tuple[int, ...]
    affine: Affine
    channels: int
    is_oriented: bool = True

    @property
    def grid(self) -> Grid:
        """The grid without the channels."""
        i, j, k = self.shape
        return Grid((i, j, k), self.affine)


def header_grid(path: Path) -> HeaderGrid | None:
    """Return the grid of a file; None if its header cannot be read."""
    try:
        image, written = load_header(path)
        with np.errstate(all="ignore"):
            shape = without_last_ones((*map(int, image.shape), 1, 1, 1))
            if has_channels_first(shape):
                shape = (*shape[1:], shape[0])
            i, j, k = shape[:3]
            grid, _ = place_voxels(path.name, image.header, written, (i, j, k))
        empty = np.broadcast_to(np.uint8(0), grid.shape)  # no negative length
    except (InputError, ValueError):
        return None  # reading the file will tell the error
    channels = max(math.prod(shape[3:]), 1)
    turned = stored_to_ras(empty, grid.axis_codes)
    affine = ras_affine(grid.affine, grid.shape)
    return HeaderGrid(turned.shape, affine, channels, grid.is_oriented)
