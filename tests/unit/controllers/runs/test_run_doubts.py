"""Doubts about a run, found when a case opens."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.numpy_model import SPEC
from tests.viewer_case import make_case
from unet_gui.controllers.jobs import Lane, SyncJobRunner
from unet_gui.controllers.runs.run_doubts import RunDoubtsController
from unet_gui.core.image.volume import Volume
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.segmentation.input.run_doubts import run_doubts
from unet_gui.state.session import SessionState


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
