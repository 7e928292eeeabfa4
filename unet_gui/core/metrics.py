"""Agreement of a label map with a reference."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.labels import REGIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt


def dice(prediction: npt.NDArray[np.bool_], reference: npt.NDArray[np.bool_]) -> float:
    """Return Dice's coefficient of two masks, NaN if both are empty.

    2 |A ∩ B| / (|A| + |B|); Dice 1945, doi:10.2307/1932409.
    """
    total = int(np.count_nonzero(prediction)) + int(np.count_nonzero(reference))
    if total == 0:
        return float("nan")
    return 2.0 * int(np.count_nonzero(prediction & reference)) / total


def region_dice(
    prediction: npt.NDArray[np.uint8], reference: npt.NDArray[np.uint8]
) -> dict[str, float]:
    """Return Dice of each class and of whole tumour and core; NaN where undefined.

    Parameters
    ----------
    prediction, reference : arrays of one shape
        Label maps in the program's own values.
    """
    return {
        name: dice(np.isin(prediction, classes), np.isin(reference, classes))
        for name, classes in REGIONS.items()
    }


def mean_by_region(rows: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Return each region's mean over the cases where it is defined, else NaN.

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
