"""Interrupting, suspending and closing the engine, and the death of the window."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.numpy_engine import DESCRIPTION
from tests.unit.controllers.engine.numpy_engine_process import (
    FOLDER,
    NUMPY_ENGINE,
    ON_POSIX,
    tiles,
    wait_for_end,
    wait_for_start,
)
from unet_gui.controllers.engine.predictor import EnginePredictor
from unet_gui.controllers.engine.process import (
    EngineInterruptedError,
    EngineProcess,
    EngineSilentError,
    Limits,
)
from unet_gui.core.errors import RunError


@ON_POSIX
def test_a_halted_start_is_abandoned(start) -> None:
    engine = start("halts", silence_s=0.2)
    with pytest.raises(EngineSilentError, match="signs of life"):
        wait_for_start(engine)
    assert not engine.is_alive


@ON_POSIX
def test_a_command_to_a_halted_engine_is_abandoned(start) -> None:
    engine = start()
    predictor = EnginePredictor(engine, FOLDER)
    engine.limits = Limits(silence_s=0.2)
    os.kill(engine.pid, signal.SIGSTOP)
    with pytest.raises(EngineSilentError, match="signs of life"):
        predictor.predict(0, tiles())
    assert not engine.is_alive


@ON_POSIX
def test_only_a_halted_engine_is_ended(start) -> None:
    engine = start("halts")
    assert not engine.is_up()
    engine.end_if_halted()
    engine.interrupt()
    assert engine.is_alive
    engine.limits = Limits(halted_s=0.01)
    assert not engine.is_up()
    engine.interrupt()
    assert not engine.is_alive


def test_a_halted_engine_is_not_reported_as_short_of_memory(start, monkeypatch) -> None:
    engine = start()
    wait_for_start(engine)
    monkeypatch.setattr(EngineProcess, "is_halted", True)
    engine.end_if_halted()
    with pytest.raises(RunError) as caught:
        engine.request("map", key="k", bytes=1)
    assert "memory" not in str(caught.value)
    assert "did not answer" in str(caught.value)


def test_time_asleep_does_not_count_as_waiting(start, monkeypatch) -> None:
    engine = start("hangs")
    assert not engine.is_up()
    later = time.monotonic() + 3600
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert not engine.is_up()
    assert not engine.is_halted
    assert engine.is_alive


def test_an_interruption_ends_a_slow_tile(start) -> None:
    engine = start("slow")
    predictor = EnginePredictor(engine, FOLDER)
    engine.interrupt()
    with pytest.raises(EngineInterruptedError):
        predictor.predict(0, tiles())
    engine.close()
    assert not engine.is_alive


@ON_POSIX
def test_an_interruption_ends_a_suspended_engine(start) -> None:
    engine = start()
    predictor = EnginePredictor(engine, FOLDER)
    os.kill(engine.pid, signal.SIGSTOP)
    engine.interrupt()
    with pytest.raises(EngineInterruptedError):
        predictor.predict(0, tiles())
    engine.close()
    assert not engine.is_alive


def test_an_interruption_spares_an_engine_that_answers_soon(start) -> None:
    engine = start()
    predictor = EnginePredictor(engine, FOLDER)
    engine.interrupt()
    predictor.predict(0, tiles())
    assert engine.is_alive


@ON_POSIX
def test_ctrl_c_in_the_terminal_does_not_end_the_engine(start) -> None:
    engine = start()
    wait_for_start(engine)
    os.kill(engine.pid, signal.SIGINT)
    assert EnginePredictor(engine, FOLDER).describe(0) == DESCRIPTION


WINDOW = """
import os, signal, sys, time
from pathlib import Path
import numpy as np
from unet_gui.controllers.engine.process import EngineProcess
from unet_gui.controllers.engine.predictor import EnginePredictor

def reserve_and_die(descriptor, start, size):
    os.ftruncate(descriptor, start + size // 2)
    os.kill(os.getpid(), signal.SIGKILL)

moment, *command = sys.argv[1:]
engine = EngineProcess("cpu", command)
print(engine.pid, flush=True)
tiles = np.zeros((1, 100, 100, 4, 4), np.float32)
if moment != "at the start":
    predictor = EnginePredictor(engine, Path("x"))
if moment == "with room half taken":
    os.posix_fallocate = reserve_and_die
if moment != "at the start" and moment != "idle":
    print("computing", flush=True)
    predictor.predict(0, tiles)
print("idle", flush=True)
time.sleep(60)
"""


@ON_POSIX
@pytest.mark.parametrize(
    ("moment", "fault", "wait_for"),
    [
        ("at the start", ("hangs",), "idle"),
        ("idle", (), "idle"),
        ("in a tile", ("slow",), "computing"),
        ("with room half taken", (), "computing"),
    ],
)
def test_a_killed_window_leaves_nothing_behind(
    tmp_path, moment, fault, wait_for
) -> None:
    command = (sys.executable, "-c", WINDOW, moment, *NUMPY_ENGINE, *fault)
    window = subprocess.Popen(
        command,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    engine_pid = int(window.stdout.readline())
    assert window.stdout.readline().strip() == wait_for
    if wait_for == "computing":
        time.sleep(0.2)  # until the tile is being computed, or the window has ended
    window.kill()
    window.wait()
    window.stdout.close()
    assert wait_for_end(engine_pid)
    assert list(tmp_path.iterdir()) == []
