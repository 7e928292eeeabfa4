"""Signals, sleep and a lost display, with the window in its own process."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from tests.e2e.test_engine_faults import ROOT, is_running, wait_until

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs signals")
_SLEEP_S = 3


@contextmanager
def session_with(temporary, fault: str):
    """Yield a window whose engine has been started, and the engine's process id."""
    with subprocess.Popen(
        (sys.executable, "-m", "tests.e2e.window_session", fault),
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as window:
        yield window, int(window.stdout.readline())


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_during_a_run_ends_window_and_engine(tmp_path, name) -> None:
    with session_with(tmp_path, "slow") as (window, engine_pid):
        assert window.stdout.readline() == "segmenting\n"
        window.send_signal(getattr(signal, name))
        out, errors = window.communicate(timeout=120)
    assert window.returncode == 0, errors
    assert json.loads(out)["threads"] == ["MainThread"]
    wait_until(lambda: not is_running(engine_pid))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("is_segmenting", [False, True])
def test_the_work_continues_after_the_machine_slept(tmp_path, is_segmenting) -> None:
    with session_with(tmp_path, "steady") as (window, engine_pid):
        if is_segmenting:
            assert window.stdout.readline() == "segmenting\n"
        pids = (engine_pid, window.pid)
        for pid in pids:
            os.kill(pid, signal.SIGSTOP)
        time.sleep(_SLEEP_S)
        for pid in pids:
            os.kill(pid, signal.SIGCONT)
        out, errors = window.communicate(timeout=120)
    assert window.returncode == 0, errors
    found = json.loads(out.splitlines()[-1])
    assert found["message"].startswith("Segmented in")
    assert found["engine_pid"] == engine_pid  # the same engine as before
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def display():
    if shutil.which("Xvfb") is None:
        pytest.skip("needs Xvfb")
    command = ("Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24")
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        yield server
        server.kill()


def test_a_lost_display_leaves_no_process_behind(
    tmp_path, display, brats_folder
) -> None:
    temporary, state = tmp_path / "temporary", tmp_path / "state"
    temporary.mkdir()
    environment = {
        "DISPLAY": f":{display.stdout.readline().strip()}",
        "QT_QPA_PLATFORM": "xcb",
        "TMPDIR": str(temporary),
        "XDG_STATE_HOME": str(state),
    }
    with subprocess.Popen(
        (sys.executable, "-m", "tests.e2e.display_session", str(brats_folder)),
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as window:
        engine_pid = int(window.stdout.readline())
        display.kill()
        assert window.wait(40) == 1  # less than a tile takes
    wait_until(lambda: not is_running(engine_pid))
    assert list(temporary.iterdir()) == []
