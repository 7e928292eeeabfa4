from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from tests.ui.panels.prepare.test_prepare_panel import MOTION, RECORD, plan_of
from tests.unit.controllers.scenes.test_grids import several_grids
from tests.viewer_case import make_result
from unet_gui.controllers.runs.aligned_views import AlignedViewsController
from unet_gui.core.case.preparation import Step
from unet_gui.core.case.preparation_record import StepRecord
from unet_gui.state.preparation import PreparationState
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState


class Preparation:
    """Stands for the controller that prepares the case."""

    def __init__(self, state):
        self.state, self.made = state, None

    def prepared_case(self):
        return self.made

    def set_motions(self, motions):
        self.made = None
        self.state.plan = replace(self.state.plan, motions=tuple(motions.items()))


@pytest.fixture
def bench():
    state, session = PreparationState(plan=plan_of(Step.ALIGN)), SessionState()
    session.case = several_grids()
    viewer, preparation = ViewerState(), Preparation(state)
    views = AlignedViewsController(state, session, viewer, preparation)
    return SimpleNamespace(**locals())


def test_views_follow_an_alignment_and_can_show_the_headers(bench):
    assert bench.viewer.motions == {}
    bench.preparation.made = SimpleNamespace(record=RECORD)
    bench.state.record = RECORD
    assert bench.viewer.motions == {"T2w": MOTION}
    bench.views.set_shown_aligned(is_aligned=False)
    assert bench.viewer.motions == {}
    bench.views.set_shown_aligned(is_aligned=True)
    assert bench.viewer.motions == {"T2w": MOTION}


def test_a_prediction_keeps_the_alignment_of_its_run(bench):
    bench.session.set_result(replace(make_result(), preparation=RECORD))
    assert bench.viewer.motions == {"T2w": MOTION}
    bench.viewer.motions = {}  # as another view of the case comes
    assert bench.viewer.motions == {"T2w": MOTION}
    bench.session.set_result(None)
    assert bench.viewer.motions == {}


def test_a_move_by_hand_is_added_to_the_alignment(bench):
    bench.preparation.made = SimpleNamespace(record=RECORD)
    bench.state.record = RECORD
    bench.views.nudge("T2w", (0, -1, 0))
    moved = bench.viewer.motions["T2w"]
    np.testing.assert_allclose(moved.apply((0, 0, 0)), (1, 1, 3))
    bench.views.nudge("FLAIR", (5, 0, 0))  # the fixed one stays
    assert bench.viewer.motions == {"T2w": moved}
    bench.views.undo_nudges()
    assert bench.viewer.motions == {}


def test_a_turn_by_hand_is_about_the_middle_of_the_fixed_sequence(bench):
    grid = bench.session.case.sequences["FLAIR"].grid
    middle = grid.affine.apply((np.array(grid.shape) - 1) / 2)
    bench.views.nudge("T2w", turn_deg=(0, 0, 90))  # R to A, as a head turns left
    turn = bench.viewer.motions["T2w"]
    np.testing.assert_allclose(turn.apply(middle), middle, atol=1e-9)
    right, front = np.array([5.0, 0, 0]), np.array([0, 5.0, 0])
    np.testing.assert_allclose(turn.apply(middle + right), middle + front)
    bench.views.nudge("T2w", turn_deg=(0, 0, -90))
    np.testing.assert_allclose(bench.viewer.motions["T2w"].matrix, np.eye(4), atol=1e-9)


def test_a_damaged_motion_of_a_session_is_left_out():
    figures = {"T2w": {"matrix": [[1.0, 0.0]]}, "T1w": {}, "FLAIR": None}
    record = replace(RECORD, steps=(StepRecord(Step.ALIGN, 1.0, figures),))
    assert record.motions == {}
