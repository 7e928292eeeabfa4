from dataclasses import replace

import pytest

from tests.small_unet import SMALL_UNET
from unet_gui.core.model.architecture import NetworkDescription
from unet_gui.core.model.unet_drawing import ArrowKind, LayerKind, draw_unet, layer_kind


@pytest.fixture
def drawing():
    return draw_unet(SMALL_UNET)


def test_boxes_describe_the_layers(drawing):
    assert [(b.kind.name, b.title, b.size, b.channels) for b in drawing.boxes] == [
        ("INPUT", "input", "16x16x8", "4"),
        ("CONVOLUTION", "conv 3x3x3", "16x16x8", "32"),
        ("POINTWISE", "activation", "16x16x8", "32"),
        ("POOLING", "pool 2x2x2", "8x8x4", "32"),
        ("CONVOLUTION", "conv 3x3x3", "8x8x4", "64"),
        ("UPSAMPLING", "up 2x2x2", "16x16x8", "64"),
        ("JOIN", "concat", "16x16x8", "96"),
        ("CONVOLUTION", "conv 1x1x1", "16x16x8", "3"),
    ]


def test_arrows_are_the_connections(drawing):
    assert [(a.source, a.target, a.kind) for a in drawing.arrows] == [
        (0, 1, ArrowKind.NEXT),
        (1, 2, ArrowKind.NEXT),
        (2, 3, ArrowKind.DOWN),
        (3, 4, ArrowKind.NEXT),
        (4, 5, ArrowKind.UP),
        (5, 6, ArrowKind.NEXT),
        (2, 6, ArrowKind.SKIP),
        (6, 7, ArrowKind.NEXT),
    ]


def test_the_drawing_goes_right_down_and_up(drawing):
    for level in (0, 1):
        x = [box.x for box in drawing.boxes if box.level == level]
        assert x == sorted(x)
    assert [box.level for box in drawing.boxes] == [0, 0, 0, 1, 1, 0, 0, 0]
    assert drawing.boxes[3].y > drawing.boxes[2].bottom
    assert drawing.boxes[3].centre_x == drawing.boxes[2].centre_x
    assert drawing.boxes[5].centre_x == drawing.boxes[4].centre_x


def test_an_activation_touches_its_convolution(drawing):
    assert drawing.boxes[2].x == drawing.boxes[1].right
    start, end = drawing.arrows[1].points
    assert start == end


def test_skip_connections_pass_above_the_boxes(drawing):
    (skip,) = (a for a in drawing.arrows if a.kind is ArrowKind.SKIP)
    assert min(y for _, y in skip.points) < min(box.y for box in drawing.boxes)


@pytest.mark.parametrize(
    ("type_", "kind"),
    [
        ("Conv2DTranspose", LayerKind.UPSAMPLING),
        ("UpSampling2D", LayerKind.UPSAMPLING),
        ("MaxPooling2D", LayerKind.POOLING),
        ("AveragePooling3D", LayerKind.POOLING),
        ("Add", LayerKind.JOIN),
        ("Dropout", LayerKind.POINTWISE),
        ("PReLU", LayerKind.POINTWISE),
    ],
)
def test_kinds_by_type(type_, kind):
    assert layer_kind(type_) is kind


def test_a_connection_to_an_unlisted_layer_is_omitted():
    row = replace(SMALL_UNET.layers[1], connected_to=("elsewhere[0][0]",))
    drawing = draw_unet(NetworkDescription("x", 0, 0, (row,)))
    assert len(drawing.boxes) == 1
    assert drawing.arrows == ()


def test_a_network_without_layers_has_an_empty_drawing():
    drawing = draw_unet(NetworkDescription("x", 0, 0, ()))
    assert drawing.boxes == drawing.arrows == ()
