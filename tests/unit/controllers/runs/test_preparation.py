"""The preparation of the open case: plan, ticks, run."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from tests.numpy_model import SPEC
from tests.synthetic_head import T1, around_origin, head
from tests.viewer_case import make_case
from unet_gui.controllers.jobs import Lane, SyncJobRunner
from unet_gui.controllers.runs import preparation
from unet_gui.controllers.runs.preparation import PreparationController
from unet_gui.core.case.case import Case, Source, SourceGrid
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.case.preparation import AUTO, Step
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.progress import Progress
from unet_gui.segmentation.preparation import alignment
from unet_gui.segmentation.preparation.brain import BrainProbability
from unet_gui.segmentation.preparation.target_grid import world_grid
from unet_gui.state.cases import CasesState, ListedCase
from unet_gui.state.change import change_together
from unet_gui.state.preparation import PreparationState
from unet_gui.state.session import SessionState

SHAPE = (28, 32, 30)


class Runner(SyncJobRunner):
    """Holds jobs of the computing lane until they are told to run."""

    def __init__(self):
        self.held, self.is_holding, self.is_cancelled = [], False, False

    def submit(self, job, listener, lane=Lane.COMPUTE):
        if lane is Lane.COMPUTE and self.is_holding:
            self.held.append((job, listener, lane))
            return self
        return super().submit(job, listener, lane)

    def cancel(self):
        self.is_cancelled = True


@pytest.fixture
def bench(tmp_path, monkeypatch):
    def find_whole_head(scans):
        yield Progress(0, 1, "Finding the brain")
        grid = world_grid([scan.corners for scan in scans.values()], 7.0)
        inside = np.zeros(grid.shape, np.float32)
        inside[6:-6, 6:-6, 6:-6] = 1
        return BrainProbability(inside, grid)

    monkeypatch.setattr(preparation, "engine_brain_finder", lambda *_: find_whole_head)
    it = SimpleNamespace(
        session=SessionState(model_id="numpy"),
        state=PreparationState(),
        cases=CasesState(),
        runner=Runner(),
        errors=[],
    )
    it.controller = PreparationController(
        it.state,
        it.session,
        it.cases,
        it.runner,
        host=None,
        models={"numpy": ModelPackage(SPEC, tmp_path)},
        on_error=it.errors.append,
        find_package=lambda: "a package",
    )
    return it


@pytest.fixture
def clinical() -> Case:
    """One sequence of a head with its skull, and one on a grid of its own."""
    affine = around_origin(SHAPE, (7, 7, 7))
    volume = head(SHAPE, affine, T1)
    other = Affine.from_parts(affine.linear, affine.origin_mm + np.array([9, 0, 0]))
    volumes = {"FLAIR": volume, "T1w": Volume(volume.data, other)}
    grid = SourceGrid(SHAPE, ("R", "A", "S"), affine)
    return Case("head", volumes, {n: Source(n) for n in volumes}, grid)


def test_the_plan_follows_the_case_and_the_ticks_of_the_user(bench, clinical):
    bench.session.case = make_case()
    assert bench.state.plan.is_empty
    bench.session.case = clinical
    assert bench.state.plan.ticked == (Step.ALIGN, Step.BRAIN, Step.GRID)
    assert not bench.state.is_chosen
    bench.controller.set_step(Step.ALIGN, is_ticked=False)
    bench.controller.set_step(Step.BIAS, is_ticked=True)
    assert bench.state.plan.ticked == (Step.BRAIN, Step.BIAS, Step.GRID)
    assert bench.state.is_chosen
    assert bench.controller.choice_for(clinical).steps == set(bench.state.plan.ticked)
    assert bench.controller.choice_for(make_case()) is AUTO
    bench.controller.set_fixed("T1w")
    assert bench.state.plan.fixed == "T1w"
    bench.controller.reset()
    assert bench.state.plan.ticked == bench.state.plan.needed
    bench.session.case = None
    assert bench.state.plan is None
    assert bench.errors == []


def test_a_preparation_is_shown_until_the_plan_changes(bench, clinical):
    bench.session.case = clinical
    bench.controller.set_steps({Step.BRAIN})
    steps = []
    bench.state.events.progress.connect(steps.append)
    bench.controller.start()
    assert bench.errors == []
    assert bench.state.prepared.is_on_one_grid
    assert bench.state.record.figures(Step.BRAIN)["volume_ml"] > 0
    assert bench.state.record.figures(Step.GRID) is None
    assert len(steps) > 2
    assert (bench.state.is_preparing, bench.state.progress) == (False, None)
    assert bench.session.message.startswith("Prepared in ")
    assert bench.controller.prepared_case().original is clinical
    bench.controller.set_step(Step.GRID, is_ticked=True)
    assert bench.state.prepared is None
    assert bench.state.record is None


def test_a_failure_is_told_and_nothing_is_lost(bench, clinical, monkeypatch):
    def fail(*_):
        yield Progress(0, 1)
        raise InputError("No brain.")

    monkeypatch.setattr(preparation, "engine_brain_finder", lambda *_: fail)
    bench.session.case = clinical
    bench.controller.set_steps({Step.BRAIN})
    bench.controller.start()
    assert [str(error) for error in bench.errors] == ["No brain."]
    assert bench.session.message == "The preparation failed"
    assert bench.session.case is clinical
    assert bench.state.prepared is None
    assert not bench.state.is_preparing


def test_a_preparation_is_cancelled_with_its_case(bench, clinical):
    bench.session.case = clinical
    bench.runner.is_holding = True
    bench.controller.start()
    assert bench.state.is_preparing
    bench.controller.start()
    assert len(bench.runner.held) == 1
    bench.session.case = make_case()
    assert bench.runner.is_cancelled
    (_, listener, _) = bench.runner.held[0]
    listener.on_cancelled()
    assert not bench.state.is_preparing
    assert bench.session.message == "Preparation cancelled"


def show(bench, listed):
    """Show a listed case, as the list does."""
    bench.cases.listed = (listed,)
    change_together(
        (bench.cases, {"current": listed.key}),
        (bench.session, {"case": listed.case, "result": listed.result}),
    )


def test_choices_and_alignments_are_kept_with_the_case(bench, clinical, monkeypatch):
    monkeypatch.setattr(alignment, "_refine", lambda *_: None)  # rough, but quick
    show(bench, ListedCase(1, CaseFiles("head", ()), clinical))
    assert bench.cases.find(1).preparation is None
    bench.controller.set_steps({Step.ALIGN, Step.BRAIN})
    bench.controller.start()
    assert bench.errors == []
    found = bench.state.record.alignments["T1w"]
    kept = bench.cases.find(1).preparation
    assert kept.record == bench.state.record

    monkeypatch.setattr(alignment, "_from_start", None)  # nothing is sought any more
    again = replace(clinical, sequences=dict(clinical.sequences))  # as it is read anew
    kept = replace(kept, input_id=None)  # as a session tells it
    show(bench, ListedCase(2, CaseFiles("head", ()), again, preparation=kept))
    assert bench.state.is_chosen
    assert bench.state.plan.ticked == (Step.ALIGN, Step.BRAIN)
    bench.controller.start()
    assert bench.errors == []
    assert bench.state.record.alignments["T1w"].matrix == found.matrix

    shift = Affine.from_parts(np.eye(3), (1, 2, 3))
    bench.controller.set_motions({"T1w": shift})
    kept = bench.cases.find(2).preparation
    assert dict(kept.choice.motions) == {"T1w": shift}
    other = replace(kept, input_id="other roles")
    show(bench, ListedCase(3, CaseFiles("head", ()), clinical, preparation=other))
    assert not bench.state.is_chosen
    assert bench.state.plan.motions == bench.state.plan.known == ()


def test_an_empty_plan_starts_nothing(bench):
    bench.session.case = make_case()
    bench.runner.is_holding = True
    bench.controller.start()
    assert bench.runner.held == []
