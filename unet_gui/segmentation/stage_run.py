"""One network over the brain, in 3-D tiles or in runs of slices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.progress import Progress
from unet_gui.segmentation.slicing import slice_stack, unstacked
from unet_gui.segmentation.tiling import padded_to_multiple, plan_runs, plan_tiles

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    import numpy.typing as npt

    from unet_gui.core.planes import Plane
    from unet_gui.segmentation.predictor import StageInfo

    Floats = npt.NDArray[np.float32]
    Predict = Callable[[Floats], Floats]
    Run = Generator[Progress, None, Floats]


def run_network(
    channels: Floats,
    info: StageInfo,
    plane: Plane | None,
    predict: Predict,
    tile_voxels: int,
) -> Run:
    """Return the probabilities (I, J, K, outputs) of channels (I, J, K, C).

    That of one run over all of it, whatever `tile_voxels` is.

    Parameters
    ----------
    plane : Plane or None
        The slices that a 2-D network takes; None for 3-D.
    predict : callable
        From tiles (n, *spatial, C) to probabilities (n, *spatial, outputs).
    """
    if plane is None:
        return (yield from _run_tiles(channels, info, predict, tile_voxels))
    stack = slice_stack(channels, plane)
    return unstacked((yield from _run_slices(stack, info, predict, tile_voxels)), plane)


def _run_tiles(
    channels: Floats, info: StageInfo, predict: Predict, tile_voxels: int
) -> Run:
    padded = padded_to_multiple(channels, info.multiple)
    tiles = plan_tiles(padded.shape[:3], info.multiple, info.halo, tile_voxels)
    probabilities = np.empty((*padded.shape[:3], info.outputs), np.float32)
    for done, tile in enumerate(tiles):
        yield Progress(done, len(tiles), "Segmenting")
        predicted = predict(padded[tile.taken.slices][np.newaxis])
        probabilities[tile.kept.slices] = predicted[0][tile.kept_in_taken.slices]
    i, j, k = channels.shape[:3]
    return probabilities[:i, :j, :k]


def _run_slices(
    stack: Floats, info: StageInfo, predict: Predict, tile_voxels: int
) -> Run:
    slices, rows, columns = stack.shape[:3]
    probabilities = np.empty((slices, rows, columns, info.outputs), np.float32)
    runs = plan_runs(stack.shape[:3], info.multiple, tile_voxels)
    for done, (first, stop) in enumerate(runs):
        yield Progress(done, len(runs), "Segmenting")
        multiples = (1, info.multiple, info.multiple)
        padded = padded_to_multiple(stack[first:stop], multiples)
        predicted = predict(np.ascontiguousarray(padded))
        probabilities[first:stop] = predicted[:, :rows, :columns]
    return probabilities
