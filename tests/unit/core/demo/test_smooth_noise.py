"""Smooth noise has its standard deviation; refining keeps the corners."""

from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.demo.smooth_noise import refine, smooth_noise


@pytest.mark.parametrize("scale", [2.0, 5.0])
def test_noise_has_mean_0_and_standard_deviation_1(scale):
    noise = smooth_noise(np.random.default_rng(1), (50, 60, 70), scale)
    assert noise.shape == (50, 60, 70)
    assert noise.dtype == np.float32
    assert abs(noise.mean()) < 0.2
    assert noise.std() == pytest.approx(1, abs=0.2)


def test_a_larger_scale_gives_smoother_noise():
    fine, coarse = (
        smooth_noise(np.random.default_rng(1), (40, 40, 40), s) for s in (2.0, 6.0)
    )
    assert np.abs(np.diff(coarse, axis=1)).mean() < np.abs(np.diff(fine, axis=1)).mean()


def test_refining_is_linear_along_every_axis():
    i, j, k = np.meshgrid(*map(np.arange, (3, 4, 5)), indexing="ij")
    refined = refine((1 * i + 10 * j + 100 * k).astype(np.float32))
    i, j, k = np.meshgrid(*(np.arange(n) / 2 for n in (5, 7, 9)), indexing="ij")
    assert np.allclose(refined, 1 * i + 10 * j + 100 * k)
