"""Numbers that say how sure a segmentation is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import numpy as np

from unet_gui.core.constraints import Range

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import numpy.typing as npt

# The threshold in force counts as 0.5 on this scale of levels.
LEVELS = (0.3, 0.4, 0.5, 0.6, 0.7)
LEVELS_DEFINITION = (
    "smallest and largest volume while the odds of all thresholds are multiplied by "
    "those of 0.3, 0.4, 0.5, 0.6 and 0.7, so that a threshold of 0.5 moves from 0.3 "
    "to 0.7"
)
FLIPS_DEFINITION = (
    "smallest and largest volume that single mirror images of the last stage's input "
    "give, with the model's own thresholds"
)
DOUBT_DEFINITION = (
    "1 - 2 Σp(mask) / (voxels of the mask + Σp), the expected 1 - Dice if the "
    "probabilities p of any tumour are calibrated; p under 0.02 is left out"
)
DISAGREEMENT_DEFINITION = (
    "largest difference, over the classes, between the probabilities of the last two "
    "stages; the mean over the voxels that are marked"
)
ENTROPY_DEFINITION = (
    "mean entropy in bits of the probability of any tumour, over the voxels where it "
    "is 0.02 or more"
)
NEGLIGIBLE = 0.02  # lower probabilities of tumour are left out
DISAGREEMENT = "disagreement"  # name of the layer, as of a class of probabilities


@dataclass(frozen=True, slots=True)
class VolumeRange:
    """The smallest and the largest of several volumes, in mL."""

    low_ml: Annotated[float, Range(least=0)]
    high_ml: Annotated[float, Range(least=0)]


def moved_threshold(threshold: float, level: float) -> float:
    """Return a threshold whose odds are multiplied by the odds of a level.

    Parameters
    ----------
    threshold : float
        Above 0; one of 1 or more, which nothing exceeds, stays as it is.
    level : float
        Between 0 and 1; 0.5 leaves every threshold as it is.
    """
    if level == 0.5 or threshold >= 1:
        return threshold
    reached = threshold * level
    return reached / (reached + (1 - threshold) * (1 - level))


def volume_ranges(
    volumes_ml: Iterable[Mapping[str, float]],
) -> dict[str, VolumeRange]:
    """Return the range of each volume over several results with the same names."""
    gathered: dict[str, list[float]] = {}
    for volumes in volumes_ml:
        for name, ml in volumes.items():
            gathered.setdefault(name, []).append(ml)
    return {name: VolumeRange(min(ml), max(ml)) for name, ml in gathered.items()}


def doubt(
    probabilities: npt.NDArray[np.float32], is_marked: npt.NDArray[np.bool_]
) -> float | None:
    """Return how much a mask is to be doubted, from 0 to 1; None if it is empty.

    It is 1 minus the soft Dice confidence of Borges et al. 2024, arXiv:2402.10665:
    about the 1 - Dice that is to be expected if the probabilities are calibrated.

    Parameters
    ----------
    probabilities : (n,) float32 array
        Of any tumour, for all voxels where it is not negligible.
    is_marked : (n,) bool array
        Whether these voxels are in the mask.
    """
    count = int(np.count_nonzero(is_marked))
    if not count:
        return None
    inside = float(probabilities[is_marked].sum(dtype=np.float64))
    everywhere = float(probabilities.sum(dtype=np.float64))
    return 1 - 2 * inside / (count + everywhere)


def mean_entropy(probabilities: npt.NDArray[np.float32]) -> float | None:
    """Return the mean binary entropy in bits, from 0 to 1; None if there is nothing.

    It is 1 where tumour is as likely as not. The mean over a region is the simplest of
    the figures for whole cases of Jungo et al. 2020, doi:10.3389/fnins.2020.00282.

    Parameters
    ----------
    probabilities : float32 array
        Of any tumour; voxels with 0 are left out.
    """
    some = probabilities[probabilities > 0].astype(np.float64)
    if not some.size:
        return None
    rest = np.clip(1 - some, np.finfo(np.float64).tiny, None)
    return float(-(some * np.log2(some) + rest * np.log2(rest)).mean())


def mirror_doubt(ranges: Mapping[str, VolumeRange]) -> float | None:
    """Return how much mirror images disagree, from 0 to 1; None without them.

    It is the width of the range of the largest volume by the sum of its ends: 0 if all
    mirror images give the same volume, 1 if one of them gives none.
    """
    if not ranges:
        return None
    widest = max(ranges.values(), key=lambda each: each.high_ml)
    total = widest.low_ml + widest.high_ml
    return (widest.high_ml - widest.low_ml) / total if total else None
