from __future__ import annotations

import numpy as np
import pytest

from unet_gui.networks.training.losses import (
    LOSSES,
    binary_cross_entropy_loss,
    dice_cross_entropy_loss,
    regions_dice_cross_entropy_loss,
    soft_dice_coefficient,
    soft_dice_loss,
)

pytestmark = pytest.mark.tensorflow


def tensors(truth, probabilities):
    return np.array([truth], np.float32), np.array([probabilities], np.float32)


def test_soft_dice_by_hand() -> None:
    # class 0: overlap 0.5, squares 1 + 0.25 + 0.25; class 1: overlap 1, squares 1 + 1
    truth, probabilities = tensors([[1, 0], [0, 1]], [[0.5, 0], [0.5, 1]])
    expected = 1 - ((2 * 0.5 + 1) / (1.5 + 1) + (2 * 1 + 1) / (2 + 1)) / 2
    assert float(soft_dice_loss(truth, probabilities)) == pytest.approx(expected)
    coefficient = float(soft_dice_coefficient(truth, probabilities))
    assert coefficient == pytest.approx(1 - expected)


def test_an_empty_class_that_is_predicted_empty_costs_nothing() -> None:
    truth, probabilities = tensors([[0], [0]], [[0], [0]])
    assert float(soft_dice_loss(truth, probabilities)) == pytest.approx(0)


def test_sum_with_cross_entropy_by_hand() -> None:
    truth, probabilities = tensors([[1], [0]], [[0.8], [0.4]])
    entropy = -(np.log(0.8) + np.log(0.6)) / 2
    dice = float(soft_dice_loss(truth, probabilities))
    total = float(dice_cross_entropy_loss(truth, probabilities))
    assert total == pytest.approx(dice + entropy, rel=1e-4)


def test_regions_by_hand() -> None:
    """The regions join the last two classes, and all three."""
    truth, probabilities = tensors(
        [[1, 0, 0], [0, 0, 1]], [[0.8, 0.1, 0.2], [0.3, 0.5, 0.6]]
    )
    columns = [
        ([1, 0], [0.8, 0.3]),
        ([0, 0], [0.1, 0.5]),
        ([0, 1], [0.2, 0.6]),
        ([1, 1], [1 - 0.2 * 0.9 * 0.8, 1 - 0.7 * 0.5 * 0.4]),
        ([0, 1], [1 - 0.9 * 0.8, 1 - 0.5 * 0.4]),
    ]
    dice = []
    for true, found in map(np.array, columns):
        dice.append((2 * (true * found).sum() + 1) / ((true + found**2).sum() + 1))
    entropy = float(binary_cross_entropy_loss(truth, probabilities))
    total = float(regions_dice_cross_entropy_loss(truth, probabilities))
    assert total == pytest.approx(1 - np.mean(dice) + entropy, rel=1e-4)


def test_one_class_has_no_regions() -> None:
    truth, probabilities = tensors([[1], [0]], [[0.8], [0.4]])
    assert float(regions_dice_cross_entropy_loss(truth, probabilities)) == (
        pytest.approx(float(dice_cross_entropy_loss(truth, probabilities)))
    )


def test_the_smooth_term_is_in_numerator_and_denominator() -> None:
    truth, probabilities = tensors([[1], [0]], [[0.5], [0.5]])
    found = float(soft_dice_loss(truth, probabilities, smooth=0.5))
    assert found == pytest.approx(1 - (2 * 0.5 + 0.5) / (1 + 0.25 + 0.25 + 0.5))


def test_binary_cross_entropy_by_hand() -> None:
    truth, probabilities = tensors([[1, 0], [0, 1]], [[0.9, 0.2], [0.3, 0.6]])
    expected = -np.log([0.9, 0.8, 0.7, 0.6]).mean()
    found = float(binary_cross_entropy_loss(truth, probabilities))
    assert found == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize("name", LOSSES)
def test_every_named_loss_is_smaller_near_the_reference(name) -> None:
    truth, wrong = tensors([[1], [0], [0]], [[0.2], [0.7], [0.1]])
    right = np.clip(truth, 0.01, 0.99)
    assert float(LOSSES[name](truth, right)) < float(LOSSES[name](truth, wrong))
