from __future__ import annotations

import numpy as np
import pytest

from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.training.averaging import WeightAverage

pytestmark = pytest.mark.tensorflow

ARGUMENTS = {"depth": 2, "base_filters": 2, "batch_normalization": True}


def test_the_average_by_hand_with_its_warm_up() -> None:
    model, average = build_network("unet3d", ARGUMENTS), WeightAverage()
    expected = 1.0
    for step, value in enumerate((1.0, 5.0, 2.0)):
        model.set_weights([np.full(w.shape, value, "f") for w in model.get_weights()])
        average.add(model, 0.15)
        decay = min(0.15, (1 + step) / (10 + step))
        expected = decay * expected + (1 - decay) * value
    assert average.steps == 3
    for weight in average.weights:  # batch normalisation's statistics too
        np.testing.assert_allclose(weight, expected, rtol=1e-6)


def test_the_average_is_set_for_the_body_and_the_weights_restored() -> None:
    model, average = build_network("unet3d", ARGUMENTS), WeightAverage()
    average.add(model, 0.9)
    model.set_weights([w + 1 for w in model.get_weights()])
    own = model.get_weights()
    with average.in_place_of(model):
        np.testing.assert_allclose(model.get_weights()[0], own[0] - 1, atol=1e-6)
    np.testing.assert_array_equal(model.get_weights()[0], own[0])


def test_the_network_stays_as_it_is_without_an_average() -> None:
    model = build_network("unet3d", ARGUMENTS)
    own = model.get_weights()
    with WeightAverage().in_place_of(model):
        np.testing.assert_array_equal(model.get_weights()[0], own[0])
