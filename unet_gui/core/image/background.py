"""The background of a scan: what surrounds the brain, found instead of assumed to be 0.

Scans are published with many backgrounds: 0, NaN, the negative constant that is left
after a z-score, -1, -1024, and any of these with a little noise or ringing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.geometry.box import bounding_box

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

# Background fills most of the outer faces. A face that cuts through the brain has less
# of it, but then one value is far more frequent than any other.
_MOST = 0.5
_STANDS_OUT, _TIMES_THE_NEXT = 0.2, 10
# Noise of background, in parts of the range of the scan. That of the air in a scan as
# acquired is wider, and continues in the shell around this band.
_NOISE, _SHELL, _MOST_IN_SHELL = 2e-3, 2e-2, 0.25
# Noise that was added to all of a scan fills a band of its own width instead, with next
# to nothing in the shell around that. Measured in heads as acquired: a standard
# deviation of 2.9e-3 and more, and 1 to 20 % in that shell.
_WIDEST_BAND, _DEVIATIONS = 1.5e-2, 7
_OWN_SHELL, _MOST_IN_OWN_SHELL = 3, 0.05
# Noise is only assumed where voxels that nearly equal the background are frequent. In
# brains of BraTS they are at most 1 % of all others.
_LEAST_NOISY, _LEAST_LEFT = 0.1, 0.05
_LEAST_VALUES = 50  # of a scan; a label map has less
_RANGE_QUANTILE = 0.999
_MAD_PER_DEVIATION = 0.6745  # of a normal distribution
_PIXELS_PER_FACE = 2500
_SAMPLED_VOXELS = 30_000
_ALONG_MEMORY = 2  # step along the axis whose voxels are neighbours in the memory


@dataclass(frozen=True, slots=True)
class Background:
    """The stored value of the background, and the noise around it.

    Attributes
    ----------
    value : float
        An int if integers are stored.
    noise : float
        Largest difference from `value` that is background, too; 0 if it is constant.
    padding : float or None
        The value around a scan that was padded with something else than background.
    """

    value: float
    noise: float = 0.0
    padding: float | None = None

    def is_inside(self, stored: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
        """Return which stored values, of any shape, are not background.

        Values that are not finite are background.
        """
        inside: npt.NDArray[np.bool_]
        with np.errstate(over="ignore"):  # of a value that the type cannot hold
            if self.noise:
                low, high = self.value - self.noise, self.value + self.noise
                inside = (stored < low) | (stored > high)
            else:
                inside = stored != self.value
            if self.padding is not None:
                inside &= stored != self.padding
        if stored.dtype.kind == "f":
            inside &= np.isfinite(stored)
        return inside


def find_background(stored: npt.NDArray[Any], zero: float) -> Background:
    """Find the background of a scan by its outer faces.

    It is the value that fills most of them, or clearly stands out there. Without such
    a value, as in scans in which noise fills the air, it is `zero` alone. Only some ten
    thousand voxels are looked at.

    Parameters
    ----------
    stored : (I, J, K) array of numbers
    zero : float
        The stored value whose intensity is 0.
    """
    with np.errstate(all="ignore"):  # finite numbers may have infinite differences
        found = _around(stored, zero)
        if found is None:
            return Background(zero)
        return (_around_padded(stored, found) if not found.noise else None) or found


def _around(stored: npt.NDArray[Any], zero: float) -> Background | None:
    """Return the background if the border tells it and there is something else."""
    border, sample = _border(stored), _sample(stored)
    if border.size == 0 or sample.size == 0:
        return None
    value = _common_value(border, sample, zero)
    if value is None:
        return None
    noise = _noise(border, sample, value)
    if stored.dtype.kind in "iub" and value != zero:
        value = round(value)
    found = Background(value, noise)
    is_all = not (found.is_inside(sample).any() or found.is_inside(stored).any())
    return None if is_all else found


def _around_padded(stored: npt.NDArray[Any], padding: Background) -> Background | None:
    """Return the background inside of a padding with another value; None without one.

    It fills most of the part within, and the rest has as many values as a scan.
    """
    step = max(1, round((stored.size / _SAMPLED_VOXELS) ** (1 / 3)))
    sampled = stored[::step, ::step, ::step]
    box = bounding_box(padding.is_inside(sampled))
    if box is None or box.shape == sampled.shape:
        return None
    ends = zip(box.start, box.stop, strict=True)
    inner = stored[tuple(slice(a * step, (b - 1) * step + 1) for a, b in ends)]
    found = _around(inner, padding.value)
    if found is None or found.value == padding.value:
        return None
    sample = _sample(inner)
    rest = sample[found.is_inside(sample) & padding.is_inside(sample)]
    is_scan = np.unique(rest).size >= _LEAST_VALUES
    is_most = rest.size <= (1 - _MOST) * sample.size
    return replace(found, padding=padding.value) if is_scan and is_most else None


def _common_value(border: Floats, sample: Floats, zero: float) -> float | None:
    """Return the value that is most frequent on the border; None if none stands out."""
    if np.mean(border == zero) >= _MOST:
        return zero
    middle = float(np.partition(border, border.size // 2)[border.size // 2])
    away = np.abs(border - middle)
    size = _range(sample, middle)
    own_band = max(_DEVIATIONS * _deviation(away), _NOISE * size)
    if _fills_band(away, _NOISE * size, _SHELL * size, _MOST_IN_SHELL) or (
        own_band <= _WIDEST_BAND * size
        and _fills_band(away, own_band, _OWN_SHELL * own_band, _MOST_IN_OWN_SHELL)
    ):
        is_zero = abs(middle - zero) <= _NOISE * size
        return zero if is_zero and np.mean(border == middle) < _MOST else middle
    values, counts = np.unique(border, return_counts=True)
    first = int(counts.argmax())
    others = np.delete(counts, first)
    enough = max(_STANDS_OUT * border.size, _TIMES_THE_NEXT * others.max(initial=0))
    return float(values[first]) if counts[first] >= enough else None


def _fills_band(away: Floats, band: float, shell: float, most: float) -> bool:
    """Whether most differences lie in a band, and few in the shell around it.

    Parameters
    ----------
    most : float
        Of the shell, relative to the band.
    """
    inside = float(np.mean(away <= band))
    return inside >= _MOST and float(np.mean(away <= shell)) - inside <= most * inside


def _deviation(away: Floats) -> float:
    """Return the standard deviation of noise from its differences, (n,), from 0."""
    return float(np.median(away)) / _MAD_PER_DEVIATION


def _noise(border: Floats, sample: Floats, value: float) -> float:
    """Return the half width of the band of noise around the background, or 0."""
    size = _range(sample, value)
    away = np.abs(np.concatenate((border, sample)) - value)
    away = away[away > 0]
    is_near = away <= _NOISE * size
    if np.count_nonzero(is_near) <= _LEAST_NOISY * away.size:
        return 0.0
    outside = np.abs(border - value)
    is_on_border = np.mean((outside > 0) & (outside <= _NOISE * size)) > _LEAST_NOISY
    if not is_on_border and np.mean(~is_near) < _LEAST_LEFT:
        return 0.0  # a brain that is dim beside a few very bright voxels
    band = _DEVIATIONS * _deviation(away[away <= _WIDEST_BAND * size])
    return min(max(band, _NOISE * size), _WIDEST_BAND * size)


def _range(sample: Floats, value: float) -> float:
    """Return how far the intensities go from a value, but for a few extreme ones."""
    away = np.abs(sample - value)
    far = float(np.quantile(away, _RANGE_QUANTILE))
    return far if far > 0 else float(away.max())


def _border(stored: npt.NDArray[Any]) -> Floats:
    """Return finite values, (n,), of the outer faces.

    Faces across an axis of one or two voxels are not outer ones.
    """
    found = []
    for axis, length in enumerate(stored.shape):
        if length <= 2 and max(stored.shape) > 2:
            continue
        planes = np.moveaxis(stored, axis, 0)
        found += [_every_nth(planes[end], _PIXELS_PER_FACE) for end in (0, -1)]
    return _finite(np.concatenate(found))


def _sample(stored: npt.NDArray[Any]) -> Floats:
    """Return finite values, (n,), of a coarser grid."""
    return _finite(_every_nth(stored, _SAMPLED_VOXELS))


def _every_nth(stored: npt.NDArray[Any], count: int) -> npt.NDArray[Any]:
    """Return about `count` values on a regular grid that reads little memory."""
    if stored.size <= count:
        return stored.ravel()
    strides = [abs(stride) for stride in stored.strides]
    along = strides.index(min(strides))
    rest = stored.size / count / _ALONG_MEMORY
    step = max(1, round(rest ** (1 / (stored.ndim - 1))))
    steps = [step] * stored.ndim
    steps[along] = _ALONG_MEMORY
    return stored[tuple(slice(None, None, n) for n in steps)].ravel()


def _finite(values: npt.NDArray[Any]) -> Floats:
    floats = values.astype(np.float64)
    return floats[np.isfinite(floats)]
