"""The accuracy of a brain network on heads that it has not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.grid import Grid
from unet_gui.core.image.volume import Volume
from unet_gui.core.measuring.metrics import dice
from unet_gui.core.measuring.surface_distance import surface_distances_mm
from unet_gui.core.progress import run_to_end
from unet_gui.segmentation.preparation.brain import PlacedScan, brain_job

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unet_gui.networks.training.brain.heads import Head
    from unet_gui.segmentation.port.predictor import Predictor

Figures = dict[str, float]


def head_figures(predictor: Predictor, heads: Iterable[Head]) -> dict[str, Figures]:
    """Return Dice, HD95 and mean surface distance of each head, as it is used.

    Each head is found from its one scan, in two passes, on the scan's own grid.
    """
    return {head.name: _figures(predictor, head) for head in heads}


def mean_figures(figures: Mapping[str, Figures]) -> Figures:
    """Return the mean of each figure over the heads; empty without heads."""
    rows = list(figures.values())
    names = rows[0] if rows else ()
    return {n: round(float(np.mean([r[n] for r in rows])), 4) for n in names}


def _figures(predictor: Predictor, head: Head) -> Figures:
    affine = Affine(np.diag([*[head.spacing_mm] * 3, 1.0]))
    volume = Volume(head.values, affine)
    scan = PlacedScan(volume, Affine(np.eye(4)))
    found = run_to_end(brain_job({head.name: scan}, predictor))
    mask = found.mask_on(Grid(volume.shape, affine))
    outwards, inwards = surface_distances_mm(mask, head.brain, affine)
    both = np.concatenate([outwards, inwards])
    hd95_mm = max(np.percentile(outwards, 95), np.percentile(inwards, 95))
    return {
        "dice": round(dice(mask, head.brain), 4),
        "hd95_mm": round(float(hd95_mm), 2),
        "mean_distance_mm": round(float(both.mean()), 2),
    }
