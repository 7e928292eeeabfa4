"""The choice of the library that runs networks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from unet_gui.core.errors import InputError, RunError
from unet_gui.networks.engine import runtime as module
from unet_gui.networks.engine.runtime import Runtime, start_runtime

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture(autouse=True)
def no_backend_is_asked_for(monkeypatch):
    monkeypatch.delenv("KERAS_BACKEND", raising=False)
    monkeypatch.setattr(module, "free_gpu_bytes", list)
    monkeypatch.setattr(
        module, "_started_keras", lambda device: Runtime("keras", "CPU", device)
    )


def test_automatic_is_openvino_on_the_cpu() -> None:
    assert start_runtime("cpu") == Runtime("openvino", "CPU")
    started = start_runtime("auto")
    assert (started.id, started.device) == ("openvino", "CPU")
    assert "sees no GPU" in started.note


@pytest.mark.parametrize("device", ["gpu", "gpu:1"])
def test_automatic_is_keras_on_gpus(device) -> None:
    assert start_runtime(device).id == "keras"


def test_a_graphics_card_is_tried_before_the_cpu(monkeypatch) -> None:
    monkeypatch.setattr(module, "free_gpu_bytes", lambda: [16 * 10**9])
    assert start_runtime("auto").id == "openvino"  # Keras found the CPU only
    on_gpu = Runtime("keras", "GPU 0")
    monkeypatch.setattr(module, "_started_keras", lambda _: on_gpu)
    assert start_runtime("auto") == on_gpu
    assert start_runtime("cpu").id == "openvino"


def test_automatic_is_keras_where_openvino_is_missing(monkeypatch) -> None:
    monkeypatch.setattr(module, "has_openvino", lambda: False)
    assert start_runtime("cpu").id == "keras"


def fail_to_import():
    raise ImportError("libopenvino.so: cannot open shared object file")


def test_a_broken_openvino_is_passed_over_or_reported(monkeypatch) -> None:
    monkeypatch.setattr(module, "import_openvino", fail_to_import)
    assert start_runtime("cpu").id == "keras"
    with pytest.raises(RunError, match="OpenVINO cannot be loaded"):
        start_runtime("cpu", "openvino")


def test_the_variable_of_keras_is_honoured(monkeypatch) -> None:
    monkeypatch.setenv("KERAS_BACKEND", "jax")
    assert start_runtime("cpu").id == "keras"
    assert start_runtime("cpu", "openvino").id == "openvino"


@pytest.mark.parametrize("runtime", ["tensorflow", "jax", "torch"])
def test_a_named_library_becomes_the_backend_of_keras(monkeypatch, runtime) -> None:
    monkeypatch.setenv("KERAS_BACKEND", "")  # restored at the end
    assert start_runtime("cpu", runtime).id == "keras"
    assert os.environ["KERAS_BACKEND"] == runtime


@pytest.mark.parametrize(
    ("device", "runtime"), [("gpu:1", "openvino"), ("intel-gpu:1", "auto")]
)
def test_gpus_of_openvino_are_marked_as_not_tested(
    monkeypatch, device, runtime
) -> None:
    monkeypatch.setattr(
        module, "openvino_gpus", lambda: {"GPU.0": "Iris Xe", "GPU.1": "Arc A770"}
    )
    started = start_runtime(device, runtime)
    assert (started.id, started.device) == ("openvino", "GPU 1")
    assert started.target == "GPU.1"
    assert "not tested" in started.note
    assert started.other_devices() == [
        ("intel-gpu:0", "Not tested: Iris Xe"),
        ("intel-gpu:1", "Not tested: Arc A770"),
    ]
    with pytest.raises(InputError, match="lists 2 GPUs"):
        start_runtime(device.replace("1", "2"), runtime)
    monkeypatch.setattr(module, "openvino_gpus", dict)
    with pytest.raises(InputError, match="OpenVINO sees no GPU"):
        start_runtime("intel-gpu")


def test_keras_lists_no_devices_of_openvino(monkeypatch) -> None:
    monkeypatch.setattr(module, "openvino_gpus", lambda: {"GPU.0": "Iris Xe"})
    assert Runtime("tensorflow", "CPU").other_devices() == []
    with pytest.raises(InputError, match="TensorFlow does not run on"):
        start_runtime("intel-gpu", "tensorflow")


def test_bfloat16_is_used_where_the_processor_has_it(monkeypatch) -> None:
    monkeypatch.setattr(module, "computes_in_bfloat16", lambda: True)
    assert start_runtime("cpu", precision="bfloat16").precision == "bfloat16"
    assert start_runtime("cpu").precision == "auto"


@pytest.mark.parametrize(
    ("device", "runtime", "message"),
    [
        ("cpu", "auto", "This processor has no operations for bfloat16"),
        ("cpu", "tensorflow", "bfloat16 needs the runtime OpenVINO"),
        ("intel-gpu", "auto", "on CPUs only, and the network runs on GPU 0"),
    ],
)
def test_bfloat16_is_refused_elsewhere(monkeypatch, device, runtime, message) -> None:
    monkeypatch.setenv("KERAS_BACKEND", "")  # restored at the end
    monkeypatch.setattr(module, "computes_in_bfloat16", lambda: False)
    monkeypatch.setattr(module, "openvino_gpus", lambda: {"GPU.0": "Iris Xe"})
    monkeypatch.setattr(
        module, "_started_keras", lambda _: Runtime("tensorflow", "CPU")
    )
    with pytest.raises(InputError, match=message):
        start_runtime(device, runtime, "bfloat16")


def test_an_unknown_precision_is_refused() -> None:
    with pytest.raises(InputError, match="no precision 'int4'"):
        start_runtime("cpu", precision="int4")


@pytest.mark.parametrize(
    ("device", "runtime", "message"),
    [("tpu", "auto", "no device"), ("cpu", "onnx", "no runtime 'onnx'")],
)
def test_nonsense_is_refused(device, runtime, message) -> None:
    with pytest.raises(InputError, match=message):
        start_runtime(device, runtime)


_PROGRAM = """
import json, sys
from pathlib import Path
import numpy as np
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.engine.runtime import start_runtime
predictor = start_runtime("cpu").load(read_model_package(Path(sys.argv[1])))
tile = np.ones((1, 4, 4, 4, 4), np.float32)
predictor.predict(0, tile), predictor.describe(0), predictor.activations(0, 1, tile)
loaded = sorted({"keras", "tensorflow"} & set(sys.modules))
print(json.dumps([predictor.runtime, loaded]))
"""


@pytest.mark.tensorflow  # writes the package
def test_predicting_and_describing_import_no_tensorflow(tmp_path) -> None:
    from tests.tiny_model import write_tiny_model

    folder = write_tiny_model(tmp_path / "tiny")
    environment = {k: v for k, v in os.environ.items() if k != "KERAS_BACKEND"}
    printed = subprocess.check_output(
        [sys.executable, "-c", _PROGRAM, str(folder)],
        cwd=ROOT,
        env=environment,
        text=True,
    )
    assert json.loads(printed) == ["openvino", []]
