from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path

import numpy as np
import psutil
import pytest

from unet_gui.controllers.engine.host import EngineHost
from unet_gui.controllers.engine.process import EngineInterruptedError, Limits
from unet_gui.core.errors import InputError, RunError
from unet_gui.core.progress import run_to_end

NUMPY_ENGINE = (sys.executable, "-m", "tests.numpy_engine")
FOLDER = Path("anywhere")
ON_POSIX = pytest.mark.skipif(os.name != "posix", reason="needs signals")
TILES = np.random.default_rng(0).random((1, 8, 4, 4, 4), np.float32)


@pytest.fixture
def make_host():
    hosts = []

    def make(*fault: str, **options) -> EngineHost:
        hosts.append(EngineHost((*NUMPY_ENGINE, *fault), **options))
        return hosts[-1]

    yield make
    for host in hosts:
        host.close()


def test_one_engine_is_kept_warm(make_host) -> None:
    host = make_host()
    first = run_to_end(host.predictor("cpu", FOLDER))
    assert run_to_end(host.predictor("cpu", FOLDER)) is first


def test_a_helper_stays_beside_the_model(make_host) -> None:
    host = make_host()
    run_to_end(host.prepare("cpu", FOLDER))
    model = run_to_end(host.predictor("cpu", FOLDER))
    helper = run_to_end(host.predictor("cpu", Path("helper"), is_helper=True))
    assert host.is_warm
    assert run_to_end(host.predictor("cpu", FOLDER)) is model
    for predictor in (model, helper):
        np.testing.assert_array_equal(predictor.predict(0, TILES), TILES[..., :3])
    other = run_to_end(host.predictor("cpu", Path("other")))
    assert not host.is_warm
    again = host.predictor("cpu", Path("helper"), is_helper=True)
    assert run_to_end(again) is helper
    np.testing.assert_array_equal(other.predict(0, TILES), TILES[..., :3])
    with pytest.raises(InputError, match="no longer loaded"):
        model.predict(0, TILES)


@ON_POSIX
def test_an_engine_that_has_ended_is_replaced(make_host) -> None:
    host = make_host()
    first = run_to_end(host.predictor("cpu", FOLDER))
    pid = host.pid
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    second = run_to_end(host.predictor("cpu", FOLDER))
    assert second is not first
    np.testing.assert_array_equal(second.predict(0, TILES), TILES[..., :3])


@pytest.mark.parametrize("fault", ["chatters", "babbles", "old", "broken"])
def test_the_next_run_starts_a_new_engine(make_host, fault) -> None:
    host = make_host(fault)
    pids = set()
    for _ in range(2):
        with pytest.raises((RunError, RuntimeError)):
            run_to_end(host.predictor("cpu", FOLDER), lambda _: pids.add(host.pid))
    assert len(pids) == 2


def test_a_hanging_start_is_abandoned(make_host) -> None:
    host = make_host("hangs", limits=Limits(start_s=0.1))
    with pytest.raises(RunError, match="did not start"):
        run_to_end(host.predictor("cpu", FOLDER))
    assert host.pid is None


@ON_POSIX
def test_an_engine_that_halts_at_its_start_is_replaced(make_host) -> None:
    host = make_host("halts", limits=Limits(silence_s=0.5))
    pids = []

    def follow(_progress) -> None:
        pids.append(host.pid)
        host.command = NUMPY_ENGINE
        host.limits = Limits(60, 60)

    predictor = run_to_end(host.predictor("cpu", FOLDER), follow)
    np.testing.assert_array_equal(predictor.predict(0, TILES), TILES[..., :3])
    assert len(set(pids)) == 2


@ON_POSIX
def test_an_engine_that_halts_twice_is_reported_each_time(
    make_host,
) -> None:
    host = make_host("halts", limits=Limits(silence_s=0.5, halted_s=0.06))
    said = []
    with pytest.raises(RunError, match="signs of life"):
        run_to_end(host.predictor("cpu", FOLDER), said.append)
    assert {progress.message for progress in said} == {
        "Starting the engine",
        "The engine does not answer; another one is started soon",
    }
    assert host.pid is None


@ON_POSIX
def test_an_engine_that_halts_is_ended_on_request(make_host) -> None:
    host = make_host("halts", limits=Limits(halted_s=0.08))
    host.end_if_halted()  # without an engine
    start = host.predictor("cpu", FOLDER)
    next(start)
    host.end_if_halted()
    assert host.is_alive
    while not host.is_halted:
        next(start)
    host.end_if_halted()
    assert not host.is_alive
    start.close()


