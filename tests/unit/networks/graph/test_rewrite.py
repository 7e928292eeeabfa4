"""The rewritten network against the plain one, and operations that are kept."""

from __future__ import annotations

import keras
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.keras_graph import read_graph
from tests.unit.networks.random_network import (
    UP_BLOCKS,
    UpBlock,
    build_up_block,
    logits,
    randomise,
)
from unet_gui.networks.architectures.registry import NETWORKS, build_network
from unet_gui.networks.graph.graph import (
    Concatenation,
    NearestUpsampling,
    Normalisation,
    TransposedConvolution,
)
from unet_gui.networks.graph.rewrite import rewrite
from unet_gui.networks.inference.execution import run_graph

pytestmark = pytest.mark.tensorflow
MAX_DIFFERENCE = 1e-5


def assert_equal_to_plain(model: keras.Model, sizes, seed: int) -> None:
    """Draw weights and an input, and compare the logits of both networks."""
    random = np.random.default_rng(seed)
    randomise(model, random)
    shape = (1, *sizes, model.inputs[0].shape[-1])
    tensor = random.normal(0.0, 1.0, shape).astype(np.float32)
    plain = np.asarray(model(tensor, training=False))
    fast = np.asarray(run_graph(rewrite(read_graph(model)), tensor))
    largest = max(1.0, float(np.abs(plain).max()))
    assert fast.shape == plain.shape
    assert np.abs(fast - plain).max() <= MAX_DIFFERENCE * largest


SIZES = st.tuples(*[st.integers(1, 7)] * 3)


@settings(max_examples=40, deadline=None)
@given(block=UP_BLOCKS, halves=SIZES, seed=st.integers(0, 2**32 - 1))
@example(UpBlock(3, 2, "after", 3, True, True, False, False), (1, 1, 1), 0)
@example(UpBlock(2, 2, "before", 3, False, True, False, False), (1, 2, 3), 0)
@example(UpBlock(3, 1, "none", 3, True, False, True, True), (3, 1, 2), 0)
def test_blocks_of_any_kind_compute_the_same(block, halves, seed) -> None:
    sizes = [2 * half for half in halves[: block.ndim]]
    assert_equal_to_plain(build_up_block(block), sizes, seed)


@pytest.mark.parametrize("depth", [2, 4])
@pytest.mark.parametrize("network", list(NETWORKS))
@settings(max_examples=3, deadline=None)
@given(eighths=st.tuples(*[st.integers(1, 3)] * 3), seed=st.integers(0, 99))
def test_the_five_networks_compute_the_same(network, depth, eighths, seed) -> None:
    model = logits(build_network(network, {"depth": depth, "base_filters": 3}))
    ndim = len(model.inputs[0].shape) - 2
    sizes = [n * 2 ** (depth - 1) for n in eighths[:ndim]]
    assert_equal_to_plain(model, sizes, seed)


def operations_of(model: keras.Model) -> list[type]:
    return [type(step.operation) for step in rewrite(read_graph(model)).steps]


def test_the_lab_network_is_rewritten_at_every_level() -> None:
    arguments = {"depth": 4, "base_filters": 2, "batch_normalization": True}
    kinds = operations_of(build_network("unet3d", arguments))
    assert kinds.count(TransposedConvolution) == 3
    assert not {Concatenation, NearestUpsampling, Normalisation} & set(kinds)


def test_upsampling_with_two_taps_is_kept() -> None:
    kinds = operations_of(
        build_network("unet2d-classic", {"depth": 3, "base_filters": 2})
    )
    assert kinds.count(NearestUpsampling) == 2
    assert kinds.count(Concatenation) == 2
    assert TransposedConvolution not in kinds


def test_transposed_convolutions_are_kept() -> None:
    kinds = operations_of(
        build_network("unet3d-deconvolution", {"depth": 3, "base_filters": 2})
    )
    assert kinds.count(TransposedConvolution) == kinds.count(Concatenation) == 2


def test_the_normalisation_of_a_convolution_used_twice_is_kept() -> None:
    inputs = keras.Input((None, None, 2))
    tensor = keras.layers.Conv2D(3, 3, padding="same")(inputs)
    normalised = keras.layers.BatchNormalization()(tensor)
    model = keras.Model(inputs, keras.layers.Add()([tensor, normalised]))
    assert Normalisation in operations_of(model)
    assert_equal_to_plain(model, (4, 5), 1)
