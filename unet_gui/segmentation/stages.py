"""The stages of a model: its networks, run one after the other."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.progress import Phase
from unet_gui.core.text import Text
from unet_gui.segmentation.input.resampling import resample
from unet_gui.segmentation.input.slicing import parse_plane
from unet_gui.segmentation.input.tumour_region import tumour_region
from unet_gui.segmentation.network_run import NetworkRun, run_network

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    import numpy.typing as npt

    from unet_gui.core.geometry.box import Box
    from unet_gui.core.model.model_spec import ModelSpec, StageSpec
    from unet_gui.core.progress import Progress
    from unet_gui.segmentation.input.preprocessing import BrainChannels
    from unet_gui.segmentation.network_run import NetworkRunOptions
    from unet_gui.segmentation.port.predictor import Predictor, StageInfo
    from unet_gui.segmentation.run_clock import RunClock

    Floats = npt.NDArray[np.float32]

BRAIN, AROUND_PREVIOUS = "brain", "around_previous"


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Probabilities after one or more stages.

    Attributes
    ----------
    probabilities : (*spatial, outputs) float32 array
        On a grid of any resolution whose outer edges are those of `box`.
    box : Box
        In voxels of the case's grid.
    plan : tuple of str
        One sentence for each stage.
    warnings : tuple of str
        Sentences about deviations from the plan.
    differences : (I, J, K, outputs) float32 array or None
        Absolute differences between the probabilities of the last stage and those of
        the stage before, on the case's grid in `box`; None without a stage before
        that has the same outputs.
    """

    probabilities: Floats
    box: Box
    plan: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    differences: Floats | None = None

    def on_grid(self, part: Box | None = None) -> Floats:
        """Return the probabilities on the case's grid.

        Parameters
        ----------
        part : Box or None
            Part of the box, in voxels of the case's grid; None for the whole box.

        Returns
        -------
        (I, J, K, outputs) float32 array
            With the shape of the part.
        """
        inside = None
        if part is not None:
            inside = part.shifted(-start for start in self.box.start)
        return resample(self.probabilities, self.box.shape, inside)


def check_stages(spec: ModelSpec, predictor: Predictor) -> None:
    """Check that the stages of a model fit its networks and each other.

    Raises
    ------
    InputError
        If they do not.
    """
    complaint = _complaint(spec, predictor.stages)
    if complaint:
        msg = Text(
            "{model} cannot be run: {complaint}.", model=spec.id, complaint=complaint
        )
        raise InputError(msg)


def _complaint(spec: ModelSpec, infos: tuple[StageInfo, ...]) -> str:
    if spec.stages[0].region != BRAIN:
        return Text("its first stage depends on a stage before it")
    if infos[-1].outputs != len(spec.classes):
        return Text(
            "it has {count} classes and {outputs} outputs",
            count=len(spec.classes),
            outputs=infos[-1].outputs,
        )
    for stage, info in zip(spec.stages, infos, strict=True):
        if (stage.plane is None) != (info.ndim == 3):
            if info.ndim == 3:
                return Text("a 3-D network has no plane")
            return Text("a 2-D network needs a plane")
    numbers = range(1, len(spec.stages))
    return next(filter(None, (_blend_complaint(spec, infos, n) for n in numbers)), "")


def _blend_complaint(spec: ModelSpec, infos: tuple[StageInfo, ...], number: int) -> str:
    before, stage = spec.stages[number - 1], spec.stages[number]
    if stage.blend == 1:
        return ""
    if infos[number].outputs != infos[number - 1].outputs:
        return Text("it blends stages with different outputs")
    if stage.region == BRAIN and before.region != BRAIN:
        return Text("it blends a stage on the whole brain with one around the tumour")
    return ""


def run_stages(
    brain: BrainChannels,
    spec: ModelSpec,
    predictor: Predictor,
    clock: RunClock,
    options: NetworkRunOptions,
    on_flip: Callable[[Found], None] | None = None,
) -> Generator[Progress, None, Found]:
    """Run the stages of a model in turn.

    A stage `around_previous` is run on the box around the tumour that the stage before
    found, with a margin; channels keep their normalisation over the whole brain. In
    that box its probabilities p are blended with those of the stage before, q, as
    blend · p + (1 - blend) · q; outside it is background. If a stage finds nothing,
    later stages are not run, and its probabilities are the result.

    Parameters
    ----------
    on_flip : callable or None
        Is called with the result of each single flip of the last stage, if there are
        several; the stages before are averaged over the flips.

    Returns
    -------
    Found
        The probabilities after the last stage that was run.
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
        what = Text("Whole brain") if stage.region == BRAIN else Text("Tumour region")
        joined = None
        if on_flip is not None and number == len(spec.stages) - 1:
            joined = partial(_join_flip, on_flip, found, box, stage.blend)
        run = yield from _run_stage(
            brain.within(box),
            number,
            stage,
            predictor,
            clock,
            replace(options, what=what, on_flip=joined),
        )
        with clock.measuring(Phase.POSTPROCESSING):
            found = _joined(found, run, box, stage.blend)
    if found is None:
        msg = Text("{model} has no stage.", model=spec.id)
        raise InputError(msg)
    return found


def _join_flip(
    on_flip: Callable[[Found], None],
    before: Found | None,
    box: Box,
    blend: float,
    probabilities: Floats,
) -> None:
    """Hand over the result that a single flip of the last stage gives."""
    on_flip(_joined(before, NetworkRun(probabilities, "", ()), box, blend))


def _joined(before: Found | None, run: NetworkRun, box: Box, blend: float) -> Found:
    """Return the joint result of a stage and those before it."""
    if before is None:
        return Found(run.probabilities, box, (run.plan,), run.warnings)
    probabilities, differences = run.probabilities, None
    if _can_be_compared(run, box, before):
        own, earlier = Found(run.probabilities, box).on_grid(), before.on_grid(box)
        differences = np.abs(own - earlier)
        share = np.float32(blend)
        if blend < 1:
            probabilities = share * own + (1 - share) * earlier
    warnings = dict.fromkeys((*before.warnings, *run.warnings))
    plan = (*before.plan, run.plan)
    return Found(probabilities, box, plan, tuple(warnings), differences)


def _can_be_compared(run: NetworkRun, box: Box, before: Found) -> bool:
    """Whether the stage before has the same outputs for all of a stage's box."""
    places = zip(before.box.start, box.start, box.stop, before.box.stop, strict=True)
    is_inside = all(a <= b and c <= d for a, b, c, d in places)
    return is_inside and run.probabilities.shape[-1] == before.probabilities.shape[-1]


def _run_stage(
    brain: BrainChannels,
    number: int,
    stage: StageSpec,
    predictor: Predictor,
    clock: RunClock,
    options: NetworkRunOptions,
) -> Generator[Progress, None, NetworkRun]:
    """Run a stage on a part of the brain, resampled to the stage's grid."""
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
