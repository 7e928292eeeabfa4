from __future__ import annotations

import numpy as np
import pytest
import SimpleITK as sitk  # noqa: N813 - the usual name
from scipy import ndimage

from unet_gui.core.geometry.box import Box
from unet_gui.segmentation.input.resampling import (
    resample,
    resample_to_spacing,
    shape_at_spacing,
)


def noise(*shape: int) -> np.ndarray:
    return np.random.default_rng(1).random(shape, np.float32)


def test_halving_averages_pairs() -> None:
    given = noise(8, 6, 4, 2)
    expected = given.reshape(4, 2, 3, 2, 2, 2, 2).mean(axis=(1, 3, 5))
    np.testing.assert_allclose(resample(given, (4, 3, 2)), expected, rtol=1e-5)


def test_the_same_shape_returns_the_same_array() -> None:
    given = noise(3, 4, 5, 1)
    assert resample(given, (3, 4, 5)) is given


@pytest.mark.parametrize("shape", [(10, 9, 5), (4, 9, 12), (9, 3, 4)])
def test_the_interior_agrees_with_simpleitk(shape) -> None:
    smooth = np.fromfunction(lambda i, j, k: i + 2 * j - 3 * k, (7, 6, 8))
    given = smooth.astype(np.float32)
    image = sitk.GetImageFromArray(given)  # (z, y, x) = (i, j, k)
    factors = [n / m for n, m in zip(given.shape, shape, strict=True)]
    grid = sitk.Image([*reversed(shape)], sitk.sitkFloat32)
    grid.SetSpacing([*reversed(factors)])
    grid.SetOrigin([(f - 1) / 2 for f in reversed(factors)])
    theirs = sitk.GetArrayFromImage(
        sitk.Resample(image, grid, sitk.Transform(), sitk.sitkLinear, -999.0)
    )
    ours = resample(given[..., None], shape)[..., 0]
    inside = np.s_[2:-2, 2:-2] if min(shape) > 4 else np.s_[1:-1, 1:-1]
    known = theirs[inside] != -999
    assert known.any()
    np.testing.assert_allclose(ours[inside][known], theirs[inside][known], atol=1e-3)


def test_a_constant_stays_constant_when_it_is_shrunk() -> None:
    given = np.full((40, 30, 20, 1), 3.0, np.float32)
    np.testing.assert_allclose(resample(given, (5, 7, 3)), 3.0, rtol=1e-5)


@pytest.mark.parametrize(
    ("shape", "spacing", "target", "expected"),
    [
        ((240, 240, 155), (1, 1, 1), 2.0, (120, 120, 78)),
        ((256, 256, 20), (0.9, 0.9, 5.5), 2.0, (115, 115, 55)),
        ((1, 2, 3), (0.1, 0.1, 0.1), 2.0, (1, 1, 1)),
    ],
)
def test_shape_at_spacing(shape, spacing, target, expected) -> None:
    assert shape_at_spacing(shape, spacing, target) == expected
    channels = np.zeros((*(min(n, 30) for n in shape), 1), np.float32)
    assert resample_to_spacing(channels, spacing, target).shape[:3] == (
        shape_at_spacing(channels.shape[:3], spacing, target)
    )


@pytest.mark.parametrize("shape", [(14, 12, 16), (3, 9, 8), (7, 11, 20)])
def test_a_part_equals_that_part_of_the_whole(shape) -> None:
    given = noise(7, 6, 8, 2)
    box = Box((1, 0, 3), (3, 8, 7))
    whole = resample(given, shape)
    np.testing.assert_array_equal(resample(given, shape, box), whole[box.slices])
    same = resample(given, (7, 6, 8), box)
    np.testing.assert_array_equal(same, given[box.slices])


@pytest.mark.parametrize("shape", [(14, 12, 16), (5, 9, 8), (7, 3, 20), (1, 1, 1)])
def test_agrees_with_scipy(shape) -> None:
    given = noise(7, 6, 8, 1)
    factors = [m / n for n, m in zip(given.shape, shape, strict=False)]
    sigmas = [max(0.0, 0.5 / f - 1) for f in factors]
    theirs = ndimage.zoom(
        ndimage.gaussian_filter(given[..., 0], sigmas),
        factors,
        order=1,
        mode="nearest",
        grid_mode=True,
    )
    np.testing.assert_allclose(resample(given, shape)[..., 0], theirs, atol=1e-6)


@pytest.mark.parametrize("length", [9, 77, 153, 155, 157])
@pytest.mark.parametrize("spacing_mm", [1 - 3e-8, 1.0, 1 + 3e-8])
def test_rounding_in_a_header_does_not_decide_about_half_voxels(
    length, spacing_mm
) -> None:
    rounded = shape_at_spacing((length,) * 3, (spacing_mm,) * 3, 2.0)
    assert rounded == shape_at_spacing((length,) * 3, (1.0,) * 3, 2.0)
