"""Networks recorded without Keras against the same networks built in Keras."""

from __future__ import annotations

import subprocess
import sys

import keras
import numpy as np
import pytest

from tests.keras_graph import read_graph
from tests.unit.networks.random_network import randomise
from unet_gui.networks.architectures.registry import (
    NETWORKS,
    build_network,
    network_layers,
    shown_arguments,
)
from unet_gui.networks.graph.description import parameter_count
from unet_gui.networks.graph.graph import weight_fields
from unet_gui.networks.graph.layer_graph import network_graph
from unet_gui.networks.weights.weights_file import read_weights, save_weights

pytestmark = pytest.mark.tensorflow
SMALL = {"base_filters": 2, "channels": 3, "classes": 2}
OPTIONS = {
    "unet3d": [
        {"upsampling": up, "batch_normalization": norm, "activation": activation}
        for up in ("nearest", "deconvolution")
        for norm in (False, True)
        for activation in ("relu", "prelu")
    ],
    "unet3d-deconvolution": [{}],
    "unet2d-transpose": [{}],
    "unet2d-classic": [{}, {"dropout": 0.2}],
    "unet2d-double-conv": [{}, {"gives_logits": True}],
}
CASES = [
    (network, {**SMALL, **options, "depth": depth})
    for network in NETWORKS
    for number, options in enumerate(OPTIONS[network])
    for depth in ((2, 4) if number == 0 else (2,))
]


@pytest.mark.parametrize(("network", "arguments"), CASES)
def test_the_graph_is_the_one_read_from_keras(network, arguments, tmp_path) -> None:
    keras.utils.clear_session(free_memory=False)  # names start anew
    model = build_network(network, arguments)
    randomise(model, np.random.default_rng(3))
    save_weights(model, tmp_path / "stage1.weights.h5", np.float32)
    layers = network_layers(network, arguments)
    weights = read_weights(tmp_path / "stage1.weights.h5", layers)
    found, wanted = network_graph(layers, weights).graph, read_graph(model)
    assert (found.ndim, found.input, found.input_channels, found.output) == (
        wanted.ndim,
        wanted.input,
        wanted.input_channels,
        wanted.output,
    )
    for step, other in zip(found.steps, wanted.steps, strict=True):
        assert step.name == other.name
        assert step.sources == other.sources
        assert step.channels == other.channels
        assert_same_operation(step.operation, other.operation)


def assert_same_operation(found, wanted) -> None:
    assert type(found) is type(wanted)
    arrays = weight_fields(found)
    assert arrays == weight_fields(wanted)
    for name in found.__dataclass_fields__:
        if name in arrays:
            np.testing.assert_array_equal(getattr(found, name), getattr(wanted, name))
        else:
            assert getattr(found, name) == getattr(wanted, name)


@pytest.mark.parametrize("network", list(NETWORKS))
def test_the_layers_are_those_of_keras(network) -> None:
    keras.utils.clear_session(free_memory=False)
    arguments = shown_arguments(network)
    model = build_network(network, arguments)
    layers = network_layers(network, arguments)
    for record, layer in zip(layers, model.layers, strict=True):
        assert (record.name, record.kind) == (layer.name, type(layer).__name__)
        assert record.output_shape == tuple(layer.output.shape)
        assert parameter_count([record]) == layer.count_params()
        assert [w.shape for w in record.weights] == [
            tuple(w.shape) for w in layer.weights
        ]
        assert [w.is_trainable for w in record.weights] == [
            w.trainable for w in layer.weights
        ]
    trained = parameter_count(layers, only_trainable=True)
    assert trained == sum(int(np.prod(w.shape)) for w in model.trainable_weights)


def test_layer_names_do_not_count_on_between_networks() -> None:
    first, second = (network_layers("unet3d", {}) for _ in range(2))
    assert [r.name for r in first] == [r.name for r in second]
    assert first[1].name == "conv3d"


def test_networks_are_described_without_keras() -> None:
    program = (
        "import sys\n"
        "from unet_gui.cli.main import main\n"
        "main(['networks'])\n"
        "heavy = {'keras', 'tensorflow', 'openvino', 'h5py'}\n"
        "print('heavy:', *sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    lines = done.stdout.splitlines()
    assert lines[0].split()[:3] == ["unet3d", "833,507", "parameters"]
    assert lines[-1] == "heavy:"
