"""Random changes to the intensities of brain voxels, channel by channel.

Gamma, bias field, blur, noise and anisotropy are those that TorchIO offers under these
names (Pérez-García et al. 2021, arXiv:2003.04696), written here for NumPy arrays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.networks.training.data.augmentation import Augmentation

    Floats = npt.NDArray[np.float32]

# Share of the channels that are anisotropic where any is: examinations often mix thick
# slices with 3-D acquisitions, so that neither all nor hardly any channels are.
_ANISOTROPIC_SHARE = 0.6
_MIN_SPAN = 1e-6  # avoids a division by zero in channels of one intensity


def change_intensities(
    random: np.random.Generator, channels: Floats, augmentation: Augmentation
) -> None:
    """Change the intensities of each channel in place; background stays 0.

    All channels that become anisotropic share one axis and one slice thickness.

    Parameters
    ----------
    channels : (C, I, J, K) float32 array
        Normalised; background 0.
    """
    is_anisotropic = random.random() < augmentation.anisotropy_chance
    axis = int(random.integers(3))
    factor = random.uniform(*augmentation.anisotropy_factor)
    for channel in channels:
        brain = channel != 0
        if not brain.any():
            continue
        values = _with_other_contrast(random, channel, brain, augmentation)
        values = _with_other_quality(random, values, augmentation)
        if is_anisotropic and random.random() < _ANISOTROPIC_SHARE:
            values = apply_anisotropy(values, axis, factor)
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
        field = bias_field(random, values.shape, augmentation.bias)
        values = (values - low) * field + low
    if random.random() < augmentation.gamma_chance:
        exponent = _log_uniform(random, augmentation.gamma)
        is_inverted = random.random() < augmentation.inverted_gamma_chance
        values = apply_gamma(values, low, high, exponent, is_inverted=is_inverted)
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


def apply_gamma(
    values: Floats, low: float, high: float, exponent: float, *, is_inverted: bool
) -> Floats:
    """Apply a gamma curve to the intensities between `low` and `high`.

    y = low + (high - low) x^exponent, where x = (value - low) / (high - low), clipped
    to [0, 1]. Inverted: y = low + (high - low) (1 - (1 - x)^exponent). TorchIO's Gamma;
    the inverted curve is nnU-Net's (Isensee et al. 2021,
    doi:10.1038/s41592-020-01008-z).

    Parameters
    ----------
    values : float32 array of any shape
        Intensities; the result has the same shape.
    exponent : float
        Below 1 brightens, above 1 darkens.
    """
    span = max(high - low, _MIN_SPAN)
    share = np.clip((values - low) / span, 0, 1)
    curved = 1 - (1 - share) ** exponent if is_inverted else share**exponent
    return np.asarray(curved * span + low, np.float32)


def bias_field(
    random: np.random.Generator, shape: tuple[int, ...], largest: float
) -> Floats:
    """Return a smooth multiplicative field (I, J, K) with values around 1.

    exp(Σ over axes of a x + b (x² - 1/3)), with x from -1 to 1 along each axis: the
    exponential of a polynomial, as in TorchIO's BiasField (after Van Leemput et al.
    1999, IEEE Trans. Med. Imaging 18(10)), here of degree 2 and without mixed terms.

    Parameters
    ----------
    largest : float
        Largest absolute value of the coefficients a and b.
    """
    field = np.ones((1, 1, 1), np.float32)
    for axis, length in enumerate(shape):
        x = np.linspace(-1, 1, length) if length > 1 else np.zeros(1)
        slope, curvature = random.uniform(-largest, largest, 2)
        along = np.exp(slope * x + curvature * (x**2 - 1 / 3)).astype(np.float32)
        field = field * along.reshape([-1 if a == axis else 1 for a in range(3)])
    return field


def apply_anisotropy(values: Floats, axis: int, factor: float) -> Floats:
    """Simulate slices `factor` times as thick along one axis of (I, J, K).

    Intensities are averaged over the thickness of a slice, sampled once per slice, and
    interpolated linearly back onto the grid: TorchIO's Anisotropy (Billot et al. 2020,
    arXiv:2004.10221), with the average in addition.

    Parameters
    ----------
    values : (I, J, K) float32 array
        Returned as it is if the axis is too short for thicker slices.
    factor : float
        Slice thickness in voxels.
    """
    from scipy import ndimage

    length = values.shape[axis]
    count = max(2, round(length / factor))
    if length <= count:
        return values
    averaged = ndimage.uniform_filter1d(values, max(1, round(factor)), axis)
    slices = np.take(
        averaged, np.linspace(0, length - 1, count).round().astype(int), axis
    )
    place = np.linspace(0, count - 1, length, dtype=np.float32)
    below = np.minimum(place.astype(int), count - 2)
    share = (place - below).reshape([-1 if a == axis else 1 for a in range(3)])
    lower, upper = np.take(slices, below, axis), np.take(slices, below + 1, axis)
    return np.asarray(lower + (upper - lower) * share, np.float32)
