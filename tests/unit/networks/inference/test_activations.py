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
from unet_gui.networks.inference import keras_predictor
from unet_gui.networks.inference.keras_predictor import KerasPredictor
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


def noted_functions(monkeypatch) -> list:
    """Return a list that fills with weak references to the compiled functions."""
    functions = []
    compiled = keras_predictor.graph_forward

    def noted(graph):
        function = compiled(graph)
        functions.append(weakref.ref(function))
        return function

    monkeypatch.setattr(keras_predictor, "graph_forward", noted)
    return functions


def test_looking_at_a_layer_again_compiles_nothing(package, tile, monkeypatch) -> None:
    predictor = KerasPredictor(package, "CPU")
    functions = noted_functions(monkeypatch)
    for larger in (1, 2, 3):
        for layer in (3, 4, 5):
            predictor.activations(0, layer, np.repeat(tile, larger, axis=1))
    assert len(functions) == 3


def test_no_more_than_a_few_layer_functions_are_kept(
    package, tile, monkeypatch
) -> None:
    predictor = KerasPredictor(package, "CPU")
    count = len(predictor.describe(0).layers)
    functions = noted_functions(monkeypatch)
    for layer in range(count):
        predictor.activations(0, layer, tile)
    gc.collect()
    alive = [function for function in functions if function() is not None]
    assert len(functions) == count > len(alive) == 8
    predictor.close()
    gc.collect()
    assert not any(function() for function in functions)
