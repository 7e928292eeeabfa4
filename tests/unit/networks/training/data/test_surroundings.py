from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.geometry.box import bounding_box
from unet_gui.networks.training.data.surroundings import (
    around_tumour,
    crop_to_surroundings,
    draw_reach,
)
from unet_gui.networks.training.data.training_case import TrainingCase

pytestmark = pytest.mark.tensorflow


def test_everything_outside_the_surroundings_is_zero() -> None:
    """The tumour's box and 0.5 to 1.5 of the margin are kept."""
    labels = np.zeros((20, 20, 20), np.uint8)
    labels[8:12, 0:4, 9] = 2
    for seed in range(10):
        channels = np.ones((2, 20, 20, 20), np.float32)
        reach = draw_reach(np.random.default_rng(seed), 4)
        crop_to_surroundings(channels, labels, reach)
        box = bounding_box(channels[1] != 0)
        assert box is not None
        assert channels.sum() == 2 * np.prod(box.shape)
        assert 2 <= box.start[0] <= 6
        assert box.start[1] == 0
        assert 14 <= box.stop[0] <= 18
        assert 6 <= box.stop[1] <= 10
        assert 12 <= box.stop[2] <= 16


def test_a_patch_without_tumour_is_kept_whole() -> None:
    channels = np.ones((1, 4, 4, 4), np.float32)
    nothing = np.zeros((4, 4, 4), np.uint8)
    crop_to_surroundings(channels, nothing, np.ones((2, 3), int))
    assert channels.all()


def test_a_case_is_cropped_to_its_tumour_and_a_margin() -> None:
    labels = np.zeros((10, 12, 14), np.uint8)
    labels[4:6, 1:3, 13] = 1
    channels = np.arange(labels.size, dtype=np.float32).reshape(*labels.shape, 1)
    found = around_tumour(TrainingCase("a", channels, labels), 2.2)
    assert found.labels.shape == (6, 5, 3)
    assert found.labels.sum() == labels.sum()
    np.testing.assert_array_equal(found.channels, channels[2:8, 0:5, 11:])


def test_a_case_without_tumour_stays_whole() -> None:
    case = TrainingCase(
        "a", np.ones((4, 4, 4, 1), np.float32), np.zeros((4,) * 3, "u1")
    )
    assert around_tumour(case, 1) is case
