"""Intensities relative to the background."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.core.image.test_background import AFFINE, TRANSFORMS, brain
from tests.unit.segmentation.input.test_preprocessing import make_case
from unet_gui.core.image.foreground import foreground
from unet_gui.core.image.volume import Volume
from unet_gui.segmentation.input.plausibility import plausibility_warnings
from unet_gui.segmentation.input.preprocessing import brain_channels

SHIFTS = {
    "1 added": lambda v: v + np.int16(1),
    "1024 less": lambda v: v - np.int16(1024),
    "32768 added": lambda v: (v.astype(np.int32) + 32768).astype(np.uint16),
    "wide": lambda v: v.astype(np.int32) + 1_000_000,
    "floats": lambda v: v.astype(np.float32) - np.float32(0.5),
    "double": lambda v: v.astype(np.float64) + 1000.0,
}


@pytest.mark.parametrize("shift", SHIFTS.values(), ids=SHIFTS)
def test_a_shift_changes_no_bit_of_the_channels(tmp_path, shift):
    values = brain()[0].astype(np.int16)
    plain = make_case(tmp_path, FLAIR=Volume(values, AFFINE))
    shifted = make_case(tmp_path, FLAIR=Volume(shift(values), AFFINE))
    expected = brain_channels(plain, ["FLAIR"])
    found = brain_channels(shifted, ["FLAIR"])
    assert found.box == expected.box
    np.testing.assert_array_equal(found.data, expected.data)


@pytest.mark.parametrize("transform", TRANSFORMS.values(), ids=TRANSFORMS)
def test_other_transforms_change_them_by_rounding_only(tmp_path, transform):
    values, inside = brain()
    plain = make_case(tmp_path, FLAIR=Volume(values, AFFINE))
    changed = make_case(tmp_path, FLAIR=Volume(transform(values, inside), AFFINE))
    expected = brain_channels(plain, ["FLAIR"])
    found = brain_channels(changed, ["FLAIR"])
    assert found.box == expected.box
    correlation = np.corrcoef(found.data.ravel(), expected.data.ravel())[0, 1]
    assert abs(correlation) > 0.9  # clipping is not linear, some turn it around
    np.testing.assert_array_equal(found.data == 0, expected.data == 0)


def test_noise_in_the_background_becomes_0():
    values, inside = brain()
    noise = np.random.default_rng(0).normal(0, 0.5, values.shape) * ~inside
    volume = Volume((values + noise - 3.5).astype(np.float32), AFFINE)
    found = foreground(volume)
    np.testing.assert_array_equal(found != 0, inside)
    np.testing.assert_allclose(found[inside], values[inside], atol=0.5)


@pytest.mark.parametrize("transform", TRANSFORMS.values(), ids=TRANSFORMS)
def test_no_transform_looks_like_a_skull(tmp_path, transform):
    values, inside = brain()
    spacing = AFFINE.from_spacing((4.4, 4.2, 4.6))  # 1.6 L
    volume = Volume(transform(values, inside), spacing)
    case = make_case(tmp_path, FLAIR=volume)
    told = plausibility_warnings(case, ["FLAIR"])
    is_inverted = transform in (TRANSFORMS["negative"], TRANSFORMS["inverted bytes"])
    assert len(told) == is_inverted
    assert all("darker than the background in FLAIR" in text for text in told)
