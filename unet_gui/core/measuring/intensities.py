"""Intensities of the sequences inside the regions of a label map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.measuring.lesions import region_voxels
from unet_gui.core.measuring.tumour_box import tumour_box

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import numpy.typing as npt

    from unet_gui.core.image.volume import LabelMap, Volume

PERCENTILES = (5, 25, 50, 75, 95)


@dataclass(frozen=True, slots=True)
class IntensityFacts:
    """The intensities of a sequence in a region.

    Attributes
    ----------
    sd : float
        Standard deviation of the voxels.
    percentiles : mapping of int to float
        Of `PERCENTILES`; between two voxels they are interpolated.
    """

    mean: float
    sd: float
    percentiles: Mapping[int, float]


def region_intensities(
    label_map: LabelMap,
    sequences: Mapping[str, Volume],
    regions: Iterable[str | None],
) -> dict[str | None, dict[str, IntensityFacts]]:
    """Return the intensities of each sequence in each region that has voxels.

    Voxels that are not finite are left out; so are sequences on another grid.

    Parameters
    ----------
    regions : iterable of str or None
        Of `REGIONS`; None is all of the mask.
    """
    box = tumour_box(label_map)
    if box is None:
        return {}
    labels = label_map.data[box.slices]
    own = {
        name: volume
        for name, volume in sequences.items()
        if volume.grid.is_same_as(label_map.grid)
    }
    parts = {name: (v, v.data[box.slices]) for name, v in own.items()}
    found: dict[str | None, dict[str, IntensityFacts]] = {}
    for region in regions:
        inside = np.flatnonzero(region_voxels(labels, region))
        if inside.size:
            found[region] = {
                name: _facts(volume.intensity(part.reshape(-1)[inside]))
                for name, (volume, part) in parts.items()
            }
    return found


def _facts(values: npt.NDArray[np.float64]) -> IntensityFacts:
    finite = np.asarray(values, np.float64)
    finite = finite[np.isfinite(finite)]
    if not finite.size:
        nan = float("nan")
        return IntensityFacts(nan, nan, dict.fromkeys(PERCENTILES, nan))
    points = np.percentile(finite, PERCENTILES).tolist()
    return IntensityFacts(
        float(finite.mean()),
        float(finite.std()),
        dict(zip(PERCENTILES, points, strict=True)),
    )
