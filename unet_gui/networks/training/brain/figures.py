"""How well the brain network finds the brains of heads that it has not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.image.scaled_intensities import scaled_intensities
from unet_gui.core.measuring.metrics import dice

if TYPE_CHECKING:
    from collections.abc import Sequence

    import keras
    import numpy.typing as npt

    from unet_gui.networks.training.brain.heads import Head


def dice_of_heads(
    model: keras.Model, heads: Sequence[Head], spacing_mm: float, multiple: int
) -> dict[str, float]:
    """Return the Dice of each head, on the network's grid and in one pass.

    Parameters
    ----------
    multiple : int
        Sizes that the network takes are multiples of this.
    """
    found = {}
    for head in heads:
        values, brain = at_spacing(head, spacing_mm)
        room = [(0, -n % multiple) for n in values.shape]
        image = np.pad(scaled_intensities(values), room)[None, ..., None]
        probabilities = np.asarray(model.predict_on_batch(image))[0, ..., 0]
        kept = probabilities[tuple(slice(n) for n in values.shape)]
        found[head.name] = dice(kept > 0.5, brain)
    return found


def at_spacing(
    head: Head, spacing_mm: float
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]]:
    """Return a head's values and brain (I, J, K) on a coarser grid."""
    from scipy import ndimage

    factor = head.spacing_mm / spacing_mm
    smooth = ndimage.gaussian_filter(head.values, 0.4 * (1 / factor - 1) + 0.01)
    values = ndimage.zoom(smooth, factor, order=1)
    brain = ndimage.zoom(head.brain.astype(np.float32), factor, order=1)
    return np.asarray(values, np.float32), brain > 0.5
