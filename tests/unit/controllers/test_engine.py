from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pytest

from tests.numpy_engine import DESCRIPTION
from unet_gui.controllers.engine import EngineInterruptedError, EngineProcess
from unet_gui.controllers.engine_host import EngineHost
from unet_gui.controllers.engine_predictor import EnginePredictor
from unet_gui.core.errors import InputError, RunError

NUMPY_ENGINE = (sys.executable, "-m", "tests.numpy_engine")
FOLDER = Path("anywhere")


@pytest.fixture
def start():
    engines = []

    def started(*arguments: str, device: str = "cpu") -> EngineProcess:
        engines.append(EngineProcess(device, (*NUMPY_ENGINE, *arguments)))
        return engines[-1]

    yield started
    for engine in engines:
        engine.close()


def tiles(edge: int = 8) -> np.ndarray:
    return np.random.default_rng(0).random((1, edge, 4, 4, 4), np.float32)


def wait_for_end(pid: int) -> bool:
    for _ in range(500):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


def test_tiles_of_growing_size_come_back_through_the_mapped_file(start) -> None:
    predictor = EnginePredictor(start(), FOLDER)
    for edge in (8, 4, 400):
        given = tiles(edge)
        np.testing.assert_array_equal(predictor.predict(0, given), given[..., :3])
    assert predictor.stages[0].multiple == 4
    assert predictor.device == "NumPy on cpu"


def test_describes(start) -> None:
    assert EnginePredictor(start(), FOLDER).describe(0) == DESCRIPTION


def test_a_layers_output_comes_back_through_the_mapped_file(start) -> None:
    predictor = EnginePredictor(start(), FOLDER)
    for edge in (4, 100, 8):
        given = tiles(edge)
        found = predictor.activations(0, 0, given)
        np.testing.assert_array_equal(found, given[..., :3] * 2)
    np.testing.assert_array_equal(predictor.predict(0, given), given[..., :3])


def test_a_refused_device_is_an_input_error(start) -> None:
    with pytest.raises(InputError, match="no GPU here"):
        start(device="gpu").request("load", folder="x")


def test_a_fault_inside_is_told_with_its_traceback(start) -> None:
    predictor = EnginePredictor(start("raises"), FOLDER)
    with pytest.raises(RuntimeError, match="by accident") as caught:
        predictor.predict(0, tiles())
    assert "Traceback" in caught.value.__notes__[0]
    assert predictor.describe(0) == DESCRIPTION  # it still answers


def test_a_full_disk_inside_is_one_sentence(start) -> None:
    predictor = EnginePredictor(start("full"), FOLDER)
    with pytest.raises(RunError, match="no room left on the disk"):
        predictor.predict(0, tiles())


def test_an_unknown_command_is_a_fault_and_no_end(start) -> None:
    engine = start()
    with pytest.raises(RuntimeError, match="nonsense"):
        engine.request("nonsense")
    assert engine.is_alive


def test_an_engine_that_dies_is_reported_in_one_sentence(start, caplog) -> None:
    predictor = EnginePredictor(start("dies"), FOLDER)
    with pytest.raises(RunError, match="exit code 3"):
        predictor.predict(0, tiles())
    assert "famous last words" in caplog.text  # the log has what it wrote


@pytest.mark.skipif(os.name != "posix", reason="needs kill -9")
def test_an_engine_killed_from_outside_is_reported(start) -> None:
    engine = start()
    predictor = EnginePredictor(engine, FOLDER)
    os.kill(engine._process.pid, signal.SIGKILL)
    engine._process.wait()
    with pytest.raises(RunError, match="killed"):
        predictor.predict(0, tiles())


def test_interrupt_ends_a_slow_tile(start) -> None:
    engine = start("slow")
    predictor = EnginePredictor(engine, FOLDER)
    engine.interrupt()
    with pytest.raises(EngineInterruptedError):
        predictor.predict(0, tiles())
    assert engine._process.wait(10) != 0


def test_a_full_disk_is_a_run_error(start, monkeypatch) -> None:
    def full(*_):
        raise OSError(28, "No space left on device")

    predictor = EnginePredictor(start(), FOLDER)
    monkeypatch.setattr(os, "posix_fallocate", full, raising=False)
    monkeypatch.setattr(os, "truncate", full)
    with pytest.raises(RunError, match="no room"):
        predictor.predict(0, tiles())


def test_no_file_is_left_over(start, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    EnginePredictor(start(), FOLDER).predict(0, tiles())
    if os.name == "posix":
        assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="needs kill -9")
def test_the_engine_ends_when_the_window_is_killed() -> None:
    window = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, time\n"
            "from unet_gui.controllers.engine import EngineProcess\n"
            f"engine = EngineProcess('cpu', {NUMPY_ENGINE!r})\n"
            "engine.request('load', folder='x')\n"
            "print(engine._process.pid, flush=True)\n"
            "time.sleep(60)",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    pid = int(window.stdout.readline())
    window.kill()
    window.wait()
    window.stdout.close()
    assert wait_for_end(pid)


def drain(generator):
    try:
        while True:
            next(generator)
    except StopIteration as stop:
        return stop.value


def test_the_host_keeps_one_engine_warm_and_replaces_a_dead_one() -> None:
    host = EngineHost(NUMPY_ENGINE)
    try:
        first = drain(host.predictor("cpu", FOLDER))
        assert drain(host.predictor("cpu", FOLDER)) is first
        process = host._engine._process
        process.kill()
        process.wait()
        second = drain(host.predictor("cpu", FOLDER))
        assert second is not first
        given = tiles()
        np.testing.assert_array_equal(second.predict(0, given), given[..., :3])
    finally:
        host.close()


def test_the_host_changes_the_engine_with_the_device() -> None:
    host = EngineHost(NUMPY_ENGINE)
    try:
        assert drain(host.predictor("cpu", FOLDER)).device == "NumPy on cpu"
        assert drain(host.predictor("gpu:1", FOLDER)).device == "NumPy on gpu:1"
        with pytest.raises(InputError):
            drain(host.predictor("gpu", FOLDER))
        assert drain(host.predictor("cpu", FOLDER)).device == "NumPy on cpu"
    finally:
        host.close()
