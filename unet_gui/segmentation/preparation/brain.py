"""The mask of the brain in scans of the whole head, by a small network.

The network sees one scan at 3 mm in RAS+ order. It is run twice: on the whole field of
view, to find the brain, and on the box around what it found, where the intensities of
the neck and the shoulders no longer count.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.geometry.box import Box, bounding_box
from unet_gui.core.image.foreground import foreground
from unet_gui.core.image.scaled_intensities import scaled_intensities
from unet_gui.core.progress import Phase, Progress
from unet_gui.core.text import Text
from unet_gui.segmentation.network_run import run_network
from unet_gui.segmentation.preparation.target_grid import (
    corners,
    resampled,
    world_grid,
)

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.grid import Grid
    from unet_gui.core.image.volume import Volume
    from unet_gui.segmentation.port.predictor import Predictor

    Floats = npt.NDArray[np.float32]
    Mask = npt.NDArray[np.bool_]

BRAIN_MM = 3.0
_MARGIN_MM = 20.0
_THRESHOLD = np.float32(0.5)
# Brains of adults have 0.9 to 1.8 L with their ventricles and the fluid around them.
LEAST_ML, MOST_ML = 900.0, 2000.0
_LEAST_FOUND_ML = 50.0  # less of it is not a brain


@dataclass(frozen=True, slots=True, eq=False)
class PlacedScan:
    """A scan, and the motion that lays it on the fixed one.

    Attributes
    ----------
    motion : Affine
        From the world of the scan to that of the fixed scan, RAS+ in mm.
    """

    volume: Volume
    motion: Affine

    @property
    def corners(self) -> npt.NDArray[np.float64]:
        """The corners of its field of view in the fixed world, (8, 3)."""
        return corners(self.volume.grid, self.motion)


@dataclass(frozen=True, slots=True, eq=False)
class BrainProbability:
    """The probability of brain in each voxel of a coarse grid in the fixed world.

    Attributes
    ----------
    data : (I, J, K) float32 array
        From 0 to 1.
    """

    data: Floats
    grid: Grid

    def mask_on(self, grid: Grid, motion: Affine | None = None) -> Mask:
        """Return the brain on another grid: one component, without holes.

        Parameters
        ----------
        motion : Affine or None
            From the fixed world to that of the grid; None if they are the same.

        Returns
        -------
        (I, J, K) bool array
        """
        moved = () if motion is None else (motion,)
        values = resampled(self.data, self.grid.affine, grid, *moved)
        return whole_piece(values >= _THRESHOLD)


def brain_job(
    scans: Mapping[str, PlacedScan], predictor: Predictor, spacing_mm: float = BRAIN_MM
) -> Generator[Progress, None, BrainProbability]:
    """Find the brain in scans of one head; the mean over all that see a place counts.

    Parameters
    ----------
    predictor : Predictor
        With one 3-D stage that takes one channel and gives one probability.

    Raises
    ------
    InputError
        If no brain is found in a scan.
    RunError
        If the predictor fails.
    """
    grid = world_grid((scan.corners for scan in scans.values()), spacing_mm)
    total = np.zeros(grid.shape, np.float32)
    weight = np.zeros(grid.shape, np.float32)
    for done, (name, scan) in enumerate(scans.items()):
        message = Text("Finding the brain in {name}", name=name)
        yield Progress(done, len(scans), message, Phase.PREPROCESSING)
        seen = _seen(scan, grid)
        values = _on_grid(scan, grid) * (seen > 0)
        total += seen * (yield from _two_passes(name, values, grid, predictor))
        weight += seen
    mean = np.divide(total, weight, out=total, where=weight > 0)
    return BrainProbability(mean, grid)


def _on_grid(scan: PlacedScan, grid: Grid) -> Floats:
    volume = scan.volume
    return resampled(foreground(volume), volume.affine, grid, scan.motion)


def _seen(scan: PlacedScan, grid: Grid) -> Floats:
    """Return 1 where a scan has voxels, 0 elsewhere."""
    ones = np.ones(scan.volume.shape, np.float32)
    return np.asarray(
        resampled(ones, scan.volume.affine, grid, scan.motion) > 0.5, np.float32
    )


def _two_passes(
    name: str, values: Floats, grid: Grid, predictor: Predictor
) -> Generator[Progress, None, Floats]:
    """Return the probabilities on the grid, 0 outside of the second pass."""
    first = yield from _pass(values, predictor)
    found = largest_piece(first >= _THRESHOLD)
    box = bounding_box(found)
    if (
        box is None
        or np.count_nonzero(found) * grid.affine.voxel_volume_ml < _LEAST_FOUND_ML
    ):
        msg = Text(
            "No brain was found in {name}. Check that it is an MRI scan of a head, or "
            "leave out the step Brain mask.",
            name=name,
        )
        raise InputError(msg)
    part = _grown(box, values.shape, grid.affine.spacing_mm)
    second = np.zeros_like(values)
    second[part.slices] = yield from _pass(values[part.slices], predictor)
    return second


def _pass(values: Floats, predictor: Predictor) -> Generator[Progress, None, Floats]:
    channels = scaled_intensities(values)[..., np.newaxis]
    job = run_network(
        channels, predictor.stages[0], None, lambda tiles: predictor.predict(0, tiles)
    )
    while True:  # its plan is not news for the user
        try:
            next(job)
        except StopIteration as end:
            found: Floats = end.value.probabilities[..., 0]
            return found
        yield Progress(0, 0, Text("Finding the brain"), Phase.PREPROCESSING)


def _grown(box: Box, shape: Sequence[int], spacing_mm: Sequence[float]) -> Box:
    margins = [math.ceil(_MARGIN_MM / mm) for mm in spacing_mm]
    start = [max(0, a - m) for a, m in zip(box.start, margins, strict=True)]
    ends = zip(box.stop, margins, shape, strict=True)
    return Box(tuple(start), tuple(min(n, b + m) for b, m, n in ends))


def largest_piece(mask: Mask) -> Mask:
    """Return the largest part of a mask that is connected through faces."""
    from scipy import ndimage

    numbers, count = ndimage.label(mask)
    if count < 2:
        return mask
    sizes = np.bincount(numbers.ravel())
    sizes[0] = 0
    found: Mask = numbers == int(sizes.argmax())
    return found


def whole_piece(mask: Mask) -> Mask:
    """Return the largest component of a mask with its holes filled."""
    from scipy import ndimage

    box = bounding_box(piece := largest_piece(mask))
    if box is None:
        return piece
    filled = piece.copy()
    filled[box.slices] = ndimage.binary_fill_holes(piece[box.slices])
    return filled


def volume_warning(volume_ml: float) -> str:
    """Return a sentence about a brain of a size that none has; empty if it may be."""
    if LEAST_ML <= volume_ml <= MOST_ML:
        return ""
    return Text(
        "The mask of the brain has {volume_ml:.0f} mL; brains of adults have "
        "{least_ml:.0f} to {most_ml:.0f} mL. Look at the mask before you rely on the "
        "result.",
        volume_ml=volume_ml,
        least_ml=LEAST_ML,
        most_ml=MOST_ML,
    )
