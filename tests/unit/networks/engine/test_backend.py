from __future__ import annotations

import sys

import pytest

from unet_gui.core.errors import InputError
from unet_gui.networks.engine.backend import no_gpu_sentence, start_backend

pytestmark = pytest.mark.tensorflow


def test_a_gpu_that_is_not_there_is_refused_in_one_sentence(monkeypatch) -> None:
    monkeypatch.setattr("unet_gui.networks.engine.backend.visible_gpus", lambda _: [])
    with pytest.raises(InputError, match="TensorFlow sees no GPU"):
        start_backend("gpu")
    assert start_backend("auto") == "CPU"


def test_a_gpu_that_is_there_is_taken(monkeypatch) -> None:
    monkeypatch.setattr(
        "unet_gui.networks.engine.backend.visible_gpus", lambda _: ["GPU 0"]
    )
    assert start_backend("auto") == "GPU 0"
    assert start_backend("gpu") == "GPU 0"
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    assert start_backend("cpu") == "CPU"


@pytest.mark.parametrize(
    ("platform", "advice"),
    [("win32", "WSL2"), ("darwin", "Choose the CPU"), ("linux", r"unet-gui\[gpu\]")],
)
def test_what_to_do_depends_on_the_platform(monkeypatch, platform, advice) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    with pytest.raises(InputError, match=advice):
        raise InputError(no_gpu_sentence())


def test_a_gpu_of_openvino_does_not_train() -> None:
    with pytest.raises(InputError, match="can segment, but not train"):
        start_backend("intel-gpu")


@pytest.mark.parametrize("device", ["gpu:", "gpu:x", "tpu", "", "CPU "])
def test_nonsense_is_refused(device) -> None:
    with pytest.raises(InputError, match="no device"):
        start_backend(device)
