"""The free memory of GPUs, and the device chosen accordingly."""

from __future__ import annotations

import os
import subprocess

import pytest

from unet_gui.networks.engine.backend import start_backend, why_no_gpu
from unet_gui.networks.inference.device_memory import free_gpu_bytes

pytestmark = pytest.mark.tensorflow


def answer_with(monkeypatch, text: str, code: int = 0) -> None:
    def run(command, **_):
        if code:
            raise subprocess.CalledProcessError(code, command)
        return subprocess.CompletedProcess(command, 0, text, "")

    monkeypatch.setattr("unet_gui.networks.inference.device_memory.subprocess.run", run)


@pytest.fixture(autouse=True)
def same_environment_after(monkeypatch) -> None:
    for name in ("CUDA_VISIBLE_DEVICES", "KERAS_TORCH_DEVICE", "JAX_PLATFORMS"):
        monkeypatch.setenv(name, os.environ.get(name, ""))


def test_each_gpu_has_a_value_in_bytes(monkeypatch) -> None:
    answer_with(monkeypatch, "1024\n40000\n")
    assert free_gpu_bytes() == [2**30, 40000 * 2**20]


@pytest.mark.parametrize(("text", "code"), [("[N/A]\n", 0), ("", 9), ("", 0)])
def test_nothing_is_returned_if_the_query_fails(monkeypatch, text, code) -> None:
    answer_with(monkeypatch, text, code)
    assert free_gpu_bytes() == []


def test_a_full_gpu_is_not_used_and_the_reason_is_given(monkeypatch) -> None:
    answer_with(monkeypatch, "512\n")
    monkeypatch.setattr(
        "unet_gui.networks.engine.backend.visible_gpus", lambda _: ["GPU 0"]
    )
    assert start_backend("auto") == "CPU"
    assert os.environ["CUDA_VISIBLE_DEVICES"] == "-1"
    assert "0.5 GB of free memory, but 2 GB" in why_no_gpu()
    assert start_backend("gpu") == "GPU 0"  # used, as it was asked for


def test_a_gpu_with_enough_memory_is_used(monkeypatch) -> None:
    answer_with(monkeypatch, "16000\n")
    monkeypatch.setattr(
        "unet_gui.networks.engine.backend.visible_gpus", lambda _: ["GPU 0"]
    )
    assert start_backend("auto") == "GPU 0"


@pytest.mark.parametrize(
    ("backend", "library"),
    [("", "TensorFlow"), ("jax", "JAX"), ("torch", "PyTorch")],
)
def test_the_library_that_sees_no_gpu_is_named(monkeypatch, backend, library) -> None:
    answer_with(monkeypatch, "", 9)
    monkeypatch.setenv("KERAS_BACKEND", backend)
    assert f"{library} sees no GPU" in why_no_gpu()
