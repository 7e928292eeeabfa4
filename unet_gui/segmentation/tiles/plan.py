"""Choosing between one call and tiles, within a budget of memory."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.free_memory import available_bytes
from unet_gui.segmentation.tiles.tiling import (
    Axis,
    cut_box,
    round_up,
    smallest_tile_voxels,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unet_gui.segmentation.port.predictor import StageInfo
    from unet_gui.segmentation.tiles.tiling import Tile

# Measured: an engine with TensorFlow and a small network loaded, before its first run.
ENGINE_BYTES = 660_000_000
# Of the memory that is free, where no budget is given; the second if need be.
_SHARE, _MOST_SHARE = 0.5, 0.9
# Of what tiles may take. A warm engine keeps some memory of the runs before: 2.19 GB
# were measured after a run with other tiles, where 1.97 GB were enough in a new one.
FILLED = 0.85
_FLOAT32_BYTES = 4
# More slices at once are hardly faster, and make cancelling slow.
_MAX_RUN = 8


@dataclass(frozen=True, slots=True)
class StagePlan:
    """How one network is run over its box.

    Attributes
    ----------
    axes : tuple of Axis
        Of the padded box; in 2-D the first is that of the slices.
    memory_bytes : int
        Predicted peak of the process that computes.
    macs : float
        Multiply-adds of the network, halos included.
    """

    axes: tuple[Axis, ...]
    tiles: tuple[Tile, ...]
    memory_bytes: int
    macs: float
    flips: int = 1

    @property
    def multiples(self) -> tuple[int, ...]:
        """What the box is padded to, by axis."""
        return tuple(axis.multiple for axis in self.axes)

    def sentence(self, what: str, macs_per_s: float | None = None) -> str:
        """Say how `what` is run, in how much memory and, at a known rate, how long."""
        pieces = "in one piece"
        if len(self.tiles) > 1:
            kind = "tiles" if self.axes[0].longest is None else "runs of slices"
            pieces = f"in {len(self.tiles)} {kind}"
        parts = [f"{what} {pieces}"]
        if self.flips > 1:
            parts.append(f"{self.flips} flips")
        parts.append(f"about {_bytes_text(self.memory_bytes)}")
        if macs_per_s and self.macs:
            parts.append(f"about {_seconds_text(self.macs / macs_per_s)}")
        return ", ".join(parts)


def plan_stage(
    info: StageInfo,
    shape: Sequence[int],
    memory_bytes: int | None = None,
    flips: int = 1,
) -> StagePlan:
    """Plan one network's run over a box, with as little computed twice as possible.

    Parameters
    ----------
    shape : (3,) ints
        Of the box before padding; (slices, rows, columns) for a 2-D network.
    memory_bytes : int or None
        Most that the computing process may take; None is half of what is free, or more
        where that is too little.

    Raises
    ------
    InputError
        If not even the smallest tiles fit that are done in a sensible time; the message
        says how much they need.
    """
    axes = _axes(info, shape)
    smallest = smallest_tile_voxels(axes)
    budget = _budget(peak_bytes(info, smallest), memory_bytes)
    tiles = cut_box(axes, max(smallest, _voxels_within(info, budget)))
    return StagePlan(
        axes,
        tuple(tiles),
        peak_bytes(info, max(tile.voxels for tile in tiles)),
        info.macs_per_voxel * sum(tile.voxels for tile in tiles) * flips,
        flips,
    )


def _budget(least_bytes: int, given_bytes: int | None) -> int:
    """Return what may be taken: as given, half of what is free, or more if needed."""
    if given_bytes is None:
        free = available_bytes()
        budget = max(int(free * _SHARE), min(least_bytes, int(free * _MOST_SHARE)))
        which = "what is free allows"
    else:
        budget, which = given_bytes, "the budget is"
    if least_bytes > budget:
        needed = _bytes_text(least_bytes, math.ceil)
        msg = (
            f"The network needs at least {needed} of memory, and {which} "
            f"{_bytes_text(budget, math.floor)}. Give it more, or close other programs."
        )
        raise InputError(msg)
    return budget


def peak_bytes(info: StageInfo, voxels: int) -> int:
    """Predict the peak memory of the engine with a largest tile of this size."""
    per_voxel = _bytes_per_voxel(info)
    return ENGINE_BYTES + info.fixed_bytes + round(per_voxel * voxels)


def _voxels_within(info: StageInfo, budget: int) -> int:
    for_tiles = FILLED * (budget - ENGINE_BYTES - info.fixed_bytes)
    return int(for_tiles / _bytes_per_voxel(info))


def _bytes_per_voxel(info: StageInfo) -> float:
    """Return what the activations take, and the file that passes tiles and results."""
    passed = (info.channels + info.outputs) * _FLOAT32_BYTES
    return info.bytes_per_voxel + passed


def _axes(info: StageInfo, shape: Sequence[int]) -> tuple[Axis, ...]:
    def axis(length: int) -> Axis:
        padded = round_up(length, info.multiple)
        return Axis(padded, info.multiple, info.halo)

    if info.ndim == 3:
        return tuple(axis(length) for length in shape)
    slices, rows, columns = shape
    return (Axis(slices, 1, 0, _MAX_RUN), axis(rows), axis(columns))


def _bytes_text(size: float, rounded: Callable[[float], int] = round) -> str:
    if size >= 9.5e8:
        return f"{rounded(size / 1e8) / 10:.1f} GB"
    return f"{rounded(size / 1e6)} MB"


def _seconds_text(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min"
