from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.networks.training.data.augmentation import AUGMENTATIONS, STRONG
from unet_gui.networks.training.data.intensity import (
    apply_anisotropy,
    apply_gamma,
    bias_field,
    change_intensities,
    draw_channels,
)

pytestmark = pytest.mark.tensorflow


@pytest.mark.parametrize("name", AUGMENTATIONS)
def test_background_stays_zero(name) -> None:
    random = np.random.default_rng(2)
    for _ in range(30):
        channels = random.normal(size=(2, 12, 8, 6)).astype(np.float32)
        channels[:, :3] = 0
        draws = draw_channels(random, 2, AUGMENTATIONS[name])
        change_intensities(random, channels, draws)
        assert not channels[:, :3].any()
        assert np.isfinite(channels).all()
        assert channels[:, 3:].any()


def test_an_empty_channel_stays_empty() -> None:
    channels = np.zeros((1, 4, 4, 4), np.float32)
    random = np.random.default_rng(0)
    change_intensities(random, channels, draw_channels(random, 1, STRONG))
    assert not channels.any()


@given(exponent=st.floats(0.5, 2), is_inverted=st.booleans())
def test_gamma_keeps_the_ends_and_the_order(exponent, is_inverted) -> None:
    values = np.linspace(-2, 3, 20, dtype=np.float32)
    bent = apply_gamma(values, -2.0, 3.0, exponent, is_inverted=is_inverted)
    np.testing.assert_allclose(bent[[0, -1]], [-2, 3], atol=1e-5)
    assert (np.diff(bent) > -1e-6).all()


def test_the_bias_field_is_positive_and_smooth() -> None:
    random = np.random.default_rng(0)
    for _ in range(10):
        field = bias_field(random.uniform(-0.25, 0.25, (3, 2)), (20, 1, 30))
        assert field.shape == (20, 1, 30)
        assert 0.4 < field.min() <= field.max() < 2.5
        assert abs(np.diff(field, axis=0)).max() < 0.2


def test_anisotropy_smooths_along_one_axis_only() -> None:
    values = np.random.default_rng(0).normal(size=(24, 6, 6)).astype(np.float32)
    thick = apply_anisotropy(values, 0, 3.0)
    assert thick.shape == values.shape
    assert abs(np.diff(thick, axis=0)).mean() < abs(np.diff(values, axis=0)).mean() / 2
    even = np.broadcast_to(np.arange(6, dtype=np.float32), (24, 6, 6))
    np.testing.assert_allclose(apply_anisotropy(even, 0, 3.0), even, atol=1e-5)


def test_an_axis_of_one_voxel_stays_as_it_is() -> None:
    values = np.ones((1, 4, 4), np.float32)
    assert apply_anisotropy(values, 0, 3.0) is values
