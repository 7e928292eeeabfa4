from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

import pytest

from tests.numpy_model import SPEC
from tests.viewer_case import make_case
from unet_gui.controllers.engine import warm_up as engine_preparation
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.controllers.engine.warm_up import (
    EnginePreparation,
    is_machine_idle,
)
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.state.session import SessionState

NUMPY_ENGINE = (sys.executable, "-m", "tests.numpy_engine")
MODELS = {"numpy": ModelPackage(SPEC, Path("anywhere"))}


class HeldRunner:
    """Keeps jobs until told to run them; records which were cancelled."""

    def __init__(self):
        self.jobs = []

    def submit(self, job, listener, lane=None):
        self.jobs.append(job)
        self.is_cancelled = False
        return self

    def cancel(self):
        self.is_cancelled = True


@pytest.fixture
def session():
    return SessionState(case=make_case(), model_id="numpy", device="cpu")


@pytest.fixture
def host():
    host = EngineHost(NUMPY_ENGINE)
    yield host
    host.close()


def test_the_engine_is_ready_with_the_chosen_model(session, host) -> None:
    prepared = EnginePreparation(session, SyncJobRunner(), host, MODELS, lambda: True)
    assert prepared.start()
    assert list(host.predictor("cpu", Path("anywhere"))) == []  # nothing to wait for
    assert session.engine_devices == (("abacus", "Abacus (not tested)"),)


@pytest.mark.parametrize(
    "change",
    [{"case": None}, {"model_id": "unknown"}, {"is_segmenting": True}],
    ids=str,
)
def test_nothing_is_prepared_if_nothing_can_be_run(session, change) -> None:
    runner = HeldRunner()
    prepared = EnginePreparation(session, runner, None, MODELS, lambda: True)
    for name, value in change.items():
        setattr(session, name, value)
    assert prepared.start()
    assert runner.jobs == []


def test_a_busy_machine_is_left_alone(session) -> None:
    runner, idle = HeldRunner(), [False, True]
    prepared = EnginePreparation(session, runner, None, MODELS, lambda: idle.pop(0))
    assert not prepared.start()
    assert runner.jobs == []
    assert prepared.start()
    assert len(runner.jobs) == 1


def test_a_segmentation_takes_precedence(session) -> None:
    runner = HeldRunner()
    prepared = EnginePreparation(session, runner, None, MODELS, lambda: True)
    prepared.start()
    assert not runner.is_cancelled
    session.is_segmenting = True
    assert runner.is_cancelled


def test_another_model_replaces_the_first(session) -> None:
    runner = HeldRunner()
    prepared = EnginePreparation(session, runner, None, MODELS, lambda: True)
    prepared.start()
    cancelled = []
    runner.cancel = lambda: cancelled.append(True)
    prepared.start()
    assert cancelled == [True]
    assert len(runner.jobs) == 2


def test_a_failure_is_only_logged(session, caplog) -> None:
    session.device = "gpu"
    host = EngineHost(NUMPY_ENGINE)
    caplog.set_level(logging.INFO)
    EnginePreparation(session, SyncJobRunner(), host, MODELS, lambda: True).start()
    assert "There is no GPU here." in caplog.text
    host.close()


def test_a_machine_is_idle_while_a_core_is_free(monkeypatch) -> None:
    monkeypatch.setattr(engine_preparation, "own_cores", lambda: 4)
    for load, expected in ((0.1, True), (3.9, True), (4.0, False), (9.0, False)):
        monkeypatch.setattr(os, "getloadavg", lambda load=load: (load, 0, 0))
        assert engine_preparation.is_machine_idle() is expected


def test_a_machine_without_memory_is_not_idle(monkeypatch) -> None:
    monkeypatch.setattr(os, "getloadavg", lambda: (0, 0, 0))
    assert is_machine_idle()
    monkeypatch.setattr(engine_preparation, "available_bytes", lambda: 10**9)
    assert not is_machine_idle()


def test_a_machine_that_reports_no_load_is_idle(monkeypatch) -> None:
    monkeypatch.delattr(os, "getloadavg", raising=False)
    assert is_machine_idle()
