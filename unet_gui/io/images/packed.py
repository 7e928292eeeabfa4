"""Voxels that are compressed inside of a file, unpacked no further than announced."""

from __future__ import annotations

import bz2
import math
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from isal import igzip_lib

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.nifti.content import check_memory
from unet_gui.io.nifti.voxels import cut_off, native

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from unet_gui.io.nifti.content import FileContent

    MakeUnpacker = Callable[[], "Unpacker"]

_GZIP_MAGIC = b"\x1f\x8b"
_PIECE_BYTES = 1 << 20
_MOST_PACKED = 1032  # times: the limit of deflate
_MOST_PACKED_BZ2 = 100_000  # bzip2 shrinks zeros far more


class Unpacker(Protocol):
    """A decompressor as of `bz2`, which stops at a length."""

    @property
    def eof(self) -> bool:
        """Whether the end of the stream was reached."""

    @property
    def needs_input(self) -> bool:
        """Whether more is unpacked only with more input."""

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """Return at most `max_length` further bytes."""


class _Deflate:
    """An unpacker of gzip or of zlib's format, as the first bytes tell."""

    eof = False
    needs_input = True

    def __init__(self) -> None:
        self._unpacker: Any = None

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        if self._unpacker is None:
            is_gzip = data.startswith(_GZIP_MAGIC)
            flag = igzip_lib.DECOMP_GZIP if is_gzip else igzip_lib.DECOMP_ZLIB
            self._unpacker = igzip_lib.IgzipDecompressor(flag=flag)
        found: bytes = self._unpacker.decompress(data, max_length=max_length)
        self.eof, self.needs_input = self._unpacker.eof, self._unpacker.needs_input
        return found


def deflate_unpacker() -> Unpacker:
    """Return an unpacker of gzip or of zlib's format."""
    return _Deflate()


def bzip2_unpacker() -> Unpacker:
    """Return an unpacker of bzip2."""
    return bz2.BZ2Decompressor()


def check_packed_size(
    name: str,
    content: FileContent,
    dtype: np.dtype[Any],
    shape: Sequence[int],
    offset: int,
    make: MakeUnpacker = deflate_unpacker,
) -> None:
    """Refuse voxels that are more than the packed bytes after an offset can hold.

    Raises
    ------
    InputError
        If they are.
    """
    times = _MOST_PACKED_BZ2 if make is bzip2_unpacker else _MOST_PACKED
    most_bytes = max(content.most_bytes - offset, 0) * times
    size_bytes = math.prod(shape) * dtype.itemsize
    if size_bytes > most_bytes:
        raise cut_off(name, size_bytes, most_bytes)


def read_packed_voxels(
    name: str,
    content: FileContent,
    dtype: np.dtype[Any],
    shape: Sequence[int],
    offset: int,
    make: MakeUnpacker,
) -> npt.NDArray[Any]:
    """Return voxels that are compressed in a file from an offset on.

    Parameters and result are as for `read_voxels`.

    Raises
    ------
    InputError
        If the stream is damaged, ends too early, or goes on after the last voxel.
    """
    size_bytes = math.prod(shape) * dtype.itemsize
    check_memory(name, size_bytes)
    content.skip(offset)
    raw = bytearray()
    unpacker = make()
    while not unpacker.eof and len(raw) <= size_bytes:
        piece = content.read(_PIECE_BYTES) if unpacker.needs_input else b""
        if not piece and unpacker.needs_input:
            break
        raw += _unpacked(name, unpacker, piece, size_bytes + 1 - len(raw))
    if len(raw) < size_bytes:
        raise cut_off(name, size_bytes, len(raw))
    if len(raw) > size_bytes:
        raise InputError(
            Text(
                "{file} has a damaged header: it holds more voxels than it announces; "
                "copy it again.",
                file=name,
            )
        )
    return native(np.frombuffer(raw, dtype).reshape(shape, order="F"))


def _unpacked(name: str, unpacker: Unpacker, piece: bytes, most: int) -> bytes:
    try:
        return unpacker.decompress(piece, max_length=most)
    except (igzip_lib.IsalError, OSError, EOFError, ValueError) as error:  # type: ignore[misc] # its stub is wrong
        raise InputError(
            Text(
                "{file} is damaged: it cannot be decompressed; copy it again.",
                file=name,
            )
        ) from error