def test_the_engine_changes_with_the_device(make_host) -> None:
    host = make_host()
    assert run_to_end(host.predictor("cpu", FOLDER)).device == "NumPy on cpu"
    assert run_to_end(host.predictor("gpu:1", FOLDER)).device == "NumPy on gpu:1"
    with pytest.raises(InputError):
        run_to_end(host.predictor("gpu", FOLDER))
    assert run_to_end(host.predictor("cpu", FOLDER)).device == "NumPy on cpu"


def test_a_rewritten_package_is_loaded_again(make_host, tmp_path) -> None:
    host = make_host()
    (tmp_path / "model.json").write_text("{}", "utf-8")
    first = run_to_end(host.predictor("cpu", tmp_path))
    assert run_to_end(host.predictor("cpu", tmp_path)) is first
    os.utime(tmp_path / "model.json", ns=(1, 1))
    assert run_to_end(host.predictor("cpu", tmp_path)) is not first


def test_preparing_runs_the_model_once(make_host) -> None:
    host = make_host()
    steps = [progress.message for progress in host.prepare("cpu", FOLDER)]
    assert steps[-2:] == ["Loading the model", "Warming up"]
    assert list(host.prepare("cpu", FOLDER)) == []
    predictor = run_to_end(host.predictor("cpu", FOLDER))
    assert predictor.computing_s > 0  # by the warm-up run


def test_a_cancelled_warm_up_leaves_its_engine_for_the_next_run(make_host) -> None:
    host = make_host()
    preparing = host.prepare("cpu", FOLDER)
    next(preparing)
    pid = host.pid
    preparing.close()
    run_to_end(host.predictor("cpu", FOLDER))
    assert host.pid == pid


def test_a_description_yields_before_its_request(make_host) -> None:
    host = make_host()
    run_to_end(host.predictor("cpu", FOLDER))
    assert len(list(host.describe_network("cpu", "unet3d"))) == 1


def test_an_interruption_ends_a_load_that_hangs(make_host) -> None:
    host = make_host()
    run_to_end(host.predictor("cpu", FOLDER))
    job = host.predictor("cpu", Path("another"))
    next(job)  # Loading the model
    if os.name == "posix":
        os.kill(host.pid, signal.SIGSTOP)
    host.interrupt()
    started = time.monotonic()
    if os.name == "posix":
        with pytest.raises(EngineInterruptedError):
            run_to_end(job)
        assert time.monotonic() - started < 5


def test_an_interruption_without_an_engine_has_no_effect(make_host) -> None:
    host = make_host()
    host.interrupt()
    predictor = run_to_end(host.predictor("cpu", FOLDER))
    np.testing.assert_array_equal(predictor.predict(0, TILES), TILES[..., :3])


def test_an_interruption_from_any_thread_ends_the_run_and_not_the_next(
    make_host,
) -> None:
    host = make_host("slow")
    predictor = run_to_end(host.predictor("cpu", FOLDER))
    interrupting = threading.Timer(0.1, host.interrupt)
    interrupting.start()
    with pytest.raises(EngineInterruptedError):
        predictor.predict(0, TILES)
    interrupting.join()
    assert not host.is_alive
    host.command = NUMPY_ENGINE
    another = run_to_end(host.predictor("cpu", FOLDER))
    np.testing.assert_array_equal(another.predict(0, TILES), TILES[..., :3])


def test_release_ends_the_engine(make_host) -> None:
    host = make_host()
    run_to_end(host.predictor("cpu", FOLDER))
    pid = host.pid
    host.release()
    assert not psutil.pid_exists(pid)
    assert host.pid is None
    host.release()


def test_another_runtime_or_precision_needs_another_engine(make_host) -> None:
    host = make_host()
    run_to_end(host.predictor("cpu", FOLDER))
    first = host.pid
    host.runtime = "tensorflow"
    run_to_end(host.predictor("cpu", FOLDER))
    assert host.pid != first
    second = host.pid
    host.precision = "bfloat16"
    run_to_end(host.predictor("cpu", FOLDER))
    assert host.pid != second


def test_the_engine_tells_which_devices_its_library_lists(make_host) -> None:
    host = make_host()
    assert host.devices == ()
    run_to_end(host.predictor("cpu", FOLDER))
    assert host.devices == (("abacus", "Abacus (not tested)"),)
