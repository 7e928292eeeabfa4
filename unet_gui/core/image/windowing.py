"""Window and level: the range of intensities shown from black to white."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.image.extreme_values import percentiles as percentiles_of

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.image.volume import Volume

# Up to a tenth above the upper percentile. Measured on 27 labelled cases of BraTS: at
# most 0.5 % of a tumour is white then in FLAIR, T1Gd or T2w, and up to 18 % at 99.5.
# The brain would be dark in so wide a range, so that the range above the knee, where
# only bright tumours and vessels are, has few of the grey levels.
_SHOWN_PERCENTILES = (0.5, 99.9)
_HEADROOM = 1.1
_KNEE_PERCENTILE = 99.5
_KNEE_GREY = 0.9  # of white
_SAMPLED_VOXELS = 1_000_000
_LEAST_WIDTH, _MOST = 1e-30, 1e30  # of a window, in which float32 is exact enough
_WIDE = 1.6  # times the automatic window
# edema and contrast-enhancing tissue are brighter than the brain in all but T1w
_TUMOUR_PERCENTILES = {
    "FLAIR": (30.0, 99.9),
    "T1w": (0.5, 90.0),
    "T1Gd": (40.0, 99.95),
    "T2w": (20.0, 99.8),
}
_OTHER_TUMOUR_PERCENTILES = (25.0, 99.9)


@dataclass(frozen=True, slots=True)
class WindowLevel:
    """Width (`window`) and centre (`level`) of the shown range of intensities.

    Attributes
    ----------
    knee : float
        Share of the width, from its dark end, in which grey rises evenly to nine tenths
        of white; it rises more slowly above. At most 0.9, or 1 for an even rise.
    """

    window: float
    level: float
    knee: float = 1.0

    @property
    def low(self) -> float:
        """Intensity shown black."""
        return self.level - self.window / 2

    @property
    def high(self) -> float:
        """Intensity shown white."""
        return self.level + self.window / 2

    def moved(self, d_window: float, d_level: float) -> WindowLevel:
        """Return the window with another width and level, and the same knee."""
        return replace(self, window=self.window + d_window, level=self.level + d_level)

    def greys(self, even: npt.NDArray[Any], white: float) -> npt.NDArray[Any]:
        """Return the greys of intensities, from those of an even rise to `white`.

        Parameters
        ----------
        even : array of any shape
            The result has the same shape and type.
        """
        if self.knee >= 1:
            return even
        below = even * even.dtype.type(_KNEE_GREY / self.knee)
        rise = even.dtype.type((1 - _KNEE_GREY) / (1 - self.knee))
        top = even.dtype.type(white)
        return np.asarray(np.fmin(below, top - (top - even) * rise))


class Preset(Enum):
    """Named windows."""

    AUTOMATIC = "automatic"  # the brain, with room for bright tumours
    FULL = "full"  # from the lowest to the highest intensity
    WIDE = "wide"  # less contrast than the automatic one, and as black
    TUMOUR = "tumour"  # more contrast in the range of the tumour
    PERCENTILES = "percentiles"  # between two percentiles that the user chose


Percentiles = tuple[float, float]  # the lower and the upper one, 0 to 100
USUAL_PERCENTILES: Percentiles = (0.5, 99.5)


def preset_window(
    volume: Volume,
    preset: Preset,
    sequence: str = "",
    percentiles: Percentiles = USUAL_PERCENTILES,
) -> WindowLevel:
    """Return the window of a preset.

    Parameters
    ----------
    sequence : str
        Name of the volume's sequence, which decides the window for tumours.
    percentiles : (float, float)
        Of the intensities that are not background, in percent, for
        `Preset.PERCENTILES`: the one that is black and the one that is white.
    """
    if preset is Preset.PERCENTILES:
        return volume.facts.latest(
            f"window: {preset.value}",
            percentiles,
            lambda: _percentile_window(brain_intensities(volume), percentiles),
        )
    return volume.facts.latest(
        f"window: {preset.value}", sequence, lambda: _preset(volume, preset, sequence)
    )


def _preset(volume: Volume, preset: Preset, sequence: str) -> WindowLevel:
    if preset is Preset.FULL:
        return _percentile_window(brain_intensities(volume), (0.0, 100.0))
    if preset is Preset.TUMOUR:
        percentiles = _TUMOUR_PERCENTILES.get(sequence, _OTHER_TUMOUR_PERCENTILES)
        return _percentile_window(brain_intensities(volume), percentiles)
    window = automatic_window(volume)
    return _widened(window, _WIDE) if preset is Preset.WIDE else window


def automatic_window(volume: Volume) -> WindowLevel:
    """Return a window that shows the brain, and hardly any of a tumour in plain white.

    The brain is all voxels that are not background. Large volumes are sampled on a
    coarser grid. The volume keeps the window.
    """

    def find() -> WindowLevel:
        brain = brain_intensities(volume)
        window = _widened(_percentile_window(brain, _SHOWN_PERCENTILES), _HEADROOM)
        if brain.size == 0:
            return window
        (bend,) = percentiles_of(brain, (_KNEE_PERCENTILE,))
        share = (bend - window.low) / window.window
        # above it, the rise must not be steeper than below
        return replace(window, knee=share) if 0 < share < _KNEE_GREY else window

    return volume.facts.once("automatic window", find)


def _widened(window: WindowLevel, factor: float) -> WindowLevel:
    """Return a window that is wider at its upper end, and whose knee stays in place."""
    width = window.window * factor
    knee = window.knee / factor if window.knee < 1 else 1.0
    return WindowLevel(width, window.low + width / 2, knee)


def _percentile_window(
    brain: npt.NDArray[np.float32], percentiles: tuple[float, float]
) -> WindowLevel:
    """Return the window between two percentiles of the brain's intensities, (n,)."""
    if brain.size == 0:
        return WindowLevel(1.0, 0.5)
    low, high = percentiles_of(brain, percentiles)
    if not low < high:  # constant: its only intensity is shown mid-grey
        return WindowLevel(max(abs(low), 1.0), low)
    return WindowLevel(high - low, (low + high) / 2)


