"""Receptive fields and halos, computed from the graph of a network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.networks.graph.graph import (
    Convolution,
    MaxPooling,
    NearestUpsampling,
    TransposedConvolution,
)

if TYPE_CHECKING:
    from unet_gui.networks.graph.graph import Graph, Operation


@dataclass(frozen=True, slots=True)
class ReceptiveField:
    """The size of tiles' halos and the alignment of tiles.

    Attributes
    ----------
    halo : int
        Voxels on each side of an output voxel that it depends on.
    multiple : int
        Tile lengths and positions must be multiples of this.
    """

    halo: int
    multiple: int


def receptive_field(graph: Graph) -> ReceptiveField:
    """Add up the margins of all steps, from the output of the network to its input."""
    margins = {graph.output: 0}
    for step in reversed(graph.steps):
        margin = _margin_before(step.operation, margins[step.name])
        for source in step.sources:
            margins[source] = max(margins.get(source, 0), margin)
    return ReceptiveField(margins[graph.input], max(graph.strides().values()))


def _margin_before(operation: Operation, margin: int) -> int:
    """Return the input that is needed beside that of an aligned block of the output.

    Parameters
    ----------
    margin : int
        Voxels of the output that are needed on either side of the block.
    """
    first, _ = _span_before(operation, -margin)
    _, last = _span_before(operation, margin - 1)
    return max(-first, last + 1)


def receptive_field_sizes(graph: Graph) -> dict[str, int]:
    """Return, by step, the size of its receptive field along an axis, in input voxels.

    Where the size depends on the position within the grid of the poolings, the largest
    is returned. Borders of the image are ignored.
    """
    strides = graph.strides()
    multiple = max(strides.values())
    at_input = _Intervals([(x, x) for x in range(multiple)], multiple)
    fields = {graph.input: at_input}
    for step in graph.steps:
        before = [fields[source] for source in step.sources]
        period = multiple // strides[step.name]
        spans = [_span_before(step.operation, x) for x in range(period)]
        fields[step.name] = _Intervals(
            [_union([field.over(*span) for field in before]) for span in spans],
            multiple,
        )
    return {name: intervals.longest for name, intervals in fields.items()}


@dataclass(frozen=True, slots=True)
class _Intervals:
    """The first and last input voxel in the receptive field of each voxel of a result.

    After as many voxels as there are entries, they repeat, shifted by `multiple`.
    """

    bounds: list[tuple[int, int]]
    multiple: int

    @property
    def longest(self) -> int:
        return max(last - first + 1 for first, last in self.bounds)

    def over(self, first: int, last: int) -> tuple[int, int]:
        """Return the joint receptive field of the voxels from `first` to `last`."""
        return self._at(first)[0], self._at(last)[1]

    def _at(self, voxel: int) -> tuple[int, int]:
        repeats, phase = divmod(voxel, len(self.bounds))
        first, last = self.bounds[phase]
        return first + repeats * self.multiple, last + repeats * self.multiple


def _union(intervals: list[tuple[int, int]]) -> tuple[int, int]:
    return min(a for a, _ in intervals), max(b for _, b in intervals)


def _span_before(operation: Operation, voxel: int) -> tuple[int, int]:
    """Return the first and last voxel of an operation's input that a voxel uses."""
    match operation:
        case Convolution(dilation=dilation):
            reach = (max(operation.spatial_size) - 1) * dilation
            return voxel - reach // 2, voxel + reach - reach // 2
        case TransposedConvolution(stride=stride):
            taps = max(operation.spatial_size)
            shifted = voxel + (taps - stride) // 2
            return -(-(shifted - taps + 1) // stride), shifted // stride
        case MaxPooling(size):
            return voxel * size, voxel * size + size - 1
        case NearestUpsampling(size):
            return voxel // size, voxel // size
        case _:
            return voxel, voxel
