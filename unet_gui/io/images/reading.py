"""The one entry to image files, whatever their format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.io.images.formats import format_of
from unet_gui.io.nifti import bytes as nifti_bytes
from unet_gui.io.nifti import header_grid as nifti_grid
from unet_gui.io.nifti.content import check_memory, unpacked_bytes
from unet_gui.io.nifti.file import read_nifti
from unet_gui.io.nifti.header_grid import HeaderGrid
from unet_gui.io.nifti.orientation import ras_affine, stored_to_ras

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.io.file_image import FileImage


def read_image(path: Path) -> FileImage:
    """Read an image file; values stay as stored, axes are reoriented to RAS+.

    Raises
    ------
    InputError
        If the file is not a readable image of numbers in 3 or 4 dimensions, or it
        does not fit into the memory.
    """
    read_header = format_of(path).read_header
    if read_header is None:
        return read_nifti(path)
    header = read_header(path)
    check_memory(path.name, header.size_bytes)
    return header.image()


def channel_count(path: Path) -> int:
    """Return the number of channels by the header of a file; 1 if unclear."""
    try:
        read_header = format_of(path).read_header
        if read_header is not None:
            return read_header(path).shape[3]
    except InputError:
        return 1  # reading the file will tell the error
    return nifti_bytes.channel_count(path)


def header_grid(path: Path) -> HeaderGrid | None:
    """Return the grid of a file by its header; None if it cannot be read."""
    try:
        read_header = format_of(path).read_header
        if read_header is None:
            return nifti_grid.header_grid(path)
        header = read_header(path)
        grid = header.grid
        empty = np.broadcast_to(np.uint8(0), grid.shape)  # no negative length
    except (InputError, ValueError):
        return None  # reading the file will tell the error
    turned = stored_to_ras(empty, grid.axis_codes)
    affine = ras_affine(grid.affine, grid.shape)
    return HeaderGrid(turned.shape, affine, header.shape[3], grid.is_oriented)


def image_bytes(path: Path) -> int:
    """Return the memory that the voxels of a file take; 0 if it is unclear."""
    try:
        read_header = format_of(path).read_header
        return (
            unpacked_bytes(path)
            if read_header is None
            else read_header(path).size_bytes
        )
    except InputError:
        return 0  # reading the file will tell the error
