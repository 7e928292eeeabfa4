"""A run over a prepared case, and back to the grid of its scans."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from unet_gui.core.case.case import Case
from unet_gui.core.case.result import SegmentationResult
from unet_gui.core.progress import Progress
from unet_gui.segmentation.preparation.brain import BRAIN_MM, brain_job
from unet_gui.segmentation.preparation.prepared_case import result_on_source
from unet_gui.segmentation.preparation.preparing import prepare_job

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.case.preparation import PreparationPlan
    from unet_gui.segmentation.port.predictor import Predictor
    from unet_gui.segmentation.preparation.brain import BrainProbability, PlacedScan
    from unet_gui.segmentation.preparation.prepared_case import PreparedCase
    from unet_gui.segmentation.preparation.preparing import FindBrain

LoadPredictor = Callable[[], Generator[Progress, None, "Predictor"]]
SegmentCase = Callable[[Case], Generator[Progress, None, SegmentationResult]]

_FACT = "prepared"


def network_brain_finder(
    load: LoadPredictor, spacing_mm: float = BRAIN_MM
) -> FindBrain:
    """Return the job that finds the brain by a network, which it loads first.

    Parameters
    ----------
    load : callable
        Returns the job that loads the network.
    spacing_mm : float
        The voxels that the network takes.
    """

    def find(
        scans: Mapping[str, PlacedScan],
    ) -> Generator[Progress, None, BrainProbability]:
        predictor = yield from load()
        return (yield from brain_job(scans, predictor, spacing_mm))

    return find


def prepared_job(
    case: Case, plan: PreparationPlan, find_brain: FindBrain | None = None
) -> Generator[Progress, None, PreparedCase]:
    """Prepare a case, unless that was done by the same plan already.

    The case keeps what was prepared last. Parameters and errors are those of
    `prepare_job`.
    """
    prepared = known_prepared(case, plan)
    if prepared is not None:
        return prepared
    made = yield from prepare_job(case, plan, find_brain)
    return case.facts.latest(_FACT, _key(plan), lambda: made)


def known_prepared(case: Case, plan: PreparationPlan) -> PreparedCase | None:
    """Return the prepared case if its preparation was done by the same plan."""
    found: PreparedCase | None = case.facts.known(_FACT, _key(plan))
    return found


def segment_prepared(
    case: Case,
    plan: PreparationPlan,
    segment_case: SegmentCase,
    find_brain: FindBrain | None = None,
) -> Generator[Progress, None, SegmentationResult]:
    """Prepare a case, segment it, and bring the result back to the grid of its scans.

    With an empty plan, the case is segmented as it is, and the result is bit for bit
    that of `segment_case`.

    Parameters
    ----------
    segment_case : callable
        Returns the job that segments a case whose sequences share one grid.

    Raises
    ------
    InputError, RunError
        As `prepare_job` and `segment_case`.
    """
    if plan.is_empty:
        return (yield from segment_case(case))
    prepared = yield from prepared_job(case, plan, find_brain)
    result = yield from segment_case(prepared.case)
    return (yield from result_on_source(result, prepared))


def _key(plan: PreparationPlan) -> tuple[object, ...]:
    motions = plan.motions
    return (plan.ticked, plan.sequences, plan.fixed, plan.source, motions, plan.brain)
