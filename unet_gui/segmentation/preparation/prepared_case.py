"""A case after its preparation, and the way back to the grid of a scan."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.decision import DecisionRule
from unet_gui.core.case.result import Probabilities
from unet_gui.core.geometry.box import Box, bounding_box
from unet_gui.core.progress import Phase, Progress
from unet_gui.core.text import Text
from unet_gui.segmentation.decision.mask import candidates_of, decide_mask
from unet_gui.segmentation.preparation.target_grid import corners, part_of, resampled

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    import numpy.typing as npt

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.preparation import PreparationPlan
    from unet_gui.core.case.preparation_record import PreparationRecord
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.grid import Grid
    from unet_gui.segmentation.preparation.brain import BrainProbability

    Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class PreparedCase:
    """The scans of a case on one grid, as a network takes them.

    Attributes
    ----------
    case : Case
        The prepared sequences, float32 with background 0, in the world of the fixed
        one.
    original : Case
        The case as it was read.
    plan : PreparationPlan
        What was done.
    motions : mapping of name to Affine
        From the world of each scan to that of the fixed one, RAS+ in mm.
    brain : BrainProbability or None
        In the fixed world; None if the skull was not removed.
    """

    case: Case
    original: Case
    plan: PreparationPlan
    motions: Mapping[str, Affine]
    record: PreparationRecord
    brain: BrainProbability | None = None

    def brain_mask(self, name: str) -> npt.NDArray[np.bool_] | None:
        """Return the brain on the grid of a scan as it was read, (I, J, K)."""
        if self.brain is None:
            return None
        grid = self.original.sequences[name].grid
        return self.brain.mask_on(grid, self.motions[name].inverse)


def result_on_source(
    result: SegmentationResult, prepared: PreparedCase
) -> Generator[Progress, None, SegmentationResult]:
    """Bring the result for a prepared case to the grid of a scan as it was read.

    The probabilities are resampled linearly and decided there, by the same rule; labels
    are not resampled.

    Returns
    -------
    SegmentationResult
        On the grid of the record's source.
    """
    started = time.perf_counter()
    message = Text(
        "Bringing the mask to the grid of {name}", name=prepared.record.source
    )
    yield Progress(0, 1, message, Phase.POSTPROCESSING)
    probabilities = _on_source(result.probabilities, prepared)
    layer = result.disagreement
    if layer is not None:
        layer = _on_source(layer, prepared, probabilities.box)
    rule = DecisionRule(
        result.classes, result.least_piece_ml, result.keeps_small_classes
    )
    target = _target(prepared)
    values = probabilities.data.astype(np.float32)
    lowest = np.float32(min(entry.threshold for entry in rule.classes))
    is_candidate = np.asarray((values >= lowest).any(axis=-1))
    candidates = candidates_of(values, is_candidate, probabilities.box, target.shape)
    decision = decide_mask(candidates, rule, target.affine)
    seconds = dict(result.seconds)
    seconds[Phase.PREPROCESSING] += prepared.record.seconds
    seconds[Phase.POSTPROCESSING] += time.perf_counter() - started
    return replace(
        result,
        label_map=decision.label_map,
        probabilities=probabilities,
        cleared=decision.cleared,
        small_classes=decision.small_classes,
        disagreement=layer,
        seconds=seconds,
        warnings=(*prepared.record.warnings, *result.warnings),
        preparation=prepared.record,
    )


def _target(prepared: PreparedCase) -> Grid:
    return prepared.original.sequences[prepared.record.source].grid


def _on_source(
    layer: Probabilities, prepared: PreparedCase, box: Box | None = None
) -> Probabilities:
    """Resample probabilities to the grid of the source, in a box of it."""
    target = _target(prepared)
    there = part_of(prepared.case.first.grid, layer.box)
    motion = prepared.motions[prepared.record.source].inverse
    box = box or _box_around(there, target, motion)
    part, count = part_of(target, box), layer.data.shape[-1]
    data = np.empty((*part.shape, count), np.float16)
    for channel in range(count):
        values = layer.data[..., channel].astype(np.float32)
        data[..., channel] = resampled(values, there.affine, part, motion)
    return Probabilities(data, box, layer.class_names)


def _box_around(inner: Grid, target: Grid, motion: Affine) -> Box:
    """Return the voxels of a grid that can see another one, moved by a motion."""
    voxels = target.affine.inverse.apply(corners(inner, motion))
    last = np.asarray(target.shape)
    start = np.clip(np.floor(voxels.min(axis=0)).astype(int), 0, last - 1)
    stop = np.clip(np.ceil(voxels.max(axis=0)).astype(int) + 1, start + 1, last)
    return Box(tuple(start.tolist()), tuple(stop.tolist()))


def masked_box(mask: npt.NDArray[np.bool_], margin: int) -> Box | None:
    """Return the box around a mask with a margin in voxels; None if it is empty."""
    box = bounding_box(mask)
    if box is None:
        return None
    ends = zip(box.stop, mask.shape, strict=True)
    return Box(
        tuple(max(0, a - margin) for a in box.start),
        tuple(min(n, b + margin) for b, n in ends),
    )
