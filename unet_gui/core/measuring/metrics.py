"""Segmentation metrics: Dice, HD95, sensitivity, specificity, volume error."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import union_box
from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.measuring.surface_distance import (
    larger_percentile,
    surface_distances_mm,
    symmetric_mean,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.image.volume import LabelMap

    Mask = npt.NDArray[np.bool_]

# HD95 of a region that only one of the masks contains: the diagonal of the BraTS grid
# of 240 x 240 x 155 mm, as in its challenges.
MISSED_HD95_MM = 373.13


@dataclass(frozen=True, slots=True)
class RegionMetrics:
    """Metrics of one region against the reference; NaN where undefined.

    Attributes
    ----------
    hd95_mm : float
        The larger of the two directed 95th percentiles of the distances between
        boundary voxels.
    sensitivity, specificity : float
        Fraction of the reference's voxels that were found, and of all other voxels
        that were left unmarked.
    volume_error_ml : float
        Positive if the prediction is larger.
    surface_mm : float
        Average symmetric surface distance: the mean over all boundary voxels of both.
    """

    dice: float
    hd95_mm: float
    sensitivity: float
    specificity: float
    volume_error_ml: float
    surface_mm: float

    @property
    def is_defined(self) -> bool:
        """Whether the prediction or the reference contains the region."""
        return not math.isnan(self.dice)


_UNDEFINED = RegionMetrics(*[math.nan] * 6)


def dice(prediction: Mask, reference: Mask) -> float:
    """Return the Dice coefficient of two masks of one shape, NaN if both are empty.

    2 |A ∩ B| / (|A| + |B|); Dice 1945, doi:10.2307/1932409.
    """
    total = int(np.count_nonzero(prediction)) + int(np.count_nonzero(reference))
    if total == 0:
        return math.nan
    return 2.0 * int(np.count_nonzero(prediction & reference)) / total


def sensitivity(prediction: Mask, reference: Mask) -> float:
    """Return the fraction of the reference that was found, NaN if it is empty.

    Both are masks of one shape.
    """
    return _share(prediction & reference, reference)


def specificity(prediction: Mask, reference: Mask, background: int = 0) -> float:
    """Return the fraction of voxels outside the reference that were left unmarked.

    NaN if the reference covers all voxels.

    Parameters
    ----------
    prediction, reference : bool arrays of one shape
    background : int
        Number of voxels in neither mask that were cropped before.
    """
    left_alone = ~(prediction | reference)
    return _share(left_alone, ~reference, background)


def _share(part: Mask, whole: Mask, in_both: int = 0) -> float:
    size = int(np.count_nonzero(whole)) + in_both
    return (int(np.count_nonzero(part)) + in_both) / size if size else math.nan


def region_metrics(
    prediction: LabelMap,
    reference: LabelMap,
    predicted_values: Mapping[str, Sequence[int]] = REGIONS,
) -> dict[str, RegionMetrics]:
    """Measure each region of a label map against the reference.

    Metrics of a region that is empty in both are NaN; a region that is empty in one of
    them has Dice 0, and HD95 and a surface distance of 373.13 mm.

    Parameters
    ----------
    prediction, reference : LabelMap
        On one grid. The reference has internal values.
    predicted_values : mapping
        The values of each measured region in `prediction`.
    """
    tumour = union_box((prediction.data, reference.data))
    if tumour is None:
        return dict.fromkeys(predicted_values, _UNDEFINED)
    predicted, true = (m.data[tumour.slices] for m in (prediction, reference))
    grid = _Grid(
        reference.affine,
        reference.affine.voxel_volume_ml,
        reference.data.size - true.size,
    )
    return {
        region: _metrics(
            np.isin(predicted, values), np.isin(true, REGIONS[region]), grid
        )
        for region, values in predicted_values.items()
    }


@dataclass(frozen=True, slots=True, eq=False)
class _Grid:
    """The grid from which masks were cropped, and the number of cropped voxels."""

    affine: Affine
    voxel_ml: float
    background: int


def _metrics(prediction: Mask, reference: Mask, grid: _Grid) -> RegionMetrics:
    sizes = [int(np.count_nonzero(mask)) for mask in (prediction, reference)]
    if not any(sizes):
        return _UNDEFINED
    hd95_mm = surface_mm = MISSED_HD95_MM
    if all(sizes):
        both = surface_distances_mm(prediction, reference, grid.affine)
        hd95_mm, surface_mm = larger_percentile(both), symmetric_mean(both)
    return RegionMetrics(
        dice=dice(prediction, reference),
        hd95_mm=hd95_mm,
        sensitivity=sensitivity(prediction, reference),
        specificity=specificity(prediction, reference, grid.background),
        volume_error_ml=(sizes[0] - sizes[1]) * grid.voxel_ml,
        surface_mm=surface_mm,
    )


def mean_metrics(
    rows: Sequence[Mapping[str, RegionMetrics]],
) -> dict[str, RegionMetrics]:
    """Return the mean of each metric of each region over the cases that define it.

    Parameters
    ----------
    rows : sequence of mapping
        One per case; a case whose reference does not tell a region apart lacks it.
    """
    regions = dict.fromkeys(region for row in rows for region in row)
    return {
        region: RegionMetrics(
            **mean_by_region([asdict(row[region]) for row in rows if region in row])
        )
        for region in regions
    }


def mean_by_region(rows: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Return the mean of each region over the cases that define it, else NaN.

    Parameters
    ----------
    rows : sequence of mapping
        One per case, with the same regions in each.
    """
    return {
        region: _mean([r[region] for r in rows if not math.isnan(r[region])])
        for region in (rows[0] if rows else ())
    }


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else math.nan
