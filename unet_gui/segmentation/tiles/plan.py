"""Plan of a network's run: one call or tiles, within a budget of memory."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.byte_sizes import estimated_bytes_text
from unet_gui.core.errors import InputError
from unet_gui.core.free_memory import available_bytes
from unet_gui.core.text import Text, joined, template
from unet_gui.segmentation.tiles.tiling import (
    Axis,
    cut_box,
    round_up,
    smallest_tile_voxels,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.segmentation.port.predictor import StageInfo
    from unet_gui.segmentation.tiles.tiling import Tile

# Share of the free memory that is taken without a budget, and at most if need be.
_SHARE, _MOST_SHARE = 0.5, 0.9
# Share of the budget that tiles fill. A warm engine keeps some memory of earlier runs:
# it took 2.19 GB after a run with other tiles, where a new engine needed 1.97 GB.
FILLED = 0.85
_FLOAT32_BYTES = 4
# More slices at once are hardly faster and make cancelling slow.
_MAX_RUN = 8
# Up to here, minutes would be too coarse: they round by up to half a minute.
_LONGEST_S = 90


@dataclass(frozen=True, slots=True)
class StagePlan:
    """The tiles of one network's run over a box, and their cost.

    Attributes
    ----------
    axes : tuple of Axis
        Of the padded box: (I, J, K) in 3-D, (slices, rows, columns) in 2-D.
    memory_bytes : int
        Predicted peak memory of the process that computes.
    macs : float
        Multiply-adds of the network, halos and flips included.
    """

    axes: tuple[Axis, ...]
    tiles: tuple[Tile, ...]
    memory_bytes: int
    macs: float
    flips: int = 1

    @property
    def multiples(self) -> tuple[int, ...]:
        """Multiples to which the axes of the box are padded."""
        return tuple(axis.multiple for axis in self.axes)

    def sentence(self, what: str, macs_per_s: float | None = None) -> str:
        """Describe the run for the user: tiles, flips, memory and, if known, time.

        Parameters
        ----------
        what : str
            Name of the box, such as ``Whole brain``.
        macs_per_s : float or None
            Multiply-adds per second of an earlier run; None leaves out the time.
        """
        parts = [self._tiles_text(what)]
        if self.flips > 1:
            parts.append(Text("{count} flips", count=self.flips))
        amounts = [estimated_bytes_text(self.memory_bytes)]
        if macs_per_s and self.macs:
            amounts.append(_seconds_text(self.macs / macs_per_s))
        parts += [Text("about {amount}", amount=amount) for amount in amounts]
        return joined(", ", parts)

    def _tiles_text(self, what: str) -> Text:
        count = len(self.tiles)
        if count == 1:
            return Text("{what} in one piece", what=what)
        if self.axes[0].longest is None:
            return Text("{what} in {count} tiles", what=what, count=count)
        return Text("{what} in {count} runs of slices", what=what, count=count)


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
        Shape of the box before padding; (slices, rows, columns) for a 2-D network.
    memory_bytes : int or None
        Most memory that the computing process may take; None is half of the free
        memory, or more if that does not suffice.

    Raises
    ------
    InputError
        If the memory does not suffice for the smallest tiles with a sensible amount of
        work; the message says how much they need.
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
    """Return the memory to take: as given, half of the free memory, or more."""
    if given_bytes is None:
        free = available_bytes()
        budget = max(int(free * _SHARE), min(least_bytes, int(free * _MOST_SHARE)))
        refusal = template(
            "The network needs at least {needed} of memory, and what is free allows "
            "{allowed}. Raise the limit, or close other programs."
        )
    else:
        budget = given_bytes
        refusal = template(
            "The network needs at least {needed} of memory, and the budget is "
            "{allowed}. Raise the limit, or close other programs."
        )
    if least_bytes > budget:
        needed = estimated_bytes_text(least_bytes, math.ceil)
        allowed = estimated_bytes_text(budget, math.floor)
        msg = Text(refusal, needed=needed, allowed=allowed)
        raise InputError(msg)
    return budget


def peak_bytes(info: StageInfo, voxels: int) -> int:
    """Predict the engine's peak memory if its largest tile has this many voxels."""
    per_voxel = _bytes_per_voxel(info)
    return info.engine_bytes + info.fixed_bytes + round(per_voxel * voxels)


def _voxels_within(info: StageInfo, budget: int) -> int:
    for_tiles = FILLED * (budget - info.engine_bytes - info.fixed_bytes)
    return int(for_tiles / _bytes_per_voxel(info))


def _bytes_per_voxel(info: StageInfo) -> float:
    """Return the size of activations and of the shared memory, per voxel of a tile."""
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


def _seconds_text(seconds: float) -> str:
    if seconds < _LONGEST_S:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min"
