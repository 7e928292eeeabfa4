"""The bytes of NIfTI files, and nibabel's image of them.

nibabel is imported when the first file is read; the window opens without it.
"""

from __future__ import annotations

import math
import mmap
import struct
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from isal import igzip

from unet_gui.core.byte_sizes import bytes_text
from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.nifti.channel_axis import has_channels_first, without_last_ones
from unet_gui.io.nifti.content import (
    MAPPED_FROM_BYTES,
    check_memory,
    open_content,
)

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.io.nifti.content import FileContent

_LEVEL = 3  # of compression, from 0 to 3


@cache
def _nibabel() -> Any:
    import nibabel as nib
    from nibabel import imageglobals

    # nibabel would print complaints about a header; the user gets our sentences
    imageglobals.logger.setLevel("CRITICAL")
    return nib


@cache
def _broken() -> tuple[type[Exception], ...]:
    from nibabel.filebasedimages import ImageFileError
    from nibabel.spatialimages import HeaderDataError
    from nibabel.wrapstruct import WrapStructError

    return (
        ImageFileError,
        HeaderDataError,
        WrapStructError,
        ArithmeticError,
        LookupError,
        OSError,
        TypeError,
        ValueError,
    )


def load_image(path: Path) -> tuple[Any, Any, npt.NDArray[Any]]:
    """Return nibabel's image, its header as written, and its stored values.

    nibabel repairs the header that it keeps; its image holds no voxels here. The first
    bytes of a file tell whether it is compressed, not its name.

    Returns
    -------
    image, header : nibabel objects
        The image with a repaired header, and the header as it is in the file.
    stored : (I, J, K, ...) array
        Unscaled values in the order of the file, in native byte order. Values of a
        very large file that is not compressed stay in the file until they are used.

    Raises
    ------
    InputError
        If the file cannot be read, is not a NIfTI image, or holds fewer bytes than
        its header announces.
    """
    with open_content(path) as content:
        image, block = _read_header(path.name, content)
        stored = _stored_values(path.name, image, content)
        content.check_rest()
    return image, _written_header(image.header, block), stored


def load_header(path: Path) -> tuple[Any, Any]:
    """Return nibabel's image without voxels, and the header as it is in the file.

    Raises
    ------
    InputError
        If the file cannot be read, or is not a NIfTI image.
    """
    with open_content(path) as content:
        image, block = _read_header(path.name, content)
    return image, _written_header(image.header, block)


def channel_count(path: Path) -> int:
    """Return the number of channels by the header of a file; 1 if unclear."""
    try:
        with open_content(path) as content:
            image, _ = _read_header(path.name, content)
            _size_bytes(path.name, image, content)
    except InputError:
        return 1  # reading the file will tell the error
    shape = without_last_ones(_shape(image))
    return shape[0] if has_channels_first(shape) else max(math.prod(shape[3:]), 1)


def _read_header(name: str, content: FileContent) -> tuple[Any, bytes]:
    """Return nibabel's image without voxels, and the bytes of the header."""
    block = content.read(4)
    image_class = _image_class(name, block)
    block += content.read(image_class.header_class.sizeof_hdr - len(block))
    try:
        with np.errstate(all="ignore"):  # nibabel calculates before it checks
            # four zeros stand for no extensions, which are not needed
            return image_class.from_bytes(block + bytes(4)), block
    except _broken() as error:
        msg = Text(
            "{name} has a damaged header, or is cut off; copy it again.", name=name
        )
        raise InputError(msg) from error


def _shape(image: Any) -> tuple[int, ...]:
    """Return the shape by the header; further axes of length 0 have one entry.

    Some programs announce more dimensions than they fill in.
    """
    first, further = image.shape[:3], image.shape[3:]
    return (*map(int, first), *(int(n) or 1 for n in further))


def _image_class(name: str, start: bytes) -> Any:
    nib = _nibabel()
    for order in "<>":
        (size,) = struct.unpack_from(f"{order}i", start.ljust(4, b"\0"))
        if size == nib.Nifti1Header.sizeof_hdr:
            return nib.Nifti1Image
        if size == nib.Nifti2Header.sizeof_hdr:
            return nib.Nifti2Image
    msg = Text(
        "{name} is not a NIfTI image, despite its name; give another file.", name=name
    )
    raise InputError(msg)


def _written_header(header: Any, block: bytes) -> Any:
    return type(header)(block, header.endianness, check=False)


def _stored_values(name: str, image: Any, content: FileContent) -> npt.NDArray[Any]:
    """Return the array as it is stored, without scaling, in native byte order."""
    proxy = image.dataobj
    size_bytes = _size_bytes(name, image, content)
    if size_bytes >= MAPPED_FROM_BYTES and proxy.dtype.isnative:
        mapped = content.mapped(int(proxy.offset))
        if mapped is not None:
            values = np.frombuffer(
                mapped, proxy.dtype, size_bytes // proxy.dtype.itemsize
            )
            return values.reshape(_shape(image), order="F")
    check_memory(name, size_bytes)
    content.skip(proxy.offset - image.header.sizeof_hdr)
    raw = content.read(size_bytes)
    if len(raw) < size_bytes:
        raise _cut_off(name, size_bytes, len(raw))
    stored = np.frombuffer(raw, proxy.dtype).reshape(_shape(image), order="F")
    return stored.astype(proxy.dtype.newbyteorder("="), order="F", copy=False)


def is_mapped(data: npt.NDArray[Any]) -> bool:
    """Whether the values of an array of any shape stay in their file."""
    base: Any = data
    while isinstance(base, np.ndarray):
        base = base.base
    return isinstance(getattr(base, "obj", base), mmap.mmap)


def _size_bytes(name: str, image: Any, content: FileContent) -> int:
    """Return the bytes of the voxels; refuse more than the file can hold."""
    proxy = image.dataobj
    shape = _shape(image)
    if min(shape, default=0) < 0 or proxy.offset < image.header.sizeof_hdr:
        msg = Text("{name} has a damaged header; copy it again.", name=name)
        raise InputError(msg)
    size_bytes = math.prod(shape) * int(proxy.dtype.itemsize)
    most_bytes = content.most_bytes - int(proxy.offset)
    if size_bytes > most_bytes:
        raise _cut_off(name, size_bytes, max(most_bytes, 0))
    return size_bytes


def _cut_off(name: str, size_bytes: int, found_bytes: int) -> InputError:
    return InputError(
        Text(
            "{name} is cut off, or has a damaged header: it announces {size} of "
            "voxels, and there are at most {found}; copy it again.",
            name=name,
            size=bytes_text(size_bytes),
            found=bytes_text(found_bytes),
        )
    )


def save_image(image: Any, path: Path, *, is_compressed: bool) -> None:
    """Write nibabel's image; a compressed file holds no name and no time."""
    raw = image.to_bytes()
    path.write_bytes(igzip.compress(raw, _LEVEL) if is_compressed else raw)
