"""A real network under a plan with many tiles, against a single call."""

from __future__ import annotations

import numpy as np
import pytest

from tests.tiny_model import write_tiny_model
from unet_gui.core.progress import run_to_end
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.inference.keras_predictor import KerasPredictor
from unet_gui.segmentation.network_run import NetworkRunOptions, run_network
from unet_gui.segmentation.tiles.plan import peak_bytes

pytestmark = pytest.mark.tensorflow


@pytest.mark.parametrize("flips", [1, 8])
def test_memory_does_not_change_the_probabilities(tmp_path, flips) -> None:
    package = read_model_package(write_tiny_model(tmp_path / "tiny"))
    predictor = KerasPredictor(package, "CPU")
    (info,) = predictor.stages
    channels = np.random.default_rng(0).normal(size=(61, 47, 33, 4))
    channels = channels.astype(np.float32)
    channels[:, :9] = channels[50:] = 0
    shapes = []

    def run(memory_bytes: int):
        shapes.clear()
        options = NetworkRunOptions(memory_bytes=memory_bytes, flips=flips)
        predict = lambda tiles: predictor.predict(0, _noted(tiles))  # noqa: E731
        job = run_network(channels, info, None, predict, options)
        return run_to_end(job).probabilities, len(shapes)

    def _noted(tiles):
        shapes.append(tiles.shape)
        return tiles

    whole, calls = run(4_000_000_000)
    assert calls == flips
    tiled, calls = run(peak_bytes(info, 20_000))
    assert calls >= 8 * flips
    np.testing.assert_allclose(tiled, whole, rtol=0, atol=1e-5)
    assert info.bytes_per_voxel > 0
    assert whole.std() > 0.01
