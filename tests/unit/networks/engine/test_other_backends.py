"""JAX and PyTorch behind Keras, each in a process of its own, where installed."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.tensorflow

_PROGRAM = """
import sys
import numpy as np
from unet_gui.networks.engine.backend import start_backend
device = start_backend("cpu")
import keras
from pathlib import Path
from tests.tiny_model import write_tiny_model
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.inference.keras_predictor import KerasPredictor
from unet_gui.networks.weights.stage_network import load_stage_network
package = read_model_package(write_tiny_model(Path(sys.argv[1])))
predictor = KerasPredictor(package, device)
tiles = np.random.default_rng(1).normal(0, 1, (1, 6, 10, 4, 4)).astype(np.float32)
model = load_stage_network(package.folder, package.spec.stages[0])
plain = keras.ops.convert_to_numpy(model(tiles, training=False))
difference = np.abs(predictor.predict(0, tiles) - plain).max()
assert difference < 1e-5, difference
assert predictor.activations(0, 2, tiles).shape == (1, 6, 10, 4, 2)
exact = predictor.predict(0, tiles).copy()
half = KerasPredictor(package, device, "bfloat16").predict(0, tiles)
assert 0 < np.abs(half - exact).max() < 0.2
print(keras.backend.backend(), device)
"""


@pytest.mark.parametrize("backend", ["jax", "torch"])
def test_another_backend_predicts_the_same(backend, tmp_path) -> None:
    if importlib.util.find_spec(backend) is None:
        pytest.skip(f"{backend} is not installed")
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(tmp_path / "tiny")],
        cwd=Path(__file__).resolve().parents[4],
        env={**os.environ, "KERAS_BACKEND": backend},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [backend, "CPU"]
