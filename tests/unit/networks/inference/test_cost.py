"""The cost of a network against a count by hand."""

from __future__ import annotations

import pytest

from unet_gui.networks.architectures.registry import network_layers
from unet_gui.networks.graph.layer_graph import without_weights
from unet_gui.networks.graph.rewrite import rewrite
from unet_gui.networks.inference.cost import peak_bytes_per_voxel
from unet_gui.networks.inference.stage_info import MemoryUse, stage_info

USE = MemoryUse(1000, lambda own, loaded: 10 + own + loaded, 1.0)


def graph_of(network: str, **arguments):
    return without_weights(network_layers(network, arguments)).graph


def test_cost_of_the_smallest_unet3d_unchanged() -> None:
    graph = graph_of("unet3d", channels=1, classes=1, depth=2, base_filters=1)
    info = stage_info(graph, graph, USE)
    # 27 taps: 1 -> 1 -> 2, at an eighth 2 -> 2 -> 4, then 6 -> 2 -> 2, and 2 -> 1
    top, bottom, up = 1 * 1 + 1 * 2, (2 * 2 + 2 * 4) / 8, 6 * 2 + 2 * 2
    assert info.macs_per_voxel == 27 * (top + bottom + up) + 2 * 1
    # the input, and the concatenation: 2 of the skip, 4 upsampled, 6 side by side
    assert info.bytes_per_voxel == pytest.approx(4 * (1 + 2 + 4 + 6))
    biases = 1 + 2 + 2 + 4 + 2 + 2 + 1
    weights = 27 * (1 + 2 + 4 + 8 + 12 + 4) + 2 + biases
    assert info.fixed_bytes == 10 + 2 * 4 * weights
    assert info.engine_bytes == 1000


def test_the_rewrite_takes_less_memory_for_the_same_network() -> None:
    graph = graph_of("unet3d", depth=2)
    info = stage_info(graph, rewrite(graph), USE)
    plain = stage_info(graph, graph, USE)
    assert info.macs_per_voxel == plain.macs_per_voxel
    # the input and the sum: skip connection, upsampled part, and their convolution
    assert info.bytes_per_voxel == 4 * (4 + 64 + 64 + 64) < plain.bytes_per_voxel


def test_a_concatenation_may_take_more_than_its_result() -> None:
    graph = graph_of("unet2d-classic", depth=2, base_filters=1)
    assert peak_bytes_per_voxel(graph, 2.0) > peak_bytes_per_voxel(graph, 1.0)


def test_weights_of_other_networks_take_memory_too() -> None:
    graph = graph_of("unet3d", depth=2, base_filters=1)
    alone, beside = (stage_info(graph, graph, USE, n) for n in (None, 10**6))
    assert beside.fixed_bytes - alone.fixed_bytes == 10**6 - graph.weights_bytes()


def test_a_summand_that_is_added_in_place_takes_no_memory() -> None:
    graph = rewrite(graph_of("unet3d", depth=2))
    # the input, the skip, what is upsampled, and the upsampled part of the sum
    peak = peak_bytes_per_voxel(graph, 1.0, fuses_sums=True)
    assert peak == 4 * (4 + 64 + 128 / 8 + 64)
