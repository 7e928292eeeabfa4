from __future__ import annotations

import gc
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.small_unet import SMALL_UNET
from tests.viewer_case import make_case
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.controllers.engine.process import EngineInterruptedError
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.network.activations import ActivationsController
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.volume import Volume
from unet_gui.core.model.model_spec import (
    ClassSpec,
    ModelCard,
    ModelPackage,
    ModelSpec,
    StageSpec,
)
from unet_gui.state.architecture import ArchitectureState
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState

NUMPY_ENGINE = (sys.executable, "-m", "tests.numpy_engine")
FOLDERS = {1: "one", 2: "two"}  # from which the engine loads as many stages
STAGE = StageSpec("unet3d", {}, "w", "0" * 64)
SPEC = ModelSpec(
    "copy",
    ("FLAIR", "T1w", "T1Gd"),
    (ClassSpec(1, "edema"),),
    (STAGE,),
    ModelCard("Copy", "1", "none", "nobody"),
)


class WaitingRunner:
    """Keeps the job until told to run it."""

    def submit(self, job, listener, lane=None):
        self.job, self.listener = job, listener

    def run(self):
        SyncJobRunner().submit(self.job, self.listener)


class Setup:
    def __init__(self, host, spec=SPEC):
        self.state = ArchitectureState(
            selected="model:copy", description=SMALL_UNET, layer=0
        )
        self.session = SessionState(case=make_case(), device="cpu")
        self.viewer = ViewerState(voxel=(10, 15, 12))
        self.runner = WaitingRunner()
        self.errors = []
        self.controller = ActivationsController(
            self.state,
            self.session,
            self.viewer,
            self.runner,
            host,
            {"copy": ModelPackage(spec, Path(FOLDERS[len(spec.stages)]))},
            self.errors.append,
        )


@pytest.fixture
def host():
    host = EngineHost(NUMPY_ENGINE)
    yield host
    host.close()


@pytest.fixture
def setup(host):
    return Setup(host)


def test_feature_maps_are_computed_at_the_crosshair(setup):
    setup.controller.start()
    assert setup.state.is_computing
    setup.runner.run()
    assert setup.errors == []
    assert not setup.state.is_computing
    maps = setup.state.feature_maps
    # the brain has 16 x 26 x 21 voxels, padded to multiples of 4
    assert maps.shape == (16, 28, 24, 3)
    assert maps.pixels.shape == (3, 24, 28, 16)
    assert maps.plane is Plane.AXIAL
    assert maps.crosshair == 10
    assert maps.title == "copy_0 (Copy) of copy"
    assert len(np.unique(maps.pixels)) > 100
    assert setup.session.message == ""


def test_a_case_is_released_once_its_feature_maps_are_ready(setup):
    def volumes_held():
        gc.collect()
        return sum(isinstance(o, Volume) for o in gc.get_objects())

    setup.controller.start()
    setup.runner.run()
    del setup.runner.job
    held = volumes_held()
    setup.session.case = None
    assert held - volumes_held() == 3


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (lambda s: setattr(s.state, "selected", "network:unet3d"), "choose a model"),
        (lambda s: setattr(s.session, "case", None), "open one"),
        (lambda s: setattr(s.state, "layer", None), "Select a layer"),
        (
            lambda s: setattr(s.session, "case", make_case(names=("FLAIR",))),
            "needs T1w and T1Gd, missing",
        ),
    ],
)
def test_an_impossible_request_is_refused_with_the_reason(setup, change, text):
    assert setup.controller.refusal() == ""
    change(setup)
    assert text in setup.controller.refusal()
    setup.controller.start()
    assert not setup.state.is_computing


def test_a_later_stage_can_be_looked_at(host):
    later = replace(STAGE, region="around_previous", spacing_mm=2.0)
    setup = Setup(host, replace(SPEC, stages=(STAGE, later)))
    setup.state.selected = "model:copy/2"
    assert setup.controller.refusal() == ""
    setup.controller.start()
    setup.runner.run()
    maps = setup.state.feature_maps
    assert maps.title == "copy_0 (Copy) of copy, stage 2"
    assert maps.shape != (16, 28, 24, 3)  # on the grid of the stage


def test_feature_maps_of_the_previous_case_are_dropped(setup):
    setup.controller.start()
    setup.session.case = make_case()
    setup.runner.run()
    assert setup.state.feature_maps is None
    assert not setup.state.is_computing


def test_an_error_is_reported_and_the_next_run_may_begin(setup):
    setup.state.layer = 5  # the engine's network has one layer
    setup.controller.start()
    setup.runner.run()
    assert len(setup.errors) == 1
    setup.state.layer = 0
    setup.controller.start()
    setup.runner.run()
    assert setup.state.feature_maps is not None


def test_an_interruption_is_not_an_error(setup):
    setup.controller.start()
    setup.runner.listener.on_error(EngineInterruptedError("The run was cancelled."))
    assert setup.errors == []
    assert not setup.state.is_computing


def test_only_one_run_goes_on_at_a_time(setup):
    setup.controller.start()
    first = setup.runner.job
    setup.controller.start()
    assert setup.runner.job is first
    setup.runner.listener.on_cancelled()
    assert not setup.state.is_computing
