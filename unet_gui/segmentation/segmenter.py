"""Segmentation of a case: a generator that yields progress and returns the result."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.decision import DecisionRule
from unet_gui.core.case.result import Probabilities, SegmentationResult
from unet_gui.core.case.seen_in_training import seen_as
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.uncertainty import (
    DISAGREEMENT,
    NEGLIGIBLE,
    volume_ranges,
)
from unet_gui.core.measuring.volumes import marked_volumes_ml
from unet_gui.core.progress import Phase, Progress
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, listed, plural
from unet_gui.segmentation.decision.calibration import calibrated
from unet_gui.segmentation.decision.mask import candidates_of, decide_mask
from unet_gui.segmentation.input.patients import patient_warnings
from unet_gui.segmentation.input.preprocessing import (
    PREPARING,
    brain_channels_job,
    missing_sequences,
)
from unet_gui.segmentation.input.run_doubts import scan_doubts
from unet_gui.segmentation.network_run import NetworkRunOptions
from unet_gui.segmentation.run_clock import RunClock
from unet_gui.segmentation.stages import check_stages, run_stages
from unet_gui.segmentation.tiles.flips import check_flips

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    import numpy.typing as npt

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.decision import Decision
    from unet_gui.core.model.model_spec import ClassSpec, ModelSpec
    from unet_gui.segmentation.port.predictor import Predictor
    from unet_gui.segmentation.stages import Found

NO_TUMOUR = Text("No tumour was found.")


def segment(
    case: Case,
    spec: ModelSpec,
    predictor: Predictor,
    *,
    memory_bytes: int | None = None,
    flips: int = 1,
    macs_per_s: float | None = None,
    keeps_small_classes: bool = False,
) -> Generator[Progress, None, SegmentationResult]:
    """Segment a case.

    The result is that of the plain network on the box of non-zero voxels, normalised,
    with background 0, padded with zeros at the upper ends; outside the box it is
    background. A 2-D network takes that box slice by slice; `run_stages` describes
    later stages. The memory changes the time, not the result.

    Parameters
    ----------
    memory_bytes : int or None
        Most memory that the computing process may take; None is half of the free
        memory, or more if that does not suffice.
    flips : int
        1, 2, 4 or 8: the padded box and its mirror images along I, J and K; each is run
        and flipped back, and the probabilities are averaged.
    macs_per_s : float or None
        Multiply-adds per second of an earlier run, to predict the time of this one.
    keeps_small_classes : bool
        Whether classes stay marked of which the model finds too little to be sure.

    Returns
    -------
    SegmentationResult
        Its seconds include the time of reading the case; the caller adds the start of
        the engine.

    Raises
    ------
    InputError
        If the case lacks a sequence that the model needs, its sequences lie on
        different grids, the model cannot be run, or the memory does not suffice for
        the smallest tile.
    DeviceMemoryError
        If the device has too little memory for the smallest tile.
    RunError
        If the predictor fails.
    """
    check_flips(flips)
    check_stages(spec, predictor)
    missing = missing_sequences(case, spec.sequences, spec.may_lack)
    clock = RunClock(case.reading_s)
    yield Progress(0, 1, PREPARING, Phase.PREPROCESSING)
    with clock.measuring(Phase.PREPROCESSING):
        warnings = _input_warnings(case, spec, missing)
    options = NetworkRunOptions(
        memory_bytes=memory_bytes, flips=flips, macs_per_s=macs_per_s
    )
    rule = DecisionRule(spec.classes, spec.least_piece_ml, keeps_small_classes)
    single: list[dict[str, float]] = []

    def on_flip(found: Found) -> None:
        with clock.measuring(Phase.POSTPROCESSING):
            kept, decision = _decision(found, rule, case, missing)
            single.append(marked_volumes_ml(decision.label_map, kept.class_names))

    found = yield from _run(case, spec, predictor, clock, options, on_flip)
    yield Progress(1, 1, Text("Deciding the classes"), Phase.POSTPROCESSING)
    with clock.measuring(Phase.POSTPROCESSING):
        kept, decision = _decision(found, rule, case, missing)
    result = SegmentationResult(
        decision.label_map,
        kept,
        spec.id,
        predictor.device,
        clock.seconds,
        (*found.warnings, *warnings, *_nothing_found(decision)),
        flips=flips,
        plan=found.plan,
        macs_per_s=clock.macs_per_s,
        precision=predictor.precision,
        runtime=predictor.runtime,
        seen_as=seen_as(case, spec),
        disagreement=_disagreement(found, spec, missing),
        flip_ranges=volume_ranges(single),
        model_version=spec.card.version,
    )
    return _with_rule(result, rule, decision)


def _run(
    case: Case,
    spec: ModelSpec,
    predictor: Predictor,
    clock: RunClock,
    options: NetworkRunOptions,
    on_flip: Callable[[Found], None],
) -> Generator[Progress, None, Found]:
    """Run the stages on the brain, whose memory is free for the next case after it."""
    with clock.measuring(Phase.PREPROCESSING):
        brain = yield from brain_channels_job(case, spec.sequences, spec.may_lack)
    return (yield from run_stages(brain, spec, predictor, clock, options, on_flip))


def _with_rule(
    result: SegmentationResult, rule: DecisionRule, decision: Decision
) -> SegmentationResult:
    return replace(
        result,
        cleared=decision.cleared,
        small_classes=decision.small_classes,
        classes=rule.classes,
        least_piece_ml=rule.least_piece_ml,
        keeps_small_classes=rule.keeps_small_classes,
    )


def _nothing_found(decision: Decision) -> tuple[str, ...]:
    return () if decision.label_map.data.any() else (NO_TUMOUR,)


def _disagreement(
    found: Found, spec: ModelSpec, missing: tuple[str, ...]
) -> Probabilities | None:
    """Return the largest difference of a class between two stages, if there are two."""
    if found.differences is None:
        return None
    kept = [
        channel
        for channel, entry in enumerate(spec.classes)
        if not _cannot_be_marked(entry, missing)
    ]
    largest = found.differences[..., kept].max(axis=-1, initial=0, keepdims=True)
    largest[largest < NEGLIGIBLE] = 0
    data = np.clip(largest, 0, 1).astype(np.float16)
    return Probabilities(data, found.box, (DISAGREEMENT,))


def _cannot_be_marked(entry: ClassSpec, missing: tuple[str, ...]) -> bool:
    """Whether a class shows only in a sequence that is missing."""
    return MriSequence.T1GD in missing and entry.name == TumourClass.ENHANCING.key


def _decision(
    found: Found, rule: DecisionRule, case: Case, missing: tuple[str, ...]
) -> tuple[Probabilities, Decision]:
    """Return the calibrated probabilities to keep, and what they decide."""
    probabilities = _class_probabilities(found, rule.classes, missing)
    lowest = np.float32(min(entry.threshold for entry in rule.classes))
    is_candidate = np.asarray((probabilities >= lowest).any(axis=-1))
    candidates = candidates_of(probabilities, is_candidate, found.box, case.shape)
    names = tuple(entry.name for entry in rule.classes)
    kept = Probabilities(probabilities.astype(np.float16), found.box, names)
    return kept, decide_mask(candidates, rule, case.affine)


def _class_probabilities(
    found: Found, classes: Sequence[ClassSpec], missing: tuple[str, ...]
) -> npt.NDArray[np.float32]:
    """Return calibrated (I, J, K, classes) probabilities on the case's grid."""
    if found.probabilities.shape[-1] != len(classes):
        # an earlier stage with other outputs found nothing
        return np.zeros((*found.box.shape, len(classes)), np.float32)
    probabilities = calibrated(found.on_grid(), classes)
    for channel, entry in enumerate(classes):
        if _cannot_be_marked(entry, missing):
            probabilities[..., channel] = 0
    return probabilities


def _input_warnings(case: Case, spec: ModelSpec, missing: tuple[str, ...]) -> list[str]:
    return [
        *_missing_warnings(missing, spec),
        *scan_doubts(case, spec.sequences),
        *patient_warnings(case, spec),
    ]


def _missing_warnings(missing: tuple[str, ...], spec: ModelSpec) -> tuple[str, ...]:
    """Return a sentence about the missing sequences and the effect on the result."""
    if not missing:
        return ()
    count, names = len(missing), {entry.name for entry in spec.classes}
    if MriSequence.T1GD in missing and TumourClass.ENHANCING.key in names:
        warning = plural(
            count,
            "{names} is missing: the model ran without it, and no enhancing tumour is "
            "marked.",
            "{names} are missing: the model ran without them, and no enhancing tumour "
            "is marked.",
            names=listed(missing),
        )
        return (warning,)
    warning = plural(
        count,
        "{names} is missing: the model ran without it and is less reliable.",
        "{names} are missing: the model ran without them and is less reliable.",
        names=listed(missing),
    )
    return (warning,)
