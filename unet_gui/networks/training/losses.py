"""Losses of probabilities, one channel per class.

All take tensors (n, *spatial, classes): the reference, 0 or 1, and the probabilities.

`soft_dice_loss` is one minus `soft_dice_coefficient`, the loss and the metric that the
source of ``unet2d-transpose`` compiles with. The categorical cross-entropy with which
the course compiles ``unet3d`` is Keras's own. Dice, sensitivity and specificity of
decided masks are measured on whole cases, by `core.measuring.metrics`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import keras
from keras import ops

if TYPE_CHECKING:
    from collections.abc import Callable

    Loss = Callable[[keras.KerasTensor, keras.KerasTensor], keras.KerasTensor]

_SMOOTH = 1.0


def soft_dice_coefficient(
    truth: keras.KerasTensor,
    probabilities: keras.KerasTensor,
    smooth: float = _SMOOTH,
) -> keras.KerasTensor:
    """Return the mean over classes of the smoothed soft Dice of the whole batch.

    (2 Σ p t + s) / (Σ p² + Σ t² + s): Milletari et al. 2016, arXiv:1606.04797, with
    squares in the denominator.

    Parameters
    ----------
    truth, probabilities : (n, *spatial, classes) tensor
    smooth : float
        Added to numerator and denominator, so that an empty class that is predicted
        empty scores 1.

    Returns
    -------
    scalar tensor
    """
    axes = tuple(range(len(truth.shape) - 1))
    overlap = ops.sum(truth * probabilities, axis=axes)
    total = ops.sum(ops.square(truth) + ops.square(probabilities), axis=axes)
    return ops.mean((2.0 * overlap + smooth) / (total + smooth))


def soft_dice_loss(
    truth: keras.KerasTensor,
    probabilities: keras.KerasTensor,
    smooth: float = _SMOOTH,
) -> keras.KerasTensor:
    """Return 1 - `soft_dice_coefficient`."""
    return 1.0 - soft_dice_coefficient(truth, probabilities, smooth)


def binary_cross_entropy_loss(
    truth: keras.KerasTensor, probabilities: keras.KerasTensor
) -> keras.KerasTensor:
    """Return the mean binary cross-entropy, for classes that may overlap."""
    return ops.mean(keras.losses.binary_crossentropy(truth, probabilities))


def dice_cross_entropy_loss(
    truth: keras.KerasTensor, probabilities: keras.KerasTensor
) -> keras.KerasTensor:
    """Return the soft Dice loss plus the mean binary cross-entropy."""
    entropy = binary_cross_entropy_loss(truth, probabilities)
    return soft_dice_loss(truth, probabilities) + entropy


def regions_dice_cross_entropy_loss(
    truth: keras.KerasTensor, probabilities: keras.KerasTensor
) -> keras.KerasTensor:
    """Return the mean soft Dice loss over classes and regions, plus cross-entropy.

    The regions join the last two and the last three classes: of edema, non-enhancing
    and enhancing, these are the tumour core and the whole tumour. A voxel lies outside
    n independent classes with the probability (1 - p1) … (1 - pn).
    """
    entropy = binary_cross_entropy_loss(truth, probabilities)
    return soft_dice_loss(_with_regions(truth), _with_regions(probabilities)) + entropy


def _with_regions(classes: keras.KerasTensor) -> keras.KerasTensor:
    outside = 1.0 - classes
    count = classes.shape[-1]
    regions = [
        1.0 - ops.prod(outside[..., first:], axis=-1, keepdims=True)
        for first in range(count - 1)
    ]
    return ops.concatenate([classes, *regions], axis=-1)


# For sigmoid outputs, by their names on the command line and in recipes.
LOSSES: dict[str, Loss] = {
    "dice": soft_dice_loss,
    "cross-entropy": binary_cross_entropy_loss,
    "dice+cross-entropy": dice_cross_entropy_loss,
    "dice+regions+cross-entropy": regions_dice_cross_entropy_loss,
}
