"""Functions to open and segment cases from Python, as the window does."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.controllers.runs.brain_network import brain_package, own_brain_finder
from unet_gui.controllers.runs.models import find_model, installed_models
from unet_gui.controllers.scenes.mask_uncertainty import uncertainty_of
from unet_gui.core.case.preparation import PreparationChoice, parse_steps
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.case_assembly import read_case
from unet_gui.io.cases.given_roles import GivenRoles, find_given_cases
from unet_gui.segmentation.preparation.planning import plan_preparation
from unet_gui.segmentation.preparation.prepared_run import segment_prepared
from unet_gui.segmentation.segmenter import segment as segment_job

if TYPE_CHECKING:
    import os
    from collections.abc import Generator, Iterable, Mapping, Sequence

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.result import SegmentationResult
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
    given = [paths] if isinstance(paths, (str, Path)) else list(paths)  # type: ignore[arg-type] # one path or many
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
        the sequence on which ``align`` lays the others.

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
    plan = plan_preparation(
        case, package.spec.sequences, _choice(prepare), can_find_brain=brain is not None
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

    find = own_brain_finder(brain, loaded.load)
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
