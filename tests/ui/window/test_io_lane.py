"""A drive that hangs blocks neither the next job nor the end of the program."""

from __future__ import annotations

import os
import threading
import time

import pytest

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.core.progress import Progress
from unet_gui.ui.window import job_runner
from unet_gui.ui.window.job_runner import QtJobRunner


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
