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


def test_a_result_records_the_seconds_of_each_phase(make_host, case) -> None:
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


def test_the_start_of_the_engine_is_measured_from_the_request(make_host, case) -> None:
    asked_s = time.perf_counter() - 100
    result = run_to_end(segmentation_job(case, PACKAGE, "cpu", make_host(), asked_s))
    assert result.seconds["engine_start"] > 100


def test_each_step_but_the_plan_belongs_to_a_phase_in_order(make_host, case) -> None:
    told = []
    run_to_end(segmentation_job(case, PACKAGE, "cpu", make_host()), told.append)
    assert [p.phase is None for p in told] == [p.is_plan for p in told]
    order = [*Phase]
    places = [order.index(p.phase) for p in told if not p.is_plan]
    assert places == sorted(places)
    assert len(set(places)) == 4  # the case has been read before


def test_options_apply_to_the_run(make_host, case) -> None:
    options = RunOptions(memory_bytes=5_000_000_000, flips=2)
    told = []
    job = segmentation_job(case, PACKAGE, "cpu", make_host(), None, options)
    result = run_to_end(job, told.append)
    assert (result.flips, result.precision) == (2, "float32")
    assert [p.message for p in told if p.is_plan] == list(result.plan)


def test_a_case_too_large_for_a_gpu_is_run_on_the_cpu(make_host, case) -> None:
    expected = run_to_end(segmentation_job(case, PACKAGE, "cpu", make_host()))
    host, told = make_host("small_gpu"), []
    result = run_to_end(segmentation_job(case, PACKAGE, "auto", host), told.append)
    assert result.device == "NumPy on cpu"
    assert "GPU 0 has too little memory for this case" in result.warnings[-1]
    assert any("starting again on the CPU" in step.message for step in told)
    np.testing.assert_array_equal(result.label_map.data, expected.label_map.data)


def test_too_little_memory_on_the_cpu_ends_the_engine(make_host, case) -> None:
    host = make_host("short")
    with pytest.raises(DeviceMemoryError, match="memory"):
        run_to_end(segmentation_job(case, PACKAGE, "cpu", host))
    assert host.pid is None  # its memory is free


def test_the_next_run_works_after_the_engine_died(make_host, case) -> None:
    host = make_host("dies")
    with pytest.raises(RunError, match="exit code 3"):
        run_to_end(segmentation_job(case, PACKAGE, "cpu", host))
    host.command = NUMPY_ENGINE
    run_to_end(segmentation_job(case, PACKAGE, "cpu", host))
