"""Random changes to a batch of patches on the device.

Each function does what that of the same name in `training.data` does to one patch.
Tensors of intensities have the shape (n, C, I, J, K), masks (n, classes, I, J, K).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import keras
from keras import ops

from unet_gui.networks.training.device.operators import along_axes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.mask.labels import TumourClass

    Draws = Mapping[str, keras.KerasTensor]

_MIN_SPAN = 1e-6
_FAR = 1e9  # beyond every intensity
_VOXELS = (-3, -2, -1)


def change_tumour_contrast(
    values: keras.KerasTensor,
    masks: keras.KerasTensor,
    edges: keras.KerasTensor,
    draws: Draws,
) -> keras.KerasTensor:
    """Reduce the contrast of tumours, then shift the intensity of their classes.

    Parameters
    ----------
    masks, edges : (n, classes, I, J, K) tensors
        The classes of tumour, and the same with blurred edges.
    """
    brain = _as_float(values != 0)
    tumour = ops.sum(masks, axis=1, keepdims=True)
    healthy = brain * (1.0 - tumour)
    count = ops.sum(healthy, axis=_VOXELS, keepdims=True)
    total = ops.sum(values * healthy, axis=_VOXELS, keepdims=True)
    mean = total / ops.maximum(count, 1.0)
    strength = _per_channel(draws["contrast_loss"]) * _as_float(count > 0)
    edge = ops.sum(edges, axis=1, keepdims=True)
    values = values + strength * edge * brain * (mean - values)
    n, classes, *block = edges.shape
    flat = ops.reshape(edges, (n, classes, -1))
    shift = ops.matmul(ops.swapaxes(draws["class_shifts"], 1, 2), flat)
    return values + ops.reshape(shift, (n, -1, *block)) * brain


def change_intensities(
    values: keras.KerasTensor, draws: Draws, seed: keras.random.SeedGenerator
) -> keras.KerasTensor:
    """Change bias, gamma, contrast and brightness, then blur, noise and slices."""
    is_brain = values != 0
    values = _with_other_contrast(values, is_brain, draws)
    values = along_axes(values, [draws[f"blur{axis}"] for axis in range(3)])
    noise = keras.random.normal(values.shape, seed=seed)
    values = values + noise * _per_channel(draws["noise"])
    values = along_axes(values, [draws[f"slices{axis}"] for axis in range(3)])
    return values * _as_float(is_brain)


def _with_other_contrast(
    values: keras.KerasTensor, is_brain: keras.KerasTensor, draws: Draws
) -> keras.KerasTensor:
    low = ops.min(ops.where(is_brain, values, _FAR), axis=_VOXELS, keepdims=True)
    high = ops.max(ops.where(is_brain, values, -_FAR), axis=_VOXELS, keepdims=True)
    is_empty = high < low
    low, high = (ops.where(is_empty, 0.0, end) for end in (low, high))
    field = 1.0
    for axis in range(3):
        curve = draws[f"bias{axis}"]
        shape = [*curve.shape[:2], 1, 1, 1]
        shape[2 + axis] = curve.shape[2]
        field = field * ops.reshape(curve, shape)
    values = (values - low) * field + low
    span = ops.maximum(high - low, _MIN_SPAN)
    share = ops.clip((values - low) / span, 0.0, 1.0)
    is_inverted = _per_channel(draws["is_inverted"]) > 0
    exponent = _per_channel(draws["gamma"])
    curved = ops.power(ops.where(is_inverted, 1.0 - share, share), exponent)
    curved = ops.where(is_inverted, 1.0 - curved, curved) * span + low
    values = ops.where(_per_channel(draws["has_gamma"]) > 0, curved, values)
    return values * _per_channel(draws["contrast"]) + _per_channel(draws["shift"])


def mix_sequences(values: keras.KerasTensor, draws: Draws) -> keras.KerasTensor:
    """Drop and replace channels, each inside its own brain."""
    n, channels, *block = values.shape
    mixed = ops.matmul(draws["mixing"], ops.reshape(values, (n, channels, -1)))
    return ops.reshape(mixed, (n, channels, *block)) * _as_float(values != 0)


def without_enhancing(
    masks: keras.KerasTensor,
    draws: Draws,
    enhancing: TumourClass,
    non_enhancing: TumourClass,
) -> keras.KerasTensor:
    """Label enhancing tumour non-enhancing where no channel shows the difference."""
    is_tumour = ops.all(ops.sum(masks, axis=1) > 0, axis=_VOXELS)
    is_faded = (draws["is_contrast_faded"] > 0) & ops.logical_not(is_tumour)
    is_gone = _as_float((draws["is_contrast_gone"] > 0) | is_faded)
    gone = ops.reshape(is_gone, (-1, 1, 1, 1))
    rows = [masks[:, number] for number in range(masks.shape[1])]
    rows[non_enhancing - 1] = rows[non_enhancing - 1] + gone * rows[enhancing - 1]
    rows[enhancing - 1] = rows[enhancing - 1] * (1.0 - gone)
    return ops.stack(rows, axis=1)


def crop_to_surroundings(
    values: keras.KerasTensor, masks: keras.KerasTensor, draws: Draws
) -> keras.KerasTensor:
    """Set everything beyond the reach (n, 2, 3) around the tumour to 0."""
    tumour = ops.sum(masks, axis=1) > 0
    is_there = ops.any(tumour, axis=_VOXELS)
    reach = draws["reach"]
    kept = values
    for axis in range(3):
        length = tumour.shape[1 + axis]
        others = tuple(1 + a for a in range(3) if a != axis)
        present = _as_float(ops.any(tumour, axis=others))
        first = ops.argmax(present, axis=-1)
        last = length - 1 - ops.argmax(ops.flip(present, axis=-1), axis=-1)
        low = ops.cast(first, "int32") - reach[:, 0, axis]
        high = ops.cast(last, "int32") + reach[:, 1, axis]
        index = ops.arange(length, dtype="int32")[None]
        is_near = (index >= low[:, None]) & (index <= high[:, None])
        is_near = is_near | ops.logical_not(is_there)[:, None]
        shape = [-1, 1, 1, 1, 1]
        shape[2 + axis] = length
        kept = kept * ops.reshape(_as_float(is_near), shape)
    return kept


def _per_channel(numbers: keras.KerasTensor) -> keras.KerasTensor:
    """Return numbers (n, C) as (n, C, 1, 1, 1)."""
    return ops.reshape(numbers, (*numbers.shape, 1, 1, 1))


def _as_float(condition: keras.KerasTensor) -> keras.KerasTensor:
    return ops.cast(condition, "float32")