def brain_intensities(volume: Volume) -> npt.NDArray[np.float32]:
    """Return the intensities, as (n,), of all voxels that are not background.

    Large volumes are sampled on a coarser grid.
    """
    stored = volume.sample
    step = max(1, round((stored.size / _SAMPLED_VOXELS) ** (1 / 3)))
    brain = _intensities_inside(volume, stored[::step, ::step, ::step])
    if brain.size == 0 and step > 1:
        brain = _intensities_inside(volume, stored)
    return brain


def _intensities_inside(
    volume: Volume, stored: npt.NDArray[Any]
) -> npt.NDArray[np.float32]:
    # values that are too large for float32 become infinite
    with np.errstate(over="ignore", invalid="ignore"):
        inside = volume.intensity(stored[volume.is_inside(stored)])
        found = np.asarray(inside, np.float32)
    return found[np.isfinite(found)]


def level_table(window: WindowLevel, volume: Volume) -> npt.NDArray[np.uint8] | None:
    """Return the grey level of every value that `volume` can store.

    Returns
    -------
    (256,) or (65536,) uint8 array, read-only, or None
        Indexed by the stored value's bits read as an unsigned integer (`table_index`).
        None if the values are floats or wider than 16 bits.
    """
    dtype = volume.data.dtype
    if dtype.kind not in "iub" or dtype.itemsize > 2:
        return None
    return _level_table(window, dtype.str, volume.slope, volume.intercept)


@lru_cache(maxsize=16)
def _level_table(
    window: WindowLevel, dtype: str, slope: float, intercept: float
) -> npt.NDArray[np.uint8]:
    size = np.dtype(dtype).itemsize
    bits = np.arange(1 << (8 * size), dtype=f"u{size}")
    stored = bits if dtype.endswith("b1") else bits.view(dtype)
    with np.errstate(over="ignore", invalid="ignore"):
        intensities = stored * np.float32(slope) + np.float32(intercept)
    table = _levels(intensities, window)
    table.flags.writeable = False
    return table


def table_index(stored: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return stored integers, of any shape, as unsigned indices into a level table."""
    return stored.view(f"u{stored.dtype.itemsize}")


def grey_levels(
    stored: npt.NDArray[Any], volume: Volume, window: WindowLevel
) -> npt.NDArray[np.uint8]:
    """Return the grey levels, 0 to 255, of stored values of `volume`, of any shape.

    NaN is shown black.
    """
    table = level_table(window, volume)
    if table is not None:
        # take() on contiguous indices is three times faster than indexing with a view
        return table.take(np.ascontiguousarray(table_index(stored)))
    return _levels(volume.intensity(stored), window)


def _levels(
    intensities: npt.NDArray[Any], window: WindowLevel
) -> npt.NDArray[np.uint8]:
    """Map `intensities` to grey levels."""
    # float32 cannot hold the differences of huge numbers, nor the scale of tiny ones
    is_usual = window.window > _LEAST_WIDTH and abs(window.level) < _MOST
    real = np.float32 if is_usual and window.window < _MOST else np.float64
    with np.errstate(over="ignore", invalid="ignore"):
        scale = real(255 / window.window)
        levels = (intensities - real(window.low)) * scale
        levels = window.greys(levels, 255) + real(0.5)
    # unlike clip, fmax turns NaN into 0
    levels = np.fmin(np.fmax(levels, real(0)), real(255))
    return np.asarray(levels, np.uint8)
