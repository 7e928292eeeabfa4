from __future__ import annotations

import numpy as np
import pytest
from keras import ops

from unet_gui.networks.architectures.registry import NETWORKS, build_network
from unet_gui.networks.training.losses import soft_dice_loss
from unet_gui.networks.training.supervision import (
    Level,
    level_losses,
    lower_levels,
    with_heads,
)

pytestmark = pytest.mark.tensorflow


@pytest.mark.parametrize("network", NETWORKS)
def test_every_level_between_top_and_bottleneck_is_supervised(network) -> None:
    depth = 4 if network.startswith("unet3d") else 5
    model = build_network(network, {"depth": depth, "base_filters": 2})
    levels = lower_levels(model)
    assert [level.stride for level in levels] == [2**n for n in range(depth - 2, 0, -1)]
    assert len({level.features.shape[-1] for level in levels}) == depth - 2


def test_heads_share_the_layers_and_give_probabilities_at_their_stride() -> None:
    model = build_network("unet3d", {"depth": 4, "base_filters": 2})
    trained = with_heads(model, lower_levels(model))
    images = np.random.default_rng(0).normal(size=(1, 16, 8, 8, 4)).astype(np.float32)
    outputs = [ops.convert_to_numpy(y) for y in trained(images)]
    assert [y.shape for y in outputs] == [
        (1, 16, 8, 8, 3),
        (1, 4, 2, 2, 3),
        (1, 8, 4, 4, 3),
    ]
    assert all(((y > 0) & (y < 1)).all() for y in outputs)
    np.testing.assert_allclose(outputs[0], model(images), atol=1e-6)
    assert len(model.weights) == len(trained.weights) - 4


def test_a_level_counts_half_as_much_at_half_the_resolution() -> None:
    _, weights = level_losses(soft_dice_loss, [Level(None, 4), Level(None, 2)])
    np.testing.assert_allclose(weights, np.array([4, 1, 2]) / 7)


def test_a_level_is_compared_with_the_share_of_each_class() -> None:
    losses, _ = level_losses(soft_dice_loss, [Level(None, 2)])
    truth = np.zeros((1, 4, 4, 4, 1), np.float32)
    truth[:, :1] = 1
    half = np.zeros((1, 2, 2, 2, 1), np.float32)
    half[:, :1] = 0.5
    assert float(losses[1](truth, half)) == pytest.approx(0, abs=1e-6)
    assert float(losses[1](truth, 1 - half)) > 0.3


def test_a_network_of_depth_two_has_nothing_to_supervise() -> None:
    model = build_network("unet3d", {"depth": 2, "base_filters": 2})
    assert lower_levels(model) == []
    assert len(with_heads(model, []).outputs) == 1
