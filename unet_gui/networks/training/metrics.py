"""Agreement per class as tensors, at the threshold of 0.5.

All take tensors (n, *spatial, classes) of truth, 0 or 1, and of probabilities, count
over the whole batch, and return (classes,). Where nothing can be counted they are NaN.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras import ops

if TYPE_CHECKING:
    import keras

_THRESHOLD = 0.5


def dice_coefficient(
    truth: keras.KerasTensor, probabilities: keras.KerasTensor
) -> keras.KerasTensor:
    """Return Dice's coefficient, 2 TP / (2 TP + FP + FN)."""
    found, true = _decided(truth, probabilities)
    return 2.0 * _count(found * true) / (_count(found) + _count(true))


def sensitivity(
    truth: keras.KerasTensor, probabilities: keras.KerasTensor
) -> keras.KerasTensor:
    """Return the share of a class that was found, TP / (TP + FN)."""
    found, true = _decided(truth, probabilities)
    return _count(found * true) / _count(true)


def specificity(
    truth: keras.KerasTensor, probabilities: keras.KerasTensor
) -> keras.KerasTensor:
    """Return the share of everything else that was left alone, TN / (TN + FP)."""
    found, true = _decided(truth, probabilities)
    return _count((1.0 - found) * (1.0 - true)) / _count(1.0 - true)


def _decided(
    truth: keras.KerasTensor, probabilities: keras.KerasTensor
) -> tuple[keras.KerasTensor, keras.KerasTensor]:
    found = ops.cast(ops.convert_to_tensor(probabilities) >= _THRESHOLD, "float32")
    return found, ops.cast(truth, "float32")


def _count(mask: keras.KerasTensor) -> keras.KerasTensor:
    return ops.sum(mask, axis=tuple(range(len(mask.shape) - 1)))
