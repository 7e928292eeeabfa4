"""The preparation of a case, step by step."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.case.brain_tool import BrainTool
from unet_gui.core.case.case import SourceGrid
from unet_gui.core.case.preparation import Step
from unet_gui.core.case.preparation_record import PreparationRecord, StepRecord
from unet_gui.core.errors import InputError
from unet_gui.core.image.foreground import foreground
from unet_gui.core.image.volume import Volume
from unet_gui.core.progress import Phase, Progress
from unet_gui.core.text import Text
from unet_gui.segmentation.preparation.alignment import alignment_by_hand, alignment_job
from unet_gui.segmentation.preparation.bias_field import bias_corrected
from unet_gui.segmentation.preparation.brain import (
    BrainProbability,
    PlacedScan,
    volume_warning,
)
from unet_gui.segmentation.preparation.coarse_images import coarse_images
from unet_gui.segmentation.preparation.prepared_case import PreparedCase, masked_box
from unet_gui.segmentation.preparation.target_grid import (
    STAY,
    corners,
    part_of,
    resampled,
    world_grid,
)

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.case.alignment import Alignment
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.preparation import PreparationPlan
    from unet_gui.core.geometry.affine import Affine

    Floats = npt.NDArray[np.float32]
    Mask = npt.NDArray[np.bool_]

# Finds the brain in scans of one head; also says by which means it does.
FindBrain = Callable[
    [Mapping[str, PlacedScan]], Generator[Progress, None, BrainProbability]
]

MODEL_MM = 1.0
_MARGIN_MM = 5.0  # of background around the brain
_BY_HEADERS = Text(
    "The sequences were not aligned: they are placed by their headers alone.",
)


def prepare_job(
    case: Case, plan: PreparationPlan, find_brain: FindBrain | None = None
) -> Generator[Progress, None, PreparedCase]:
    """Do the ticked steps of a plan; the case itself stays as it is.

    Every scan is resampled once only: from its own grid, through its motion, to the
    prepared grid.

    Parameters
    ----------
    find_brain : callable or None
        The job of the step ``brain``; None if that is not ticked.

    Raises
    ------
    InputError
        If a scan cannot be aligned, no brain is found, or a step lacks what it takes.
    RunError
        If the network fails.
    """
    work = _Work(case, plan)
    if Step.ALIGN in plan.ticked:
        yield from work.align()
    if Step.BRAIN in plan.ticked:
        if find_brain is None:
            raise InputError(plan.brain.missing_text)
        yield from work.find_brain(find_brain)
    yield from work.lay_on_grid()
    if Step.BIAS in plan.ticked:
        yield from work.correct_bias()
    return work.prepared()


class _Work:
    """The state of a case while it is prepared."""

    def __init__(self, case: Case, plan: PreparationPlan) -> None:
        self._case = case
        self._plan = plan
        self._volumes = {name: case.sequences[name] for name in plan.sequences}
        self._motions: dict[str, Affine] = dict.fromkeys(plan.placed, STAY)
        self._brain: BrainProbability | None = None
        self._grid = self._volumes[plan.fixed].grid
        self._mask: Mask | None = None
        self._values: dict[str, Floats] = {}
        self._records: dict[Step, StepRecord] = {}
        left_out = {entry.step for entry in plan.left_out}
        self._warnings: list[str] = [_BY_HEADERS] if Step.ALIGN in left_out else []

    def align(self) -> Generator[Progress, None, None]:
        """Find the motion of each scan but the fixed one."""
        started = time.perf_counter()
        fixed_name = self._plan.fixed
        fixed = coarse_images(self._volumes[fixed_name])
        found: dict[str, Alignment] = {}
        moving = [name for name in self._plan.placed if name != fixed_name]
        by_hand, known = dict(self._plan.motions), dict(self._plan.known)
        for number, name in enumerate(moving):
            images = coarse_images(self._case.sequences[name])
            if name in by_hand:
                found[name] = alignment_by_hand(
                    fixed, images, fixed_name, by_hand[name]
                )
            else:
                pair = fixed_name, name
                job = alignment_job(fixed, images, pair, known=known.get(name))
                found[name] = yield from _part_of(job, number, len(moving))
            self._motions[name] = found[name].matrix
        figures = {name: entry.as_json() for name, entry in found.items()}
        self._keep(Step.ALIGN, started, figures)

    def find_brain(self, find: FindBrain) -> Generator[Progress, None, None]:
        """Find the brain in all scans together."""
        started = time.perf_counter()
        self._brain = yield from find(self._placed())
        self._keep(Step.BRAIN, started, {})

    def lay_on_grid(self) -> Generator[Progress, None, None]:
        """Resample each scan to the prepared grid and clear what is not brain."""
        started = time.perf_counter()
        if Step.GRID in self._plan.ticked:
            self._grid = world_grid(
                [corners(self._volumes[self._plan.fixed].grid)], MODEL_MM
            )
        if self._brain is not None:
            self._cut_to_brain(self._brain)
        for done, (name, scan) in enumerate(self._placed().items()):
            message = Text("Resampling {name}", name=name)
            total = len(self._volumes)
            yield Progress(done, total, message, Phase.PREPROCESSING)
            values = self._laid(scan)
            if self._mask is not None:
                values = values * self._mask
            self._values[name] = values
        figures = {
            "shape": list(self._grid.shape),
            "spacing_mm": [round(mm, 4) for mm in self._grid.affine.spacing_mm],
        }
        if Step.GRID in self._plan.ticked:
            self._keep(Step.GRID, started, figures)

    def correct_bias(self) -> Generator[Progress, None, None]:
        """Even out each prepared scan."""
        started = time.perf_counter()
        for done, name in enumerate(self._values):
            message = Text("Evening out {name}", name=name)
            total = len(self._values)
            yield Progress(done, total, message, Phase.PREPROCESSING)
            before = self._values[name]
            mask = before != 0 if self._mask is None else self._mask
            self._values[name] = bias_corrected(before, mask, self._grid)
        self._keep(Step.BIAS, started, {"sequences": list(self._values)})

    def prepared(self) -> PreparedCase:
        """Return the case as it is now, with the record of all steps."""
        affine, names = self._grid.affine, self._plan.sequences
        case = replace(
            self._case,
            sequences={n: Volume(self._values[n], affine) for n in names},
            sources={n: self._case.sources[n] for n in names},
            grid=SourceGrid(self._grid.shape, affine.axis_codes, affine),
            reference=None,
        )
        # the order of doing differs: the bias field is measured on the prepared grid
        steps = tuple(self._records[step] for step in Step if step in self._records)
        record = PreparationRecord(
            steps,
            self._plan.fixed,
            self._plan.source,
            tuple(self._warnings),
        )
        return PreparedCase(
            case, self._case, self._plan, self._motions, record, self._brain
        )

    def _placed(self) -> dict[str, PlacedScan]:
        return {
            name: PlacedScan(volume, self._motions[name])
            for name, volume in self._volumes.items()
        }

    def _cut_to_brain(self, brain: BrainProbability) -> None:
        """Cut the grid to the brain and a margin of background around it."""
        mask = brain.mask_on(self._grid)
        volume_ml = float(np.count_nonzero(mask)) * self._grid.affine.voxel_volume_ml
        margin = round(_MARGIN_MM / min(self._grid.affine.spacing_mm))
        box = masked_box(mask, margin)
        if box is None:
            msg = Text("No brain was found. Leave out the step Brain mask.")
            raise InputError(msg)
        self._mask, self._grid = mask[box.slices], part_of(self._grid, box)
        record = self._records[Step.BRAIN]
        figures: dict[str, Any] = {"volume_ml": round(volume_ml, 1)}
        if self._plan.brain is not BrainTool.NETWORK:
            figures["tool"] = str(self._plan.brain)
        self._records[Step.BRAIN] = replace(record, figures=figures)
        if warning := volume_warning(volume_ml):
            self._warnings.append(warning)

    def _laid(self, scan: PlacedScan) -> Floats:
        volume = scan.volume
        return resampled(foreground(volume), volume.affine, self._grid, scan.motion)

    def _keep(self, step: Step, started: float, figures: dict[str, Any]) -> None:
        seconds = time.perf_counter() - started
        self._records[step] = StepRecord(step, seconds, figures)


def _part_of(
    job: Generator[Progress, None, Alignment], number: int, count: int
) -> Generator[Progress, None, Alignment]:
    """Count the steps of a job as a part of several equal ones."""
    while True:
        try:
            progress = next(job)
        except StopIteration as end:
            alignment: Alignment = end.value
            return alignment
        done = number * progress.total + progress.done
        yield replace(progress, done=done, total=count * progress.total)
