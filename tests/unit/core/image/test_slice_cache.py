from __future__ import annotations

import gc
import weakref

import numpy as np
import pytest

from unet_gui.core.geometry.planes import Plane, extract_slice
from unet_gui.core.image import slice_cache
from unet_gui.core.image.slice_cache import SliceCache

SHAPE = (70, 41, 53)


@pytest.fixture
def cache(monkeypatch):
    monkeypatch.setattr(slice_cache, "FEWEST_PIXELS", 1)
    return SliceCache()


def stored_as(order, dtype, flips=(1, 1, 1)):
    values = np.random.default_rng(0).integers(0, 200, SHAPE).astype(dtype)
    data = np.asarray(values, order=order)
    return data[tuple(slice(None, None, step) for step in flips)]


@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("dtype", [np.uint8, np.int16, np.float64])
@pytest.mark.parametrize("flips", [(1, 1, 1), (-1, 1, -1)])
@pytest.mark.parametrize("plane", Plane)
@pytest.mark.parametrize("radiological", [True, False])
def test_slices_are_those_of_the_array(cache, order, dtype, flips, plane, radiological):
    data = stored_as(order, dtype, flips)
    last = SHAPE[plane.normal] - 1
    for index in (0, last, 1, 33, 34, 32, 31, last):
        got = cache.slice_of(data, plane, index, radiological=radiological)
        wanted = extract_slice(data, plane, index, radiological=radiological)
        np.testing.assert_array_equal(got, wanted)


def test_every_order_of_the_axes_is_accepted(cache):
    data = stored_as("C", np.int16).transpose(1, 2, 0)
    for plane in Plane:
        got = cache.slice_of(data, plane, 17)
        np.testing.assert_array_equal(got, extract_slice(data, plane, 17))


def test_neighbouring_slices_are_copied_together_and_contiguous(cache):
    data = stored_as("C", np.int16)
    first, second = (cache.slice_of(data, Plane.AXIAL, k) for k in (3, 4))
    assert np.shares_memory(first.base, second.base)
    assert not np.shares_memory(first, data)
    assert min(abs(stride) for stride in first.strides) == data.itemsize


def test_contiguous_planes_and_small_slices_are_views():
    data = stored_as("C", np.int16)
    cache = SliceCache()
    assert np.shares_memory(cache.slice_of(data, Plane.AXIAL, 3), data)
    large = np.zeros((300, 300, 4), np.int16)
    assert np.shares_memory(cache.slice_of(large, Plane.SAGITTAL, 3), large)
    assert not np.shares_memory(cache.slice_of(large, Plane.AXIAL, 3), large)


def test_arrays_are_not_kept_alive(cache):
    data = stored_as("C", np.int16)
    cache.slice_of(data, Plane.AXIAL, 0)
    array = weakref.ref(data)
    del data
    gc.collect()
    assert array() is None
    cache.slice_of(stored_as("C", np.uint8), Plane.AXIAL, 0)
    assert cache.count == 1


def test_few_blocks_are_kept(cache):
    arrays = [stored_as("C", np.uint8) for _ in range(20)]
    for data in arrays:
        cache.slice_of(data, Plane.AXIAL, 0)
    assert cache.count == 8


@pytest.mark.parametrize("index", [-1, SHAPE[2]])
def test_slices_outside_are_refused(cache, index):
    with pytest.raises(IndexError, match="lies outside"):
        cache.slice_of(stored_as("C", np.uint8), Plane.AXIAL, index)
