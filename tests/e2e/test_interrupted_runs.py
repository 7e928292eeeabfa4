"""The window works on after a run is interrupted at any of its steps."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from tests.e2e.monkey_hands import drop
from tests.numpy_model import SPEC
from tests.viewer_case import make_case
from unet_gui.app import build_main_window
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.controllers.engine.process import Limits
from unet_gui.controllers.runs import segmentation_job
from unet_gui.core.errors import RunError
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.settings import Settings

NUMPY_ENGINE = (sys.executable, "-m", "tests.numpy_engine")
ON_POSIX = pytest.mark.skipif(os.name != "posix", reason="needs signals")
PLAN = "the plan"
MOMENTS = (
    ("Starting the engine", 0),
    ("Loading the model", 0),
    ("Preparing the sequences", 0),
    ("Preparing the sequences", 8),
    (PLAN, 0),
    ("Segmenting", 0),
    ("Segmenting", 1),
    ("Deciding the classes", 1),
)
_PATIENCE_MS = 60_000


class Halt:
    """Halts a run at a given step until the test lets it continue."""

    def __init__(self, monkeypatch, moment) -> None:
        self.is_reached = threading.Event()
        self._may_go = threading.Event()
        self._moment = moment
        self._job = segmentation_job.prepared_segmentation_job
        monkeypatch.setattr(segmentation_job, "prepared_segmentation_job", self._held)

    def _held(self, *given):
        job = self._job(*given)
        while True:
            try:
                progress = next(job)
            except StopIteration as stop:
                return stop.value
            yield progress
            message = PLAN if progress.is_plan else progress.message
            if (message, progress.done) == self._moment and not self._may_go.is_set():
                self.is_reached.set()
                self._may_go.wait()

    def wait(self, qtbot) -> None:
        qtbot.waitUntil(self.is_reached.is_set, timeout=_PATIENCE_MS)

    def go_on(self) -> None:
        self._may_go.set()


@pytest.fixture
def failures():
    return []


@pytest.fixture
def window(qtbot, tmp_path, failures, unasked, no_leaked_widgets):
    models = {"numpy": ModelPackage(SPEC, tmp_path)}
    made = build_main_window(models, Settings(), EngineHost(NUMPY_ENGINE))
    made.failed.connect(failures.append)
    made.show()
    made.parts.states.session.case = make_case(names=SPEC.sequences)
    made.parts.controllers.segmentation.set_flips(2)
    yield made
    made.close()
    made.deleteLater()


def wait_for_end(qtbot, window) -> str:
    session = window.parts.states.session
    qtbot.waitUntil(lambda: not session.is_segmenting, timeout=_PATIENCE_MS)
    return session.message


def check_next_run(qtbot, window) -> None:
    window.parts.controllers.segmentation.start()
    assert wait_for_end(qtbot, window).startswith("Segmented in")
    assert window.parts.states.session.result is not None


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_run_can_be_cancelled_at_every_step(
    qtbot, monkeypatch, window, failures, moment
) -> None:
    halt = Halt(monkeypatch, moment)
    window.parts.controllers.segmentation.start()
    halt.wait(qtbot)
    window.parts.controllers.segmentation.cancel()
    halt.go_on()
    assert wait_for_end(qtbot, window) == "Segmentation cancelled"
    assert window.parts.states.session.result is None
    check_next_run(qtbot, window)
    assert failures == []


def test_a_run_can_be_cancelled_before_its_first_step(qtbot, window, failures) -> None:
    for _ in range(3):
        window.parts.controllers.segmentation.start()
        window.parts.controllers.segmentation.cancel()
        window.parts.controllers.segmentation.cancel()
        assert wait_for_end(qtbot, window) == "Segmentation cancelled"
    check_next_run(qtbot, window)
    assert failures == []


@ON_POSIX
@pytest.mark.parametrize("moment", MOMENTS)
def test_the_engine_may_be_killed_at_every_step(
    qtbot, monkeypatch, window, failures, moment
) -> None:
    halt = Halt(monkeypatch, moment)
    window.parts.controllers.segmentation.start()
    halt.wait(qtbot)
    pid = window.parts.services.host.pid
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    halt.go_on()
    message = wait_for_end(qtbot, window)
    if moment == MOMENTS[-1]:  # the engine had finished its work
        assert message.startswith("Segmented in")
    else:
        assert message == "The segmentation failed"
        (failure,) = failures
        assert isinstance(failure, RunError)
        assert "killed" in str(failure)
    check_next_run(qtbot, window)


@ON_POSIX
def test_cancelling_ends_an_engine_that_halts_at_its_start(
    qtbot, window, failures
) -> None:
    session, host = window.parts.states.session, window.parts.services.host
    host.limits = Limits(halted_s=0.2)
    host.command = (*NUMPY_ENGINE, "halts")
    window.parts.controllers.segmentation.start()
    qtbot.waitUntil(
        lambda: (
            session.progress is not None and "not answer" in session.progress.message
        ),
        timeout=_PATIENCE_MS,
    )
    window.parts.controllers.segmentation.cancel()
    assert wait_for_end(qtbot, window) == "Segmentation cancelled"
    host.command = NUMPY_ENGINE
    check_next_run(qtbot, window)
    assert failures == []


@ON_POSIX
def test_a_run_that_waits_for_a_halted_engine_is_cancelled_at_once(
    qtbot, window
) -> None:
    parts = window.parts
    parts.services.host.limits = Limits(halted_s=0.2)
    check_next_run(qtbot, window)
    os.kill(parts.services.host.pid, signal.SIGSTOP)
    parts.controllers.architecture.select(
        "network:unet3d"
    )  # waits for a reply, and cannot be cancelled
    qtbot.waitUntil(lambda: parts.services.host.is_halted, timeout=_PATIENCE_MS)
    parts.controllers.segmentation.start()
    parts.controllers.segmentation.cancel()
    assert wait_for_end(qtbot, window) == "Segmentation cancelled"
    check_next_run(qtbot, window)


def test_segmenting_twice_at_once_starts_one_run(qtbot, monkeypatch, window) -> None:
    halt = Halt(monkeypatch, ("Segmenting", 0))
    for _ in range(2):
        window.actions_by_key["segment"].trigger()
        window.parts.controllers.segmentation.start()
    halt.wait(qtbot)
    assert not window.actions_by_key["segment"].isEnabled()
    assert window.parts.services.runner.unended == 1
    halt.go_on()
    assert wait_for_end(qtbot, window).startswith("Segmented in")
    qtbot.waitUntil(lambda: window.parts.services.runner.unended == 0)


@pytest.mark.parametrize("is_closed", [False, True])
def test_another_case_can_be_opened_during_a_run(
    qtbot, monkeypatch, window, brats_folder, decathlon_folder, is_closed
) -> None:
    parts, session = window.parts, window.parts.states.session
    drop(window, [brats_folder])
    qtbot.waitUntil(lambda: len(parts.states.cases.listed) == 1, timeout=_PATIENCE_MS)
    halt = Halt(monkeypatch, ("Segmenting", 0))
    parts.controllers.segmentation.start()
    halt.wait(qtbot)
    drop(window, [decathlon_folder])
    qtbot.waitUntil(lambda: session.case.name == "BRATS_001", timeout=_PATIENCE_MS)
    first = parts.states.cases.listed[0]
    if is_closed:
        parts.controllers.cases.close(first.key)
    halt.go_on()
    message = wait_for_end(qtbot, window)
    assert session.result is None
    if is_closed:
        assert message.endswith("cancelled: it was closed")
    else:
        assert message.startswith(f"Segmented {first.files.name}")
        parts.controllers.cases.switch(first.key)
        qtbot.waitUntil(lambda: session.result is not None, timeout=_PATIENCE_MS)


@ON_POSIX
@pytest.mark.parametrize("moment", MOMENTS)
def test_the_window_can_be_closed_during_a_run(
    qtbot, monkeypatch, window, moment
) -> None:
    halt = Halt(monkeypatch, moment)
    window.parts.controllers.segmentation.start()
    halt.wait(qtbot)
    pid = window.parts.services.host.pid
    threading.Timer(0.2, halt.go_on).start()  # closing waits for it
    window.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@pytest.mark.parametrize("key", ["about", "keys", "model_cards", "go_to_position"])
def test_files_can_be_dropped_while_a_dialog_is_open(
    qtbot, window, brats_folder, failures, key
) -> None:
    window.actions_by_key[key].trigger()
    (dialog,) = [d for d in window.findChildren(QDialog) if d.isVisible()]
    drop(window, [brats_folder])
    name = brats_folder.name
    session = window.parts.states.session
    qtbot.waitUntil(lambda: session.case.name == name, timeout=_PATIENCE_MS)
    assert dialog.isVisible()
    drop(window, [Path(__file__)])
    qtbot.waitUntil(lambda: bool(failures), timeout=_PATIENCE_MS)
    assert session.case.name == name
    for shown in window.findChildren(QDialog):
        shown.reject()
