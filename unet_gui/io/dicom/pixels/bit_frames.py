"""Compressed frames of one bit per pixel, which pydicom does not unpack.

After PS3.5 8.2.13 (deflated frames) and G.3 (run lengths of packed bits).
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

_DEFLATED = "1.2.840.10008.1.2.8.1"
_RUN_LENGTHS = "1.2.840.10008.1.2.5"
_RLE_HEADER_BYTES = 64


def has_bit_frames(dataset: Any) -> bool:
    """Whether an object has frames of this kind."""
    syntax = str(dataset.file_meta.get("TransferSyntaxUID", ""))
    if syntax == _DEFLATED:
        return True
    return syntax == _RUN_LENGTHS and int(dataset.get("BitsAllocated") or 0) == 1


def bit_frames(dataset: Any) -> npt.NDArray[np.uint8]:
    """Return the (frames, rows, columns) pixels of deflated or packed-bit frames.

    Raises
    ------
    ValueError
        If a frame is too short, or of more than eight bits per pixel.
    """
    from pydicom.encaps import generate_frames

    rows, columns = int(dataset.Rows), int(dataset.Columns)
    bits = int(dataset.BitsAllocated)
    if bits not in {1, 8}:
        msg = "only frames of one or eight bits"
        raise ValueError(msg)
    wanted = -(-rows * columns * bits // 8)
    count = int(dataset.get("NumberOfFrames") or 1)
    is_deflated = str(dataset.file_meta.TransferSyntaxUID) == _DEFLATED
    unpack = _inflated if is_deflated else _runs
    frames = []
    for packed in generate_frames(dataset.PixelData, number_of_frames=count):
        raw = np.frombuffer(unpack(packed, wanted), np.uint8)
        if len(raw) < wanted:
            msg = "a frame is too short"
            raise ValueError(msg)
        values = np.unpackbits(raw, bitorder="little") if bits == 1 else raw
        frames.append(values[: rows * columns].reshape(rows, columns))
    return np.stack(frames)


def _inflated(packed: bytes, wanted: int) -> bytes:
    """Return no more than what is wanted, however much there is."""
    return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, max(wanted, 1))


def _runs(packed: bytes, wanted: int) -> bytes:
    """Return bytes that are stored as runs and copies, of one segment."""
    out, place = bytearray(), _RLE_HEADER_BYTES
    while len(out) < wanted and place < len(packed):
        count = packed[place]
        place += 1
        if count < 128:
            out += packed[place : place + count + 1]
            place += count + 1
        elif count > 128:
            out += packed[place : place + 1] * (257 - count)
            place += 1
    return bytes(out[:wanted])
