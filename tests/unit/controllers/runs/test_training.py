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
    training_job,
)
from unet_gui.controllers.runs.training_request import TrainingRequest, recipe_titles
from unet_gui.core.errors import RunError
from unet_gui.core.progress import run_to_end
from unet_gui.state.training import TrainingState

FAKE = (sys.executable, "-m", "tests.fake_program")


@pytest.fixture
def request_(decathlon_folder, tmp_path):
    return TrainingRequest(decathlon_folder, tmp_path / "model", "unet3d", 1.5)


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
        str(request_.dataset),
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
    assert recipe_titles()["glioma"] == "Glioma, two stages"


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
    assert state.error == "The disk is full."
    assert state.loss


def test_a_failure_that_a_dialog_shows_is_shown_nowhere_else(request_) -> None:
    state = TrainingState(is_watched=True)
    program = (*FAKE, "fails")
    TrainingController(state, SyncJobRunner(), pytest.fail, program).start(request_)
    assert state.error == "The disk is full."


def test_an_end_without_a_model_is_an_error(request_) -> None:
    errors = []
    train("silent", request_, errors.append)
    assert "ended without a model" in str(errors[0])


def test_what_does_not_fit_is_refused_before_the_start(request_, tmp_path) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "model.json").write_text("{}")
    empty = tmp_path / "empty"
    empty.mkdir()
    for changes, sentence in (
        ({"dataset": tmp_path / "no"}, "is not a folder"),
        ({"dataset": empty}, "no readable dataset.json"),
        ({"output": tmp_path / "my model/"}, "id of a model"),
        ({"output": taken}, "already holds a model or an interrupted run"),
    ):
        state = train("works", replace(request_, **changes))
        assert sentence in state.error
        assert (state.message, state.is_training) == ("", False)
    state = train("works", replace(request_, output=taken, resumes=True))
    assert (state.error, state.output) == ("", taken)


def test_without_held_out_cases_the_last_weights_are_kept(request_) -> None:
    words = replace(request_, validation_share=0.0).words()
    assert words[-4:] == ("--validation", "0", "--keep", "last")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no gentle interrupt")
def test_a_stop_in_the_first_epoch_is_no_failure(request_) -> None:
    class Runner:
        def submit(self, job, listener, lane):
            self.job, self.listener = job, listener

    state, runner = TrainingState(), Runner()
    program = (*FAKE, "early")
    controller = TrainingController(state, runner, pytest.fail, program)
    controller.start(request_)
    seen = []

    def follow(progress) -> None:
        runner.listener.on_progress(progress)
        seen.append((state.message, state.share))
        if progress.report.get("kind") == "step":
            controller.stop()
            assert "no model is written" in state.message

    runner.listener.on_result(run_to_end(runner.job(), follow))
    assert ("Read BRATS_001 (1 of 2)", None) in seen
    assert state.message == "Stopped in the first epoch; no model was written."
    assert (state.error, state.output, state.is_training) == ("", None, False)


def test_a_step_tells_the_time_that_is_left(request_) -> None:
    class Runner:
        def submit(self, job, listener, lane):
            self.listener = listener

    state, runner = TrainingState(), Runner()
    TrainingController(state, runner, pytest.fail, FAKE).start(request_)
    step = {"kind": "step", "epoch": 1, "number": 3, "of": 40, "loss": 0.7}
    runner.listener.on_progress(TrainingProgress(0, 0, report={**step, "left_s": 67.5}))
    assert state.message == "Epoch 1, step 3 of 40 · loss 0.700 · about 2 min left"
    assert state.share == 0.25
    runner.listener.on_progress(
        TrainingProgress(0, 0, report={"kind": "validating", "epoch": 1})
    )
    assert (state.message, state.share) == ("Epoch 1: validating…", None)


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
