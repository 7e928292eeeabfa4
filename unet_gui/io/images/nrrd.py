"""NRRD files, and the segmentations that 3D Slicer saves in them.

They are read here rather than by SimpleITK, which skips keys of 3D Slicer's layers,
takes any path for the file of the voxels, and unpacks before the size can be judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.images.image_header import ImageHeader, damaged, four_lengths
from unet_gui.io.images.nrrd_axes import find_axes
from unet_gui.io.images.nrrd_fields import read_fields
from unet_gui.io.images.packed import (
    bzip2_unpacker,
    check_packed_size,
    deflate_unpacker,
    read_packed_voxels,
)
from unet_gui.io.images.segments import segments_in, with_segments
from unet_gui.io.images.text_header import data_file
from unet_gui.io.nifti.content import open_content
from unet_gui.io.nifti.voxels import check_size, cut_off, native, read_voxels

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.io.images.nrrd_axes import NrrdAxes
    from unet_gui.io.images.nrrd_fields import NrrdFields
    from unet_gui.io.images.packed import MakeUnpacker
    from unet_gui.io.nifti.content import FileContent

_UNPACKERS: dict[str, MakeUnpacker] = {
    **dict.fromkeys(("gzip", "gz"), deflate_unpacker),
    **dict.fromkeys(("bzip2", "bz2"), bzip2_unpacker),
}
_TEXTS = frozenset(("ascii", "text", "txt"))
_MOST_TEXT_BYTES = 32  # of one number


class _Voxels(NamedTuple):
    """The place of the voxels, and how they are stored."""

    name: str
    path: Path
    header: NrrdFields
    offset: int
    encoding: str

    @property
    def unpacker(self) -> MakeUnpacker | None:
        return _UNPACKERS.get(self.encoding)


def nrrd_header(path: Path) -> ImageHeader:
    """Return what the header of an NRRD file says, its segments included.

    Raises
    ------
    InputError
        If the file cannot be read, its header is damaged or announces more than there
        is, or the file of the voxels is missing.
    """
    with open_content(path) as content:
        header = read_fields(path.name, content)
    with np.errstate(all="ignore"):  # absurd numbers are found by their results
        axes, dtype = find_axes(header), header.dtype
    voxels = _voxels(path, header)
    with open_content(voxels.path) as content:
        _check_voxels(voxels, content)

    def read() -> npt.NDArray[Any]:
        with open_content(voxels.path) as content:
            return _in_four_axes(_stored(voxels, content), axes)

    channels = 1 if axes.channel is None else header.sizes[axes.channel]
    shape = four_lengths(path.name, (*axes.grid.shape, channels))
    native_type = np.dtype(dtype).newbyteorder("=")
    found = ImageHeader(shape, native_type, axes.grid, read, notes=axes.notes)
    segments = segments_in(header.keys, is_layered=axes.channel is not None)
    return with_segments(path.name, found, segments) if segments else found


def _voxels(path: Path, header: NrrdFields) -> _Voxels:
    encoding = header.fields.get("encoding", "").lower()
    named = header.fields.get("datafile")
    if encoding not in {"raw", *_UNPACKERS, *_TEXTS}:
        raise InputError(
            Text(
                "{file} stores its voxels in a way that is not read ({encoding}); save "
                "it again as NRRD with the encoding gzip.",
                file=path.name,
                encoding=encoding or "?",
            )
        )
    if named is None:
        return _Voxels(path.name, path, header, header.end, encoding)
    if named.upper().startswith("LIST") or "%" in named:
        raise InputError(
            Text(
                "{file} spreads its voxels over several files; save it again as one.",
                file=path.name,
            )
        )
    other = data_file(path, named)
    return _Voxels(other.name, other, header, 0, encoding)


def _check_voxels(voxels: _Voxels, content: FileContent) -> None:
    header, make = voxels.header, voxels.unpacker
    name, dtype, sizes = voxels.name, np.dtype(header.dtype), header.sizes
    if make is not None and voxels.path.name != header.name and content.is_packed:
        make = None  # the whole file is unpacked as it is read
    if make is not None:
        check_packed_size(name, content, dtype, sizes, voxels.offset, make)
    elif voxels.encoding not in _TEXTS:
        check_size(name, content, dtype, sizes, voxels.offset)


def _stored(voxels: _Voxels, content: FileContent) -> npt.NDArray[Any]:
    """Return the voxels as stored, the first axis fastest."""
    header, make = voxels.header, voxels.unpacker
    name, dtype, sizes = voxels.name, np.dtype(header.dtype), header.sizes
    lines, count = header.skipped
    if lines or count > 0 or count < -1:
        raise InputError(
            Text(
                "{file} holds something before its voxels that has to be skipped, "
                "which is not read; save it again as NRRD.",
                file=header.name,
            )
        )
    if voxels.encoding in _TEXTS:
        return _numbers(voxels, content)
    offset = voxels.offset
    if count == -1 and make is None:  # the voxels are the end of the file
        offset = max(content.most_bytes - dtype.itemsize * int(np.prod(sizes)), offset)
    if make is None or (content.is_packed and voxels.offset == 0):
        return read_voxels(name, content, dtype, sizes, offset)
    return read_packed_voxels(name, content, dtype, sizes, offset, make)


def _numbers(voxels: _Voxels, content: FileContent) -> npt.NDArray[Any]:
    header = voxels.header
    dtype, count = np.dtype(header.dtype), int(np.prod(header.sizes, dtype=object))
    content.skip(voxels.offset)
    words = content.read(min(count * _MOST_TEXT_BYTES, content.most_bytes)).split()
    if len(words) < count:
        raise cut_off(voxels.name, count * dtype.itemsize, len(words) * dtype.itemsize)
    try:
        with np.errstate(all="ignore"):
            numbers = np.array([float(w) for w in words[:count]]).astype(dtype)
    except (ValueError, OverflowError) as error:
        raise damaged(voxels.name) from error
    return native(numbers.reshape(header.sizes, order="F"))


def _in_four_axes(stored: npt.NDArray[Any], axes: NrrdAxes) -> npt.NDArray[Any]:
    """Return voxels with their channels last."""
    if axes.channel is None:
        return stored.reshape((*axes.grid.shape, 1), order="F")
    moved = np.moveaxis(stored, axes.channel, -1)
    whole = moved.reshape((*axes.grid.shape, moved.shape[-1]), order="F")
    return whole if axes.channel else whole.copy(order="F")
