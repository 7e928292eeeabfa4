"""Random changes to the intensities of brain voxels, channel by channel.

Gamma, bias field, blur, noise and anisotropy are those that TorchIO offers under these
names (Pérez-García et al. 2021, arXiv:2003.04696), written here for NumPy arrays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.networks.training.data.augmentation import Augmentation

    Floats = npt.NDArray[np.float32]

# Share of the channels that are anisotropic where any is: examinations often mix thick
# slices with 3-D acquisitions, so that neither all nor hardly any channels are.
_ANISOTROPIC_SHARE = 0.6
_MIN_SPAN = 1e-6  # avoids a division by zero in channels of one intensity


@dataclass(frozen=True, slots=True, eq=False)
class ChannelDraw:
    """The random numbers of one channel of a patch.

    Attributes
    ----------
    bias : (3, 2) float64 array or None
        Coefficients of the bias field, as in `bias_curves`; None for no bias.
    gamma : float or None
        Exponent of the gamma curve; None for no curve.
    contrast, shift : float
        Multiplied with and added to all intensities.
    blur_voxels, noise : float
        Standard deviations of the Gaussian filter and of the noise; 0 for neither.
    slice_axis, slice_voxels : int, float
        Array axis along the normal of thick slices, and their thickness; a thickness
        of 0 leaves the slices as they are.
    """

    bias: npt.NDArray[np.float64] | None
    gamma: float | None
    is_inverted: bool
    contrast: float
    shift: float
    blur_voxels: float
    noise: float
    slice_axis: int
    slice_voxels: float


def draw_channels(
    random: np.random.Generator, count: int, augmentation: Augmentation
) -> tuple[ChannelDraw, ...]:
    """Draw the changes to `count` channels.

    All channels that become anisotropic share one axis and one slice thickness.
    """
    is_anisotropic = random.random() < augmentation.anisotropy_chance
    axis = int(random.integers(3))
    thickness = random.uniform(*augmentation.anisotropy_factor)
    draws = []
    for _ in range(count):
        is_thick = is_anisotropic and random.random() < _ANISOTROPIC_SHARE
        draws.append(
            _draw_channel(random, augmentation, axis, thickness if is_thick else 0.0)
        )
    return tuple(draws)


def _draw_channel(
    random: np.random.Generator,
    augmentation: Augmentation,
    slice_axis: int,
    slice_voxels: float,
) -> ChannelDraw:
    has_bias = random.random() < augmentation.bias_chance
    has_gamma = random.random() < augmentation.gamma_chance
    is_blurred = random.random() < augmentation.blur_chance
    is_noisy = random.random() < augmentation.noise_chance
    largest = augmentation.bias
    return ChannelDraw(
        bias=random.uniform(-largest, largest, (3, 2)) if has_bias else None,
        gamma=_log_uniform(random, augmentation.gamma) if has_gamma else None,
        is_inverted=random.random() < augmentation.inverted_gamma_chance,
        contrast=_log_uniform(random, augmentation.contrast),
        shift=random.uniform(*augmentation.shift),
        blur_voxels=random.uniform(*augmentation.blur_voxels) if is_blurred else 0.0,
        noise=random.uniform(0, augmentation.noise) if is_noisy else 0.0,
        slice_axis=slice_axis,
        slice_voxels=slice_voxels,
    )


def change_intensities(
    random: np.random.Generator, channels: Floats, draws: Sequence[ChannelDraw]
) -> None:
    """Change the intensities of each channel in place; background stays 0.

    Parameters
    ----------
    random : Generator
        Source of the noise.
    channels : (C, I, J, K) float32 array
        Normalised; background 0.
    """
    for channel, draw in zip(channels, draws, strict=True):
        brain = channel != 0
        if not brain.any():
            continue
        values = _with_other_contrast(channel, brain, draw)
        values = _with_other_quality(random, values, draw)
        channel[...] = values * brain


def _with_other_contrast(
    values: Floats, brain: npt.NDArray[np.bool_], draw: ChannelDraw
) -> Floats:
    inside = values[brain]
    low, high = float(inside.min()), float(inside.max())
    if draw.bias is not None:
        values = (values - low) * bias_field(draw.bias, values.shape) + low
    if draw.gamma is not None:
        values = apply_gamma(
            values, low, high, draw.gamma, is_inverted=draw.is_inverted
        )
    return values * np.float32(draw.contrast) + np.float32(draw.shift)


def _with_other_quality(
    random: np.random.Generator, values: Floats, draw: ChannelDraw
) -> Floats:
    if draw.blur_voxels:
        values = blur(values, draw.blur_voxels)
    if draw.noise:
        noise = random.standard_normal(values.shape, np.float32)
        values = values + noise * np.float32(draw.noise)
    if draw.slice_voxels:
        values = apply_anisotropy(values, draw.slice_axis, draw.slice_voxels)
    return values


def blur(values: Floats, std_voxels: float) -> Floats:
    """Filter an array with a Gaussian along every axis."""
    from scipy import ndimage

    filtered = ndimage.gaussian_filter(values, std_voxels, truncate=3)
    return np.asarray(filtered, np.float32)


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


def bias_field(coefficients: npt.NDArray[np.float64], shape: Sequence[int]) -> Floats:
    """Return a smooth multiplicative field (I, J, K) with values around 1.

    The product of `bias_curves`: the exponential of a polynomial, as in TorchIO's
    BiasField (after Van Leemput et al. 1999, IEEE Trans. Med. Imaging 18(10)), here of
    degree 2 and without mixed terms.
    """
    i, j, k = bias_curves(coefficients, shape)
    return np.asarray(i[:, None, None] * j[:, None] * k, np.float32)


def bias_curves(
    coefficients: npt.NDArray[np.float64], shape: Sequence[int]
) -> list[Floats]:
    """Return the factor of the bias field along each axis, three arrays (length,).

    exp(a x + b (x² - 1/3)), with x from -1 to 1 along the axis.

    Parameters
    ----------
    coefficients : (3, 2) float64 array
        a and b of each axis.
    """
    curves = []
    for (slope, curvature), length in zip(coefficients, shape, strict=True):
        x = np.linspace(-1, 1, length) if length > 1 else np.zeros(1)
        curve = np.exp(slope * x + curvature * (x**2 - 1 / 3))
        curves.append(curve.astype(np.float32))
    return curves


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
