"""Voxels of any size are shown, sorted and normalised without an overflow."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unet_gui.controllers.cases.thumbnails import thumbnail_of
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.extreme_values import in_safe_range, percentiles
from unet_gui.core.image.face import shows_face
from unet_gui.core.image.foreground import foreground
from unet_gui.core.image.histogram import intensity_histogram
from unet_gui.core.image.scaled_intensities import scaled_intensities
from unet_gui.core.image.sequence_network import sequence_input
from unet_gui.core.image.volume import Volume
from unet_gui.core.image.windowing import Preset, grey_levels, preset_window
from unet_gui.core.measuring.fingerprint import fingerprint
from unet_gui.core.sequences import MriSequence
from unet_gui.io.masks.image_evidence import ImageEvidence
from unet_gui.segmentation.input.modality import looks_like_ct
from unet_gui.segmentation.input.preprocessing import zscore_nonzero

HUGE, TINY = float(np.finfo(np.float32).max), 1e-45
_SIZES = (0.0, 1.0, 900.0, HUGE, -HUGE, HUGE / 2, TINY, 1e-38, np.nan, np.inf, -np.inf)


@st.composite
def volumes(draw):
    kind = draw(st.sampled_from((np.float32, np.float64, np.float16)))
    sizes = draw(st.lists(st.sampled_from(_SIZES), min_size=1, max_size=5))
    if kind is np.float64:
        sizes.append(draw(st.sampled_from((1.0, 1e300, -1e300, 5e-324))))
    random = np.random.default_rng(draw(st.integers(0, 99)))
    data = random.choice(np.array(sizes), (7, 8, 9))
    spread = draw(st.sampled_from((0.0, 0.5)))
    with np.errstate(over="ignore", invalid="ignore"):
        data = (data * (1 - spread * random.random(data.shape))).astype(kind)
    slope = draw(st.sampled_from((1.0, -2.0, 1e30, 1e-30)))
    intercept = draw(st.sampled_from((0.0, 5.0, HUGE)))
    return Volume(data, Affine(np.diag([2.0, 3.0, 4.0, 1.0])), slope, intercept)


@settings(deadline=None, max_examples=60)
@given(volumes())
def test_no_volume_is_too_extreme(volume):
    for preset in Preset:
        window = preset_window(volume, preset, "FLAIR")
        assert np.isfinite([window.window, window.level]).all()
        grey_levels(volume.data, volume, window)
    intensity_histogram(volume)
    thumbnail_of(volume)
    shows_face(volume)
    looks_like_ct(volume)
    found = sequence_input(volume)
    assert np.isfinite(found).all()
    assert np.abs(found).max() <= 1.5
    values = foreground(volume)
    assert np.isfinite(zscore_nonzero(values)).all()
    assert np.isfinite(scaled_intensities(values)).all()
    assert fingerprint({"FLAIR": volume}).dtype == np.int8
    scans = {MriSequence.T1W: volume, MriSequence.T1GD: volume}
    ImageEvidence(np.ones(volume.shape, np.uint8), scans)


@pytest.mark.parametrize("scale", [1.0, 2.0**100, 2.0**-130])
def test_a_scan_in_another_unit_looks_the_same(scale):
    random = np.random.default_rng(3)
    usual = random.integers(1, 999, (6, 7, 8)).astype(np.float32)
    scaled = usual * np.float32(scale)
    affine = Affine(np.eye(4))
    one, other = Volume(usual, affine), Volume(scaled, affine)
    np.testing.assert_allclose(sequence_input(one), sequence_input(other), atol=1e-4)
    np.testing.assert_allclose(
        zscore_nonzero(usual), zscore_nonzero(scaled), atol=1e-4, rtol=1e-4
    )
    shown = [
        grey_levels(v.data, v, preset_window(v, Preset.FULL)).astype(int)
        for v in (one, other)
    ]
    assert np.abs(shown[0] - shown[1]).max() <= 1


def test_percentiles_are_exact_where_their_differences_overflow():
    values = np.array([-HUGE, HUGE], np.float32)
    assert percentiles(values, (0, 50, 100)) == [-HUGE, 0, HUGE]
    usual = np.arange(10, dtype=np.float32)
    assert percentiles(usual, (5, 95)) == np.percentile(usual, (5, 95)).tolist()
    assert in_safe_range(usual) is usual
