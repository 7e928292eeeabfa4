from __future__ import annotations

import os
import threading
import time

import pytest

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.core.progress import Progress
from unet_gui.ui.window.process import job_runner
from unet_gui.ui.window.process.job_runner import QtJobRunner


class Heard:
    def __init__(self) -> None:
        self.heard: list[str] = []

    def on_progress(self, progress) -> None:
        self.heard.append(progress.message)

    def on_result(self, result) -> None:
        self.heard.append(result)

    def on_error(self, error) -> None:
        self.heard.append(str(error))

    def on_cancelled(self) -> None:
        self.heard.append("cancelled")


@pytest.fixture
def runner(qtbot):
    made = QtJobRunner()
    yield made
    made.shutdown()


def step_and_wait(gate: threading.Event):
    yield Progress(0, 1, "begun")
    gate.wait()
    return "done"


def test_only_the_cancelled_one_of_the_waiting_jobs_ends_at_once(qtbot, runner) -> None:
    gate, first, second = threading.Event(), Heard(), Heard()
    runner.submit(lambda: step_and_wait(gate), first)
    qtbot.waitUntil(lambda: first.heard == ["begun"])
    waiting = runner.submit(lambda: step_and_wait(gate), second)
    waiting.cancel()
    assert second.heard == []  # never from within the call
    qtbot.waitUntil(lambda: second.heard == ["cancelled"])
    gate.set()
    qtbot.waitUntil(lambda: first.heard == ["begun", "done"])
    waiting.cancel()
    third = Heard()
    runner.submit(lambda: step_and_wait(gate), third)
    qtbot.waitUntil(lambda: third.heard == ["begun", "done"])
    assert second.heard == ["cancelled"]


@pytest.mark.parametrize("free", [Lane.COMPUTE, Lane.IO])
def test_nothing_waits_for_a_training(qtbot, runner, free) -> None:
    gate, open_gate = threading.Event(), threading.Event()
    open_gate.set()
    runner.submit(lambda: step_and_wait(gate), Heard(), Lane.TRAINING)
    if free is Lane.IO:  # opening two cases at once
        runner.submit(lambda: step_and_wait(gate), Heard(), free)
    other = Heard()
    runner.submit(lambda: step_and_wait(open_gate), other, free)
    qtbot.waitUntil(lambda: other.heard == ["begun", "done"])
    assert runner.unended == (2 if free is Lane.IO else 1)
    gate.set()
    qtbot.waitUntil(lambda: runner.unended == 0)


def test_a_running_job_stops_at_its_next_step(qtbot, runner) -> None:
    listener = Heard()

    def endless():
        while True:
            yield Progress(0, 0, "step")
            time.sleep(0.001)  # or a busy machine gets more steps than it can tell of

    job = runner.submit(endless, listener)
    qtbot.waitUntil(lambda: listener.heard != [])
    job.cancel()
    qtbot.waitUntil(lambda: listener.heard[-1] == "cancelled")


def test_listeners_hear_nothing_after_the_window_has_closed(qtbot) -> None:
    runner, gate, listener = QtJobRunner(), threading.Event(), Heard()
    runner.submit(lambda: step_and_wait(gate), Heard())
    runner.submit(lambda: step_and_wait(gate), listener)
    gate.set()
    runner.shutdown()
    qtbot.wait(10)
    assert listener.heard == []


@pytest.mark.parametrize("is_cancelled", [False, True])
def test_results_in_transit_at_the_end_are_not_delivered(qtbot, is_cancelled) -> None:
    runner, listener, gate = QtJobRunner(), Heard(), threading.Event()
    gate.set()
    job = runner.submit(lambda: step_and_wait(gate), listener)
    job.future.result(timeout=60)  # its end waits for Qt's loop
    if is_cancelled:
        job.cancel()
    runner.shutdown()
    runner.shutdown()
    qtbot.wait(1)
    assert listener.heard == []


def write(gate: threading.Event, written: list[int], number: int):
    yield Progress(0, 1, "saving")
    gate.wait()
    if number < 0:
        raise OSError(28, "No space left on device")
    written.append(number)


def test_waiting_files_are_saved_in_order_before_the_end(qtbot) -> None:
    runner, gate = QtJobRunner(), threading.Event()
    written: list[int] = []
    for number in range(3):
        runner.submit(lambda n=number: write(gate, written, n), Heard(), Lane.SAVING)
    runner.cancel_all()
    threading.Timer(0.1, gate.set).start()
    runner.shutdown()
    assert written == [0, 1, 2]


def test_a_callback_can_wait_until_all_files_are_saved(qtbot, runner) -> None:
    gate, told = threading.Event(), []
    assert not runner.after_saving(lambda: told.append("never"))
    for number in range(2):
        runner.submit(lambda n=number: write(gate, told, n), Heard(), Lane.SAVING)
    assert runner.after_saving(lambda: told.append("all"))
    gate.set()
    qtbot.waitUntil(lambda: told == [0, 1, "all"])
    assert not runner.after_saving(lambda: told.append("never"))


def test_a_failed_save_drops_the_waiting_callback(qtbot, runner) -> None:
    gate, told, heard = threading.Event(), [], Heard()
    for number in (-1, 1):
        runner.submit(lambda n=number: write(gate, told, n), heard, Lane.SAVING)
    assert runner.after_saving(lambda: told.append("never"))
    gate.set()
    qtbot.waitUntil(lambda: runner.unended == 0)
    assert told == [1]
    assert any("No space left" in str(text) for text in heard.heard)


@pytest.fixture
def pipe():
    """Yield a pipe that nobody writes to; reading from it waits for ever."""
    reading, writing = os.pipe()
    yield reading
    os.close(writing)  # so that the threads of the test end
    for thread in threading.enumerate():
        if thread.name == "io":
            thread.join(5)
    os.close(reading)


def test_jobs_that_hang_are_left_behind(qtbot, pipe, monkeypatch):
    monkeypatch.setattr(job_runner, "_PATIENCE_S", 0.1)
    runner = QtJobRunner()
    started = threading.Semaphore(0)
    ended = []

    def hanging():
        yield Progress(0, 1, "")
        started.release()
        os.read(pipe, 1)

    def quick():
        yield Progress(0, 1, "")
        return "read"

    listener = Listener(ended.append, ended.append)
    stuck = [runner.submit(hanging, listener, Lane.IO) for _ in range(2)]
    for _ in stuck:
        assert started.acquire(timeout=5)
    runner.submit(quick, listener, Lane.IO)
    assert ended == []
    for job in stuck:
        job.cancel()
    qtbot.waitUntil(lambda: ended == ["read"], timeout=2000)

    before = time.monotonic()
    runner.shutdown()

    assert time.monotonic() - before < 2
    assert runner.is_stuck
