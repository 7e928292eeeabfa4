"""Feature maps of single layers, through the real predictor."""

from __future__ import annotations

import gc
import weakref

import keras
import numpy as np
import pytest

from tests.tiny_model import write_tiny_model
from unet_gui.core.errors import InputError
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.inference.compiled import compiled_forward
from unet_gui.networks.inference.predictor import KerasPredictor
from unet_gui.networks.weights.stage_network import load_stage_network

pytestmark = pytest.mark.tensorflow


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    folder = write_tiny_model(tmp_path_factory.mktemp("model") / "tiny")
    return read_model_package(folder)


@pytest.fixture(scope="module")
def predictor(package):
    return KerasPredictor(package, "CPU")


@pytest.fixture(scope="module")
def tile():
    return np.random.default_rng(0).normal(size=(1, 8, 4, 6, 4)).astype(np.float32)


def test_every_layer_has_the_shape_in_the_layer_table(predictor, tile) -> None:
    for number, row in enumerate(predictor.describe(0).layers):
        found = predictor.activations(0, number, tile)
        spatial = tuple(n // row.stride for n in (8, 4, 6))
        assert found.shape == (1, *spatial, row.output_shape[-1]), row.name


def test_the_first_layer_is_the_input_the_last_the_prediction(predictor, tile) -> None:
    last = len(predictor.describe(0).layers) - 1
    np.testing.assert_array_equal(predictor.activations(0, 0, tile), tile)
    np.testing.assert_allclose(
        predictor.activations(0, last, tile), predictor.predict(0, tile), atol=1e-6
    )


def test_feature_maps_of_a_convolution_follow_from_its_weights(
    package, predictor, tile
) -> None:
    layer = load_stage_network(package.folder, package.spec.stages[0]).layers[1]
    wanted = keras.ops.conv(tile, layer.kernel, padding="same") + layer.bias
    found = predictor.activations(0, 1, tile)
    np.testing.assert_allclose(found, np.asarray(wanted), atol=1e-5)


@pytest.mark.parametrize("layer", [-1, 999])
def test_an_unknown_layer_is_refused(predictor, tile, layer) -> None:
    with pytest.raises(InputError, match=f"no layer {layer}"):
        predictor.activations(0, layer, tile)


def test_the_spacing_of_the_stage_is_in_the_description(predictor) -> None:
    assert predictor.describe(0).spacing_mm == 2.0


def test_looking_at_a_layer_again_traces_nothing(package, tile, monkeypatch) -> None:
    """Keras calls a layer in Python only while a function is traced."""
    traces = []
    call = keras.layers.MaxPooling3D.call

    def counting(self, inputs):
        traces.append(self.name)
        return call(self, inputs)

    predictor = KerasPredictor(package, "CPU")
    rows = predictor.describe(0).layers
    pooling = [row.type for row in rows].index("MaxPooling3D")
    behind = range(pooling, pooling + 3)
    monkeypatch.setattr(keras.layers.MaxPooling3D, "call", counting)
    for layer in behind:
        predictor.activations(0, layer, tile)
    first = len(traces)
    assert first >= len(behind)
    for larger in (1, 2, 3):
        for layer in behind:
            predictor.activations(0, layer, np.repeat(tile, larger, axis=1))
    assert len(traces) == first


def test_no_more_than_a_few_layer_functions_are_kept(
    package, tile, monkeypatch
) -> None:
    functions = []

    def noted(model):
        function = compiled_forward(model)
        functions.append(weakref.ref(function))
        return function

    predictor = KerasPredictor(package, "CPU")
    count = len(predictor.describe(0).layers)
    monkeypatch.setattr("unet_gui.networks.inference.predictor.compiled_forward", noted)
    for layer in range(count):
        predictor.activations(0, layer, tile)
    gc.collect()
    alive = [function for function in functions if function() is not None]
    assert len(functions) == count > len(alive) == 8
    predictor.close()
    gc.collect()
    assert not any(function() for function in functions)
