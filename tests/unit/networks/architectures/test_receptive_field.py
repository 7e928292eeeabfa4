"""What each layer sees, against what really changes when a voxel does."""

from __future__ import annotations

import keras
import numpy as np
import pytest

from unet_gui.networks.architectures.receptive_field import seen_voxels
from unet_gui.networks.architectures.registry import NETWORKS, build_network

pytestmark = pytest.mark.tensorflow
LENGTH, CHANGED = 128, 100.0


def most_seen(model: keras.Model, layer: int, multiple: int) -> int:
    """Change one voxel after the other; count those that a voxel inside notices."""
    features = keras.Model(model.inputs[0], model.layers[layer].output)
    others = [multiple] * (len(model.inputs[0].shape) - 3)
    plain = np.ones((1, LENGTH, *others, 1), np.float32)
    changed = np.repeat(plain, LENGTH, axis=0)
    changed[np.arange(LENGTH), np.arange(LENGTH)] = CHANGED
    difference = np.asarray(features(changed)) != np.asarray(features(plain))
    notices = difference.any(axis=tuple(range(2, difference.ndim)))
    middle = notices.shape[1] // 2
    return int(notices.sum(axis=0)[middle : middle + multiple].max())


@pytest.mark.parametrize("network", list(NETWORKS))
def test_layers_see_what_changes_them(network) -> None:
    model = build_network(network, {"base_filters": 1, "channels": 1, "depth": 3})
    for weight in model.weights:  # positive, so that nothing cancels
        weight.assign(np.full(weight.shape, 0.25, np.float32))
    seen = seen_voxels(model)
    for layer in (1, len(model.layers) // 2, len(model.layers) - 3):
        name = model.layers[layer].name
        assert seen[name] == most_seen(model, layer, 4), name
