"""From the bytes of a NIfTI file to nibabel's image, and back.

nibabel is imported when the first file is read: the window opens without it.
"""

from __future__ import annotations

import io
import math
import struct
import zlib
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from isal import igzip, igzip_lib

from unet_gui.core.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy.typing as npt

_GZIP_MAGIC = b"\x1f\x8b"
_HEADER_BYTES = 540  # of NIfTI-2, the longer one
_LEVEL = 3  # of igzip's 0 to 3


@cache
def _nibabel() -> Any:
    import nibabel as nib
    from nibabel import imageglobals

    # nibabel prints its complaints about a header; ours reach the user another way
    imageglobals.logger.setLevel("CRITICAL")
    return nib


@cache
def _broken() -> tuple[Any, ...]:
    from nibabel.filebasedimages import ImageFileError
    from nibabel.spatialimages import HeaderDataError
    from nibabel.wrapstruct import WrapStructError

    return (
        ImageFileError,
        HeaderDataError,
        WrapStructError,
        OSError,
        EOFError,
        ValueError,
        OverflowError,
        zlib.error,
        igzip.BadGzipFile,
        igzip_lib.IsalError,
    )


def load_image(path: Path) -> tuple[Any, npt.NDArray[Any]]:
    """Return nibabel's image, and its values as stored in native byte order.

    Whether the file is compressed is seen from its first bytes, not from its name.

    Raises
    ------
    InputError
        If the file cannot be read or is no NIfTI image.
    """
    with _explained(path):
        raw = path.read_bytes()
        if raw.startswith(_GZIP_MAGIC):
            # igzip is two to three times faster than zlib, and one buffer is enough
            raw = igzip.decompress(raw)
        image = _image_class(raw).from_bytes(raw)
        return image, _stored_values(image, raw)


def channel_count(path: Path) -> int:
    """Return the number of channels that a file's header speaks of; 1 if unclear."""
    try:
        with path.open("rb") as file:
            opened = igzip.open(file) if file.read(2) == _GZIP_MAGIC else file
            file.seek(0)
            raw = opened.read(_HEADER_BYTES)
        header_class = _image_class(raw).header_class
        header = header_class.from_fileobj(io.BytesIO(raw), check=False)
        shape: tuple[int, ...] = header.get_data_shape()
    except _broken():
        return 1  # reading the file will say what is wrong with it
    return max(math.prod(shape[3:]), 1)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        msg = f"{path} does not exist."
        raise InputError(msg) from error
    except PermissionError as error:
        msg = f"{path} cannot be read: permission denied."
        raise InputError(msg) from error
    except _broken() as error:
        what = "empty" if _is_empty(path) else "damaged, cut off or no NIfTI at all"
        msg = f"{path.name} is not a readable NIfTI image: it is {what}."
        raise InputError(msg) from error


def _is_empty(path: Path) -> bool:
    return path.is_file() and path.stat().st_size == 0


def _image_class(raw: bytes) -> Any:
    nib = _nibabel()
    for order in "<>":
        (size,) = struct.unpack_from(f"{order}i", raw.ljust(4, b"\0"))
        if size == nib.Nifti1Header.sizeof_hdr:
            return nib.Nifti1Image
        if size == nib.Nifti2Header.sizeof_hdr:
            return nib.Nifti2Image
    msg = "the first four bytes are not those of NIfTI"
    raise ValueError(msg)


def _stored_values(image: Any, raw: bytes) -> npt.NDArray[Any]:
    """Return the array as the file stores it, without scaling, in native order."""
    proxy = image.dataobj
    count = math.prod(image.shape)
    flat = np.frombuffer(raw, proxy.dtype, count, proxy.offset)
    stored = flat.reshape(image.shape, order="F")
    return stored.astype(stored.dtype.newbyteorder("="), order="F", copy=False)


def save_image(image: Any, path: Path, *, is_compressed: bool) -> None:
    """Write nibabel's image; compressed quickly, without a name or a time inside."""
    raw = image.to_bytes()
    path.write_bytes(igzip.compress(raw, _LEVEL) if is_compressed else raw)
