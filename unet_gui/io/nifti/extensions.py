"""The extensions between the header and the voxels of a NIfTI file."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.core.errors import InputError
from unet_gui.io.nifti.content import open_content

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.io.nifti.content import FileContent

_LARGEST_BYTES = 4_000_000  # of all extensions; label tables are far smaller
_AFTER_HEADER = 4  # bytes that say whether extensions follow
_OWN_HEADER = 8  # bytes of size and code before the content of an extension
# By the size of the header: where the offset of the voxels is stored, and its type.
_OFFSETS = {348: (108, "f"), 540: (168, "q")}


class HeaderExtension(NamedTuple):
    """The code that says what an extension is, and its content."""

    code: int
    content: bytes


def read_extensions(path: Path) -> tuple[HeaderExtension, ...]:
    """Return the extensions of a file; none if it cannot be read or has none."""
    try:
        with open_content(path) as content:
            return _extensions(content)
    except (InputError, struct.error, ValueError, OverflowError):
        return ()  # reading the image tells the error


def _extensions(content: FileContent) -> tuple[HeaderExtension, ...]:
    start = content.read(4)
    for order in "<>":
        (size,) = struct.unpack(f"{order}i", start)
        if size in _OFFSETS:
            break
    else:
        return ()
    place, kind = _OFFSETS[size]
    header = start + content.read(size + _AFTER_HEADER - len(start))
    (offset,) = struct.unpack_from(f"{order}{kind}", header, place)
    length = int(offset) - len(header)
    if not header[size:].startswith(b"\1") or not 0 < length <= _LARGEST_BYTES:
        return ()
    return tuple(_split(content.read(length), order))


def _split(block: bytes, order: str) -> list[HeaderExtension]:
    found, place = [], 0
    while place + _OWN_HEADER <= len(block):
        size, code = struct.unpack_from(f"{order}ii", block, place)
        if size < _OWN_HEADER or place + size > len(block):
            break
        found.append(HeaderExtension(code, block[place + _OWN_HEADER : place + size]))
        place += size
    return found
