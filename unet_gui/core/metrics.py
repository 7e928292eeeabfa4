"""Agreement of a label map with a reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.labels import REGIONS

if TYPE_CHECKING:
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
