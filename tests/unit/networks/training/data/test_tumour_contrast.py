from __future__ import annotations

import numpy as np
import pytest

from unet_gui.networks.training.data.augmentation import Augmentation
from unet_gui.networks.training.data.tumour_contrast import (
    draw_class_shifts,
    draw_contrast_loss,
    reduce_tumour_contrast,
    shift_tumour_intensities,
)

pytestmark = pytest.mark.tensorflow


def faded(random, channels, labels, augmentation) -> set[int]:
    strengths = draw_contrast_loss(random, len(channels), augmentation)
    return reduce_tumour_contrast(channels, labels, strengths)


def shift(random, channels, labels, augmentation) -> None:
    shifts = draw_class_shifts(random, len(channels), augmentation)
    shift_tumour_intensities(channels, labels, shifts)


def bright_tumour(count: int = 4) -> tuple[np.ndarray, np.ndarray]:
    """A brain of 1, a tumour of 3, and a border of background."""
    labels = np.zeros((12, 12, 12), np.uint8)
    labels[3:10, 3:10, 3:10] = 3
    channels = np.ones((count, 12, 12, 12), np.float32)
    channels[:, labels != 0] = 3
    channels[:, :2] = 0
    return channels, labels


def test_the_contrast_is_reduced_in_some_channels_but_not_in_all() -> None:
    for seed in range(20):
        channels, labels = bright_tumour()
        augmentation = Augmentation(contrast_loss_chance=1.0, contrast_loss=(0.5, 0.7))
        random = np.random.default_rng(seed)
        hidden = faded(random, channels, labels, augmentation)
        middle = channels[:, 6, 6, 6]
        changed = middle < 3
        assert 1 <= changed.sum() <= 3
        assert ((middle[changed] > 1.5) & (middle[changed] < 2.1)).all()
        assert hidden == {int(c) for c in np.flatnonzero(middle < 1.801)}
        assert not channels[:, :2].any()


@pytest.mark.parametrize("count", [1, 4])
def test_nothing_changes_without_chance_or_a_second_channel(count) -> None:
    channels, labels = bright_tumour(count)
    before = channels.copy()
    augmentation = Augmentation(contrast_loss_chance=1.0 if count == 1 else 0.0)
    random = np.random.default_rng(0)
    assert faded(random, channels, labels, augmentation) == set()
    np.testing.assert_array_equal(channels, before)


@pytest.mark.parametrize("value", [0, 1])
def test_only_a_tumour_next_to_brain_has_a_contrast(value) -> None:
    channels, labels = bright_tumour()
    labels[...] = value
    before = channels.copy()
    augmentation = Augmentation(contrast_loss_chance=1.0)
    faded(np.random.default_rng(0), channels, labels, augmentation)
    np.testing.assert_array_equal(channels, before)


def test_the_tumour_is_shifted_per_channel_and_its_classes_slightly_apart() -> None:
    channels, labels = bright_tumour()
    labels[3:6, 3:10, 3:10] = 1
    before = channels.copy()
    augmentation = Augmentation(
        tumour_shift_chance=1.0,
        tumour_shift_std=0.5,
        class_shift_chance=1.0,
        class_shift_std=0.1,
    )
    shift(np.random.default_rng(3), channels, labels, augmentation)
    change = channels - before
    first, second = change[:, 3, 6, 6], change[:, 8, 6, 6]
    assert len({*np.round(first, 4), *np.round(second, 4)}) == 8
    assert abs(first - second).mean() < abs(first).mean()
    assert not change[:, :2].any()  # background
    assert abs(change[:, 11, 11, 11]).max() < 1e-3  # healthy brain


def test_a_single_class_can_be_shifted() -> None:
    channels, labels = bright_tumour()
    labels[3:6, 3:10, 3:10] = 1
    augmentation = Augmentation(class_shift_chance=0.5, class_shift_std=0.5)
    alone = 0
    for seed in range(20):
        changed = channels.copy()
        shift(np.random.default_rng(seed), changed, labels, augmentation)
        change = abs(changed - channels).max(axis=0)
        alone += (change[3, 6, 6] > 0.01) != (change[8, 6, 6] > 0.01)
    assert 3 < alone < 17


def test_nothing_is_shifted_without_a_tumour_or_chance() -> None:
    channels, labels = bright_tumour()
    before = channels.copy()
    always = Augmentation(tumour_shift_chance=1.0, tumour_shift_std=0.5)
    shift(np.random.default_rng(0), channels, np.zeros_like(labels), always)
    shift(np.random.default_rng(0), channels, labels, Augmentation())
    np.testing.assert_array_equal(channels, before)
