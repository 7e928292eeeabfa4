from __future__ import annotations

import math
import sys
from dataclasses import replace

import psutil
import pytest

from unet_gui.controllers.jobs import Lane, SyncJobRunner
from unet_gui.controllers.runs.training import (
    StopRequest,
    TrainingController,
    TrainingProgress,
    TrainingRequest,
    recipe_names,
    training_job,
)
from unet_gui.core.errors import InputError, RunError
from unet_gui.core.progress import run_to_end
from unet_gui.state.training import TrainingState

FAKE = (sys.executable, "-m", "tests.fake_program")


@pytest.fixture
def request_(tmp_path):
    return TrainingRequest(tmp_path, tmp_path / "model", "unet3d", 1.5)


def train(behaviour, request, on_error=None) -> TrainingState:
    state = TrainingState()
    errors: list[Exception] = []
    controller = TrainingController(
        state, SyncJobRunner(), on_error or errors.append, (*FAKE, behaviour)
    )
    controller.start(request)
    assert not errors
    return state


def test_the_command_line_is_that_of_the_program(request_, tmp_path) -> None:
    assert request_.words() == (
        "train",
        str(tmp_path),
        "-o",
        str(tmp_path / "model"),
        "--network",
        "unet3d",
        "--minutes",
        "1.5",
    )


def test_a_recipe_replaces_the_network(request_) -> None:
    words = replace(request_, recipe="glioma").words()
    assert "--network" not in words
    assert words[4:] == ("--recipe", "glioma", "--minutes", "1.5")
    assert "glioma" in recipe_names()


def test_a_training_gives_curves_and_a_package(request_) -> None:
    state = train("works", request_)
    assert state.loss == ((1, 0.9), (2, 0.5))
    assert state.dice == {"whole_tumour": ((2, 0.6),)}  # null is no point
    assert state.output == request_.output
    assert not state.is_training
    assert state.message == f"Wrote {request_.output}"


def test_an_error_is_the_sentence_of_the_child(request_) -> None:
    errors = []
    state = train("fails", request_, errors.append)
    (error,) = errors
    assert isinstance(error, RunError)
    assert str(error) == "The disk is full."
    assert (state.message, state.output) == ("The training failed.", None)
    assert state.loss


def test_an_end_without_a_model_is_an_error(request_) -> None:
    errors = []
    train("silent", request_, errors.append)
    assert "ended without a model" in str(errors[0])


def test_a_missing_dataset_is_refused(tmp_path) -> None:
    errors = []
    request = TrainingRequest(tmp_path / "no", tmp_path / "model", "unet3d", 1)
    state = train("works", request, errors.append)
    assert isinstance(errors[0], InputError)
    assert state.message == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no gentle interrupt")
def test_stopping_gently_keeps_the_model(request_) -> None:
    stop = StopRequest()
    job = training_job((*FAKE, "waits", *request_.words()), stop)
    reports = []

    def follow(progress) -> None:
        reports.append(progress.report)
        if progress.report.get("epoch") == 3:
            stop.gently.set()

    assert run_to_end(job, follow) == request_.output
    assert {"whole_tumour": 0.7} in [report.get("dice") for report in reports]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no gentle interrupt")
def test_stopping_at_once_ends_an_unresponsive_training(request_) -> None:
    stop = StopRequest()
    job = training_job((*FAKE, "stubborn", *request_.words()), stop)

    def follow(progress) -> None:
        if stop.gently.is_set():
            stop.at_once.set()
        if progress.report.get("epoch") == 3:
            stop.gently.set()

    assert run_to_end(job, follow) is None  # it would have written its model


def test_an_abandoned_job_leaves_no_process(request_) -> None:
    before = psutil.Process().children()
    job = training_job((*FAKE, "waits", *request_.words()), StopRequest())
    while next(job).report.get("epoch") != 3:
        pass
    assert len(psutil.Process().children()) == len(before) + 1
    job.close()
    assert psutil.Process().children() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no gentle interrupt")
def test_a_second_stop_request_kills_the_training(request_) -> None:
    """The first request lets the training write its model, the second kills it."""

    class Runner:
        def submit(self, job, listener, lane):
            self.job, self.listener, self.lane = job, listener, lane

    state, runner = TrainingState(), Runner()
    program = (*FAKE, "stubborn")
    controller = TrainingController(state, runner, pytest.fail, program)
    controller.stop()
    assert not state.is_stopping
    controller.start(request_)
    assert runner.lane is Lane.TRAINING

    def follow(progress) -> None:
        if state.is_stopping:
            controller.stop()
        if progress.report.get("epoch") == 3:
            controller.stop()
            assert state.is_stopping

    runner.listener.on_result(run_to_end(runner.job(), follow))
    assert not state.is_training
    assert not state.is_stopping
    assert "no model was written" in state.message


def test_an_undefined_value_is_not_a_point_of_the_curve(request_) -> None:
    class Runner:
        def submit(self, job, listener, lane):
            self.listener = listener

    state, runner = TrainingState(), Runner()
    TrainingController(state, runner, pytest.fail, FAKE).start(request_)
    for report in (
        {"kind": "epoch", "epoch": 1, "loss": None},
        {"kind": "validation", "epoch": 1, "dice": {"edema": math.nan}},
    ):
        runner.listener.on_progress(TrainingProgress(0, 0, report=report))
    assert (state.loss, state.dice) == ((), {})
