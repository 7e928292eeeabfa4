"""Receptive fields against the outputs that change when a voxel does."""

from __future__ import annotations

import keras
import numpy as np
import pytest

from unet_gui.networks.architectures.registry import (
    NETWORKS,
    build_network,
    network_layers,
)
from unet_gui.networks.graph.layer_graph import without_weights
from unet_gui.networks.graph.receptive_field import (
    receptive_field,
    receptive_field_sizes,
)
from unet_gui.networks.graph.rewrite import rewrite

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
    arguments = {"base_filters": 1, "channels": 1, "depth": 3}
    model = build_network(network, arguments)
    for weight in model.weights:  # positive, so that nothing cancels out
        weight.assign(np.full(weight.shape, 0.25, np.float32))
    found = without_weights(network_layers(network, arguments))
    sizes = receptive_field_sizes(found.graph)
    for layer in (1, len(model.layers) // 2, len(model.layers) - 3):
        record = found.layers[layer]
        assert sizes[found.results[record.name]] == measured_size(model, layer, 4)


@pytest.mark.parametrize("depth", [2, 3, 4])
@pytest.mark.parametrize("network", list(NETWORKS))
def test_the_rewrite_changes_no_receptive_field(network, depth) -> None:
    layers = network_layers(network, {"base_filters": 1, "depth": depth})
    graph = without_weights(layers).graph
    rewritten = rewrite(graph)
    assert receptive_field(rewritten) == receptive_field(graph)
    sizes = receptive_field_sizes(rewritten)
    assert sizes[graph.output] == receptive_field_sizes(graph)[graph.output]
