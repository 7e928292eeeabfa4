"""What layers make of a tile, through the real predictor."""

from __future__ import annotations

import keras
import numpy as np
import pytest

from tests.tiny_model import write_tiny_model
from unet_gui.core.errors import InputError
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.inference.predictor import KerasPredictor

pytestmark = pytest.mark.tensorflow


@pytest.fixture(scope="module")
def predictor(tmp_path_factory):
    folder = write_tiny_model(tmp_path_factory.mktemp("model") / "tiny")
    return KerasPredictor(read_model_package(folder), "CPU")


@pytest.fixture(scope="module")
def tile():
    return np.random.default_rng(0).normal(size=(1, 8, 4, 6, 4)).astype(np.float32)


def test_every_layer_has_the_shape_that_the_table_says(predictor, tile) -> None:
    for number, row in enumerate(predictor.describe(0).layers):
        found = predictor.activations(0, number, tile)
        spatial = tuple(n // row.stride for n in (8, 4, 6))
        assert found.shape == (1, *spatial, row.output_shape[-1]), row.name


def test_the_first_layer_is_the_input_and_the_last_the_result(predictor, tile) -> None:
    last = len(predictor.describe(0).layers) - 1
    np.testing.assert_array_equal(predictor.activations(0, 0, tile), tile)
    np.testing.assert_allclose(
        predictor.activations(0, last, tile), predictor.predict(0, tile), atol=1e-6
    )


def test_a_convolution_is_that_of_its_weights(predictor, tile) -> None:
    layer = predictor._models[0].layers[1]
    wanted = keras.ops.conv(tile, layer.kernel, padding="same") + layer.bias
    found = predictor.activations(0, 1, tile)
    np.testing.assert_allclose(found, np.asarray(wanted), atol=1e-5)


@pytest.mark.parametrize("layer", [-1, 999])
def test_an_unknown_layer_is_refused(predictor, tile, layer) -> None:
    with pytest.raises(InputError, match=f"no layer {layer}"):
        predictor.activations(0, layer, tile)


def test_the_spacing_of_the_stage_is_in_the_description(predictor) -> None:
    assert predictor.describe(0).spacing_mm == 2.0
