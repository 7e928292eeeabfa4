"""The surroundings of what a stage found, for the next stage to look at."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box, bounding_box
from unet_gui.segmentation.decision.components import large_pieces

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine

# Of any output, as the network gives it: thresholds and temperatures are fitted to the
# last stage, and must not move the region that it is run in. Low, as a region that is
# too large costs time, and one that is too small costs tumour.
FOUND_PROBABILITY = 0.3
# Smaller pieces are specks: they would stretch the region over half of the brain.
LEAST_PIECE_ML = 0.1


def tumour_region(
    probabilities: npt.NDArray[np.float32],
    box: Box,
    affine: Affine,
    margin_mm: float,
) -> Box | None:
    """Return the box around what a stage found, and a margin on every side.

    Pieces below 0.1 mL are left out unless there are no others. Voxels that touch in
    any way are one piece.

    Parameters
    ----------
    probabilities : (*spatial, outputs) float32 array
        On any grid that covers `box`.
    box : Box
        In the case's grid; the region does not leave it.
    affine : Affine
        Of the case's grid.

    Returns
    -------
    Box or None
        In the case's grid; None if no output reaches 0.3 anywhere.
    """
    found = np.asarray((probabilities >= FOUND_PROBABILITY).any(axis=-1))
    factors = [n / m for n, m in zip(box.shape, found.shape, strict=True)]
    voxel_ml = math.prod(factors) * affine.voxel_volume_ml
    inner = bounding_box(large_pieces(found, LEAST_PIECE_ML / voxel_ml))
    if inner is None:
        return None
    start, stop = [], []
    for axis, factor in enumerate(factors):
        # headers store spacings rounded: that must not decide
        margin = math.ceil(round(margin_mm / affine.spacing_mm[axis], 3))
        low = box.start[axis] + math.floor(inner.start[axis] * factor) - margin
        high = box.start[axis] + math.ceil(inner.stop[axis] * factor) + margin
        start.append(max(low, box.start[axis]))
        stop.append(min(high, box.stop[axis]))
    return Box(tuple(start), tuple(stop))
