"""The decision rule, from probabilities to a label map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.core.model.model_spec import ClassSpec


def decide(
    probabilities: npt.NDArray[np.float32], classes: Sequence[ClassSpec]
) -> npt.NDArray[np.uint8]:
    """Return the class of each voxel.

    It is, among the classes whose probability reaches their threshold, the one with
    the largest probability / threshold; ties go to the higher value. Where no class
    reaches its threshold, the voxel is background, 0.

    Parameters
    ----------
    probabilities : (*spatial, classes) float32 array

    Returns
    -------
    (*spatial) uint8 array
    """
    best = np.zeros(probabilities.shape[:-1], np.float32)
    labels = np.zeros(probabilities.shape[:-1], np.uint8)
    outputs = sorted(enumerate(classes), key=lambda pair: pair[1].value)
    for channel, spec in outputs:
        ratio = probabilities[..., channel] / np.float32(spec.threshold)
        wins = (ratio >= 1.0) & (ratio >= best)
        best[wins] = ratio[wins]
        labels[wins] = spec.value
    return labels
