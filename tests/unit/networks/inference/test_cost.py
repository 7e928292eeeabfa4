"""The cost of a network against a count by hand."""

from __future__ import annotations

import pytest

from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.architectures.unet3d import build_unet3d
from unet_gui.networks.inference.cost import network_cost
from unet_gui.networks.inference.forward import rewritten_graph

pytestmark = pytest.mark.tensorflow


def test_cost_of_the_smallest_unet3d_unchanged() -> None:
    model = build_unet3d(channels=1, classes=1, depth=2, base_filters=1)
    cost = network_cost(model, None)
    # 27 taps: 1 -> 1 -> 2, at an eighth 2 -> 2 -> 4, then 6 -> 2 -> 2, and 2 -> 1
    top, bottom, up = 1 * 1 + 1 * 2, (2 * 2 + 2 * 4) / 8, 6 * 2 + 2 * 2
    assert cost.macs_per_voxel == 27 * (top + bottom + up) + 2 * 1
    # the input, and the concatenation: 2 of the skip, 4 upsampled, 6 side by side
    assert cost.bytes_per_voxel == pytest.approx(4 * (1 + 2 + 4 + 6))


def test_the_rewrite_takes_less_memory_for_the_same_network() -> None:
    model = build_unet3d(depth=2)
    cost = network_cost(model, rewritten_graph(model))
    assert cost.macs_per_voxel == network_cost(model, None).macs_per_voxel
    # the input and the sum: skip connection, upsampled part, and their convolution
    assert cost.bytes_per_voxel == 4 * (4 + 64 + 64 + 64)


def test_large_networks_hold_fewer_copies_of_their_weights() -> None:
    small = network_cost(build_unet3d(depth=2), None)
    large = network_cost(build_network("unet2d-classic", {}), None)
    assert 50e6 < small.fixed_bytes < 110e6
    assert large.fixed_bytes < 700e6
