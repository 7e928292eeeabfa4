"""Losses of probabilities, one channel per class.

All take tensors (n, *spatial, classes) of truth, 0 or 1, and of probabilities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import keras
from keras import ops

if TYPE_CHECKING:
    from collections.abc import Callable

    Loss = Callable[[keras.KerasTensor, keras.KerasTensor], keras.KerasTensor]

_SMOOTH = 1.0
_EPSILON = 1e-7


def soft_dice_loss(
    truth: keras.KerasTensor,
    probabilities: keras.KerasTensor,
    smooth: float = _SMOOTH,
) -> keras.KerasTensor:
    """Return 1 - mean over classes of the smoothed soft Dice of the whole batch.

    Milletari et al. 2016, arXiv:1606.04797, with squares in the denominator.

    Parameters
    ----------
    smooth : float
        Added above and below: an empty class that is left empty costs nothing.
    """
    axes = tuple(range(len(truth.shape) - 1))
    overlap = ops.sum(truth * probabilities, axis=axes)
    total = ops.sum(ops.square(truth) + ops.square(probabilities), axis=axes)
    return 1.0 - ops.mean((2.0 * overlap + smooth) / (total + smooth))


def binary_cross_entropy_loss(
    truth: keras.KerasTensor, probabilities: keras.KerasTensor
) -> keras.KerasTensor:
    """Return the mean cross-entropy of classes that do not exclude each other."""
    return ops.mean(keras.losses.binary_crossentropy(truth, probabilities))


def categorical_cross_entropy_loss(
    truth: keras.KerasTensor, probabilities: keras.KerasTensor
) -> keras.KerasTensor:
    """Return the mean cross-entropy of classes of which each voxel has exactly one.

    For networks that end in a softmax, with the background among the classes.
    """
    kept = ops.clip(probabilities, _EPSILON, 1.0)
    return -ops.mean(ops.sum(truth * ops.log(kept), axis=-1))


def dice_cross_entropy_loss(
    truth: keras.KerasTensor, probabilities: keras.KerasTensor
) -> keras.KerasTensor:
    """Return the soft Dice loss plus the mean binary cross-entropy."""
    entropy = binary_cross_entropy_loss(truth, probabilities)
    return soft_dice_loss(truth, probabilities) + entropy


def unions_dice_cross_entropy_loss(
    truth: keras.KerasTensor, probabilities: keras.KerasTensor
) -> keras.KerasTensor:
    """Return the soft Dice loss of classes and unions, meaned, plus cross-entropy.

    The unions are those of the last two and of the last three classes: tumour core and
    whole tumour of edema, non-enhancing and enhancing. What is in none of n
    independent classes has the probability (1 - p1) … (1 - pn).
    """
    entropy = binary_cross_entropy_loss(truth, probabilities)
    return soft_dice_loss(_with_unions(truth), _with_unions(probabilities)) + entropy


def _with_unions(classes: keras.KerasTensor) -> keras.KerasTensor:
    outside = 1.0 - classes
    count = classes.shape[-1]
    unions = [
        1.0 - ops.prod(outside[..., first:], axis=-1, keepdims=True)
        for first in range(count - 1)
    ]
    return ops.concatenate([classes, *unions], axis=-1)


# By the name that the command line has for them; for sigmoid outputs.
LOSSES: dict[str, Loss] = {
    "dice": soft_dice_loss,
    "cross-entropy": binary_cross_entropy_loss,
    "dice+cross-entropy": dice_cross_entropy_loss,
    "dice+unions+cross-entropy": unions_dice_cross_entropy_loss,
}
