"""Receptive fields against the outputs that change when a voxel does."""

from __future__ import annotations

import keras
import numpy as np
import pytest

from unet_gui.networks.architectures.receptive_field import receptive_field_sizes
from unet_gui.networks.architectures.registry import NETWORKS, build_network

pytestmark = pytest.mark.tensorflow
LENGTH, CHANGED = 128, 100.0


def measured_size(model: keras.Model, layer: int, multiple: int) -> int:
    """Count the input voxels, changed one by one, that change a voxel in the middle."""
    features = keras.Model(model.inputs[0], model.layers[layer].output)
    others = [multiple] * (len(model.inputs[0].shape) - 3)
    plain = np.ones((1, LENGTH, *others, 1), np.float32)
    changed = np.repeat(plain, LENGTH, axis=0)
    changed[np.arange(LENGTH), np.arange(LENGTH)] = CHANGED
    difference = np.asarray(features(changed)) != np.asarray(features(plain))
    is_changed = difference.any(axis=tuple(range(2, difference.ndim)))
    middle = is_changed.shape[1] // 2
    return int(is_changed.sum(axis=0)[middle : middle + multiple].max())


@pytest.mark.parametrize("network", list(NETWORKS))
def test_receptive_fields_hold_the_voxels_that_matter(network) -> None:
    model = build_network(network, {"base_filters": 1, "channels": 1, "depth": 3})
    for weight in model.weights:  # positive, so that nothing cancels out
        weight.assign(np.full(weight.shape, 0.25, np.float32))
    sizes = receptive_field_sizes(model)
    for layer in (1, len(model.layers) // 2, len(model.layers) - 3):
        name = model.layers[layer].name
        assert sizes[name] == measured_size(model, layer, 4), name
