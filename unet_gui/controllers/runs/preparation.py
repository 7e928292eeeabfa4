"""The preparation of the open case: its plan, the user's ticks, and the run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.controllers.jobs import Listener
from unet_gui.controllers.latest_job import LatestJob
from unet_gui.controllers.runs.brain_network import brain_package, engine_brain_finder
from unet_gui.controllers.runs.hd_bet import can_find, chosen_finder
from unet_gui.core.case.preparation import AUTO, PreparationChoice
from unet_gui.core.case.preparation_record import KeptPreparation
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.state.cases import input_id
from unet_gui.state.change import change_together

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Mapping

    from unet_gui.controllers.engine.host import EngineHost
    from unet_gui.controllers.jobs import JobHandle, JobRunner
    from unet_gui.core.case.brain_tool import BrainTool
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.preparation import PreparationPlan, Step
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.segmentation.preparation.prepared_case import PreparedCase
    from unet_gui.state.cases import CasesState
    from unet_gui.state.preparation import PreparationState
    from unet_gui.state.session import SessionState


class _Source(NamedTuple):
    case: Case
    wanted: tuple[str, ...]
    choice: PreparationChoice
    can_find_brain: bool


def _plan_job(source: _Source) -> Generator[Progress, None, PreparationPlan]:
    from unet_gui.segmentation.preparation.planning import plan_preparation

    yield Progress(0, 1, Text("Looking at the scans"))
    return plan_preparation(
        source.case,
        source.wanted,
        source.choice,
        can_find_brain=source.can_find_brain,
    )


class PreparationController:
    """Keeps the plan of the open case up to date and prepares the case when asked.

    The ticks of the user hold for one case; another one begins with what it needs. They
    are kept with the case in the list, and so are the alignments that were found. A
    segmentation asks `choice_for` and prepares the case itself, unless that was done.
    """

    def __init__(
        self,
        state: PreparationState,
        session: SessionState,
        cases: CasesState,
        runner: JobRunner,
        host: EngineHost,
        models: Mapping[str, ModelPackage],
        on_error: Callable[[Exception], None],
        find_package: Callable[[], ModelPackage | None] = brain_package,
    ) -> None:
        self._state = state
        self._session = session
        self._cases = cases
        self._runner = runner
        self._host = host
        self._models = models
        self._on_error = on_error
        self._find_package = find_package
        self._choice = AUTO
        self._case: Case | None = None
        self._handle: JobHandle | None = None
        self._planning = LatestJob(runner, _plan_job, self._show, self._on_planned)
        session.events.case.connect(self._follow)
        session.events.model_id.connect(self._follow)
        session.events.result.connect(self._show_prepared)
        self._follow()

    def choice_for(self, case: Case) -> PreparationChoice:
        """Return the steps that a run of a case does: as chosen, if it is open."""
        return self._choice if case is self._case else AUTO

    def set_step(self, step: Step, *, is_ticked: bool) -> None:
        """Tick a step of the plan, or leave it out."""
        plan = self._state.plan
        if plan is None:
            return
        others = {entry for entry in plan.ticked if entry is not step}
        self.set_steps({*others, step} if is_ticked else others)

    def set_steps(self, steps: Collection[Step]) -> None:
        """Do these steps."""
        self._choose(replace(self._choice, steps=frozenset(steps)))

    def set_fixed(self, name: str) -> None:
        """Lay the other sequences on this one; motions set by hand end."""
        self._choose(replace(self._choice, fixed=name, motions=()))

    def set_motions(self, motions: Mapping[str, Affine]) -> None:
        """Take these motions instead of those that an alignment would find."""
        self._choose(replace(self._choice, motions=tuple(motions.items())))

    def set_brain(self, tool: BrainTool) -> None:
        """Find the brain by this tool; its step is ticked if it is needed."""
        self._choose(replace(self._choice, brain=tool))

    def reset(self) -> None:
        """Do what the case needs."""
        self._choose(AUTO)

    def start(self) -> None:
        """Prepare the open case in the background, without a segmentation."""
        case, plan = self._session.case, self._state.plan
        if case is None or plan is None or plan.is_empty or self._state.is_preparing:
            return
        network = engine_brain_finder(
            self._find_package(), self._host, self._session.device
        )
        find = chosen_finder(plan.brain, network)
        self._state.is_preparing = True

        def job() -> Generator[Progress, None, PreparedCase]:
            from unet_gui.segmentation.preparation.prepared_run import prepared_job

            return prepared_job(case, plan, find)

        listener: Listener[PreparedCase] = Listener(
            self._on_prepared, self._on_failed, self._on_progress, self._on_cancelled
        )
        self._handle = self._runner.submit(job, listener)

    def cancel(self) -> None:
        """Cancel the preparation; it ends after the pass that is under way."""
        if self._handle is not None:
            self._handle.cancel()
            self._session.message = Text("Cancelling…")

    def prepared_case(self) -> PreparedCase | None:
        """Return the open case as the plan prepares it; None if that was not done."""
        case, plan = self._session.case, self._state.plan
        if case is None or plan is None:
            return None
        from unet_gui.segmentation.preparation.prepared_run import known_prepared

        return known_prepared(case, plan)

    def _choose(self, choice: PreparationChoice) -> None:
        known = self._choice.known
        self._choice = replace(choice, known=known)
        self._keep()
        self._follow()

    def _kept_choice(self, case: Case) -> PreparationChoice:
        """Return what was chosen and found for a case, if its scans are the same."""
        listed = self._cases.find(self._cases.current)
        if listed is None or listed.case is not case:
            return AUTO
        kept, result = listed.preparation, listed.result
        if kept is None or kept.input_id not in {None, input_id(case)}:
            kept = KeptPreparation()
        record = kept.record
        if record is None and result is not None and listed.result_input is None:
            record = result.preparation
        known = () if record is None else tuple(record.alignments.items())
        return replace(kept.choice, known=known)

    def _keep(self) -> None:
        """Keep with the case what is chosen, and how it was prepared last."""
        case, listed = self._case, self._cases.find(self._cases.current)
        if case is None or listed is None or listed.case is not case:
            return
        before, choice = listed.preparation, replace(self._choice, known=())
        record = self._state.record
        if record is None and before is not None:
            record = before.record
        if before is None and choice == AUTO and record is None:
            return
        kept = KeptPreparation(choice, record, input_id(case))
        if kept != before:
            self._cases.put(replace(listed, preparation=kept))

    def _follow(self) -> None:
        case, package = self._session.case, self._models.get(self._session.model_id)
        if case is not self._case:
            self.cancel()
            self._case = case
            self._choice = AUTO if case is None else self._kept_choice(case)
            self._state.plan = None
        source = None
        if case is not None and package is not None:
            has_network = self._find_package() is not None
            can_find_brain = can_find(self._choice.brain, has_network=has_network)
            sequences = package.spec.sequences
            source = _Source(case, sequences, self._choice, can_find_brain)
        if self._planning.follow(source):
            if source is None:
                self._state.plan = None
            self._planning.make()

    def _show(self, plan: PreparationPlan) -> None:
        is_chosen = self._choice.steps is not None
        change_together((self._state, {"plan": plan, "is_chosen": is_chosen}))
        self._show_prepared()

    def _show_prepared(self) -> None:
        """Show what has been made by the plan, by a run or on its own."""
        made = self.prepared_case()
        prepared = None if made is None else made.case
        record = None if made is None else made.record
        change_together((self._state, {"prepared": prepared, "record": record}))
        if record is not None:
            self._keep()

    def _on_planned(self, error: Exception | None) -> None:
        if error is not None:
            self._on_error(error)

    def _on_progress(self, progress: Progress) -> None:
        self._state.progress = progress

    def _on_prepared(self, prepared: PreparedCase) -> None:
        seconds = prepared.record.seconds
        self._finish(Text("Prepared in {seconds:.1f} s", seconds=seconds))
        self._show_prepared()

    def _on_failed(self, error: Exception) -> None:
        self._finish(Text("The preparation failed"))
        self._on_error(error)

    def _on_cancelled(self) -> None:
        self._finish(Text("Preparation cancelled"))

    def _finish(self, message: str) -> None:
        self._handle = None
        change_together((self._state, {"is_preparing": False, "progress": None}))
        self._session.message = message
