"""The drawing of every network, at every depth."""

from __future__ import annotations

from itertools import combinations

import pytest

from unet_gui.core.model.unet_drawing import ArrowKind, LayerKind, draw_unet
from unet_gui.networks.architectures.registry import NETWORKS, network_layers
from unet_gui.networks.graph.description import describe
from unet_gui.networks.graph.layer_graph import without_weights


@pytest.fixture(
    scope="module",
    params=[(network, depth) for network in NETWORKS for depth in (2, 3, 4, 5)],
    ids=lambda param: f"{param[0]}-{param[1]}",
)
def described(request):
    network, depth = request.param
    layers = network_layers(network, {"depth": depth, "base_filters": 2})
    return describe(without_weights(layers), network), depth


def overlap(one, other) -> bool:
    return (
        one.x < other.right
        and other.x < one.right
        and one.y < other.bottom
        and other.y < one.bottom
    )


def test_every_layer_has_its_own_box_in_the_drawing(described) -> None:
    description, depth = described
    drawing = draw_unet(description)
    assert [box.layer for box in drawing.boxes] == list(range(len(description.layers)))
    assert {box.level for box in drawing.boxes} == set(range(depth))
    for one, other in combinations(drawing.boxes, 2):
        assert not overlap(one, other), (one, other)
    for box in drawing.boxes:
        assert box.x > 0
        assert box.y > 0
        assert box.right < drawing.width
        assert box.bottom < drawing.height


def test_every_arrow_ends_at_its_boxes(described) -> None:
    description, depth = described
    drawing = draw_unet(description)
    names = [row.name for row in description.layers]
    wanted = {
        (name.split("[")[0], row.name)
        for row in description.layers
        for name in row.connected_to
    }
    assert {(names[a.source], names[a.target]) for a in drawing.arrows} == wanted
    for arrow in drawing.arrows:
        for number, (x, y) in (
            (arrow.source, arrow.points[0]),
            (arrow.target, arrow.points[-1]),
        ):
            box = drawing.boxes[number]
            assert box.x <= x <= box.right
            assert box.y <= y <= box.bottom
    kinds = [arrow.kind for arrow in drawing.arrows]
    for kind in (ArrowKind.DOWN, ArrowKind.UP, ArrowKind.SKIP):
        assert kinds.count(kind) == depth - 1


def test_skip_connections_join_both_sides_of_a_level(described) -> None:
    drawing = draw_unet(described[0])
    for arrow in drawing.arrows:
        if arrow.kind is ArrowKind.SKIP:
            source, target = drawing.boxes[arrow.source], drawing.boxes[arrow.target]
            assert source.level == target.level
            assert target.kind is LayerKind.JOIN


def test_no_arrow_crosses_a_box(described) -> None:
    drawing = draw_unet(described[0])
    for arrow in drawing.arrows:
        ends = {arrow.source, arrow.target}
        for (x0, y0), (x1, y1) in zip(arrow.points, arrow.points[1:], strict=False):
            for box in drawing.boxes:
                crosses = (
                    min(x0, x1) < box.right
                    and max(x0, x1) > box.x
                    and min(y0, y1) < box.bottom
                    and max(y0, y1) > box.y
                )
                assert box.layer in ends or not crosses, (arrow, box)
