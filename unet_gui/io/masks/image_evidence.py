"""The evidence of the image for what the values of a mask mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.sequences import MriSequence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from unet_gui.core.image.volume import Volume
    from unet_gui.core.mask.labels import LabelScheme

_FEWEST_VOXELS = 30  # of a value, for a mean that says something
_STEP = 3  # of the voxels that mean and deviation of a scan are taken from
Brightness = dict[int, float]


class ImageEvidence:
    """The uptake of contrast agent in the voxels of each value.

    FLAIR is not asked: edema and non-enhancing tumour are equally bright on it.

    Attributes
    ----------
    uptake : dict of int to float
        Brightness on T1Gd less that on T1w, in standard deviations of the scans; high
        in enhancing tumour.
    """

    def __init__(
        self, labels: npt.NDArray[np.uint8], scans: Mapping[str, Volume]
    ) -> None:
        shaped = {n: v for n, v in scans.items() if v.shape == labels.shape}
        where = np.nonzero(labels)
        values = labels[where]
        t1gd = _brightness(shaped.get(MriSequence.T1GD), where, values)
        t1w = _brightness(shaped.get(MriSequence.T1W), where, values)
        self.uptake = {v: b - t1w[v] for v, b in t1gd.items() if v in t1w}

    def support(self, scheme: LabelScheme) -> float:
        """Return how well the uptake agrees with a scheme; 0 says nothing."""
        enhancing = scheme.values.get(TumourClass.ENHANCING)
        others = [b for v, b in self.uptake.items() if v != enhancing]
        if enhancing not in self.uptake or not others:
            return 0.0
        return self.uptake[enhancing] - float(np.mean(others))

    def best(self, schemes: Sequence[LabelScheme]) -> tuple[LabelScheme, float]:
        """Return the scheme with most support, and its lead over other readings."""
        found = sorted(self.uptake)
        ranked = sorted(schemes, key=self.support, reverse=True)
        first = ranked[0].reading(found)
        rest = [s for s in ranked if s.reading(found) != first]
        lead = self.support(ranked[0]) - self.support(rest[0]) if rest else 0.0
        return ranked[0], lead


def _brightness(
    volume: Volume | None,
    where: tuple[npt.NDArray[np.intp], ...],
    values: npt.NDArray[np.uint8],
) -> Brightness:
    """Return the mean brightness of each value with enough voxels."""
    if volume is None:
        return {}
    sample = volume.data[::_STEP, ::_STEP, ::_STEP]
    with np.errstate(all="ignore"):  # numbers of a damaged header overflow
        found = volume.intensity(sample[volume.is_inside(sample)])
        brain = np.asarray(found, np.float64)
        deviation = float(brain.std()) if brain.size else 0.0
    if not 0 < deviation < np.inf:
        return {}
    inside = np.asarray(volume.intensity(volume.data[where]), np.float64)
    counts = np.bincount(values)
    enough = [int(v) for v in np.flatnonzero(counts >= _FEWEST_VOXELS)]
    centre = float(brain.mean())
    with np.errstate(invalid="ignore"):  # infinite ones of both signs
        means = {v: float(np.mean(inside[values == v])) for v in enough}
    return {v: (m - centre) / deviation for v, m in means.items() if np.isfinite(m)}
