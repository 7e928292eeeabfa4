from __future__ import annotations

import os
import signal
import tempfile
import time
from pathlib import Path

import numpy as np
import pytest

from tests.numpy_engine import DESCRIPTION
from tests.open_files import open_files
from tests.unit.controllers.engine.numpy_engine_process import (
    FOLDER,
    NUMPY_ENGINE,
    ON_LINUX,
    ON_POSIX,
    tiles,
    wait_for_start,
)
from unet_gui.controllers.engine.predictor import EnginePredictor
from unet_gui.controllers.engine.process import (
    EngineProcess,
)
from unet_gui.core.errors import DeviceMemoryError, InputError, RunError


def test_tiles_of_growing_size_pass_through_the_shared_memory(start) -> None:
    predictor = EnginePredictor(start(), FOLDER)
    for edge in (8, 4, 400):
        given = tiles(edge)
        np.testing.assert_array_equal(predictor.predict(0, given), given[..., :3])
    assert predictor.stages[0].multiple == 4
    assert predictor.device == "NumPy on cpu"


def test_tiles_may_be_non_contiguous_views(start) -> None:
    predictor = EnginePredictor(start(), FOLDER)
    given = np.moveaxis(tiles(12), 1, 3)[:, ::2, ::-1]
    np.testing.assert_array_equal(predictor.predict(0, given), given[..., :3])


def test_the_shared_memory_is_kept_between_runs(start) -> None:
    engine = start()
    predictor = EnginePredictor(engine, FOLDER)
    predictor.predict(0, tiles(20))
    mapped = engine.mapped(1)
    for edge in (20, 4, 16):
        predictor.predict(0, tiles(edge))
    assert engine.mapped(1) is mapped
    predictor.predict(0, tiles(400))
    assert engine.mapped(1) is not mapped


def test_the_result_is_a_view_of_the_shared_memory(start) -> None:
    engine = start()
    found = EnginePredictor(engine, FOLDER).predict(0, tiles())
    assert np.shares_memory(found, np.frombuffer(engine.mapped(1), np.uint8))


def test_computation_and_transfer_are_timed_separately(start) -> None:
    predictor = EnginePredictor(start(), FOLDER)
    started = time.perf_counter()
    for edge in (8, 400):
        predictor.predict(0, tiles(edge))
    passed = time.perf_counter() - started
    assert predictor.computing_s > 0
    assert predictor.transfer_s > 0
    assert predictor.computing_s + predictor.transfer_s <= passed


def test_a_description_equals_that_of_the_engine(start) -> None:
    assert EnginePredictor(start(), FOLDER).describe(0) == DESCRIPTION


def test_feature_maps_pass_through_the_shared_memory(start) -> None:
    predictor = EnginePredictor(start(), FOLDER)
    for edge in (4, 100, 8):
        given = tiles(edge)
        found = predictor.activations(0, 0, given)
        np.testing.assert_array_equal(found, given[..., :3] * 2)
    np.testing.assert_array_equal(predictor.predict(0, given), given[..., :3])


def test_a_refused_device_is_an_input_error(start) -> None:
    engine = start(device="gpu")
    with pytest.raises(InputError, match="no GPU here"):
        engine.request("load", folder="x")
    while engine.is_alive:
        time.sleep(0.01)  # it ends by itself


def test_a_fault_in_the_engine_is_reported_with_its_traceback(start) -> None:
    predictor = EnginePredictor(start("raises"), FOLDER)
    with pytest.raises(RuntimeError, match="by accident") as caught:
        predictor.predict(0, tiles())
    assert "Traceback" in caught.value.__notes__[0]
    assert predictor.describe(0) == DESCRIPTION  # it still replies


def test_a_fault_at_the_start_is_reported_with_its_traceback(start) -> None:
    with pytest.raises(RuntimeError, match="file too short") as caught:
        start("broken").request("load", folder="x")
    assert "Traceback" in caught.value.__notes__[0]


def test_a_full_disk_in_the_engine_gives_one_sentence(start) -> None:
    predictor = EnginePredictor(start("full"), FOLDER)
    with pytest.raises(RunError, match="no room left on the disk"):
        predictor.predict(0, tiles())


@pytest.mark.parametrize(("fault", "device"), [("short", "cpu"), ("small_gpu", "auto")])
def test_a_lack_of_memory_has_its_own_error(start, fault, device) -> None:
    predictor = EnginePredictor(start(fault, device=device), FOLDER)
    with pytest.raises(DeviceMemoryError, match="memory"):
        predictor.predict(0, tiles())
    assert predictor.describe(0) == DESCRIPTION


