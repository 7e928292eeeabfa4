import pytest

from unet_gui.core.model.architecture import LayerRow, NetworkDescription
from unet_gui.core.model.layer_cost import (
    assumed_input_size,
    input_text,
    kernel_text,
    layer_cost,
    memory_text,
    multiply_adds_text,
    receptive_field_text,
    size_text,
)


def network(*sizes, spacing_mm=None):
    half = tuple(None if n is None else n // 2 for n in sizes)
    whole_shape, half_shape = (None, *sizes, 4), (None, *half, 8)
    rows = (
        LayerRow("input", "InputLayer", whole_shape, 0, ()),
        LayerRow(
            "pool", "MaxPooling3D", (None, *half, 4), 0, ("input[0][0]",), stride=2
        ),
        LayerRow(
            "conv",
            "Conv3D",
            half_shape,
            872,
            ("pool[0][0]",),
            input_shapes=((None, *half, 4),),
            kernel=(3, 3, 3),
            stride=2,
            multiply_adds=27 * 4 * 8 / 8,
            receptive_field=6,
        ),
        LayerRow("up", "Conv3D", whole_shape, 36, ("conv[0][0]",), multiply_adds=36.0),
    )
    return NetworkDescription("unet3d", 908, 908, rows, spacing_mm)


def test_the_cost_of_a_layer_by_hand():
    cost = layer_cost(network(160, 160, 16), 2)
    assert cost.size == (160, 160, 16)
    assert cost.multiply_adds == 27 * 4 * 8 * 80 * 80 * 8
    assert cost.share == pytest.approx(108 / 144)
    assert cost.memory_mb == pytest.approx(80 * 80 * 8 * 8 * 4 / 1e6)
    assert cost.receptive_field_mm is None


def test_the_receptive_field_is_in_mm_if_the_spacing_is_known():
    assert layer_cost(network(8, 8, 8, spacing_mm=2.0), 2).receptive_field_mm == 12
    text = receptive_field_text(network(8, 8, 8, spacing_mm=2.0), 2)
    assert text == "6 x 6 x 6 voxels, 12 mm wide"
    assert receptive_field_text(network(8, 8, 8), 2) == "6 x 6 x 6 voxels"


def test_multiply_adds_are_for_the_size_or_per_voxel():
    assert multiply_adds_text(network(160, 160, 16), 2) == "44.2 M (75.0% of all)"
    open_ = network(None, None, None)
    assert multiply_adds_text(open_, 2) == "108 per output voxel (75.0% of all)"
    assert multiply_adds_text(open_, 0) == "0 per output voxel (0.0% of all)"


def test_variable_sizes_get_a_typical_size():
    assert assumed_input_size(network(None, None, None)) == (64, 64, 64)
    assert assumed_input_size(network(None, None)) == (256, 256)
    assert assumed_input_size(network(32, None, 16)) == (32, 64, 16)
    assert memory_text(network(None, None, None), 0) == "4.2 MB for 64 x 64 x 64"


def test_a_network_without_convolutions_has_no_shares():
    rows = (LayerRow("input", "InputLayer", (None, 8, 8, 1), 0, ()),)
    assert layer_cost(NetworkDescription("x", 0, 0, rows), 0).share == 0


def test_short_texts():
    row = network(160, 160, 16).layers[2]
    assert kernel_text(row) == "3x3x3"
    assert input_text(row, "first") == "(None, 4, 80, 80, 8)"
    assert size_text(row.output_shape, 2) == "80x80x8"
    assert size_text((None, None, None, 8), 4) == "1/4 size"
    assert size_text((None, None, None, 8), 1) == "full size"
