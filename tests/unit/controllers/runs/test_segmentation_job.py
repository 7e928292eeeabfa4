from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
import pytest

from tests.numpy_model import SPEC
from tests.viewer_case import make_case, make_volume
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.controllers.runs.segmentation_job import RunOptions, segmentation_job
from unet_gui.core.errors import DeviceMemoryError, RunError
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.progress import Phase, run_to_end

NUMPY_ENGINE = (sys.executable, "-m", "tests.numpy_engine")
PACKAGE = ModelPackage(SPEC, Path("anywhere"))


@pytest.fixture
def make_host():
    hosts = []

    def make(*fault: str) -> EngineHost:
        hosts.append(EngineHost((*NUMPY_ENGINE, *fault)))
        return hosts[-1]

    yield make
    for host in hosts:
        host.close()


@pytest.fixture
def case():
    volumes = [make_volume(seed) for seed in range(4)]
    return make_case(names=SPEC.sequences, volumes=volumes)


def test_a_result_says_where_its_time_went(make_host, case) -> None:
    host, told_cold, told_warm = make_host(), [], []
    cold = run_to_end(segmentation_job(case, PACKAGE, "cpu", host), told_cold.append)
    warm = run_to_end(segmentation_job(case, PACKAGE, "cpu", host), told_warm.append)
    for result in (cold, warm):
        assert set(result.seconds) == set(Phase)
        assert result.seconds["engine_start"] > 0
    starting = "Starting the engine"
    assert starting in {p.message for p in told_cold}
    assert starting not in {p.message for p in told_warm}
    np.testing.assert_array_equal(cold.label_map.data, warm.label_map.data)


def test_the_wait_counts_from_when_it_was_asked_for(make_host, case) -> None:
    asked_s = time.perf_counter() - 100
    result = run_to_end(segmentation_job(case, PACKAGE, "cpu", make_host(), asked_s))
    assert result.seconds["engine_start"] > 100


def test_the_run_is_as_asked_for(make_host, case) -> None:
    options = RunOptions(memory_bytes=5_000_000_000, flips=2)
    told = []
    job = segmentation_job(case, PACKAGE, "cpu", make_host(), None, options)
    result = run_to_end(job, told.append)
    assert (result.flips, result.precision) == (2, "float32")
    assert [p.message for p in told if p.is_plan] == list(result.plan)


def test_what_a_gpu_cannot_take_is_run_on_the_cpu(make_host, case) -> None:
    expected = run_to_end(segmentation_job(case, PACKAGE, "cpu", make_host()))
    host, told = make_host("small_gpu"), []
    result = run_to_end(segmentation_job(case, PACKAGE, "auto", host), told.append)
    assert result.device == "NumPy on cpu"
    assert "GPU 0 has too little memory for this case" in result.warnings[-1]
    assert any("starting again on the CPU" in step.message for step in told)
    np.testing.assert_array_equal(result.label_map.data, expected.label_map.data)


def test_a_cpu_without_memory_is_one_sentence_and_a_new_engine(make_host, case) -> None:
    host = make_host("short")
    with pytest.raises(DeviceMemoryError, match="memory"):
        run_to_end(segmentation_job(case, PACKAGE, "cpu", host))
    assert host.pid is None  # what it held is free


def test_after_an_engine_that_died_the_next_run_works(make_host, case) -> None:
    host = make_host("dies")
    with pytest.raises(RunError, match="exit code 3"):
        run_to_end(segmentation_job(case, PACKAGE, "cpu", host))
    host.command = NUMPY_ENGINE
    run_to_end(segmentation_job(case, PACKAGE, "cpu", host))
