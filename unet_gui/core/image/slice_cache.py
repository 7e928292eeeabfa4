"""Cache of slices whose pixels are scattered over the memory.

In an array of 512x512x400 voxels, the slices of one of the three planes are scattered:
each pixel lies in its own cache line, the rest of the line is wasted, and reading one
slice takes 5 ms. Copying all neighbouring slices that share these lines takes about as
long as reading one of them, and stepping to the others then takes a tenth.
"""

from __future__ import annotations

import weakref
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.geometry.planes import (
    extract_slice,
    has_scattered_slices,
    oriented_section,
)

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.box import Box
    from unet_gui.core.geometry.planes import Plane

_LINE_BYTES = 64
FEWEST_PIXELS = 1 << 16  # smaller slices are fast enough
_MOST_BLOCKS = 8  # some 20 MB each


class SliceCache:
    """Keeps one block of neighbouring slices per array and plane, up to eight.

    The arrays must not change without `refresh`. The cache does not keep them alive.
    """

    def __init__(self) -> None:
        self._blocks: OrderedDict[tuple[int, int], _Block] = OrderedDict()

    def slice_of(
        self,
        data: npt.NDArray[Any],
        plane: Plane,
        index: int,
        *,
        radiological: bool = True,
    ) -> npt.NDArray[Any]:
        """Return the (rows, columns) slice of `extract_slice`, perhaps from a copy."""
        if not _is_worth_a_copy(data, plane):
            return extract_slice(data, plane, index, radiological=radiological)
        if not 0 <= index < data.shape[plane.normal]:
            msg = f"slice {index} lies outside 0 to {data.shape[plane.normal] - 1}"
            raise IndexError(msg)
        thickness = max(1, _LINE_BYTES // data.itemsize)
        start = index // thickness * thickness
        block = self._block(data, plane.normal, start, thickness)
        section = block.slices[index - start]
        return oriented_section(section, plane, radiological=radiological)

    @property
    def count(self) -> int:
        """Number of blocks of slices that are kept."""
        return len(self._blocks)

    def clear(self) -> None:
        """Let go of all slices."""
        self._blocks.clear()

    def refresh(self, data: npt.NDArray[Any], box: Box) -> None:
        """Follow a change of an array, for one that does change, within a box."""
        for normal in range(3):
            block = self._blocks.get((id(data), normal))
            if block is not None and block.source() is data:
                block.copy_again(data, normal, box)

    def _block(
        self, data: npt.NDArray[Any], normal: int, start: int, thickness: int
    ) -> _Block:
        key = (id(data), normal)
        block = self._blocks.pop(key, None)
        if block is None or block.start != start or block.source() is not data:
            block = None  # free the old block before allocating the next one
            block = _Block(data, normal, start, thickness)
        self._blocks[key] = block
        gone = [k for k, b in self._blocks.items() if b.source() is None]
        for old in (*gone, *list(self._blocks)[:-_MOST_BLOCKS]):
            self._blocks.pop(old, None)
        return block


class _Block:
    """Copies of neighbouring slices, each contiguous."""

    def __init__(
        self, data: npt.NDArray[Any], normal: int, start: int, thickness: int
    ) -> None:
        self.source = weakref.ref(data)
        self.start = start
        neighbours = np.moveaxis(data, normal, 0)[start : start + thickness]
        self.slices = _copied(neighbours)

    def copy_again(self, data: npt.NDArray[Any], normal: int, box: Box) -> None:
        """Copy a box of the array again, as far as it lies in these slices."""
        first = max(self.start, box.start[normal])
        stop = min(self.start + len(self.slices), box.stop[normal])
        if first < stop:
            section = list(box.slices)
            section[normal] = slice(first, stop)
            part = np.moveaxis(data[tuple(section)], normal, 0)
            others = (s for axis, s in enumerate(box.slices) if axis != normal)
            here = slice(first - self.start, stop - self.start)
            self.slices[(here, *others)] = part


def _copied(neighbours: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return a copy of (n, a, b) slices in which each slice is contiguous.

    The copy goes through the memory line by line, so that each part is read once.
    """
    _, a_stride, b_stride = (abs(stride) for stride in neighbours.strides)
    if b_stride > a_stride:
        return _copied(neighbours.transpose(0, 2, 1)).transpose(0, 2, 1)
    copy = np.empty(neighbours.shape, neighbours.dtype)
    for line in range(neighbours.shape[1]):
        copy[:, line] = neighbours[:, line]
    return copy


def _is_worth_a_copy(data: npt.NDArray[Any], plane: Plane) -> bool:
    """Whether slices are scattered over the memory, and large."""
    pixels = data.size // max(data.shape[plane.normal], 1)
    return has_scattered_slices(data, plane) and pixels >= FEWEST_PIXELS
