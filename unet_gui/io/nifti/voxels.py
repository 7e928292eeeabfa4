"""The voxels of a file, which lie in it as one block."""

from __future__ import annotations

import math
import mmap
import sys
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.byte_sizes import bytes_text
from unet_gui.core.errors import InputError
from unet_gui.core.image.coarse import coarse_copy
from unet_gui.core.image.volume import Volume
from unet_gui.core.text import Text
from unet_gui.io.nifti.content import MAPPED_FROM_BYTES, check_memory
from unet_gui.io.nifti.orientation import ras_affine, stored_to_ras

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.case.case import SourceGrid
    from unet_gui.core.image.coarse import Coarse
    from unet_gui.io.nifti.content import FileContent


def read_voxels(
    name: str,
    content: FileContent,
    dtype: np.dtype[Any],
    shape: Sequence[int],
    offset: int,
    *,
    passed_bytes: int = 0,
) -> npt.NDArray[Any]:
    """Return the voxels of a file as they are stored, the first axis fastest.

    Voxels of a very large file that is not compressed stay in it until they are used.

    Parameters
    ----------
    name : str
        Name of the file, for errors.
    dtype, shape
        Of the voxels by the header.
    offset : int
        Bytes before the first voxel.
    passed_bytes : int
        Bytes of `content` that have been read.

    Returns
    -------
    array of `shape`
        In native byte order, not scaled.

    Raises
    ------
    InputError
        If the file holds too few bytes, or they do not fit into the memory.
    """
    size_bytes = check_size(name, content, dtype, shape, offset)
    if size_bytes >= MAPPED_FROM_BYTES and dtype.isnative:
        mapped = content.mapped(offset)
        if mapped is not None:
            values = np.frombuffer(mapped, dtype, size_bytes // dtype.itemsize)
            return values.reshape(shape, order="F")
    check_memory(name, size_bytes)
    content.skip(offset - passed_bytes)
    raw = content.read(size_bytes)
    if len(raw) < size_bytes:
        raise cut_off(name, size_bytes, len(raw))
    return native(np.frombuffer(raw, dtype).reshape(shape, order="F"))


def native(stored: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return an array in the byte order of this machine, a view if it has it."""
    return stored.astype(stored.dtype.newbyteorder("="), order="K", copy=False)


def check_size(
    name: str,
    content: FileContent,
    dtype: np.dtype[Any],
    shape: Sequence[int],
    offset: int,
) -> int:
    """Return the bytes of the voxels; refuse more than the file can hold.

    Raises
    ------
    InputError
        If a length is negative, the file is too short, or no array has such lengths.
    """
    is_vast = math.prod(max(1, n) for n in shape) * dtype.itemsize > sys.maxsize
    # NumPy refuses vast lengths even beside one of 0
    if min(shape, default=0) < 0 or offset < 0 or (is_vast and 0 in shape):
        msg = Text("{name} has a damaged header; copy it again.", name=name)
        raise InputError(msg)
    size_bytes = math.prod(shape) * int(dtype.itemsize)
    most_bytes = content.most_bytes - offset
    if size_bytes > most_bytes:
        raise cut_off(name, size_bytes, max(most_bytes, 0))
    return size_bytes


def cut_off(name: str, size_bytes: int, found_bytes: int) -> InputError:
    """Return the error of a file with fewer voxels than its header announces."""
    return InputError(
        Text(
            "{name} is cut off, or has a damaged header: it announces {size} of "
            "voxels, and there are at most {found}; copy it again.",
            name=name,
            size=bytes_text(size_bytes),
            found=bytes_text(found_bytes),
        )
    )


def is_mapped(data: npt.NDArray[Any]) -> bool:
    """Whether the values of an array of any shape stay in their file."""
    base: Any = data
    while isinstance(base, np.ndarray):
        base = base.base
    return isinstance(getattr(base, "obj", base), mmap.mmap)


def ras_channels(
    stored: npt.NDArray[Any], grid: SourceGrid, slope: float, intercept: float
) -> tuple[Volume, ...]:
    """Return the channels of a file in RAS+ order.

    Parameters
    ----------
    stored : (I, J, K, C) array
        In the order of `grid`.
    """
    turned = stored_to_ras(stored, grid.axis_codes)
    affine = ras_affine(grid.affine, grid.shape)
    return tuple(
        Volume(part, affine, slope, intercept, _coarse(part))
        for part in (turned[..., c] for c in range(turned.shape[3]))
    )


def _coarse(data: npt.NDArray[Any]) -> Coarse | None:
    """Return a coarse copy of (I, J, K) values that stay in their file, or None."""
    return coarse_copy(data) if is_mapped(data) else None
