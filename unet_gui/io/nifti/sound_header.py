"""The shape in a NIfTI-1 header that is sound in every respect, found quickly.

nibabel takes half a millisecond for a header, which counts where cases are looked for
among a hundred thousand files.
"""

from __future__ import annotations

import math
import struct

HEADER_BYTES = 348
_MAGIC = b"n+1\0"
_BITS = {
    **{2: 8, 256: 8, 4: 16, 512: 16, 8: 32, 768: 32, 1024: 64, 1280: 64},  # integers
    **{16: 32, 64: 64},
}
# length of the header, axes, type, its bits, and where the voxels begin
_FIELDS = "i36x8h14xhh34xf"
_MOST_AXES = 7


def sound_shape(block: bytes, most_bytes: int) -> tuple[int, ...] | None:
    """Return the shape in a header, or None if anything about it is unusual.

    Parameters
    ----------
    block : bytes
        The first `HEADER_BYTES` of the content of the file.
    most_bytes : int
        Upper limit of the size of the content.
    """
    if len(block) < HEADER_BYTES or block[HEADER_BYTES - 4 : HEADER_BYTES] != _MAGIC:
        return None
    order = ">" if block[0] == 0 else "<"
    length, count, *rest = struct.unpack_from(order + _FIELDS, block)
    lengths, (kind, bits, offset) = rest[:_MOST_AXES], rest[_MOST_AXES:]
    if length != HEADER_BYTES or not 3 <= count <= _MOST_AXES:
        return None
    shape = tuple(lengths[:count])
    if min(shape) < 1 or _BITS.get(kind) != bits:
        return None
    size_bytes = math.prod(shape) * bits // 8
    is_whole = HEADER_BYTES + 4 <= offset <= most_bytes - size_bytes
    return shape if is_whole else None
