"""Doubts about a run, found when a case opens."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pytest

from tests.numpy_model import SPEC
from tests.viewer_case import make_case
from unet_gui.controllers.jobs import Lane, SyncJobRunner
from unet_gui.controllers.runs import run_doubts as module
from unet_gui.controllers.runs.run_doubts import RunDoubtsController
from unet_gui.core.image.volume import Volume
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.segmentation.input.run_doubts import run_doubts
from unet_gui.state.session import SessionState


class Waiting(NamedTuple):
    controller: RunDoubtsController
    session: SessionState
    runner: Runner
    called: list[str]
    errors: list[Exception]


class Runner(SyncJobRunner):
    """Holds jobs until they are told to run."""

    def __init__(self):
        self.held, self.is_holding = [], False

    def submit(self, job, listener, lane=Lane.COMPUTE):
        assert lane is Lane.IO
        if self.is_holding:
            self.held.append((job, listener, lane))
            return None
        return super().submit(job, listener, lane)


@pytest.fixture
def bench(tmp_path):
    session, runner, errors = SessionState(), Runner(), []
    models = {"numpy": ModelPackage(SPEC, tmp_path)}
    controller = RunDoubtsController(session, runner, models, errors.append)
    yield session, runner, errors
    del controller  # only its own reference keeps it alive


@pytest.fixture
def waiting(tmp_path):
    """Return a controller whose case has just been opened, and what runs call."""
    session, runner, errors = SessionState(), Runner(), []
    models = {"numpy": ModelPackage(SPEC, tmp_path)}
    controller = RunDoubtsController(session, runner, models, errors.append)
    runner.is_holding = True
    session.model_id = "numpy"
    session.case = make_case()
    return Waiting(controller, session, runner, [], errors)


def test_a_case_is_checked_once_it_is_shown_and_a_model_chosen(bench):
    session, _, errors = bench
    session.case = make_case()
    assert session.doubts == ()
    session.model_id = "numpy"
    (text,) = session.doubts
    assert text.startswith("The scan does not look like a whole brain")
    session.case = None
    assert session.doubts == ()
    assert errors == []


def test_doubts_about_the_files_come_first(bench):
    session, _, _ = bench
    session.model_id = "numpy"
    session.case = replace(make_case(), doubts=("Two are one.",))
    assert session.doubts[0] == "Two are one."
    assert len(session.doubts) == 2


def broken(*_):
    raise ValueError("broken")


def run_held(runner):
    runner.is_holding = False
    while runner.held:
        runner.submit(*runner.held.pop(0))


def test_a_run_waits_in_the_background_until_the_scans_are_looked_at(waiting):
    controller, session, runner, called, _ = waiting
    controller.when_known(lambda: called.append("first"))
    controller.when_known(lambda: called.append("second"))  # an impatient click
    assert called == []
    assert session.message == "Looking at the scans…"
    run_held(runner)
    assert called == ["first"]
    assert session.message == ""
    controller.when_known(lambda: called.append("now"))
    assert called == ["first", "now"]


def test_a_run_that_waited_for_another_case_is_not_started(waiting):
    controller, session, runner, called, _ = waiting
    controller.when_known(lambda: called.append("first"))
    session.case = make_case()
    run_held(runner)
    assert called == []
    assert session.message == ""


def test_a_run_is_given_up_while_the_scans_are_looked_at(waiting):
    controller, session, runner, called, _ = waiting
    controller.when_known(lambda: called.append("first"))
    assert session.is_looking
    controller.give_up()
    assert not session.is_looking
    assert session.message == "Segmentation cancelled"
    controller.when_known(lambda: called.append("again"))  # a change of mind
    run_held(runner)
    assert called == ["again"]
    assert not session.is_looking


def test_a_search_that_fails_is_told_and_can_be_asked_for_again(waiting, monkeypatch):
    controller, _, runner, called, errors = waiting
    controller.when_known(lambda: called.append("first"))
    with monkeypatch.context() as patch:
        patch.setattr(module, "scan_doubts", broken)
        runner.is_holding = False
        runner.submit(*runner.held.pop())
    assert [str(error) for error in errors] == ["broken"]
    controller.when_known(lambda: called.append("again"))
    assert called == ["again"]


def test_doubts_about_a_case_that_is_gone_are_dropped(bench):
    session, runner, _ = bench
    session.model_id = "numpy"
    runner.is_holding = True
    session.case = make_case()
    session.case = None
    runner.is_holding = False
    for parts in runner.held:
        runner.submit(*parts)
    assert session.doubts == ()


def test_a_case_is_searched_once_for_each_model(monkeypatch):
    case = make_case()
    first = run_doubts(case, SPEC.sequences)

    def refuse(*_):
        raise AssertionError

    monkeypatch.setattr(Volume, "intensity", refuse)
    assert run_doubts(case, SPEC.sequences) is not None
    assert run_doubts(case, SPEC.sequences) == first
    assert np.asarray(case.first.data).any()
