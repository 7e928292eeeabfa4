from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.histogram import intensity_histogram
from unet_gui.core.image.volume import Volume

AFFINE = Affine(np.eye(4))


def volume(values, slope=1.0, intercept=0.0):
    return Volume(np.asarray(values).reshape(-1, 1, 1), AFFINE, slope, intercept)


@example(np.zeros(40, np.int16), 1.0, 1.0)  # no intensity is 0
@given(
    arrays(np.int16, 40),
    st.sampled_from([1.0, 0.25, 3.5, -2.0]),
    st.floats(-100, 100),
)
def test_every_brain_voxel_is_counted_once(values, slope, intercept):
    scaled = volume(values, slope, intercept)
    histogram = intensity_histogram(scaled)
    assert histogram.counts.sum() == np.count_nonzero(scaled.is_inside(values))
    assert histogram.low < histogram.high
    assert 1 <= histogram.counts.size <= 256


@given(arrays(np.float32, 40, elements=st.floats(-1e6, 1e6, width=32)))
def test_floats_are_counted_too(values):
    histogram = intensity_histogram(volume(values))
    assert histogram.counts.sum() == np.count_nonzero(volume(values).is_inside(values))


def test_bins_of_integers_hold_equally_many_values():
    counts = intensity_histogram(volume(np.arange(1, 1001, dtype=np.int16))).counts
    assert set(counts[:-1].tolist()) == {4}


def test_counts_lie_at_their_intensities():
    histogram = intensity_histogram(volume(np.array([2, 2, 5, 0, 0], np.uint8), 10.0))
    assert (histogram.low, histogram.high) == (15.0, 55.0)
    assert histogram.counts.tolist() == [2, 0, 0, 1]


@pytest.mark.parametrize(
    "values", [np.zeros(5), np.full(5, 7.0), np.array([np.nan, np.inf, 3.0])]
)
def test_constant_and_empty_images_have_a_histogram(values):
    histogram = intensity_histogram(volume(values))
    assert histogram.low < histogram.high
    assert histogram.counts.sum() == np.count_nonzero(
        np.isfinite(values) & (values != 0)
    )
