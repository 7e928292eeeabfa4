"""Functions to open, segment and measure cases from Python, as the window does."""

from __future__ import annotations

import time
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.controllers.measuring.alignment import aligned_points
from unet_gui.controllers.measuring.compare import ComparedMasks, compare_masks
from unet_gui.controllers.measuring.follow import follow_patient, time_point
from unet_gui.controllers.measuring.measured_case import (
    MaskedCase,
    masked_case,
    patient_of_case,
    read_masked_cases,
)
from unet_gui.controllers.models.installed import find_model, installed_models
from unet_gui.controllers.runs.brain_network import brain_package, own_brain_finder
from unet_gui.controllers.runs.hd_bet import can_find, chosen_finder
from unet_gui.controllers.scenes.mask_uncertainty import uncertainty_of
from unet_gui.core.case.case import Case
from unet_gui.core.case.preparation import PreparationChoice, parse_steps
from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import LABEL_SCHEMES
from unet_gui.core.mask.scheme_ids import scheme_of_id
from unet_gui.core.measuring.case_measurements import MeasureOptions
from unet_gui.core.measuring.followup.circumstances import Circumstances
from unet_gui.core.measuring.followup.criteria import CRITERIA
from unet_gui.core.measuring.followup.follow import FollowOptions
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.given_roles import GivenRoles, find_given_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.segmentation.preparation.planning import plan_preparation
from unet_gui.segmentation.preparation.prepared_run import segment_prepared
from unet_gui.segmentation.segmenter import segment as segment_job

if TYPE_CHECKING:
    import os
    from collections.abc import Generator, Iterable, Mapping, Sequence
    from datetime import date

    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.core.measuring.case_measurements import Measurements
    from unet_gui.core.measuring.followup.follow import FollowUp
    from unet_gui.core.progress import Progress

    AnyPath = str | os.PathLike[str]


def open_case(
    paths: AnyPath | Iterable[AnyPath] = (),
    *,
    roles: Mapping[str, AnyPath] | None = None,
    channels: Sequence[str] = (),
) -> Case:
    """Read the one case that files or folders hold.

    A file whose name leaves its sequence in doubt keeps its own name, with a warning.

    Parameters
    ----------
    roles : mapping of str to path, or None
        Files of which the name does not tell: ``FLAIR``, ``T1w``, ``T1Gd``, ``T2w`` or
        ``mask``.
    channels : sequence of str
        The sequences of a 4-D file, or of files numbered ``_0000``, in their order.

    Returns
    -------
    Case
        Its sequences are (I, J, K) volumes in RAS+ order, with stored values.

    Raises
    ------
    InputError
        If there is no case or more than one, or the case cannot be read.
    """
    given = [paths] if isinstance(paths, str | PathLike) else list(paths)
    files = {role: Path(path) for role, path in (roles or {}).items()}
    cases = find_given_cases(
        [Path(path) for path in given], GivenRoles(files, tuple(channels))
    )
    if len(cases) > 1:
        names = ", ".join(files.name for files in cases[:5])
        more = ", …" if len(cases) > 5 else ""
        msg = f"The paths hold {len(cases)} cases ({names}{more}); give one of them."
        raise InputError(msg)
    return run_to_end(read_case(cases[0]))


def segment(  # noqa: PLR0913 - options, given by name
    case: Case,
    model: str | None = None,
    device: str = "auto",
    *,
    memory_bytes: int | None = None,
    flips: int = 1,
    keep_small_classes: bool = False,
    runtime: str = "auto",
    precision: str = "auto",
    prepare: str | PreparationChoice = "auto",
) -> SegmentationResult:
    """Segment a case in this process.

    Parameters
    ----------
    model : str or None
        Id of an installed model, or a package's folder; None is the default model.
    device : str
        ``auto``, ``cpu``, ``gpu``, ``gpu:N`` or, for one that OpenVINO lists,
        ``intel-gpu``; the first call in a process decides.
    memory_bytes : int or None
        Limit for the memory that the network may use; None is half of the free memory,
        or more if that is too little.
    flips : int
        Number of mirror images over which the probabilities are averaged: 1, 2, 4
        or 8.
    keep_small_classes : bool
        Whether a class stays marked of which the model finds too little to be sure of
        it, rather than being marked as the class that the model names instead.
    runtime : str
        ``auto``, ``openvino``, ``tensorflow``, ``jax`` or ``torch``. ``auto`` is
        OpenVINO on the CPU and TensorFlow on GPUs; a process can use only one of the
        last three.
    precision : str
        ``auto``, which is float32 on the CPU and mostly float16 on GPUs; ``float32``;
        or ``bfloat16``, which is faster on CPUs that have it, but less exact.
    prepare : str or PreparationChoice
        What is done to the scans before: ``auto``, which is only what the case needs;
        ``none``; or some of the steps ``align,brain,bias,grid``. A choice also names
        the sequence on which ``align`` lays the others, and what finds the brain.

    Returns
    -------
    SegmentationResult
        With the label map, (I, J, K) uint8 in RAS+ order, on the grid of the case,
        and with `uncertainty`: how sure it is.

    Raises
    ------
    InputError
        If the case does not fit the model, or there is no such model or device.
    RunError
        If the run fails.
    """
    package = find_model(model, installed_models())
    brain = brain_package()
    choice = _choice(prepare)
    plan = plan_preparation(
        case,
        package.spec.sequences,
        choice,
        can_find_brain=can_find(choice.brain, has_network=brain is not None),
    )
    from unet_gui.networks.engine.runtime import start_runtime

    started = time.perf_counter()
    loaded = start_runtime(device, runtime, precision)
    predictor = loaded.load(package)
    engine_start_s = time.perf_counter() - started

    def segment_case(prepared: Case) -> Generator[Progress, None, SegmentationResult]:
        return segment_job(
            prepared,
            package.spec,
            predictor,
            memory_bytes=memory_bytes,
            flips=flips,
            keeps_small_classes=keep_small_classes,
        )

    find = chosen_finder(choice.brain, own_brain_finder(brain, loaded.load))
    try:
        result = run_to_end(segment_prepared(case, plan, segment_case, find))
    finally:
        predictor.close()
    seconds = {**result.seconds, "engine_start": engine_start_s}
    return replace(result, seconds=seconds, uncertainty=uncertainty_of(result))


