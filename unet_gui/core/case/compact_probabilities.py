"""What of the probabilities other thresholds can need, in little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.result import Probabilities
from unet_gui.core.geometry.box import Box, bounding_box

if TYPE_CHECKING:
    import numpy.typing as npt


def above_threshold(
    data: npt.NDArray[np.float16], lowest: float
) -> npt.NDArray[np.bool_]:
    """Return where the probability of any class reaches `lowest`, or nearly.

    Parameters
    ----------
    data : (I, J, K, classes) float16 array
        0 to 1.

    Returns
    -------
    (I, J, K) bool array
    """
    is_reached = np.zeros(data.shape[:-1], np.bool_)
    # what is not negative is ordered as its bits; half precision is slow to compare
    bits = data.view(np.uint16)
    least = np.float16(lowest * 0.999).view(np.uint16)
    for channel in range(data.shape[-1]):
        is_reached |= bits[..., channel] >= least
    return is_reached


def compacted(probabilities: Probabilities, lowest: float) -> Probabilities:
    """Return the probabilities with 0 where no class reaches `lowest`, cut to the rest.

    With thresholds from `lowest` on they decide the same. A tumour's take some MB where
    those of the brain take twenty, and next to nothing in a compressed file.
    """
    data = probabilities.data
    if data.size == 0:
        return probabilities
    is_kept = above_threshold(data, lowest)
    box = bounding_box(is_kept) or Box((0, 0, 0), (1, 1, 1))
    cut = data[box.slices].copy()
    cut[~is_kept[box.slices]] = 0
    place = box.shifted(probabilities.box.start)
    return Probabilities(cut, place, probabilities.class_names)
