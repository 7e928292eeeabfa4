"""Segmentation of a case: a generator that yields progress and returns the result."""

from __future__ import annotations

import math
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.progress import Progress
from unet_gui.core.result import Probabilities, SegmentationResult
from unet_gui.core.volume import LabelMap
from unet_gui.segmentation.decision import decide
from unet_gui.segmentation.flips import check_flips
from unet_gui.segmentation.preprocessing import brain_channels
from unet_gui.segmentation.resampling import resample
from unet_gui.segmentation.slicing import parse_plane
from unet_gui.segmentation.stage_run import StageOptions, run_network

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    import numpy.typing as npt

    from unet_gui.core.case import Case
    from unet_gui.core.model_spec import ModelSpec, StageSpec
    from unet_gui.segmentation.predictor import Predictor
    from unet_gui.segmentation.preprocessing import BrainChannels
    from unet_gui.segmentation.stage_run import StageRun

PHASES = ("reading", "engine_start", "preprocessing", "tiles", "postprocessing")


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
    A 2-D network takes that box slice by slice. Memory changes the time, not the
    result.

    Parameters
    ----------
    memory_bytes : int or None
        Most that the computing process may take; None is half of what is free.
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
    _check_supported(spec, predictor)
    clock = _Clock(case.reading_s)
    yield Progress(0, 1, "Preparing the sequences")
    with clock.measuring("preprocessing"):
        brain = brain_channels(case, spec.sequences)
    stage = len(spec.stages) - 1
    options = StageOptions("Whole brain", memory_bytes, flips, macs_per_s)
    run = yield from _run_stage(
        brain, stage, spec.stages[stage], predictor, clock, options
    )
    yield Progress(1, 1, "Deciding the classes")
    with clock.measuring("postprocessing"):
        on_grid = resample(run.probabilities, brain.box.shape)
        labels = np.zeros(case.shape, np.uint8)
        labels[brain.box.slices] = decide(on_grid, spec.classes)
        kept = Probabilities(
            on_grid.astype(np.float16), brain.box, tuple(c.name for c in spec.classes)
        )
    return SegmentationResult(
        LabelMap(labels, case.affine),
        kept,
        spec.id,
        predictor.device,
        clock.seconds,
        run.warnings,
        flips=flips,
        plan=(run.plan,),
        macs_per_s=clock.macs_per_s,
    )


def _check_supported(spec: ModelSpec, predictor: Predictor) -> None:
    stage = spec.stages[-1]
    if len(spec.stages) > 1 or stage.region != "brain":
        msg = f"{spec.id} asks for stages that this version cannot run."
        raise InputError(msg)
    ndim = predictor.stages[-1].ndim
    if (stage.plane is None) != (ndim == 3):
        msg = (
            f"{spec.id} does not fit its network: a {ndim}-D network "
            f"{'has no plane' if ndim == 3 else 'needs a plane'}."
        )
        raise InputError(msg)


def _run_stage(
    brain: BrainChannels,
    number: int,
    stage: StageSpec,
    predictor: Predictor,
    clock: _Clock,
    options: StageOptions,
) -> Generator[Progress, None, StageRun]:
    """Run a stage on the brain, on the stage's grid."""
    info = predictor.stages[number]

    def predict(tiles: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        with clock.measuring("tiles"):
            found = predictor.predict(number, tiles)
        clock.macs += info.macs_per_voxel * math.prod(tiles.shape[:-1])
        return found

    plane = None if stage.plane is None else parse_plane(stage.plane)
    with clock.measuring("preprocessing"):
        channels = brain.at_spacing(stage.spacing_mm)
    return (yield from run_network(channels, info, plane, predict, options))


class _Clock:
    """Adds up the seconds spent in each phase, and the work done in them."""

    def __init__(self, reading_s: float) -> None:
        self.seconds = {**dict.fromkeys(PHASES, 0.0), "reading": reading_s}
        self.macs = 0.0

    @property
    def macs_per_s(self) -> float | None:
        return self.macs / self.seconds["tiles"] if self.macs else None

    @contextmanager
    def measuring(self, phase: str) -> Iterator[None]:
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[phase] += time.perf_counter() - started
