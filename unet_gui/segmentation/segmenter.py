"""Segmentation of a case: a generator that yields progress and returns the result."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.progress import Progress
from unet_gui.core.result import Probabilities, SegmentationResult
from unet_gui.core.volume import LabelMap
from unet_gui.segmentation.decision import decide
from unet_gui.segmentation.preprocessing import brain_channels
from unet_gui.segmentation.resampling import resample
from unet_gui.segmentation.slicing import parse_plane
from unet_gui.segmentation.stage_run import run_network

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    import numpy.typing as npt

    from unet_gui.core.case import Case
    from unet_gui.core.model_spec import ModelSpec, StageSpec
    from unet_gui.segmentation.predictor import Predictor
    from unet_gui.segmentation.preprocessing import BrainChannels

# A whole brain at 2 mm in one tile; under 1 GB for the widest layer of the networks.
DEFAULT_TILE_VOXELS = 112**3


def segment(
    case: Case,
    spec: ModelSpec,
    predictor: Predictor,
    *,
    tile_voxels: int = DEFAULT_TILE_VOXELS,
) -> Generator[Progress, None, SegmentationResult]:
    """Segment a case.

    The result is that of the plain network on the box of non-zero voxels, normalised,
    background 0, padded with zeros at the upper ends; outside the box: background.
    A 2-D network takes that box slice by slice. `tile_voxels` changes memory and time,
    not the result.

    Raises
    ------
    InputError
        If the case lacks a sequence of the model, or the model cannot be run.
    RunError
        If the predictor fails.
    """
    _check_supported(spec, predictor)
    clock = _Clock()
    yield Progress(0, 1, "Preparing the sequences")
    with clock.measuring("preprocessing"):
        brain = brain_channels(case, spec.sequences)
    stage = len(spec.stages) - 1
    probabilities = yield from _run_stage(
        brain, stage, spec.stages[stage], predictor, clock, tile_voxels
    )
    yield Progress(1, 1, "Deciding the classes")
    with clock.measuring("postprocessing"):
        on_grid = resample(probabilities, brain.box.shape)
        labels = np.zeros(case.shape, np.uint8)
        labels[brain.box.slices] = decide(on_grid, spec.classes)
        kept = Probabilities(
            on_grid.astype(np.float16), brain.box, tuple(c.name for c in spec.classes)
        )
    return SegmentationResult(
        LabelMap(labels, case.affine), kept, spec.id, predictor.device, clock.seconds
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
    tile_voxels: int,
) -> Generator[Progress, None, npt.NDArray[np.float32]]:
    """Return the probabilities (I, J, K, classes) of the brain on the stage's grid."""

    def predict(tiles: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        with clock.measuring("tiles"):
            return predictor.predict(number, tiles)

    plane = None if stage.plane is None else parse_plane(stage.plane)
    with clock.measuring("preprocessing"):
        channels = brain.at_spacing(stage.spacing_mm)
    info = predictor.stages[number]
    return (yield from run_network(channels, info, plane, predict, tile_voxels))


class _Clock:
    """Adds up the seconds spent in each phase."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(("preprocessing", "tiles", "postprocessing"), 0.0)

    @contextmanager
    def measuring(self, phase: str) -> Iterator[None]:
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[phase] += time.perf_counter() - started
