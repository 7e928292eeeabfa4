"""The background of a scan."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.background import Background, find_background
from unet_gui.core.image.coarse import coarse_copy
from unet_gui.core.image.volume import Volume

SHAPE = (40, 44, 36)
AFFINE = Affine(np.eye(4))


def ellipsoid(shape=SHAPE, size=0.85):
    places = np.meshgrid(*[np.linspace(-1, 1, n) for n in shape], indexing="ij")
    return sum((place / size) ** 2 for place in places) < 1


def brain(shape=SHAPE, seed=0):
    """Return a brain of 100 to 900 in a background of 0, and where it is."""
    inside = ellipsoid(shape)
    values = np.random.default_rng(seed).normal(400, 120, shape).clip(100, 900)
    return np.where(inside, np.rint(values), 0), inside


def zscored(values, inside):
    return (values - values[inside].mean()) / values[inside].std()


TRANSFORMS = {
    "as it is": lambda v, _: v.astype(np.int16),
    "z-score of the brain": lambda v, b: zscored(v, b).astype(np.float32),
    "z-score of all": lambda v, _: ((v - v.mean()) / v.std()).astype(np.float32),
    "z-score in half precision": lambda v, b: zscored(v, b).astype(np.float16),
    "z-score in double precision": zscored,
    "z-score clipped to -2 and 2": lambda v, b: (
        zscored(v, b).clip(-2.6, 2).astype("f4")
    ),
    "-1 to 1": lambda v, _: (2 * v / v.max() - 1).astype(np.float32),
    "0 to 1": lambda v, _: (v / v.max()).astype(np.float32),
    "1 added": lambda v, _: v.astype(np.int16) + 1,
    "1024 less": lambda v, _: (v - 1024).astype(np.int16),
    "32768 added": lambda v, _: (v + 32768).astype(np.uint16),
    "1e6 added": lambda v, _: (v + 1_000_000).astype(np.int32),
    "negative": lambda v, _: -v.astype(np.float32),
    "inverted bytes": lambda v, _: (255 - v / 4).astype(np.uint8),
    "NaN": lambda v, b: np.where(b, v, np.nan).astype(np.float32),
    "infinite": lambda v, b: np.where(b, v, -np.inf).astype(np.float32),
    "z-score and NaN": lambda v, b: np.where(b, zscored(v, b), np.nan),
    "in half NaN": lambda v, b: np.where(
        ~b & (np.arange(SHAPE[0]) < 20)[:, None, None], np.nan, zscored(v, b)
    ),
}


@pytest.mark.parametrize("transform", TRANSFORMS.values(), ids=TRANSFORMS)
def test_a_constant_background_is_found(transform):
    values, inside = brain()
    volume = Volume(transform(values, inside), AFFINE)
    np.testing.assert_array_equal(volume.is_inside(volume.data), inside)
    assert volume.background.noise == 0


def spline_ringing(inside):
    from scipy import ndimage

    ringing = ndimage.spline_filter(inside.astype(float)) * ~inside
    return np.clip(ringing, -1, 1) * 0.9


@pytest.mark.parametrize(
    "noise",
    [
        lambda random, _: random.uniform(-1, 1, SHAPE) * 1e-3 * 900,
        lambda random, _: random.normal(0, 1, SHAPE) * 1e-3 * 900,
        lambda random, _: np.abs(random.normal(0, 1, SHAPE)) * 1e-3 * 900,
        lambda random, _: random.normal(0, 1, SHAPE).clip(0) * 1e-3 * 900,
        lambda random, _: random.uniform(-1, 1, SHAPE) * 1e-5 * 900,
        lambda _, inside: spline_ringing(inside),
    ],
    ids=["even", "normal", "positive", "clipped", "tiny", "ringing"],
)
@pytest.mark.parametrize("offset", [0.0, -3.5, 1000.0])
def test_so_is_one_with_noise(noise, offset):
    values, inside = brain()
    scan = values + offset + noise(np.random.default_rng(1), inside) * ~inside
    found = find_background(scan.astype(np.float32), 0.0)
    np.testing.assert_array_equal(found.is_inside(scan), inside)
    assert found.value == pytest.approx(offset, abs=1)


def with_noise(scan, kind, deviation, random):
    """Return a scan with noise on all of it."""
    real = scan + random.normal(0, deviation, scan.shape)
    if kind == "normal":
        return real
    rician = np.hypot(real, random.normal(0, deviation, scan.shape))
    return rician if kind == "rician" else np.rint(rician)


@pytest.mark.parametrize("kind", ["normal", "rician", "whole numbers"])
@pytest.mark.parametrize("part", [3e-4, 7e-4, 1e-3, 1.4e-3])
@pytest.mark.parametrize("seed", range(4))
def test_noise_on_all_of_a_scan_hides_no_background(kind, part, seed):
    values, inside = brain(seed=seed)
    values = values * 4
    random = np.random.default_rng(seed + 100)
    scan = with_noise(values, kind, part * values.max(), random)
    scan = scan.astype(np.int16 if kind == "whole numbers" else np.float32)
    wrong = find_background(scan, 0).is_inside(scan) != inside
    assert np.count_nonzero(wrong) < 1e-4 * inside.sum()


@pytest.mark.parametrize("dtype", ["u1", "i2", "f4"])
@pytest.mark.parametrize("part", [4e-3, 8e-3, 2e-2])
@pytest.mark.parametrize("seed", range(3))
def test_the_noise_of_the_air_is_no_background(dtype, part, seed):
    random = np.random.default_rng(seed)
    head = np.where(ellipsoid(), random.uniform(0, 250, SHAPE), 0)
    scan = with_noise(head, "rician", part * 250, random).clip(0, 255).astype(dtype)
    assert find_background(scan, 0) == Background(0)


def test_noise_of_whole_numbers_is_found():
    values, inside = brain()
    random = np.random.default_rng(0)
    scan = values * 4 + 500 + random.integers(-2, 3, SHAPE) * ~inside
    found = find_background(scan.astype(np.int16), 0)
    np.testing.assert_array_equal(found.is_inside(scan), inside)


@pytest.mark.parametrize("offset", [0, 1, -1024, 32768])
def test_cropping_to_the_brain_leaves_the_background(offset):
    values, inside = brain()
    for box in ((slice(3, 37), slice(4, 40), slice(3, 33)), (slice(12, 30),) * 3):
        scan = (values + offset)[box].astype(np.int32)
        expected = inside[box] if offset == 0 or box[0].start == 3 else ...
        found = find_background(scan, 0)
        if expected is not ...:
            np.testing.assert_array_equal(found.is_inside(scan), expected)


@pytest.mark.parametrize("cut", range(4, 21, 2))
def test_one_cut_through_the_brain_does_not_hide_the_background(cut):
    values, inside = brain()
    found = find_background((values - 1024)[cut:].astype(np.int16), 0)
    np.testing.assert_array_equal(found.is_inside((values - 1024)[cut:]), inside[cut:])


@given(
    st.integers(0, 2**31),
    st.floats(3, 60),
    st.floats(0, 30),
    st.sampled_from(["u1", "i2", "f4"]),
)
@settings(deadline=None)
def test_a_head_in_noise_loses_no_voxels(seed, deviation, air, dtype):
    random = np.random.default_rng(seed)
    inside = ellipsoid()
    noise = np.abs(random.normal(air, deviation, SHAPE))
    scan = np.where(inside, random.uniform(80, 250, SHAPE), noise).clip(0, 255)
    scan = scan.astype(dtype)
    found = find_background(scan, 0)
    assert found.is_inside(scan)[inside].all()
    assert found.value == 0
    assert found.noise < 3


@given(st.integers(0, 2**31), st.sampled_from(["u1", "i2", "f4", "f8"]))
@settings(deadline=None)
def test_a_cut_out_of_a_brain_has_no_background_but_0(seed, dtype):
    random = np.random.default_rng(seed)
    scan = random.uniform(0, 250, (12, 14, 10)).astype(dtype)
    assert find_background(scan, 0) == Background(0)


@given(st.floats(-1e4, 1e4), st.floats(0.01, 1e4), st.integers(0, 9))
@settings(deadline=None)
def test_a_linear_change_of_the_intensities_does_not_matter(offset, factor, seed):
    values, inside = brain(seed=seed)
    scan = (values * factor + offset).astype(np.float64)
    np.testing.assert_array_equal(find_background(scan, 0.0).is_inside(scan), inside)


@pytest.mark.parametrize("slope", [1.0, 0.5, -0.25, 1e-4])
def test_stored_values_may_be_scaled(slope):
    values, inside = brain()
    stored = values.astype(np.int16)
    for background in (0, -3.5, 1.0):
        intercept = background - slope * 7
        volume = Volume(stored + np.int16(7), AFFINE, slope, intercept)
        np.testing.assert_array_equal(volume.is_inside(volume.data), inside)
        assert volume.background_intensity == pytest.approx(background)


@pytest.mark.parametrize("padding", [0, 7.5])
@pytest.mark.parametrize("name", ["z-score of all", "-1 to 1", "1024 less"])
def test_padding_is_background_too(name, padding):
    values, inside = brain((48, 50, 46))
    scan = np.pad(TRANSFORMS[name](values, inside), 9, constant_values=int(padding))
    found = find_background(scan, 0)
    assert found.padding == int(padding)
    is_brain = np.pad(inside, 9)
    wrong = found.is_inside(scan) != is_brain
    assert not wrong[~is_brain].any()
    assert np.count_nonzero(wrong) <= 2  # brain voxels that equal the padding


def test_the_brain_of_a_label_map_is_no_padded_background():
    labels = np.zeros(SHAPE, np.uint8)
    labels[5:35, 5:39, 5:31] = 2
    labels[15:20, 15:20, 15:20] = 1
    assert find_background(labels, 0) == Background(0)


def test_a_few_bright_voxels_do_not_turn_a_brain_into_noise():
    values, inside = brain()
    scan = values.copy()
    scan[18:22, 18:22, 18:22] = 1e6
    np.testing.assert_array_equal(find_background(scan, 0).is_inside(scan), inside)


@pytest.mark.parametrize("value", [0, 7, -3.5, np.nan])
@pytest.mark.parametrize("shape", [(1, 1, 1), (5, 1, 1), (9, 8, 1), (6, 7, 8)])
def test_a_constant_scan_has_the_background_0(value, shape):
    assert find_background(np.full(shape, value), 0) == Background(0)


def test_a_single_slice_has_a_background():
    values, inside = brain()
    scan = values[:, :, 18:19] - 3.5
    found = find_background(scan, 0)
    np.testing.assert_array_equal(found.is_inside(scan), inside[:, :, 18:19])


def test_a_volume_on_disk_is_sampled():
    values, inside = brain()
    scan = (values + 1).astype(np.int16)
    volume = Volume(scan, AFFINE, coarse=coarse_copy(scan, most_bytes=scan.nbytes // 8))
    assert volume.sample.size < scan.size / 4
    assert volume.background == Background(1)
    np.testing.assert_array_equal(volume.is_inside(scan), inside)


def test_a_part_keeps_the_background_of_the_whole():
    values, _ = brain()
    volume = Volume(values + 1, AFFINE)
    assert volume.part(volume.data[15:20, 15:20, 15:20]).background == Background(1)


def test_the_background_is_found_quickly():
    scan = np.asfortranarray(brain((240, 240, 155))[0].astype(np.int16))
    started = time.process_time()
    for _ in range(20):
        find_background(scan, 0)
    assert (time.process_time() - started) / 20 < 0.05  # measured: 0.5 ms
