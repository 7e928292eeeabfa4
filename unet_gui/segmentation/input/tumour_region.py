"""The region around the tumour that a stage found, for the next stage."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box, bounding_box
from unet_gui.segmentation.decision.components import large_components

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine

# For the uncalibrated probability of any output: thresholds and temperatures are fitted
# to the last stage and must not move the region in which it is run. The value is low,
# as a region that is too large costs time, and one that is too small costs tumour.
FOUND_PROBABILITY = 0.3
# Smaller components would stretch the region over half of the brain.
LEAST_COMPONENT_ML = 0.1


def tumour_region(
    probabilities: npt.NDArray[np.float32],
    box: Box,
    affine: Affine,
    margin_mm: float,
) -> Box | None:
    """Return the box around the tumour that a stage found, with a margin.

    Connected components (through faces, edges and corners) below 0.1 mL are left out
    unless there are no others.

    Parameters
    ----------
    probabilities : (*spatial, outputs) float32 array
        On a grid of any resolution whose outer edges are those of `box`.
    box : Box
        In voxels of the case's grid; the region lies within it.
    affine : Affine
        The affine of the case's grid.
    margin_mm : float
        Margin on each of the six sides.

    Returns
    -------
    Box or None
        In voxels of the case's grid; None if no output reaches 0.3 anywhere.
    """
    found = np.asarray((probabilities >= FOUND_PROBABILITY).any(axis=-1))
    factors = [n / m for n, m in zip(box.shape, found.shape, strict=True)]
    voxel_ml = math.prod(factors) * affine.voxel_volume_ml
    inner = bounding_box(large_components(found, LEAST_COMPONENT_ML / voxel_ml))
    if inner is None:
        return None
    start, stop = [], []
    for axis, factor in enumerate(factors):
        # spacings in headers are rounded, which must not add a voxel
        margin = math.ceil(round(margin_mm / affine.spacing_mm[axis], 3))
        low = box.start[axis] + math.floor(inner.start[axis] * factor) - margin
        high = box.start[axis] + math.ceil(inner.stop[axis] * factor) + margin
        start.append(max(low, box.start[axis]))
        stop.append(min(high, box.stop[axis]))
    return Box(tuple(start), tuple(stop))
