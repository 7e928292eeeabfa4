"""The networks of a model, one after the other."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.progress import Phase
from unet_gui.segmentation.input.resampling import resample
from unet_gui.segmentation.input.slicing import parse_plane
from unet_gui.segmentation.input.tumour_region import tumour_region
from unet_gui.segmentation.stage_run import run_network

if TYPE_CHECKING:
    from collections.abc import Generator

    import numpy.typing as npt

    from unet_gui.core.geometry.box import Box
    from unet_gui.core.model.model_spec import ModelSpec, StageSpec
    from unet_gui.core.progress import Progress
    from unet_gui.segmentation.input.preprocessing import BrainChannels
    from unet_gui.segmentation.port.predictor import Predictor, StageInfo
    from unet_gui.segmentation.run_clock import RunClock
    from unet_gui.segmentation.stage_run import StageOptions, StageRun

    Floats = npt.NDArray[np.float32]

BRAIN, AROUND_PREVIOUS = "brain", "around_previous"


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Probabilities of one or more stages.

    Attributes
    ----------
    probabilities : (*spatial, outputs) float32 array
        On any grid that covers `box`.
    box : Box
        In the case's grid.
    plan : tuple of str
        How each stage was run.
    warnings : tuple of str
        What did not go as planned.
    """

    probabilities: Floats
    box: Box
    plan: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def on_grid(self, part: Box | None = None) -> Floats:
        """Return the probabilities of a part of the box, on the case's grid."""
        inside = None
        if part is not None:
            inside = part.shifted(-start for start in self.box.start)
        return resample(self.probabilities, self.box.shape, inside)


def check_stages(spec: ModelSpec, predictor: Predictor) -> None:
    """Refuse a model whose stages do not fit its networks or each other.

    Raises
    ------
    InputError
        If so.
    """
    complaint = _complaint(spec, predictor.stages)
    if complaint:
        msg = f"{spec.id} cannot be run: {complaint}."
        raise InputError(msg)


def _complaint(spec: ModelSpec, infos: tuple[StageInfo, ...]) -> str:
    if spec.stages[0].region != BRAIN:
        return "its first stage looks around one before it"
    if infos[-1].outputs != len(spec.classes):
        return f"it has {len(spec.classes)} classes and {infos[-1].outputs} outputs"
    for stage, info in zip(spec.stages, infos, strict=True):
        if (stage.plane is None) != (info.ndim == 3):
            plane = "has no plane" if info.ndim == 3 else "needs a plane"
            return f"a {info.ndim}-D network {plane}"
    numbers = range(1, len(spec.stages))
    return next(filter(None, (_blend_complaint(spec, infos, n) for n in numbers)), "")


def _blend_complaint(spec: ModelSpec, infos: tuple[StageInfo, ...], number: int) -> str:
    before, stage = spec.stages[number - 1], spec.stages[number]
    if stage.blend == 1:
        return ""
    if infos[number].outputs != infos[number - 1].outputs:
        return "stages are blended that have different outputs"
    if stage.region == BRAIN and before.region != BRAIN:
        return "a stage on the whole brain is blended with one around the tumour"
    return ""


def run_stages(
    brain: BrainChannels,
    spec: ModelSpec,
    predictor: Predictor,
    clock: RunClock,
    options: StageOptions,
) -> Generator[Progress, None, Found]:
    """Run every stage of a model.

    A stage `around_previous` sees the box around what the stage before found, with its
    margin; the channels keep the scale that they have over the whole brain. Within
    that box its probabilities p and those of the stage before, q, give
    blend · p + (1 - blend) · q; outside it is background. Where the stage before finds
    nothing, the later ones are not run, and its probabilities stand.
    """
    found: Found | None = None
    for number, stage in enumerate(spec.stages):
        box = brain.box
        if found is not None and stage.region == AROUND_PREVIOUS:
            with clock.measuring(Phase.POSTPROCESSING):
                region = tumour_region(
                    found.probabilities, found.box, brain.affine, stage.margin_mm
                )
            if region is None:
                return found
            box = region
        what = "Whole brain" if stage.region == BRAIN else "Tumour region"
        run = yield from _run_stage(
            brain.within(box),
            number,
            stage,
            predictor,
            clock,
            replace(options, what=what),
        )
        with clock.measuring(Phase.POSTPROCESSING):
            found = _joined(found, run, box, stage.blend)
    if found is None:
        msg = f"{spec.id} has no stage."
        raise InputError(msg)
    return found


def _joined(before: Found | None, run: StageRun, box: Box, blend: float) -> Found:
    """Return what is known after a stage."""
    if before is None:
        return Found(run.probabilities, box, (run.plan,), run.warnings)
    probabilities = run.probabilities
    if blend < 1:
        own = Found(run.probabilities, box).on_grid()
        share = np.float32(blend)
        probabilities = share * own + (1 - share) * before.on_grid(box)
    warnings = dict.fromkeys((*before.warnings, *run.warnings))
    return Found(probabilities, box, (*before.plan, run.plan), tuple(warnings))


def _run_stage(
    brain: BrainChannels,
    number: int,
    stage: StageSpec,
    predictor: Predictor,
    clock: RunClock,
    options: StageOptions,
) -> Generator[Progress, None, StageRun]:
    """Run a stage on its part of the brain, on the stage's grid."""
    info = predictor.stages[number]

    def predict(tiles: Floats) -> Floats:
        with clock.measuring(Phase.TILES):
            found = predictor.predict(number, tiles)
        clock.macs += info.macs_per_voxel * math.prod(tiles.shape[:-1])
        return found

    plane = None if stage.plane is None else parse_plane(stage.plane)
    with clock.measuring(Phase.PREPROCESSING):
        channels = yield from brain.at_spacing_job(stage.spacing_mm)
    return (yield from run_network(channels, info, plane, predict, options))
