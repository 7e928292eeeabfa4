"""Random changes to the intensities of one channel, in its brain voxels only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.networks.training.data.augmentation import Augmentation

    Floats = npt.NDArray[np.float32]


def change_intensities(
    random: np.random.Generator, channels: Floats, augmentation: Augmentation
) -> None:
    """Change each channel of (C, I, J, K) in place; zeros stay zeros.

    Slices are as thick in all channels that have thick ones.
    """
    is_coarse = random.random() < augmentation.low_resolution_chance
    axis = int(random.integers(3))
    factor = random.uniform(*augmentation.low_resolution)
    for channel in channels:
        brain = channel != 0
        if not brain.any():
            continue
        values = _with_other_contrast(random, channel, brain, augmentation)
        values = _with_other_quality(random, values, augmentation)
        if is_coarse and random.random() < 0.6:
            values = thick_slices(values, axis, factor)
        channel[...] = values * brain


def _with_other_contrast(
    random: np.random.Generator,
    values: Floats,
    brain: npt.NDArray[np.bool_],
    augmentation: Augmentation,
) -> Floats:
    inside = values[brain]
    low, high = float(inside.min()), float(inside.max())
    if random.random() < augmentation.bias_chance:
        field = smooth_field(random, values.shape, augmentation.bias)
        values = (values - low) * field + low
    if random.random() < augmentation.gamma_chance:
        exponent = _log_uniform(random, augmentation.gamma)
        is_inverted = random.random() < augmentation.inverted_gamma_chance
        values = with_gamma(values, low, high, exponent, is_inverted=is_inverted)
    scale = np.float32(_log_uniform(random, augmentation.contrast))
    return values * scale + np.float32(random.uniform(*augmentation.shift))


def _with_other_quality(
    random: np.random.Generator, values: Floats, augmentation: Augmentation
) -> Floats:
    from scipy import ndimage

    if random.random() < augmentation.blur_chance:
        sigma = random.uniform(*augmentation.blur_voxels)
        values = ndimage.gaussian_filter(values, sigma, truncate=3)
    if random.random() < augmentation.noise_chance:
        noise = random.standard_normal(values.shape, np.float32)
        values = values + noise * np.float32(random.uniform(0, augmentation.noise))
    return values


def _log_uniform(random: np.random.Generator, limits: tuple[float, float]) -> float:
    return float(np.exp(random.uniform(*np.log(limits))))


def with_gamma(
    values: Floats, low: float, high: float, exponent: float, *, is_inverted: bool
) -> Floats:
    """Bend the intensities between `low` and `high`, from below or from above."""
    span = max(high - low, 1e-6)
    share = np.clip((values - low) / span, 0, 1)
    bent = 1 - (1 - share) ** exponent if is_inverted else share**exponent
    return np.asarray(bent * span + low, np.float32)


def smooth_field(
    random: np.random.Generator, shape: tuple[int, ...], most: float
) -> Floats:
    """Return a positive field about 1: the exponential of a quadratic."""
    field = np.ones((1, 1, 1), np.float32)
    for axis, length in enumerate(shape):
        x = np.linspace(-1, 1, length) if length > 1 else np.zeros(1)
        slope, bend = random.uniform(-most, most, 2)
        along = np.exp(slope * x + bend * (x**2 - 1 / 3)).astype(np.float32)
        field = field * along.reshape([-1 if a == axis else 1 for a in range(3)])
    return field


def thick_slices(values: Floats, axis: int, factor: float) -> Floats:
    """Average over slices `factor` times as thick, and interpolate between them."""
    from scipy import ndimage

    length = values.shape[axis]
    count = max(2, round(length / factor))
    if length <= count:
        return values
    smooth = ndimage.uniform_filter1d(values, max(1, round(factor)), axis)
    kept = np.take(smooth, np.linspace(0, length - 1, count).round().astype(int), axis)
    place = np.linspace(0, count - 1, length, dtype=np.float32)
    below = np.minimum(place.astype(int), count - 2)
    share = (place - below).reshape([-1 if a == axis else 1 for a in range(3)])
    lower, upper = np.take(kept, below, axis), np.take(kept, below + 1, axis)
    return np.asarray(lower + (upper - lower) * share, np.float32)
