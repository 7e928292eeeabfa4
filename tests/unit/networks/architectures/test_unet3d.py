"""The 3-D networks against the tables and totals of their sources."""

from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.errors import InputError
from unet_gui.core.model.architecture import arranged_shape
from unet_gui.networks.architectures.registry import build_network, network_layers
from unet_gui.networks.graph.description import describe_network, parameter_count

pytestmark = pytest.mark.tensorflow

# Type, output shape (channels first), parameters, numbers of the connected rows.
COURSE_TABLE = [
    ("InputLayer", (4, 160, 160, 16), 0, []),
    ("Conv3D", (32, 160, 160, 16), 3_488, [0]),
    ("Activation", (32, 160, 160, 16), 0, [1]),
    ("Conv3D", (64, 160, 160, 16), 55_360, [2]),
    ("Activation", (64, 160, 160, 16), 0, [3]),
    ("MaxPooling3D", (64, 80, 80, 8), 0, [4]),
    ("Conv3D", (64, 80, 80, 8), 110_656, [5]),
    ("Activation", (64, 80, 80, 8), 0, [6]),
    ("Conv3D", (128, 80, 80, 8), 221_312, [7]),
    ("Activation", (128, 80, 80, 8), 0, [8]),
    ("UpSampling3D", (128, 160, 160, 16), 0, [9]),
    ("Concatenate", (192, 160, 160, 16), 0, [10, 4]),
    ("Conv3D", (64, 160, 160, 16), 331_840, [11]),
    ("Activation", (64, 160, 160, 16), 0, [12]),
    ("Conv3D", (64, 160, 160, 16), 110_656, [13]),
    ("Activation", (64, 160, 160, 16), 0, [14]),
    ("Conv3D", (3, 160, 160, 16), 195, [15]),
    ("Activation", (3, 160, 160, 16), 0, [16]),
]


def test_the_layer_table_equals_the_courses_row_by_row() -> None:
    description = describe_network("unet3d")
    numbers = {row.name: n for n, row in enumerate(description.layers)}
    table = [
        (
            row.type,
            arranged_shape(row.output_shape, "first")[1:],
            row.parameters,
            [numbers[name.partition("[")[0]] for name in row.connected_to],
        )
        for row in description.layers
    ]
    assert table == COURSE_TABLE
    assert description.total == description.trainable == 833_507


def test_multiply_adds_and_receptive_fields_by_hand() -> None:
    rows = [r for r in describe_network("unet3d").layers if r.type == "Conv3D"]
    deeper = 2**3  # pooling keeps an eighth of the voxels
    assert [row.multiply_adds for row in rows] == [
        27 * 4 * 32,
        27 * 32 * 64,
        27 * 64 * 64 / deeper,
        27 * 64 * 128 / deeper,
        27 * 192 * 64,
        27 * 64 * 64,
        64 * 3,
    ]
    total = sum(row.multiply_adds for row in rows) * 160 * 160 * 16
    assert round(total / 1e9) == 222
    # 2 more per convolution, 1 by pooling, 4 per convolution after it
    assert [row.receptive_field for row in rows] == [3, 5, 10, 14, 16, 18, 18]
    assert [row.stride for row in rows] == [1, 1, 2, 2, 1, 1, 1]
    assert rows[4].kernel == (3, 3, 3)
    assert rows[4].input_shapes == ((None, 160, 160, 16, 192),)


def test_multiply_adds_of_a_deconvolution_by_hand() -> None:
    rows = describe_network("unet3d-deconvolution").layers
    (row,) = (row for row in rows if row.type == "Conv3DTranspose")
    # each output voxel uses one of the eight positions of the kernel
    assert row.multiply_adds == 128 * 128
    assert row.kernel == (2, 2, 2)


@pytest.mark.parametrize(
    ("depth", "total"), [(2, 833_507), (3, 3_930_723), (4, 16_318_307)]
)
def test_parameter_totals_by_depth(depth, total) -> None:
    assert parameter_count(network_layers("unet3d", {"depth": depth})) == total


def test_parameter_totals_of_the_deconvolution_network() -> None:
    description = describe_network("unet3d-deconvolution")
    assert description.total == 966_787
    assert description.trainable == 965_955


def test_inputs_of_any_size_are_accepted() -> None:
    arguments = {"depth": 3, "base_filters": 2, "classes": 2, "channels": 1}
    model = build_network("unet3d", arguments)
    for shape in ((4, 8, 12), (16, 4, 4)):
        given = np.random.default_rng(0).random((1, *shape, 1), np.float32)
        found = np.asarray(model(given))
        assert found.shape == (1, *shape, 2)
        assert (found > 0).all()
        assert (found < 1).all()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"depth": 1}, "depth must be at least 2"),
        ({"base_filters": 0}, "base_filters must be at least 1"),
        ({"channels": 0}, "channels must be at least 1"),
        ({"classes": 0}, "classes must be at least 1"),
        ({"upsampling": "cubic"}, "upsampling must be one of nearest"),
        ({"activation": "gelu"}, "activation must be one of relu"),
        ({"spatial_shape": (16, 15, 16)}, "multiples of 2"),
        ({"colour": 3}, "does not take"),
    ],
)
def test_invalid_arguments_are_refused(arguments, message) -> None:
    with pytest.raises(InputError, match=message):
        build_network("unet3d", arguments)


def test_an_unknown_network_is_refused() -> None:
    with pytest.raises(InputError, match="no network 'vnet'"):
        build_network("vnet", {})
