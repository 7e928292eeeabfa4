from __future__ import annotations

import numpy as np
import pytest

from unet_gui.networks.training.losses import dice_cross_entropy_loss, soft_dice_loss

pytestmark = pytest.mark.tensorflow


def tensors(truth, probabilities):
    return np.array([truth], np.float32), np.array([probabilities], np.float32)


def test_soft_dice_by_hand() -> None:
    # class 0: overlap 0.5, squares 1 + 0.25 + 0.25; class 1: overlap 1, squares 1 + 1
    truth, probabilities = tensors([[1, 0], [0, 1]], [[0.5, 0], [0.5, 1]])
    expected = 1 - ((2 * 0.5 + 1) / (1.5 + 1) + (2 * 1 + 1) / (2 + 1)) / 2
    assert float(soft_dice_loss(truth, probabilities)) == pytest.approx(expected)


def test_an_empty_class_that_is_left_empty_costs_nothing() -> None:
    truth, probabilities = tensors([[0], [0]], [[0], [0]])
    assert float(soft_dice_loss(truth, probabilities)) == pytest.approx(0)


def test_sum_with_cross_entropy_by_hand() -> None:
    truth, probabilities = tensors([[1], [0]], [[0.8], [0.4]])
    entropy = -(np.log(0.8) + np.log(0.6)) / 2
    dice = float(soft_dice_loss(truth, probabilities))
    total = float(dice_cross_entropy_loss(truth, probabilities))
    assert total == pytest.approx(dice + entropy, rel=1e-4)