def _choice(prepare: str | PreparationChoice) -> PreparationChoice:
    if isinstance(prepare, PreparationChoice):
        return prepare
    try:
        return PreparationChoice(parse_steps(prepare))
    except ValueError as error:
        raise InputError(error.args[0]) from error


def measure(
    case: Case | AnyPath,
    result: SegmentationResult | None = None,
    *,
    options: MeasureOptions | None = None,
    label_scheme: str | None = None,
) -> Measurements:
    """Measure the mask of a case: volumes, lesions, intensities.

    Parameters
    ----------
    case : Case or path
        An open case, or a case with its mask or a mask alone on the disk.
    result : SegmentationResult or None
        The mask to measure in place of that of the case.
    label_scheme : str or None
        Id of the label scheme of a mask on the disk; None recognises it.

    Returns
    -------
    Measurements
        Volumes in mL, lengths in mm, diameters in voxels of the mask in RAS+ order.

    Raises
    ------
    InputError
        If there is no mask, or its meaning is uncertain.
    """
    return _masked(case, result, label_scheme).measured(options or MeasureOptions())


def compare(
    mask: AnyPath,
    reference: AnyPath,
    *,
    label_schemes: tuple[str | None, str | None] = (None, None),
    target: str | None = None,
    resample: bool = False,
) -> ComparedMasks:
    """Compare a mask with a reference: by region, and lesion by lesion.

    Parameters
    ----------
    label_schemes : pair of str or None
        Ids of the label schemes of both; None recognises them.
    target : str or None
        The one region that every non-zero value of the first mask stands for.
    resample : bool
        Whether a mask on another grid is laid on that of the reference.

    Raises
    ------
    InputError
        If a mask cannot be read, or both do not lie on one grid.
    """
    first, second = map(_scheme, label_schemes)
    return compare_masks(
        Path(mask), Path(reference), (first, second), target=target, resamples=resample
    )


def follow(
    cases: Sequence[Case | AnyPath],
    *,
    criteria: str = "rano2",
    dates: Sequence[date | None] = (),
    circumstances: Sequence[Circumstances] = (),
    options: FollowOptions | None = None,
    label_scheme: str | None = None,
    align: bool = False,
    is_one_patient: bool = False,
) -> FollowUp:
    """Follow the lesions of a patient over examinations, with the response by RANO.

    Parameters
    ----------
    cases : sequence of Case or path
        One for each examination, in the order of time.
    criteria : str
        ``rano2``, ``rano2010`` or ``rano-lgg``.
    dates, circumstances : sequences
        One entry for each examination; empty if nothing is known.
    label_scheme : str or None
        Id of the label scheme of masks on the disk; None recognises it.
    align : bool
        Whether each examination is aligned rigidly to the first one, by a sequence
        that both have; otherwise they share their world coordinates.
    is_one_patient : bool
        Whether they are of one patient, whatever names and headers suggest.

    Raises
    ------
    InputError
        If an examination has no mask, they do not make a follow-up, or they seem to
        be of different patients.
    """
    if criteria not in CRITERIA:
        msg = f"There are no criteria {criteria!r}; give one of {', '.join(CRITERIA)}."
        raise InputError(msg)
    masked = [_masked(case, None, label_scheme) for case in cases]
    days = dates or [None] * len(masked)
    given = circumstances or [Circumstances()] * len(masked)
    if not len(masked) == len(days) == len(given):
        msg = "Give one date and one state for each examination, or none."
        raise InputError(msg)
    points = [time_point(*row) for row in zip(masked, days, given, strict=True)]
    if align:
        points = list(run_to_end(aligned_points(points)).points)
    return follow_patient(
        points,
        CRITERIA[criteria],
        options or FollowOptions(),
        is_one_patient=is_one_patient,
    )


def _scheme(name: str | None) -> LabelScheme | None:
    """Return the label scheme with an id; None for None.

    Raises
    ------
    InputError
        If there is none with this id.
    """
    scheme = scheme_of_id(name)
    if name is not None and scheme is None:
        known = ", ".join(LABEL_SCHEMES)
        msg = f"There is no label scheme {name!r}; give one of {known}."
        raise InputError(msg)
    return scheme


def _masked(
    case: Case | AnyPath, result: SegmentationResult | None, scheme: str | None
) -> MaskedCase:
    _scheme(scheme)
    if result is not None:
        opened = case if isinstance(case, Case) else open_case(case)
        if not result.label_map.grid.is_same_as(opened.first.grid):
            msg = f"The result does not lie on the grid of {opened.name}."
            raise InputError(msg)
        return MaskedCase(
            opened.name,
            result.label_map,
            result.told_regions,
            opened.sequences,
            patient=patient_of_case(opened),
        )
    if isinstance(case, Case):
        return masked_case(case)
    found = read_masked_cases([Path(case)], GivenRoles(label_scheme=scheme))
    if len(found) != 1:
        msg = f"{case} holds {len(found)} cases; give one of them."
        raise InputError(msg)
    return found[0]
