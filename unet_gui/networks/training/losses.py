"""Losses for sigmoid outputs, one per class."""

from __future__ import annotations

import keras
from keras import ops

_SMOOTH = 1.0


def soft_dice_loss(
    truth: keras.KerasTensor, probabilities: keras.KerasTensor
) -> keras.KerasTensor:
    """Return 1 - mean over classes of the smoothed soft Dice of the whole batch.

    Milletari et al. 2016, arXiv:1606.04797, with squares in the denominator.

    Parameters
    ----------
    truth, probabilities : (n, *spatial, classes) tensors
    """
    axes = tuple(range(len(truth.shape) - 1))
    overlap = ops.sum(truth * probabilities, axis=axes)
    total = ops.sum(ops.square(truth) + ops.square(probabilities), axis=axes)
    return 1.0 - ops.mean((2.0 * overlap + _SMOOTH) / (total + _SMOOTH))


def dice_cross_entropy_loss(
    truth: keras.KerasTensor, probabilities: keras.KerasTensor
) -> keras.KerasTensor:
    """Return the soft Dice loss plus the mean binary cross-entropy."""
    entropy = keras.losses.binary_crossentropy(truth, probabilities)
    return soft_dice_loss(truth, probabilities) + ops.mean(entropy)
