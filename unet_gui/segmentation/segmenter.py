"""Segmentation of a case: a generator that yields progress and returns the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.result import Probabilities, SegmentationResult
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.progress import Phase, Progress
from unet_gui.core.sequences import MriSequence
from unet_gui.segmentation.decision.components import clear_specks
from unet_gui.segmentation.decision.rule import decide
from unet_gui.segmentation.decision.small_classes import replace_small_classes
from unet_gui.segmentation.decision.temperature import tempered
from unet_gui.segmentation.input.plausibility import plausibility_warnings
from unet_gui.segmentation.input.preprocessing import (
    PREPARING,
    brain_channels_job,
    lacking_sequences,
)
from unet_gui.segmentation.run_clock import RunClock
from unet_gui.segmentation.stage_run import StageOptions
from unet_gui.segmentation.stages import check_stages, run_stages
from unet_gui.segmentation.tiles.flips import check_flips

if TYPE_CHECKING:
    from collections.abc import Generator

    import numpy.typing as npt

    from unet_gui.core.case.case import Case
    from unet_gui.core.model.model_spec import ModelSpec
    from unet_gui.segmentation.port.predictor import Predictor
    from unet_gui.segmentation.stages import Found

NO_TUMOUR = "No tumour was found."


def segment(
    case: Case,
    spec: ModelSpec,
    predictor: Predictor,
    *,
    memory_bytes: int | None = None,
    flips: int = 1,
    macs_per_s: float | None = None,
) -> Generator[Progress, None, SegmentationResult]:
    """Segment a case.

    The result is that of the plain network on the box of non-zero voxels, normalised,
    background 0, padded with zeros at the upper ends; outside the box: background.
    A 2-D network takes that box slice by slice; later stages are run as `run_stages`
    says. Memory changes the time, not the result.

    Parameters
    ----------
    memory_bytes : int or None
        Most that the computing process may take; None is half of what is free, or more
        where that is too little.
    flips : int
        1, 2, 4 or 8: the padded box as it is and mirrored along I, J and K; each is
        run and flipped back, and their probabilities are averaged.
    macs_per_s : float or None
        Rate of an earlier run, to say beforehand how long this one takes.

    Returns
    -------
    SegmentationResult
        Its seconds know the case's reading; the engine's start is for the caller.

    Raises
    ------
    InputError
        If the case lacks a sequence of the model, the model cannot be run, or the
        memory does not suffice for the smallest tile.
    DeviceMemoryError
        If the device cannot take the smallest tile.
    RunError
        If the predictor fails.
    """
    check_flips(flips)
    check_stages(spec, predictor)
    lacking = lacking_sequences(case, spec.sequences, spec.may_lack)
    clock = RunClock(case.reading_s)
    yield Progress(0, 1, PREPARING, Phase.PREPROCESSING)
    with clock.measuring(Phase.PREPROCESSING):
        brain = yield from brain_channels_job(case, spec.sequences, spec.may_lack)
        warnings = [*_lacking_warnings(lacking, spec)]
        warnings += plausibility_warnings(case, spec.sequences)
    options = StageOptions(
        memory_bytes=memory_bytes, flips=flips, macs_per_s=macs_per_s
    )
    found = yield from run_stages(brain, spec, predictor, clock, options)
    yield Progress(1, 1, "Deciding the classes", Phase.POSTPROCESSING)
    with clock.measuring(Phase.POSTPROCESSING):
        probabilities = _class_probabilities(found, spec, lacking)
        voxel_ml = case.affine.voxel_volume_ml
        left_out = _without_specks(probabilities, spec, voxel_ml)
        labels = np.zeros(case.shape, np.uint8)
        decided = decide(probabilities, spec.classes)
        warnings += replace_small_classes(decided, spec.classes, voxel_ml)
        labels[found.box.slices] = decided
        names = tuple(entry.name for entry in spec.classes)
        kept = Probabilities(probabilities.astype(np.float16), found.box, names)
        if not labels[found.box.slices].any():
            warnings.append(NO_TUMOUR)
    return SegmentationResult(
        LabelMap(labels, case.affine),
        kept,
        spec.id,
        predictor.device,
        clock.seconds,
        (*found.warnings, *warnings),
        flips=flips,
        plan=found.plan,
        left_out=left_out,
        macs_per_s=clock.macs_per_s,
        precision=predictor.precision,
        classes=tuple(spec.classes),
    )


def _class_probabilities(
    found: Found, spec: ModelSpec, lacking: tuple[str, ...]
) -> npt.NDArray[np.float32]:
    """Return the calibrated probabilities of the classes on the case's grid."""
    if found.probabilities.shape[-1] != len(spec.classes):
        # an earlier stage, of another kind, found nothing
        return np.zeros((*found.box.shape, len(spec.classes)), np.float32)
    probabilities = tempered(found.on_grid(), spec.classes)
    if MriSequence.T1GD in lacking:
        for channel, entry in enumerate(spec.classes):
            if entry.name == TumourClass.ENHANCING.key:
                probabilities[..., channel] = 0
    return probabilities


def _without_specks(
    probabilities: npt.NDArray[np.float32], spec: ModelSpec, voxel_ml: float
) -> str:
    """Clear the specks that the model leaves out, in place; say so."""
    if not spec.least_piece_ml:
        return ""
    specks = clear_specks(probabilities, spec.classes, voxel_ml, spec.least_piece_ml)
    if not specks.count:
        return ""
    pieces = "1 speck" if specks.count == 1 else f"{specks.count} specks"
    return f"{pieces} of {specks.volume_ml:.2f} mL"


def _lacking_warnings(lacking: tuple[str, ...], spec: ModelSpec) -> tuple[str, ...]:
    """Say what the model did without, and what it cannot tell therefore."""
    if not lacking:
        return ()
    verb, them = ("is", "it") if len(lacking) == 1 else ("are", "them")
    text = f"{' and '.join(lacking)} {verb} missing: the model ran without {them}"
    names = {entry.name for entry in spec.classes}
    if MriSequence.T1GD in lacking and TumourClass.ENHANCING.key in names:
        return (f"{text}, and no enhancing tumour is marked.",)
    return (f"{text} and is less reliable.",)
