"""Objects that are deflated as a whole, all but their first elements (PS3.5 A.5)."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import BinaryIO

_SYNTAX = b"1.2.840.10008.1.2.1.99"
_META_BYTES = 1024
_META_LENGTH = slice(140, 144)  # of the first element, which counts from its end
_MOST_BYTES = 128 << 20
_PIECE_BYTES = 1 << 18


def is_deflated(start: bytes) -> bool:
    """Whether the start of a content says that the rest is deflated."""
    return _SYNTAX in start[:_META_BYTES]


def inflates_within(stream: BinaryIO) -> bool:
    """Whether an object is of a usual size once it is unpacked; rewinds the stream.

    No more than a piece of it is in memory at a time.
    """
    start = stream.read(_META_LENGTH.stop)
    stream.seek(_META_LENGTH.stop + int.from_bytes(start[_META_LENGTH], "little"))
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    total = 0
    try:
        while total <= _MOST_BYTES:
            packed = unpacker.unconsumed_tail or stream.read(_PIECE_BYTES)
            piece = unpacker.decompress(packed, _PIECE_BYTES)
            total += len(piece)
            if unpacker.eof or not (packed or piece):
                break
    except zlib.error:
        return False
    stream.seek(0)
    return total <= _MOST_BYTES
