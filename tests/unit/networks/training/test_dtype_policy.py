from __future__ import annotations

import keras
import numpy as np
import pytest

from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.training import dtype_policy
from unet_gui.networks.training.dtype_policy import (
    building_in,
    end_in_float32,
    resolve_precision,
)

pytestmark = pytest.mark.tensorflow


@pytest.mark.parametrize(
    ("asked", "device", "flags", "expected"),
    [
        ("auto", "CPU", "fpu sse avx512_bf16", "mixed_bfloat16"),
        ("auto", "CPU", "fpu amx_bf16 amx_tile", "mixed_bfloat16"),
        ("auto", "CPU", "fpu sse avx512f", "float32"),
        ("auto", "GPU 0", "fpu", "mixed_bfloat16"),
        ("float32", "GPU 0", "amx_bf16", "float32"),
        ("mixed_float16", "CPU", "", "mixed_float16"),
    ],
)
def test_the_policy_follows_from_the_device(
    tmp_path, monkeypatch, asked, device, flags, expected
) -> None:
    cpu_info = tmp_path / "cpuinfo"
    cpu_info.write_text(f"flags\t\t: {flags}\n")
    monkeypatch.setattr(dtype_policy, "own_cores", lambda: 2)
    assert resolve_precision(asked, device, cpu_info) == expected


def test_the_policy_is_float32_on_one_core(tmp_path, monkeypatch) -> None:
    (cpu_info := tmp_path / "cpuinfo").write_text("flags : avx512_bf16\n")
    monkeypatch.setattr(dtype_policy, "own_cores", lambda: 1)
    assert resolve_precision("auto", "CPU", cpu_info) == "float32"


def test_the_policy_is_float32_without_cpuinfo(tmp_path) -> None:
    assert resolve_precision("auto", "CPU", tmp_path / "none") == "float32"


def test_mixed_networks_keep_float32_weights_and_end_in_float32() -> None:
    with building_in("mixed_bfloat16"):
        model = build_network("unet2d-classic", {"depth": 2, "base_filters": 2})
    end_in_float32(model)
    assert keras.config.dtype_policy().name == "float32"
    assert {w.dtype for w in model.weights} == {"float32"}
    assert model.layers[1].compute_dtype == "bfloat16"
    found = model(np.ones((1, 4, 4, 1), np.float32))
    assert keras.backend.standardize_dtype(found.dtype) == "float32"
