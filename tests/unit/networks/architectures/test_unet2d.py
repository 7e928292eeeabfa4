"""The 2-D networks against the tables and totals of their sources."""

from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.errors import InputError
from unet_gui.core.model.architecture import NETWORK_TITLES
from unet_gui.networks.architectures.registry import (
    NETWORKS,
    build_network,
    network_layers,
)
from unet_gui.networks.graph.description import describe_network
from unet_gui.networks.graph.layer_graph import without_weights
from unet_gui.networks.graph.receptive_field import receptive_field

pytestmark = pytest.mark.tensorflow

# Type, output shape, parameters, and the numbers of the connected rows.
CLASSIC_TABLE = [
    ("InputLayer", (256, 256, 1), 0, []),
    ("Conv2D", (256, 256, 64), 640, [0]),
    ("Conv2D", (256, 256, 64), 36_928, [1]),
    ("MaxPooling2D", (128, 128, 64), 0, [2]),
    ("Conv2D", (128, 128, 128), 73_856, [3]),
    ("Conv2D", (128, 128, 128), 147_584, [4]),
    ("MaxPooling2D", (64, 64, 128), 0, [5]),
    ("Conv2D", (64, 64, 256), 295_168, [6]),
    ("Conv2D", (64, 64, 256), 590_080, [7]),
    ("MaxPooling2D", (32, 32, 256), 0, [8]),
    ("Conv2D", (32, 32, 512), 1_180_160, [9]),
    ("Conv2D", (32, 32, 512), 2_359_808, [10]),
    ("Dropout", (32, 32, 512), 0, [11]),
    ("MaxPooling2D", (16, 16, 512), 0, [12]),
    ("Conv2D", (16, 16, 1024), 4_719_616, [13]),
    ("Conv2D", (16, 16, 1024), 9_438_208, [14]),
    ("Dropout", (16, 16, 1024), 0, [15]),
    ("UpSampling2D", (32, 32, 1024), 0, [16]),
    ("Conv2D", (32, 32, 512), 2_097_664, [17]),
    ("Concatenate", (32, 32, 1024), 0, [12, 18]),
    ("Conv2D", (32, 32, 512), 4_719_104, [19]),
    ("Conv2D", (32, 32, 512), 2_359_808, [20]),
    ("UpSampling2D", (64, 64, 512), 0, [21]),
    ("Conv2D", (64, 64, 256), 524_544, [22]),
    ("Concatenate", (64, 64, 512), 0, [8, 23]),
    ("Conv2D", (64, 64, 256), 1_179_904, [24]),
    ("Conv2D", (64, 64, 256), 590_080, [25]),
    ("UpSampling2D", (128, 128, 256), 0, [26]),
    ("Conv2D", (128, 128, 128), 131_200, [27]),
    ("Concatenate", (128, 128, 256), 0, [5, 28]),
    ("Conv2D", (128, 128, 128), 295_040, [29]),
    ("Conv2D", (128, 128, 128), 147_584, [30]),
    ("UpSampling2D", (256, 256, 128), 0, [31]),
    ("Conv2D", (256, 256, 64), 32_832, [32]),
    ("Concatenate", (256, 256, 128), 0, [2, 33]),
    ("Conv2D", (256, 256, 64), 73_792, [34]),
    ("Conv2D", (256, 256, 64), 36_928, [35]),
    ("Conv2D", (256, 256, 2), 1_154, [36]),
    ("Conv2D", (256, 256, 1), 3, [37]),
]


def test_the_classic_layer_table_equals_its_source_row_by_row() -> None:
    description = describe_network("unet2d-classic")
    numbers = {row.name: n for n, row in enumerate(description.layers)}
    table = [
        (
            row.type,
            row.output_shape[1:],
            row.parameters,
            [numbers[name.partition("[")[0]] for name in row.connected_to],
        )
        for row in description.layers
    ]
    assert table == CLASSIC_TABLE


@pytest.mark.parametrize(
    ("network", "total", "trainable"),
    [
        ("unet2d-transpose", 7_759_521, 7_759_521),
        ("unet2d-classic", 31_031_685, 31_031_685),
        ("unet2d-double-conv", 31_049_409, 31_037_633),
    ],
)
def test_parameter_totals_are_those_of_the_sources(network, total, trainable) -> None:
    description = describe_network(network)
    assert (description.total, description.trainable) == (total, trainable)


def test_every_network_has_a_title() -> None:
    assert list(NETWORKS) == list(NETWORK_TITLES)


@pytest.mark.parametrize("network", [n for n in NETWORKS if n.startswith("unet2d")])
def test_small_networks_take_inputs_of_any_size(network) -> None:
    arguments = {"base_filters": 2, "depth": 3, "classes": 2}
    model = build_network(network, arguments)
    channels = model.inputs[0].shape[-1]
    for shape in ((8, 12), (4, 16)):
        given = np.random.default_rng(0).random((2, *shape, channels), np.float32)
        found = np.asarray(model(given, training=False))
        assert found.shape == (2, *shape, 2)
        assert 0 < found.min() < found.max() < 1
    graph = without_weights(network_layers(network, arguments)).graph
    assert receptive_field(graph).multiple == 4


def test_double_conv_returns_logits_on_request() -> None:
    model = build_network(
        "unet2d-double-conv", {"base_filters": 2, "depth": 2, "gives_logits": True}
    )
    assert type(model.layers[-1]).__name__ == "Conv2D"
    shown = describe_network("unet2d-double-conv").layers[-1]
    assert (shown.type, shown.output_shape) == ("Conv2D", (None, 256, 256, 1))


@pytest.mark.parametrize("network", [n for n in NETWORKS if n.startswith("unet2d")])
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"depth": 1}, "depth must be at least 2"),
        ({"spatial_shape": (256, 250)}, "multiples of 16"),
        ({"classes": 0}, "classes must be at least 1"),
        ({"channels": -1}, "channels must be at least 1"),
    ],
)
def test_invalid_arguments_are_refused(network, arguments, message) -> None:
    with pytest.raises(InputError, match=message):
        build_network(network, arguments)
