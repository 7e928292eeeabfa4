"""The window survives every fault of the engine, and no engine outlives its window."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.numpy_model import SPEC
from tests.open_files import open_files
from unet_gui.app import build_main_window
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.progress import Phase
from unet_gui.core.settings import Settings

ROOT = Path(__file__).resolve().parent.parent.parent
NUMPY_ENGINE = (sys.executable, "-m", "tests.numpy_engine")
ON_POSIX = pytest.mark.skipif(os.name != "posix", reason="needs signals")
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def start_session(temporary: Path, *fault: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        (sys.executable, "-m", "tests.e2e.window_session", *fault),
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
        text=True,
    )


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until(is_done, timeout_s: float = 10) -> None:
    deadline = time.monotonic() + timeout_s
    while not is_done():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_the_window_imports_no_network_library_in_a_whole_session(tmp_path) -> None:
    with start_session(tmp_path) as window:
        out, _ = window.communicate(timeout=120)
    assert window.returncode == 0
    engine_pid, _, record = out.splitlines()
    found = json.loads(record)
    assert found["heavy"] == []
    assert found["threads"] == ["MainThread"]
    assert found["engine_pid"] == int(engine_pid)  # the engine that was running before
    assert not is_running(int(engine_pid))
    assert list(tmp_path.iterdir()) == []


@ON_POSIX
def test_a_window_killed_during_a_run_leaves_nothing_behind(tmp_path) -> None:
    with start_session(tmp_path, "slow") as window:
        engine_pid = int(window.stdout.readline())
        assert window.stdout.readline() == "segmenting\n"
        time.sleep(1)  # until a tile is under way
        window.kill()
    wait_until(lambda: not is_running(engine_pid))
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def small_case(demo):
    middle = (slice(80, 112),) * 3
    volumes = {
        name: replace(volume, data=np.ascontiguousarray(volume.data[middle]))
        for name, volume in demo.sequences.items()
    }
    return replace(demo, sequences=volumes, reference=None)


@pytest.fixture
def window(qtbot, tmp_path, small_case, no_leaked_widgets):
    """Open a window with a case; `host.command` chooses its engine."""
    models = {"numpy": ModelPackage(SPEC, tmp_path)}
    made = build_main_window(models, Settings(), EngineHost(NUMPY_ENGINE))
    made.show()
    made.parts.states.session.case = small_case
    yield made
    made.close()
    made.deleteLater()


def use(window, *fault: str) -> EngineHost:
    host = window.parts.services.host
    host.command = (*NUMPY_ENGINE, *fault)
    return host


def segment(qtbot, window) -> None:
    window.parts.controllers.segmentation.start()
    session = window.parts.states.session
    qtbot.waitUntil(lambda: not session.is_segmenting, timeout=20_000)


def wait_for_tiles(qtbot, session) -> None:
    qtbot.waitUntil(
        lambda: session.progress is not None and session.progress.phase is Phase.TILES,
        timeout=20_000,
    )


def told(window) -> str:
    """Close the window's only toast and return its text."""
    (toast,) = window.toasts.toasts
    toast.dismiss()
    return toast.text


def check_next_run(qtbot, window) -> None:
    use(window)
    segment(qtbot, window)
    assert window.parts.states.session.message.startswith("Segmented in")


@ON_POSIX
def test_case_and_result_survive_a_killed_engine(qtbot, window) -> None:
    segment(qtbot, window)
    session = window.parts.states.session
    case, result = session.case, session.result
    window.parts.services.host.release()
    host = use(window, "slow")
    window.parts.controllers.segmentation.start()
    wait_for_tiles(qtbot, session)
    os.kill(host.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: not session.is_segmenting, timeout=20_000)
    assert "killed, most likely for lack of memory" in told(window)
    assert session.case is case
    assert session.result is result
    check_next_run(qtbot, window)


@ON_POSIX
def test_cancelling_ends_a_hanging_engine_and_the_next_run_works(qtbot, window) -> None:
    segment(qtbot, window)
    session, host = window.parts.states.session, window.parts.services.host
    os.kill(host.pid, signal.SIGSTOP)
    window.parts.controllers.segmentation.start()
    wait_for_tiles(qtbot, session)
    started = time.monotonic()
    window.parts.controllers.segmentation.cancel()
    qtbot.waitUntil(lambda: not session.is_segmenting, timeout=5000)
    assert time.monotonic() - started < 2  # 0.5 s on an idle machine
    assert session.message == "Segmentation cancelled"
    check_next_run(qtbot, window)


def test_cancelling_ends_a_hanging_start(qtbot, window) -> None:
    use(window, "hangs")
    session = window.parts.states.session
    window.parts.controllers.segmentation.start()
    qtbot.waitUntil(lambda: session.progress is not None, timeout=20_000)
    window.parts.controllers.segmentation.cancel()
    qtbot.waitUntil(lambda: not session.is_segmenting, timeout=5000)
    window.parts.services.host.release()
    check_next_run(qtbot, window)


@ON_POSIX
def test_closing_does_not_wait_for_a_hanging_engine(qtbot, window) -> None:
    segment(qtbot, window)
    pid = window.parts.services.host.pid
    os.kill(pid, signal.SIGSTOP)
    window.parts.controllers.segmentation.start()
    wait_for_tiles(qtbot, window.parts.states.session)
    started = time.monotonic()
    window.close()
    assert time.monotonic() - started < 5
    assert not is_running(pid)


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ("chatters", "invalid reply"),
        ("babbles", "invalid reply"),
        ("old", "another version"),
        ("short", "memory"),
        ("dies", "exit code 3"),
    ],
)
def test_each_fault_gives_one_sentence_and_the_next_run_works(
    qtbot, window, fault, sentence
) -> None:
    use(window, fault)
    case = window.parts.states.session.case
    segment(qtbot, window)
    text = told(window)
    assert sentence in text
    assert "Traceback" not in text
    assert window.parts.states.session.case is case
    check_next_run(qtbot, window)


@ON_LINUX
def test_many_runs_in_a_row_leave_nothing_behind(qtbot, window) -> None:
    def taken() -> tuple[set[str], int, int]:
        children = Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii")
        return open_files(), threading.active_count(), len(children.split())

    for _ in range(3):
        segment(qtbot, window)
    files, threads, children = taken()
    pid = window.parts.services.host.pid
    for _ in range(30):
        segment(qtbot, window)
    assert window.parts.services.host.pid == pid
    files_after, threads_after, children_after = taken()
    assert not files_after - files
    assert children_after == children
    # the pool for reading starts its second thread when it first needs one
    assert threads_after <= threads + 1
