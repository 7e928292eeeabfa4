"""Tiles through the rewritten network against one run of the plain one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.keras_graph import plain_forward, read_graph
from tests.unit.networks.random_network import logits, randomise
from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.graph.receptive_field import receptive_field
from unet_gui.networks.graph.rewrite import rewrite
from unet_gui.networks.inference.forward import graph_forward
from unet_gui.segmentation.tiles.tiling import Axis, cut_box, padded_to_multiple

pytestmark = pytest.mark.tensorflow


@pytest.fixture(scope="module")
def networks():
    random = np.random.default_rng(5)
    made = {}
    for depth, kind, prelu in (
        (2, "nearest", 0),
        (3, "deconvolution", 1),
        (4, "nearest", 1),
    ):
        arguments = {
            "channels": 2,
            "classes": 2,
            "depth": depth,
            "base_filters": 2,
            "upsampling": kind,
            "batch_normalization": True,
            "activation": "prelu" if prelu else "relu",
        }
        model = build_network("unet3d", arguments)
        randomise(model, random)
        plain = logits(model)
        graph = read_graph(plain)
        fast = graph_forward(rewrite(graph))
        made[depth] = (plain_forward(plain), fast, receptive_field(graph))
    return made


def test_halos_follow_from_the_graph(networks) -> None:
    found = {
        d: (f.multiple, -(-f.halo // f.multiple) * f.multiple)
        for d, (_, _, f) in networks.items()
    }
    assert found[2] == (2, 8)
    assert found[4] == (8, 48)


# deeper networks look farther and have larger tiles
@pytest.mark.parametrize(
    ("depth", "longest"), [(2, (40, 16, 10)), (3, (60, 20, 12)), (4, (70, 30, 20))]
)
@settings(max_examples=6, deadline=None)
@given(
    shares=st.tuples(*[st.floats(0, 1)] * 3),
    budget=st.integers(1, 6000),
    seed=st.integers(0, 99),
)
def test_tiles_equal_a_run_of_the_whole(
    networks, depth, longest, shares, budget, seed
) -> None:
    plain, fast, field = networks[depth]
    shape = [max(1, round(n * share)) for n, share in zip(longest, shares, strict=True)]
    channels = np.random.default_rng(seed).normal(size=(*shape, 2)).astype(np.float32)
    padded = padded_to_multiple(channels, field.multiple)
    whole = plain(padded[None])[0]
    tiled = np.full_like(whole, np.nan)
    axes = [Axis(n, field.multiple, field.halo) for n in padded.shape[:3]]
    for tile in cut_box(axes, budget):
        found = fast(padded[tile.taken.slices][None])[0]
        tiled[tile.kept.slices] = found[tile.kept_in_taken.slices]
    tolerance = 1e-5 * max(1.0, float(np.abs(whole).max()))
    np.testing.assert_allclose(tiled, whole, rtol=0, atol=tolerance)


def test_a_smaller_halo_is_not_enough(networks) -> None:
    plain, fast, field = networks[2]
    box = np.random.default_rng(0).normal(size=(64, 8, 8, 2)).astype(np.float32)
    whole = plain(box[None])[0]
    axes = [Axis(n, 2, field.halo - 2) for n in (64, 8, 8)]
    (first, *_) = cut_box(axes, 40 * 64)
    part = fast(box[first.taken.slices][None])[0][first.kept_in_taken.slices]
    assert np.abs(part - whole[first.kept.slices]).max() > 1e-4
