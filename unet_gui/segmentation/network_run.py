"""A run of one network over a box, in 3-D tiles or runs of slices."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import DeviceMemoryError, RunError
from unet_gui.core.progress import Phase, Progress
from unet_gui.core.text import Text
from unet_gui.segmentation.input.slicing import slice_stack, unstacked
from unet_gui.segmentation.tiles.flips import flipped_axes
from unet_gui.segmentation.tiles.plan import plan_stage
from unet_gui.segmentation.tiles.tiling import (
    cut_box,
    padded_to_multiple,
    smallest_tile_voxels,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Plane
    from unet_gui.segmentation.port.predictor import StageInfo
    from unet_gui.segmentation.tiles.plan import StagePlan
    from unet_gui.segmentation.tiles.tiling import Tile

    Floats = npt.NDArray[np.float32]
    Predict = Callable[[Floats], Floats]

SMALLER_TILES = Text(
    "The device did not have enough memory for tiles of the planned size; smaller "
    "ones were used.",
)
_NO_NUMBERS = Text(
    "The network gave values that are not numbers, so there is no result. Run it with "
    "the precision float32 or on another device; if that does not help, import the "
    "model again."
)


@dataclass(frozen=True, slots=True)
class NetworkRunOptions:
    """Limits and options of a run.

    Attributes
    ----------
    what : str
        Name of the box in the plan's sentence.
    memory_bytes : int or None
        Most memory that the computing process may take; None is half of the free
        memory, or more if that does not suffice.
    flips : int
        1, 2, 4 or 8; see `flipped_axes`.
    macs_per_s : float or None
        Multiply-adds of the network per second in an earlier run.
    on_flip : callable or None
        Is called with the probabilities, (I, J, K, outputs) float32, of each single
        flip; the array is filled again for the next one. Only called if there are
        several flips.
    """

    what: str = Text("Whole brain")
    memory_bytes: int | None = None
    flips: int = 1
    macs_per_s: float | None = None
    on_flip: Callable[[Floats], None] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class NetworkRun:
    """The result of a run.

    Attributes
    ----------
    probabilities : (I, J, K, outputs) float32 array
    plan : str
        Sentence about tiles, memory and time, as it was shown before the run.
    warnings : tuple of str
        Sentences about deviations from the plan.
    """

    probabilities: Floats
    plan: str
    warnings: tuple[str, ...]


def run_network(
    channels: Floats,
    info: StageInfo,
    plane: Plane | None,
    predict: Predict,
    options: NetworkRunOptions | None = None,
) -> Generator[Progress, None, NetworkRun]:
    """Run a network over a box; the first step of the job is the plan.

    The probabilities are those of one run over the whole box, padded with zeros at the
    upper ends, whatever the memory. With flips they are the mean over runs on the
    flipped padded box, each flipped back.

    Parameters
    ----------
    channels : (I, J, K, C) float32 array
    plane : Plane or None
        The plane of a 2-D network's slices; None in 3-D.
    predict : callable
        From tiles (n, *spatial, C) to probabilities (n, *spatial, outputs), float32.

    Raises
    ------
    InputError
        If the memory does not suffice for the smallest tile.
    DeviceMemoryError
        If the device has too little memory for the smallest tile.
    RunError
        If the network gives NaN or infinite values.
    """
    options = options or NetworkRunOptions()
    box = channels if plane is None else slice_stack(channels, plane)
    flips = flipped_axes(options.flips, plane)
    plan = plan_stage(info, box.shape[:3], options.memory_bytes, len(flips))
    sentence = plan.sentence(options.what, options.macs_per_s)
    yield Progress(0, len(plan.tiles) * len(flips), sentence, is_plan=True)
    run = _TiledRun(padded_to_multiple(box, plan.multiples), plan, info, predict)

    def unpadded(found: Floats) -> Floats:
        inside = found[tuple(slice(n) for n in box.shape[:3])]
        return inside if plane is None else unstacked(inside, plane)

    on_flip = options.on_flip
    on_single = None if on_flip is None else lambda found: on_flip(unpadded(found))
    mean = yield from run.mean_over(flips, on_single)
    return NetworkRun(unpadded(mean), sentence, run.warnings)


class _TiledRun:
    """Runs over one padded box; tiles that the device cannot take are halved."""

    def __init__(
        self, padded: Floats, plan: StagePlan, info: StageInfo, predict: Predict
    ) -> None:
        self.warnings: tuple[str, ...] = ()
        self._padded = padded
        self._axes = plan.axes
        self._tiles: Sequence[Tile] = plan.tiles
        self._info = info
        self._predict = predict

    def mean_over(
        self,
        flips: Sequence[tuple[int, ...]],
        on_single: Callable[[Floats], None] | None = None,
    ) -> Generator[Progress, None, Floats]:
        """Return the mean over the runs, one for each tuple of flipped axes.

        With several runs, the result of each is handed to `on_single`; all of them
        share one array, so that the memory does not grow with their number.
        """
        shape = (*self._padded.shape[:3], self._info.outputs)
        total = np.zeros(shape, np.float32)
        is_apart = on_single is not None and len(flips) > 1
        single = np.zeros_like(total) if is_apart else total
        for number, axes in enumerate(flips):
            # adding to the flipped view of the array flips the result back
            steps = self._add(np.flip(self._padded, axes), np.flip(single, axes))
            for done, count in steps:
                all_done, all_tiles = number * count + done, len(flips) * count
                yield Progress(all_done, all_tiles, "Segmenting", Phase.TILES)
            if is_apart and on_single is not None:
                on_single(single)
                total += single
                single.fill(0)
        if len(flips) > 1:
            total /= len(flips)
        return total

    def _add(
        self, box: Floats, total: Floats
    ) -> Generator[tuple[int, int], None, None]:
        """Add the probabilities of a box, tile by tile; yield how many are done."""
        pending = list(reversed(self._tiles))
        done = 0
        while pending:
            yield done, done + len(pending)
            try:
                found = self._probabilities(box, pending[-1])
            except DeviceMemoryError:
                if not (smaller := self._smaller(pending)):
                    raise
                pending = smaller
                continue
            total[pending.pop().kept.slices] += found
            done += 1

    def _probabilities(self, box: Floats, tile: Tile) -> Floats:
        """Return the probabilities of the kept part of a tile."""
        taken = box[tile.taken.slices]
        is_run = self._info.ndim == 2  # slices are the first axis already
        found = self._predict(taken if is_run else taken[np.newaxis])
        if not math.isfinite(float(found.sum())):  # no class would be marked there
            raise RunError(_NO_NUMBERS)
        probabilities = found if is_run else found[0]
        return probabilities[tile.kept_in_taken.slices]

    def _smaller(self, pending: Sequence[Tile]) -> list[Tile]:
        """Halve the pending tiles and those of later flips; [] if they are smallest."""
        failed = pending[-1]
        smallest = smallest_tile_voxels(self._axes, failed.kept)
        limit = max(failed.voxels // 2, smallest)
        if limit >= failed.voxels:
            return []
        self.warnings = (SMALLER_TILES,)
        self._tiles = [t for tile in self._tiles for t in self._split(tile, limit)]
        return [t for tile in pending for t in self._split(tile, limit)]

    def _split(self, tile: Tile, limit: int) -> list[Tile]:
        return [tile] if tile.voxels <= limit else cut_box(self._axes, limit, tile.kept)
