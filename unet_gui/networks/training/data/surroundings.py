"""The surroundings of a tumour, to which the input of later stages is restricted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import bounding_box

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.networks.training.data.training_case import TrainingCase


def draw_reach(
    random: np.random.Generator, margin_voxels: float
) -> npt.NDArray[np.intp]:
    """Draw the reach (2, 3) of `crop_to_surroundings`.

    At inference, a stage sees the box around the mask of the stage before it. As that
    mask is never exact, each side of the box is moved by up to half the margin.
    """
    return np.rint(margin_voxels * random.uniform(0.5, 1.5, (2, 3))).astype(np.intp)


def crop_to_surroundings(
    channels: npt.NDArray[np.float32],
    labels: npt.NDArray[np.uint8],
    reach: npt.NDArray[np.intp],
) -> None:
    """Set channels outside the tumour's surroundings to 0, in place.

    A patch without tumour stays as it is.

    Parameters
    ----------
    channels : (C, I, J, K) float32 array
    labels : (I, J, K) uint8 array
    reach : (2, 3) int array
        Voxels that are kept before and after the tumour along I, J, K.
    """
    box = bounding_box(labels != 0)
    if box is None:
        return
    inside = tuple(
        slice(max(0, a - before), b + after)
        for a, b, before, after in zip(box.start, box.stop, *reach, strict=True)
    )
    kept = channels[(slice(None), *inside)].copy()
    channels[...] = 0
    channels[(slice(None), *inside)] = kept


def around_tumour(case: TrainingCase, margin_voxels: float) -> TrainingCase:
    """Crop a case to the box around its labels and a margin.

    A case without labels is returned whole.
    """
    box = bounding_box(case.labels != 0)
    if box is None:
        return case
    reach = round(margin_voxels)
    inside = tuple(
        slice(max(0, a - reach), b + reach)
        for a, b in zip(box.start, box.stop, strict=True)
    )
    return replace(case, channels=case.channels[inside], labels=case.labels[inside])