def test_an_unknown_command_is_a_fault_and_does_not_end_the_engine(start) -> None:
    engine = start()
    with pytest.raises(RuntimeError, match="nonsense"):
        engine.request("nonsense")
    assert engine.is_alive


def test_an_engine_that_dies_is_reported_in_one_sentence(start, caplog) -> None:
    predictor = EnginePredictor(start("dies"), FOLDER)
    with pytest.raises(RunError, match="exit code 3"):
        predictor.predict(0, tiles())
    assert "famous last words" in caplog.text  # the log has what it wrote


@ON_POSIX
def test_a_killed_engine_is_reported(start) -> None:
    engine = start()
    predictor = EnginePredictor(engine, FOLDER)
    os.kill(engine.pid, signal.SIGKILL)
    with pytest.raises(RunError, match="killed"):
        predictor.predict(0, tiles())
    assert not engine.is_alive


@ON_POSIX
def test_a_crash_is_reported_with_the_name_of_its_signal(start) -> None:
    engine = start()
    predictor = EnginePredictor(engine, FOLDER)
    os.kill(engine.pid, signal.SIGSEGV)
    with pytest.raises(RunError, match=r"stopped unexpectedly \(SIGSEGV\)"):
        predictor.predict(0, tiles())


def test_other_output_before_the_first_reply_gives_one_sentence(start) -> None:
    engine = start("chatters")
    with pytest.raises(RunError, match=r"invalid reply \('Welcome to Python!'\)"):
        engine.request("load", folder="x")
    engine.close()
    assert not engine.is_alive


def test_an_invalid_reply_gives_one_sentence(start) -> None:
    engine = start("babbles")
    with pytest.raises(RunError, match="invalid reply"):
        EnginePredictor(engine, FOLDER)
    assert not engine.is_alive  # so that the next run starts another one


def test_another_protocol_version_gives_one_sentence(start) -> None:
    engine = start("old")
    with pytest.raises(RunError, match="another version"):
        engine.request("load", folder="x")
    engine.close()
    assert not engine.is_alive


def test_a_start_that_takes_too_long_gives_one_sentence(start) -> None:
    engine = start("hangs", start_s=0.2)
    with pytest.raises(RunError, match="did not start within 0 s"):
        wait_for_start(engine)
    engine.close()
    assert not engine.is_alive


def test_an_engine_that_cannot_be_started_gives_one_sentence() -> None:
    with pytest.raises(RunError, match="cannot be started: No such file"):
        EngineProcess("cpu", ("/nowhere/python",))


def test_a_full_disk_for_standard_error_gives_one_sentence(monkeypatch) -> None:
    made = []

    def second_fails(*_, **options):
        if made:
            raise OSError(28, "No space left on device")
        made.append(real(**options))
        return made[0]

    real = tempfile.TemporaryFile
    monkeypatch.setattr(tempfile, "TemporaryFile", second_fails)
    with pytest.raises(RunError, match="No space left"):
        EngineProcess("cpu", NUMPY_ENGINE)
    assert made[0].closed


def test_an_engine_is_usable_after_a_full_disk(start, monkeypatch) -> None:
    predictor = EnginePredictor(start(), FOLDER)
    predictor.predict(0, tiles())

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "posix_fallocate", full, raising=False)
        with pytest.raises(RunError, match="no room"):
            predictor.predict(0, tiles(400))
    for edge in (8, 400):
        given = tiles(edge)
        np.testing.assert_array_equal(predictor.predict(0, given), given[..., :3])


@ON_LINUX
def test_closing_closes_all_files(start) -> None:
    before = open_files()
    engine = start()
    EnginePredictor(engine, FOLDER).predict(0, tiles())
    engine.close()
    engine.close()
    assert not open_files() - before


@ON_LINUX
def test_the_window_has_priority_over_the_engine(start) -> None:
    engine = start()
    wait_for_start(engine)
    assert os.getpriority(os.PRIO_PROCESS, engine.pid) == min(
        os.getpriority(os.PRIO_PROCESS, 0) + 10, 19
    )
    score = Path(f"/proc/{engine.pid}/oom_score_adj").read_text("ascii")
    assert int(score) == 500


@ON_LINUX
def test_an_engine_without_a_window_keeps_its_priority(start) -> None:
    engine = start("alone")
    wait_for_start(engine)
    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, engine.pid) == own


def test_the_engine_sees_the_chosen_backend(start, monkeypatch) -> None:
    monkeypatch.setenv("KERAS_BACKEND", "jax")
    with pytest.raises(InputError, match="jax"):
        EnginePredictor(start(), Path("environment"))
