"""The place of the uncompressed pixels of a DICOM object, to skip its header.

Parsing a header takes several times as long as reading a slice, and the headers of a
study are parsed when it is searched. What is not plain there, or has changed since, is
left to pydicom; the values are the same.
"""

from __future__ import annotations

import math
import os
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.io.dicom.elements import number_of, text_of
from unet_gui.io.dicom.frames import PixelPlace

if TYPE_CHECKING:
    from typing import BinaryIO

    import numpy.typing as npt

    from unet_gui.io.dicom.frames import Header
    from unet_gui.io.dicom.stored_objects import StoredObject

_IMPLICIT, _EXPLICIT = "1.2.840.10008.1.2", "1.2.840.10008.1.2.1"  # little-endian ones
_TAG = b"\xe0\x7f\x10\x00"  # (7FE0,0010) PixelData
_TYPES = (b"OB\0\0", b"OW\0\0")
_HEADER_BYTES = {_IMPLICIT: 8, _EXPLICIT: 12}
_GREY = ("MONOCHROME1", "MONOCHROME2")
PIXEL_TAGS = ("BitsStored", "PhotometricInterpretation")  # besides those of each header


def find_pixels(header: Header, dataset: Any, stream: BinaryIO) -> PixelPlace | None:
    """Return where the pixels lie; None if they are not plain ones.

    Parameters
    ----------
    header : Header
        As read, before a mosaic is unfolded.
    dataset : pydicom.FileDataset
        What the header was read from, with `PIXEL_TAGS`.
    stream : binary stream
        At the end of the header, where it stays.
    """
    offset = stream.tell()
    element = stream.read(_HEADER_BYTES.get(header.transfer_syntax, 0))
    stream.seek(offset)
    frames = number_of(dataset, "NumberOfFrames") if header.is_multiframe else 1
    shape = int(frames or 0), header.rows, header.columns
    expected = math.prod(shape) * header.bits // 8
    length = int.from_bytes(element[-4:], "little")
    is_whole = length in {expected, expected + expected % 2}
    unused = _unused_bits(header, dataset)
    if unused is None or min(shape) < 1 or not (is_whole and _is_plain(element)):
        return None
    try:
        state = _state(header.stored)
    except OSError:
        return None
    dtype = f"<{'i' if header.is_signed else 'u'}{header.bits // 8}"
    return PixelPlace(offset, element, shape, dtype, unused, state)


def _is_plain(element: bytes) -> bool:
    """Whether the element of the pixels begins, with a kind if kinds are stated."""
    return element[:4] == _TAG and (len(element) == 8 or element[4:8] in _TYPES)


def _unused_bits(header: Header, dataset: Any) -> int | None:
    """Return how many bits of a grey value mean nothing; None for other values."""
    is_grey = text_of(dataset, "PhotometricInterpretation") in _GREY
    if not is_grey or number_of(dataset, "SamplesPerPixel") != 1:
        return None
    used = number_of(dataset, "BitsStored")
    is_stated = number_of(dataset, "PixelRepresentation") in {0, 1}
    if used is None or not is_stated or header.bits not in {8, 16, 32}:
        return None
    return header.bits - int(used) if 1 <= used <= header.bits else None


def _state(stored: StoredObject) -> tuple[int, int]:
    """Return the size and the time of the last change of a file, or an archive."""
    found = os.stat(stored.path)  # noqa: PTH116 - quicker than Path.stat
    return found.st_size, found.st_mtime_ns


def pixels_at(
    place: PixelPlace, stream: BinaryIO, stored: StoredObject, only: int | None = None
) -> npt.NDArray[Any] | None:
    """Return the stored values, (frames, rows, columns), as pydicom would.

    Parameters
    ----------
    stream : binary stream
        The content of the object.
    only : int or None
        Number of the one frame that is wanted, from 0.

    Returns
    -------
    array or None
        None if the object is not what it was when its header was read. It may be
        read-only.
    """
    frames, rows, columns = place.shape
    if _state(stored) != place.state or not 0 <= (only or 0) < frames:
        return None
    stream.seek(place.offset)
    if stream.read(len(place.element)) != place.element:
        return None
    stream.seek((only or 0) * place.frame_bytes, 1)
    count = frames if only is None else 1
    raw = stream.read(count * place.frame_bytes)
    if len(raw) < count * place.frame_bytes:
        return None
    values = np.frombuffer(raw, place.dtype).reshape(count, rows, columns)
    if place.unused_bits:
        values = np.left_shift(values, place.unused_bits)
        values = np.right_shift(values, place.unused_bits)
    return values.astype(values.dtype.newbyteorder("="), copy=False)
