"""The box around the brain of a scan."""

from __future__ import annotations

import numpy as np

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.image.brain_box import brain_box
from unet_gui.core.image.volume import Volume


def volume(data):
    return Volume(data, Affine(np.eye(4)))


def test_brain_box_of_a_small_array_is_exact():
    data = np.zeros((6, 7, 8), np.int16)
    data[1:4, 2:7, 3] = -5
    assert brain_box(volume(data)) == Box((1, 2, 3), (4, 7, 4))
    assert brain_box(volume(np.zeros((6, 7, 8)))) == Box((0, 0, 0), (6, 7, 8))


def test_the_brain_box_of_a_large_array_is_barely_larger_than_the_brain():
    data = np.zeros((300, 200, 310), np.uint8)
    data[31:250, 1:199, 100:] = 1
    box = brain_box(volume(data))
    for found, brain in zip(box.start, (31, 1, 100), strict=True):
        assert brain - 3 < found <= brain
    for found, brain in zip(box.stop, (250, 199, 310), strict=True):
        assert brain <= found < brain + 3


def test_nan_and_a_background_that_is_not_0_are_outside():
    data = np.full((12, 13, 14), -3.5, np.float32)
    data[0] = np.nan
    data[3:7, 4:9, 5:6] = np.random.default_rng(0).normal(size=(4, 5, 1))
    assert brain_box(volume(data)) == Box((3, 4, 5), (7, 9, 6))
