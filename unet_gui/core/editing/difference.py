"""Differences of label maps: one step of undo, or of a journal.

A difference holds the exclusive or of the labels before and after, as compressed runs
within the box of what changed. Applying it once goes one way, applying it again goes
back.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box, bounding_box

if TYPE_CHECKING:
    import numpy.typing as npt

    Labels = npt.NDArray[np.uint8]

_FAST = 1  # level of zlib; runs hardly get smaller by higher ones
_COUNT = struct.Struct("<q")
_HEAD = struct.Struct("<6q")


@dataclass(frozen=True, slots=True)
class Difference:
    """A change of a label map.

    Attributes
    ----------
    box : Box
        The smallest box around the voxels that changed.
    packed : bytes
        The runs of changed voxels in C order of the box: how far each begins after
        the one before, how long it is, and the exclusive or of its labels.
    """

    box: Box
    packed: bytes

    @property
    def held_bytes(self) -> int:
        """Size in memory."""
        return len(self.packed)

    def apply(self, data: Labels) -> None:
        """Change labels in place, (I, J, K), from before to after or back.

        Raises
        ------
        ValueError
            If the difference is damaged, or belongs to a smaller or larger grid.
        """
        if len(self.box.stop) != data.ndim or any(
            not 0 <= a < b <= n
            for a, b, n in zip(self.box.start, self.box.stop, data.shape, strict=True)
        ):
            msg = f"a difference in {self.box} does not fit a grid of {data.shape}"
            raise ValueError(msg)
        data[self.box.slices] ^= _unpacked(self.packed, self.box.shape)

    def to_bytes(self) -> bytes:
        """Return all of it, for a file."""
        return _HEAD.pack(*self.box.start, *self.box.stop) + self.packed

    @classmethod
    def from_bytes(cls, content: bytes) -> Difference:
        """Return what `to_bytes` has written.

        Raises
        ------
        ValueError
            If the content is too short.
        """
        if len(content) < _HEAD.size:
            msg = "a difference is cut off"
            raise ValueError(msg)
        numbers = _HEAD.unpack_from(content)
        return cls(Box(numbers[:3], numbers[3:]), content[_HEAD.size :])


def difference_between(before: Labels, after: Labels, box: Box) -> Difference | None:
    """Return the difference of two label maps within a box, None if they are equal.

    Parameters
    ----------
    before, after : (I, J, K) uint8 arrays
        Equal outside of `box`.
    """
    changed = before[box.slices] ^ after[box.slices]
    tight = bounding_box(changed != 0)
    if tight is None:
        return None
    return Difference(tight.shifted(box.start), _packed(changed[tight.slices]))


def _packed(changed: Labels) -> bytes:
    flat = np.ascontiguousarray(changed).reshape(-1)
    edges = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    starts = np.concatenate((np.zeros(1, np.int64), edges), dtype=np.int64)
    lengths = np.diff(starts, append=flat.size)
    values = flat[starts]
    is_run = values != 0
    starts, lengths, values = starts[is_run], lengths[is_run], values[is_run]
    parts = (np.diff(starts, prepend=0), lengths, values)
    count = _COUNT.pack(starts.size)
    return zlib.compress(count + b"".join(p.tobytes() for p in parts), _FAST)


def _unpacked(packed: bytes, shape: tuple[int, ...]) -> Labels:
    size = int(np.prod(shape, dtype=np.int64))
    # a damaged file must not unpack to more than the box can hold
    engine = zlib.decompressobj()
    try:
        content = engine.decompress(packed, _COUNT.size + 17 * size)
    except zlib.error as error:
        msg = "a difference is damaged"
        raise ValueError(msg) from error
    starts, lengths, values = _runs(content, size)
    # the value of a run is taken in at its start and out behind its end
    flat = np.zeros(size + 1, np.uint8)
    flat[starts] = values
    flat[starts + lengths] ^= values
    np.bitwise_xor.accumulate(flat, out=flat)
    return flat[:size].reshape(shape)


def _runs(
    content: bytes, size: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], Labels]:
    """Return the checked start, length and value of each run."""
    count = _COUNT.unpack_from(content)[0] if len(content) >= _COUNT.size else -1
    if count < 0 or len(content) != _COUNT.size + 17 * count:
        msg = "a difference is cut off"
        raise ValueError(msg)
    steps = np.frombuffer(content, np.int64, count, _COUNT.size)
    lengths = np.frombuffer(content, np.int64, count, _COUNT.size + 8 * count)
    values = np.frombuffer(content, np.uint8, count, _COUNT.size + 16 * count)
    starts = np.cumsum(steps)
    ends = starts + lengths
    is_sound = (starts >= 0) & (lengths > 0) & (lengths <= size) & (ends <= size)
    if not is_sound.all() or (starts[1:] < ends[:-1]).any():
        msg = "a difference has runs outside of its box"
        raise ValueError(msg)
    return starts, lengths, values
