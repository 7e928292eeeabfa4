"""Probabilities do not depend on the plan: they are those of one run over the box."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage

from unet_gui.core.errors import DeviceMemoryError, RunError
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.progress import run_to_end
from unet_gui.segmentation.input.slicing import slice_stack
from unet_gui.segmentation.network_run import (
    SMALLER_TILES,
    NetworkRunOptions,
    run_network,
)
from unet_gui.segmentation.port.predictor import ENGINE_BYTES, StageInfo
from unet_gui.segmentation.tiles.flips import flipped_axes
from unet_gui.segmentation.tiles.plan import FILLED, plan_stage
from unet_gui.segmentation.tiles.tiling import padded_to_multiple, smallest_tile_voxels


class PooledNetwork:
    """Pools, convolves, upsamples and convolves again: a halo of 2 · `multiple` + 1.

    As in a real network, kernels are not symmetric, there are biases, and the border is
    padded with zeros.
    """

    def __init__(self, ndim: int, multiple: int, device_voxels: float = np.inf) -> None:
        halo = 2 * multiple + 1  # of the deeper convolution, and the one after it
        self.info = StageInfo(ndim, 2, 2, multiple, halo)
        self.shapes: list[tuple[int, ...]] = []
        self._device_voxels = device_voxels
        random = np.random.default_rng(7)
        self._deep, self._last = random.normal(size=(2, *[3] * ndim))

    def predict(self, tiles):
        self.shapes.append(tiles.shape)
        if np.prod(tiles.shape[:-1]) > self._device_voxels:
            raise DeviceMemoryError("too much")
        return np.stack([self._one(tile) for tile in tiles])

    def _one(self, tile):
        m, ndim = self.info.multiple, self.info.ndim
        first, second = np.moveaxis(tile.astype(np.float64), -1, 0)
        blocks = first.reshape([n for d in first.shape for n in (d // m, m)])
        pooled = blocks.max(axis=tuple(range(1, 2 * ndim, 2)))
        deep = ndimage.correlate(pooled, self._deep, mode="constant") + 0.3
        for axis in range(ndim):
            deep = np.repeat(deep, m, axis)
        both = ndimage.correlate(deep + second, self._last, mode="constant") - 0.1
        return np.stack([both, np.abs(both)], axis=-1).astype(np.float32)


def budget_bytes(voxels: int) -> int:
    """Return a budget for tiles of this size, with two channels and two outputs."""
    return ENGINE_BYTES + math.ceil(16 * voxels / FILLED)


def smallest_voxels(info: StageInfo, shape: tuple[int, ...]) -> int:
    return smallest_tile_voxels(plan_stage(info, shape, 10**12).axes)


def options(voxels: int, flips: int = 1) -> NetworkRunOptions:
    return NetworkRunOptions(memory_bytes=budget_bytes(voxels), flips=flips)


def expected(network, channels, plane=None, flips=1):
    """Return the result by its definition, one run per flip over the padded box."""
    box = channels if plane is None else slice_stack(channels, plane)
    m = network.info.multiple
    padded = padded_to_multiple(box, m if plane is None else (1, m, m))
    found = []
    for axes in flipped_axes(flips, plane):
        flipped = np.flip(padded, axes)
        whole = network.predict(flipped if plane else flipped[None])
        found.append(np.flip(whole if plane else whole[0], axes))
    mean = np.mean(found, axis=0)[tuple(slice(n) for n in box.shape[:3])]
    return mean if plane is None else np.moveaxis(mean, [0, 1, 2], _axes(plane))


def _axes(plane):
    return [plane.normal, plane.row_axis, plane.column_axis]


def volume(shape, seed=0):
    """Return two channels of noise, (*shape, 2), a fifth of which is zero."""
    random = np.random.default_rng(seed)
    values = random.normal(size=(*shape, 2)).astype(np.float32)
    return np.where(random.random((*shape, 1)) < 0.2, np.float32(0), values)


SIZES = st.tuples(st.integers(1, 40), st.integers(1, 23), st.integers(1, 17))


@settings(deadline=None, max_examples=60)
@given(
    shape=SIZES,
    multiple=st.sampled_from([1, 2, 4]),
    spare=st.integers(0, 9000),
    seed=st.integers(0, 99),
    flips=st.sampled_from([1, 1, 2, 4, 8]),
)
def test_no_plan_changes_the_result(shape, multiple, spare, seed, flips) -> None:
    network = PooledNetwork(3, multiple)
    channels = volume(shape, seed)
    smallest = smallest_voxels(network.info, shape)
    job = run_network(
        channels, network.info, None, network.predict, options(smallest + spare, flips)
    )
    run = run_to_end(job)
    wanted = expected(network, channels, flips=flips)
    np.testing.assert_allclose(run.probabilities, wanted, rtol=0, atol=1e-4)
    assert run.warnings == ()


@settings(deadline=None, max_examples=40)
@given(
    shape=SIZES,
    plane=st.sampled_from(Plane),
    spare=st.integers(0, 3000),
    flips=st.sampled_from([1, 2, 4, 8]),
)
def test_no_plan_changes_the_result_of_slices(shape, plane, spare, flips) -> None:
    network = PooledNetwork(2, 2)
    channels = volume(shape)
    stack = slice_stack(channels, plane)
    voxels = smallest_voxels(network.info, stack.shape[:3]) + spare
    job = run_network(
        channels, network.info, plane, network.predict, options(voxels, flips)
    )
    run = run_to_end(job)
    wanted = expected(network, channels, plane, flips)
    np.testing.assert_allclose(run.probabilities, wanted, rtol=0, atol=1e-4)


@settings(deadline=None, max_examples=40)
@given(
    shape=SIZES,
    spare=st.integers(0, 17_000),
    flips=st.sampled_from([1, 2]),
)
def test_a_device_with_less_memory_changes_nothing(shape, spare, flips) -> None:
    device_voxels = smallest_voxels(PooledNetwork(3, 2).info, shape) + spare
    network = PooledNetwork(3, 2, device_voxels)
    channels = volume(shape)
    run = run_to_end(
        run_network(
            channels, network.info, None, network.predict, options(10**6, flips)
        )
    )
    wanted = expected(PooledNetwork(3, 2), channels, flips=flips)
    np.testing.assert_allclose(run.probabilities, wanted, rtol=0, atol=1e-4)
    padded = np.prod([n + n % 2 for n in shape])
    assert run.warnings == ((SMALLER_TILES,) if padded > device_voxels else ())


def test_finished_tiles_are_not_computed_again() -> None:
    network = PooledNetwork(3, 2)
    calls = []

    def predict(tiles):
        calls.append(tiles.shape[1:4])
        if len(calls) == 3:  # another program took the memory meanwhile
            raise DeviceMemoryError("too much")
        return network.predict(tiles)

    channels = volume((96, 16, 16))
    job = run_network(channels, network.info, None, predict, options(36 * 16 * 16))
    steps, run = [], None
    while run is None:
        try:
            steps.append(next(job))
        except StopIteration as stop:
            run = stop.value
    np.testing.assert_allclose(
        run.probabilities, expected(PooledNetwork(3, 2), channels), rtol=0, atol=1e-4
    )
    large = 36 * 16 * 16
    assert [np.prod(shape) > large / 2 for shape in calls].count(True) == 3
    assert run.warnings == (SMALLER_TILES,)
    counts = [step.done for step in steps[1:]]
    assert counts == sorted(counts)
    assert steps[-1].done == steps[-1].total - 1


def test_if_the_smallest_tile_fails_the_error_is_that_of_the_device() -> None:
    network = PooledNetwork(3, 2, device_voxels=100)
    channels = volume((40, 20, 20))
    with pytest.raises(DeviceMemoryError, match="too much"):
        run_to_end(
            run_network(channels, network.info, None, network.predict, options(10**6))
        )
    assert network.shapes[0] == (1, 40, 20, 20, 2)
    sizes = [np.prod(shape) for shape in network.shapes]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("flips", [1, 2, 8])
def test_single_flips_are_handed_over_and_leave_the_mean_as_it_is(flips) -> None:
    network = PooledNetwork(3, 2)
    channels, single = volume((9, 8, 7)), []
    plain = NetworkRunOptions(flips=flips)
    apart = NetworkRunOptions(flips=flips, on_flip=lambda p: single.append(p.copy()))
    runs = [
        run_to_end(run_network(channels, network.info, None, network.predict, options))
        for options in (plain, apart)
    ]
    np.testing.assert_array_equal(*(run.probabilities for run in runs))
    assert len(single) == (flips if flips > 1 else 0)
    if single:
        own = expected(network, channels)
        np.testing.assert_allclose(single[0], own, rtol=0, atol=1e-5)
        mean = np.mean(single, axis=0)
        np.testing.assert_allclose(mean, runs[0].probabilities, rtol=0, atol=1e-5)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_a_network_that_overflows_is_no_empty_result(value):
    def overflowing(tiles):
        found = np.full((*tiles.shape[:-1], 1), 0.2, np.float32)
        found[0, 1, 1, 1] = value
        return found

    channels = np.ones((8, 8, 8, 2), np.float32)
    with pytest.raises(RunError, match="not numbers"):
        run_to_end(run_network(channels, StageInfo(3, 2, 1, 2, 2), None, overflowing))
