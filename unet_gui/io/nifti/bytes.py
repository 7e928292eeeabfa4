"""The bytes of NIfTI files, and nibabel's image of them.

nibabel is imported when the first file is read; the window opens without it.
"""

from __future__ import annotations

import math
import struct
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from isal import igzip

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.nifti.channel_axis import has_channels_first, without_last_ones
from unet_gui.io.nifti.content import open_content
from unet_gui.io.nifti.sound_header import HEADER_BYTES, sound_shape
from unet_gui.io.nifti.voxels import check_size, read_voxels

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.io.nifti.content import FileContent

_CIFTI_HUNDREDS = 30  # of the codes of intent, 3000 to 3099
# Of compression, from 0 to 3; labels are smaller and ten times faster written with 2.
_LEVEL, _LEVEL_OF_LABELS = 3, 2


@cache
def nibabel() -> Any:
    """Return the library, imported when the first file is read."""
    import nibabel as nib
    from nibabel import imageglobals

    # nibabel would print complaints about a header; the user gets our sentences
    imageglobals.logger.setLevel("CRITICAL")
    return nib


@cache
def broken_header() -> tuple[type[Exception], ...]:
    """Return the errors that nibabel raises for headers that make no sense."""
    from nibabel.filebasedimages import ImageFileError
    from nibabel.spatialimages import HeaderDataError
    from nibabel.wrapstruct import WrapStructError

    return (
        ImageFileError,
        HeaderDataError,
        WrapStructError,
        ArithmeticError,
        AssertionError,
        AttributeError,
        LookupError,
        OSError,
        RuntimeError,
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
        _check_volume(path.name, image.header)
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
        shape = _sound_shape(path)
        if shape is None:
            with open_content(path) as content:
                image, _ = _read_header(path.name, content)
                _size_bytes(path.name, image, content)
            shape = _shape(image)
    except InputError:
        return 1  # reading the file will tell the error
    shape = without_last_ones(shape)
    return shape[0] if has_channels_first(shape) else max(math.prod(shape[3:]), 1)


def _sound_shape(path: Path) -> tuple[int, ...] | None:
    with open_content(path) as content:
        return sound_shape(content.read(HEADER_BYTES), content.most_bytes)


def _read_header(name: str, content: FileContent) -> tuple[Any, bytes]:
    """Return nibabel's image without voxels, and the bytes of the header."""
    block = content.read(4)
    image_class = _image_class(name, block)
    block += content.read(image_class.header_class.sizeof_hdr - len(block))
    try:
        with np.errstate(all="ignore"):  # nibabel calculates before it checks
            # four zeros stand for no extensions, which are not needed
            return image_class.from_bytes(block + bytes(4)), block
    except broken_header() as error:
        msg = Text(
            "{name} has a damaged header, or is cut off; copy it again.", name=name
        )
        raise InputError(msg) from error


def _check_volume(name: str, header: Any) -> None:
    """Refuse CIFTI, which has the header of NIfTI 2 and values on surfaces."""
    if int(header["intent_code"]) // 100 == _CIFTI_HUNDREDS:
        msg = Text(
            "{name} is a CIFTI file: it holds values on the surface of the brain, and "
            "no scan; give another file.",
            name=name,
        )
        raise InputError(msg)


def _shape(image: Any) -> tuple[int, ...]:
    """Return the shape by the header; further axes of length 0 have one entry.

    Some programs announce more dimensions than they fill in.
    """
    first, further = image.shape[:3], image.shape[3:]
    return (*map(int, first), *(int(n) or 1 for n in further))


def _image_class(name: str, start: bytes) -> Any:
    nib = nibabel()
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
    _size_bytes(name, image, content)
    return read_voxels(
        name,
        content,
        proxy.dtype,
        _shape(image),
        int(proxy.offset),
        passed_bytes=int(image.header.sizeof_hdr),
    )


def _size_bytes(name: str, image: Any, content: FileContent) -> int:
    """Return the bytes of the voxels; refuse more than the file can hold."""
    proxy = image.dataobj
    if proxy.offset < image.header.sizeof_hdr:
        msg = Text("{name} has a damaged header; copy it again.", name=name)
        raise InputError(msg)
    return check_size(name, content, proxy.dtype, _shape(image), int(proxy.offset))


def save_image(image: Any, path: Path, *, is_compressed: bool) -> None:
    """Write nibabel's image; a compressed file holds no name and no time."""
    raw = image.to_bytes()
    level = _LEVEL_OF_LABELS if image.get_data_dtype().itemsize == 1 else _LEVEL
    path.write_bytes(igzip.compress(raw, level, mtime=0) if is_compressed else raw)
