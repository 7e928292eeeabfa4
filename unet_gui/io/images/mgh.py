"""MGH and MGZ files of FreeSurfer, by nibabel's reader of their headers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.io.images.image_header import (
    ImageHeader,
    damaged,
    four_lengths,
    placed_grid,
    without_axes,
)
from unet_gui.io.nifti.bytes import broken_header, nibabel
from unet_gui.io.nifti.content import open_content
from unet_gui.io.nifti.voxels import check_size, read_voxels

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

_HEADER_BYTES = 284


def mgh_header(path: Path) -> ImageHeader:
    """Return what the header of an MGH file says, compressed or not.

    Raises
    ------
    InputError
        If the file cannot be read, or its header is damaged.
    """
    name = path.name
    with open_content(path) as content:
        header = _header(name, content.read(_HEADER_BYTES))
        shape = four_lengths(name, tuple(int(n) for n in header["dims"]))
        dtype = np.dtype(header.get_data_dtype())
        check_size(name, content, dtype, shape, _HEADER_BYTES)
    notes: tuple[str, ...] = ()
    if header["goodRASFlag"]:
        with np.errstate(all="ignore"):
            affine = header.get_affine()
        grid = placed_grid(name, shape, affine)
    else:
        grid, notes = without_axes(name, shape, header["delta"])

    def read() -> npt.NDArray[Any]:
        with open_content(path) as content:
            return read_voxels(name, content, dtype, shape, _HEADER_BYTES)

    return ImageHeader(shape, dtype, grid, read, notes=notes)


def _header(name: str, block: bytes) -> Any:
    if len(block) < _HEADER_BYTES:
        raise damaged(name)
    try:
        with np.errstate(all="ignore"):
            header = nibabel().freesurfer.mghformat.MGHHeader(block, check=False)
            if header["version"] != 1:
                raise damaged(name)
            header.get_affine()
            header.get_data_dtype()
    except broken_header() as error:
        raise damaged(name) from error
    return header
