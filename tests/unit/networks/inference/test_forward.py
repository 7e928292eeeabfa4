"""The predictor's fast forward pass: exact on the CPU, close in half precision."""

from __future__ import annotations

import numpy as np
import pytest

from tests.keras_graph import read_graph
from tests.tiny_model import write_tiny_model
from tests.unit.networks.random_network import randomise
from unet_gui.core.errors import DeviceMemoryError, RunError
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.graph.graph import Cast, TransposedConvolution
from unet_gui.networks.graph.rewrite import rewrite
from unet_gui.networks.inference.device_memory import memory_errors_translated
from unet_gui.networks.inference.forward import graph_forward
from unet_gui.networks.inference.keras_predictor import KerasPredictor
from unet_gui.networks.inference.mixed_precision import (
    default_precision,
    in_mixed_precision,
)
from unet_gui.networks.weights.stage_network import load_stage_network

pytestmark = pytest.mark.tensorflow


@pytest.fixture
def tiles() -> np.ndarray:
    random = np.random.default_rng(2)
    return random.normal(0, 1, (1, 6, 10, 4, 4)).astype(np.float32)


@pytest.fixture
def package(tmp_path):
    return read_model_package(write_tiny_model(tmp_path / "tiny"))


def test_predictions_equal_those_of_the_plain_network(package, tiles) -> None:
    model = load_stage_network(package.folder, package.spec.stages[0])
    plain = np.asarray(model(tiles, training=False))
    found = KerasPredictor(package, "CPU").predict(0, tiles)
    np.testing.assert_allclose(found, plain, atol=1e-5)
    kinds = [type(step.operation) for step in rewrite(read_graph(model)).steps]
    assert TransposedConvolution in kinds


def test_the_layer_table_is_that_of_the_plain_network(package) -> None:
    rows = KerasPredictor(package, "CPU").describe(0).layers
    assert {"UpSampling3D", "Concatenate", "BatchNormalization"} <= {
        row.type for row in rows
    }


def test_cpus_compute_in_float32_and_gpus_in_half_precision() -> None:
    assert default_precision("CPU") == "float32"
    assert default_precision("GPU 0") == "float16"


@pytest.mark.parametrize(
    ("network", "dtype"), [("unet2d-classic", "float16"), ("unet3d", "bfloat16")]
)
def test_half_precision_is_close_and_ends_in_float32(network, dtype) -> None:
    model = build_network(network, {"depth": 2, "base_filters": 4})
    random = np.random.default_rng(6)
    randomise(model, random)
    shape = [8 if length is None else length for length in model.inputs[0].shape[1:]]
    tiles = random.normal(0, 1, (1, *shape)).astype(np.float32)
    graph = rewrite(read_graph(model))
    half = in_mixed_precision(graph, dtype)
    casts = [step for step in half.steps if isinstance(step.operation, Cast)]
    assert [step.operation.dtype for step in casts] == [dtype, "float32"]
    result = graph_forward(half)(tiles)
    assert result.dtype == np.float32
    difference = np.abs(result - graph_forward(graph)(tiles))
    assert 0 < difference.max() < 0.2


def test_a_predictor_in_half_precision_differs_little(package, tiles) -> None:
    half = KerasPredictor(package, "CPU", "bfloat16").predict(0, tiles).copy()
    difference = np.abs(half - KerasPredictor(package, "CPU").predict(0, tiles))
    assert 0 < difference.max() < 0.2


class ResourceExhaustedError(Exception):
    """An error with the name of TensorFlow's."""


def run_into(error: Exception) -> None:
    with memory_errors_translated():
        raise error


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        ResourceExhaustedError("OOM when allocating tensor"),
        RuntimeError("RESOURCE_EXHAUSTED: Out of memory allocating 1 bytes"),
        RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried"),
        RuntimeError("Check 'ptr' failed: Failed to allocate 754974720 bytes"),
        RuntimeError("std::bad_alloc"),
        RuntimeError("Operation received an exception:Status: 1, message: could not"),
    ],
    ids=lambda error: f"{type(error).__name__} {error}"[:40],
)
def test_running_out_of_memory_is_one_error_on_all_backends(error) -> None:
    with pytest.raises(DeviceMemoryError, match="not enough memory"):
        run_into(error)
    assert issubclass(DeviceMemoryError, RunError)


def test_other_errors_pass_unchanged() -> None:
    with pytest.raises(ValueError, match="shape"):
        run_into(ValueError("shape"))
