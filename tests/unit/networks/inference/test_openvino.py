"""OpenVINO against Keras, on all networks, kinds of layers and odd sizes."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.keras_graph import read_graph
from tests.tiny_model import write_tiny_model
from tests.unit.networks.random_network import (
    UP_BLOCKS,
    UpBlock,
    build_up_block,
    logits,
    randomise,
)
from unet_gui.core.errors import InputError
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.architectures.registry import NETWORKS, build_network
from unet_gui.networks.graph.rewrite import rewrite
from unet_gui.networks.inference import openvino_library
from unet_gui.networks.inference.forward import graph_forward
from unet_gui.networks.inference.keras_predictor import KerasPredictor
from unet_gui.networks.inference.openvino_library import (
    computes_in_bfloat16,
    has_openvino,
)
from unet_gui.networks.inference.openvino_predictor import (
    OpenVinoPredictor,
    openvino_forward,
)

pytestmark = [
    pytest.mark.tensorflow,
    pytest.mark.skipif(not has_openvino(), reason="OpenVINO is not installed"),
]
MAX_DIFFERENCE = 1e-5
SIZES = st.tuples(*[st.integers(1, 7)] * 3)


def assert_equal_to_keras(model, sizes, seed: int) -> None:
    """Draw weights and an input; compare OpenVINO with Keras and TensorFlow."""
    random = np.random.default_rng(seed)
    randomise(model, random)
    shape = (2, *sizes, model.inputs[0].shape[-1])
    tiles = random.normal(0.0, 1.0, shape).astype(np.float32)
    plain = np.asarray(model(tiles, training=False))
    tolerance = MAX_DIFFERENCE * max(1.0, float(np.abs(plain).max()))
    graph = read_graph(model)
    for run in (openvino_forward(graph), openvino_forward(rewrite(graph))):
        np.testing.assert_allclose(run(tiles), plain, rtol=0, atol=tolerance)
    rewritten = graph_forward(rewrite(graph))(tiles)
    np.testing.assert_allclose(run(tiles), rewritten, rtol=0, atol=tolerance)


@settings(max_examples=5, deadline=None)
@given(block=UP_BLOCKS, halves=SIZES, seed=st.integers(0, 2**32 - 1))
@example(UpBlock(3, 2, "after", 3, True, True, False, False), (1, 1, 1), 0)
@example(UpBlock(2, 2, "before", 2, False, True, False, False), (1, 2, 3), 0)
@example(UpBlock(3, 1, "none", 3, True, False, True, True), (3, 1, 2), 0)
def test_blocks_of_any_kind_compute_the_same(block, halves, seed) -> None:
    sizes = [2 * half for half in halves[: block.ndim]]
    assert_equal_to_keras(build_up_block(block), sizes, seed)


@pytest.mark.parametrize("depth", [2, 4])
@pytest.mark.parametrize("network", list(NETWORKS))
@settings(max_examples=2, deadline=None)
@given(parts=st.tuples(*[st.integers(1, 3)] * 3), seed=st.integers(0, 99))
def test_the_five_networks_compute_the_same(network, depth, parts, seed) -> None:
    model = build_network(network, {"depth": depth, "base_filters": 3})
    ndim = len(model.inputs[0].shape) - 2
    sizes = [n * 2 ** (depth - 1) for n in parts[:ndim]]
    assert_equal_to_keras(model if depth == 2 else logits(model), sizes, seed)


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    folder = write_tiny_model(tmp_path_factory.mktemp("model") / "tiny")
    return read_model_package(folder)


@pytest.fixture(scope="module")
def predictor(package):
    return OpenVinoPredictor(package)


@pytest.fixture
def tile():
    return np.random.default_rng(0).normal(size=(1, 8, 4, 6, 4)).astype(np.float32)


def test_predictors_of_both_runtimes_agree(package, predictor, tile) -> None:
    keras = KerasPredictor(package, "CPU")
    assert (predictor.runtime, keras.runtime) == ("openvino", "tensorflow")
    assert (predictor.device, predictor.precision) == ("CPU", "float32")
    for shape in ((8, 4, 6), (2, 4, 6), (8, 2, 4), (8, 4, 6)):
        tiles = tile[:, : shape[0], : shape[1], : shape[2]]
        found, wanted = predictor.predict(0, tiles), keras.predict(0, tiles)
        np.testing.assert_allclose(found, wanted, rtol=0, atol=MAX_DIFFERENCE)
    assert predictor.describe(0) == keras.describe(0)
    for one, other in zip(predictor.stages, keras.stages, strict=True):
        for name in ("ndim", "channels", "outputs", "multiple", "halo"):
            assert getattr(one, name) == getattr(other, name)
        assert one.macs_per_voxel == other.macs_per_voxel
        assert one.engine_bytes < other.engine_bytes


def test_every_layer_can_be_looked_at(package, predictor, tile) -> None:
    keras = KerasPredictor(package, "CPU")
    for layer in range(len(predictor.describe(0).layers)):
        np.testing.assert_allclose(
            predictor.activations(0, layer, tile),
            keras.activations(0, layer, tile),
            rtol=0,
            atol=1e-4,
        )
    with pytest.raises(InputError, match="no layer 999"):
        predictor.activations(0, 999, tile)


def test_a_run_is_the_same_bit_for_bit_when_repeated(package, tile) -> None:
    first, second = (OpenVinoPredictor(package).predict(0, tile) for _ in range(2))
    np.testing.assert_array_equal(first, second)


@pytest.mark.skipif(
    not (has_openvino() and computes_in_bfloat16()),
    reason="this processor has no bfloat16 operations",
)
def test_bfloat16_differs_little_and_only_in_predictions(package, tile) -> None:
    exact = OpenVinoPredictor(package)
    half = OpenVinoPredictor(package, precision="bfloat16")
    assert half.precision == "bfloat16"
    found, wanted = half.predict(0, tile), exact.predict(0, tile)
    assert found.dtype == np.float32
    assert 0 < np.abs(found - wanted).max() < 0.05
    np.testing.assert_array_equal(
        half.activations(0, 2, tile), exact.activations(0, 2, tile)
    )


class Core:
    """Lists what OpenVINO lists on a laptop with a GPU in its processor."""

    available_devices = ("CPU", "GPU.0", "GPU.1")

    def get_property(self, device, name):
        if name == "OPTIMIZATION_CAPABILITIES":
            return ["FP32", "INT8"]
        return {"GPU.0": "Intel(R) Iris(R) Xe Graphics (iGPU)"}.get(device, device)


def test_the_gpus_that_openvino_lists_have_its_names_for_them(monkeypatch) -> None:
    monkeypatch.setattr(
        openvino_library, "import_openvino", lambda: SimpleNamespace(Core=Core)
    )
    assert openvino_library.openvino_gpus() == {
        "GPU.0": "Intel(R) Iris(R) Xe Graphics (iGPU)",
        "GPU.1": "GPU.1",
    }
    assert not openvino_library.computes_in_bfloat16()


def test_openvino_reports_nothing_over_the_network() -> None:
    program = (
        "import sys\n"
        "import unet_gui.networks.inference.openvino_library as library\n"
        "library.import_openvino()\n"
        "import keras\n"
        "print(sys.modules['openvino_telemetry'])\n"
    )
    printed = subprocess.check_output([sys.executable, "-c", program], text=True)
    assert printed.split() == ["None"]
