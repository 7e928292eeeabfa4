from __future__ import annotations

import numpy as np
import pytest

from tests.viewer_case import make_case, make_label_map, make_result, make_volume
from unet_gui.controllers.jobs import Lane, SyncJobRunner
from unet_gui.controllers.view.surfaces import SurfacesController
from unet_gui.controllers.view.viewer import ViewerController
from unet_gui.core.mask.labels import TumourClass
from unet_gui.state.session import SessionState
from unet_gui.state.surfaces import SurfacesState
from unet_gui.state.viewer import ViewerState


class HeldRunner:
    """Keeps the jobs until told to run one."""

    def __init__(self):
        self.jobs, self.lanes, self.cancelled = [], [], []

    def submit(self, job, listener, lane=Lane.COMPUTE):
        self.jobs.append((job, listener))
        self.lanes.append(lane)
        return HeldJob(self, len(self.jobs) - 1)

    def run(self, number):
        SyncJobRunner().submit(*self.jobs[number])


class HeldJob:
    def __init__(self, runner, number):
        self.runner, self.number = runner, number

    def cancel(self):
        self.runner.cancelled.append(self.number)


class Setup:
    def __init__(self, runner, case=None, result=None):
        self.runner = runner
        self.errors = []
        self.session = SessionState(case=case, result=result)
        self.viewer, self.state = ViewerState(), SurfacesState()
        view = ViewerController(self.session, self.viewer)
        self.controller = SurfacesController(
            self.state, self.session, self.viewer, view, runner, self.errors.append
        )

    def watch(self, watcher=1):
        self.controller.set_watched(watcher, is_watched=True)

    def look_away(self, watcher=1):
        self.controller.set_watched(watcher, is_watched=False)


def test_nothing_is_computed_until_a_view_is_visible():
    setup = Setup(HeldRunner(), make_case(), make_result())
    setup.session.set_result(make_result())
    assert setup.runner.jobs == []
    setup.watch()
    assert len(setup.runner.jobs) == 2
    assert setup.state.is_making


def test_the_surfaces_of_brain_and_classes_are_computed_once():
    setup = Setup(SyncJobRunner(), make_case(), make_result(make_label_map((5, 0, 2))))
    setup.watch()
    assert set(setup.state.classes.by_class) == {
        TumourClass.EDEMA,
        TumourClass.ENHANCING,
    }
    assert setup.state.brain.surface is not None
    assert not setup.state.is_making
    made = setup.state.brain, setup.state.classes
    setup.look_away()
    setup.watch()
    assert (setup.state.brain, setup.state.classes) == made


def test_surfaces_do_not_wait_for_a_segmentation():
    setup = Setup(HeldRunner(), make_case(), make_result())
    setup.watch()
    assert set(setup.runner.lanes) == {Lane.IO}


def test_surfaces_of_another_case_are_dropped_and_ignored():
    setup = Setup(HeldRunner(), make_case(), make_result())
    setup.watch()
    setup.session.set_result(None)
    setup.session.case = make_case(volumes=[make_volume(9)], names=("T1w",))
    assert sorted(setup.runner.cancelled) == [0, 1]
    setup.runner.run(0)
    setup.runner.run(1)
    assert setup.state.brain is setup.state.classes is None
    assert setup.state.is_making
    setup.runner.run(2)
    assert setup.state.brain is not None
    assert not setup.state.is_making


def test_a_cancelled_job_ends_silently():
    setup = Setup(HeldRunner(), make_case())
    setup.watch()
    _, listener = setup.runner.jobs[0]
    setup.session.case = None
    listener.on_cancelled()
    assert not setup.state.is_making
    assert setup.errors == []


def test_the_old_surfaces_stay_until_the_new_ones_are_ready():
    setup = Setup(HeldRunner(), make_case(), make_result())
    setup.watch()
    setup.runner.run(1)
    before = setup.state.classes
    setup.session.set_result(make_result(make_label_map((0, 4, 0))))
    assert setup.state.classes is before
    setup.runner.run(2)
    assert set(setup.state.classes.by_class) == {TumourClass.NON_ENHANCING}


def test_the_surfaces_disappear_with_the_mask():
    setup = Setup(SyncJobRunner(), make_case(), make_result())
    setup.watch()
    setup.session.set_result(None)
    assert setup.state.classes is None
    assert setup.state.brain is not None


def test_the_surfaces_follow_the_chosen_mask():
    case = make_case(reference=make_label_map((0, 4, 0)))
    setup = Setup(SyncJobRunner(), case, make_result())
    setup.watch()
    setup.viewer.shown_mask = "reference"
    assert set(setup.state.classes.by_class) == {TumourClass.NON_ENHANCING}


def test_an_error_is_reported_once_and_the_job_is_not_repeated():
    setup = Setup(HeldRunner(), make_case())
    setup.watch()
    _, listener = setup.runner.jobs[0]
    listener.on_error(MemoryError("full"))
    setup.look_away()
    setup.watch()
    assert len(setup.errors) == 1
    assert len(setup.runner.jobs) == 1
    assert not setup.state.is_making


def test_surfaces_are_computed_while_one_of_two_views_is_visible():
    setup = Setup(SyncJobRunner(), make_case())
    setup.watch(1)
    setup.watch(2)
    setup.look_away(1)
    setup.session.set_result(make_result())
    assert setup.state.classes is not None


@pytest.mark.parametrize("voxel", [(3, 4, 5), (0, 29, 24)])
def test_picking_a_place_moves_the_crosshair(voxel):
    setup = Setup(SyncJobRunner(), make_case())
    setup.controller.pick(np.array(voxel) * (1.0, 1.5, 2.0) + (0.3, -0.6, 0.8))
    assert setup.viewer.voxel == voxel


def test_nothing_can_be_picked_without_a_case():
    setup = Setup(SyncJobRunner())
    setup.controller.pick(np.zeros(3))
    assert setup.viewer.voxel == (0, 0, 0)


def test_opacities_stay_between_0_and_1():
    setup = Setup(SyncJobRunner())
    setup.controller.set_brain_opacity(-1)
    setup.controller.set_mask_opacity(2)
    assert (setup.state.brain_opacity, setup.state.mask_opacity) == (0.0, 1.0)
    setup.controller.set_crosshair_shown(False)
    assert not setup.state.has_crosshair
