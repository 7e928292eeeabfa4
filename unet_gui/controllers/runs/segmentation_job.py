"""One segmentation in the engine, from asking for it to the result."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from unet_gui.controllers.runs.brain_network import engine_brain_finder
from unet_gui.controllers.runs.hd_bet import can_find, chosen_finder
from unet_gui.core.case.preparation import AUTO
from unet_gui.core.errors import DeviceMemoryError
from unet_gui.core.measuring.shown_facts import measure_ahead
from unet_gui.core.progress import Phase, Progress
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Generator

    from unet_gui.controllers.engine.host import EngineHost
    from unet_gui.controllers.engine.predictor import EnginePredictor
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.preparation import PreparationChoice
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.model.model_spec import ModelPackage

    Run = Generator[Progress, None, SegmentationResult]


@dataclass(frozen=True, slots=True)
class RunOptions:
    """Options of a segmentation, as `segment` takes them."""

    memory_bytes: int | None = None
    flips: int = 1
    macs_per_s: float | None = None


_DEFAULT = RunOptions()


@dataclass(frozen=True, slots=True)
class PreparationOptions:
    """The preparation that a segmentation uses.

    Attributes
    ----------
    choice : PreparationChoice
        The steps that are done.
    brain : ModelPackage or None
        The network that finds the brain.
    """

    choice: PreparationChoice = AUTO
    brain: ModelPackage | None = None


def prepared_segmentation_job(
    case: Case,
    package: ModelPackage,
    device: str,
    host: EngineHost,
    asked_s: float,
    options: RunOptions = _DEFAULT,
    preparation: PreparationOptions | None = None,
) -> Run:
    """Segment a case in the engine after the preparation that it needs.

    Parameters and errors are those of `segmentation_job` and of `prepare_job`.
    """
    from unet_gui.segmentation.preparation.planning import plan_preparation
    from unet_gui.segmentation.preparation.prepared_run import segment_prepared

    wanted = preparation or PreparationOptions()
    plan = plan_preparation(
        case,
        package.spec.sequences,
        wanted.choice,
        can_find_brain=can_find(wanted.choice.brain, has_network=bool(wanted.brain)),
    )
    # the time of the preparation is no time that the engine took to start
    start_s = asked_s if plan.is_empty else None

    def segment_case(on_one_grid: Case) -> Run:
        return segmentation_job(on_one_grid, package, device, host, start_s, options)

    network = engine_brain_finder(wanted.brain, host, device)
    find = chosen_finder(wanted.choice.brain, network)
    result = yield from segment_prepared(case, plan, segment_case, find)
    measure_ahead(result.label_map)
    return result


def segmentation_job(
    case: Case,
    package: ModelPackage,
    device: str,
    host: EngineHost,
    asked_s: float | None = None,
    options: RunOptions = _DEFAULT,
) -> Run:
    """Segment a case in the engine, which is started if necessary.

    A case that is too large for a graphics card is run on the CPU instead, with a
    warning in the result.

    Parameters
    ----------
    asked_s : float or None
        Time of the user's request by `time.perf_counter`, from which the start of the
        engine is measured; None is now.

    Raises
    ------
    InputError, RunError
        As `EngineHost.predictor` and `segment`.
    """
    asked_s = time.perf_counter() if asked_s is None else asked_s
    predictor = yield from host.predictor(device, package.folder)
    try:
        return (yield from _run(case, package, predictor, asked_s, options))
    except DeviceMemoryError:
        host.release()  # TensorFlow returns GPU memory only when its process ends
        if not predictor.device.startswith("GPU"):
            raise
    left = predictor.device
    message = Text(
        "{device} has too little memory; starting again on the CPU", device=left
    )
    yield Progress(0, 0, message, Phase.ENGINE_START)
    predictor = yield from host.predictor("cpu", package.folder)
    options = replace(options, macs_per_s=None)  # the rate of the graphics card
    result = yield from _run(case, package, predictor, asked_s, options)
    warning = Text(
        "{device} has too little memory for this case; it was run on the CPU.",
        device=left,
    )
    return replace(result, warnings=(*result.warnings, warning))


def _run(
    case: Case,
    package: ModelPackage,
    predictor: EnginePredictor,
    asked_s: float,
    options: RunOptions,
) -> Run:
    from unet_gui.segmentation.segmenter import segment

    engine_start_s = time.perf_counter() - asked_s
    spec = package.spec
    result = yield from segment(case, spec, predictor, **asdict(options))
    measure_ahead(result.label_map)
    seconds = {**result.seconds, "engine_start": engine_start_s}
    return replace(
        result,
        seconds=seconds,
        device_note=predictor.device_note,
    )
