"""Random changes to the contrast between a tumour and the brain around it.

They prepare a network for tumours that a sequence shows less clearly than it does in
the training cases. Both are defined here and follow no published transform.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.networks.training.data.augmentation import Augmentation

    Floats = npt.NDArray[np.float32]

_EDGE_VOXELS = 1.0  # standard deviation of the blurred edge of a change
# Share of lost contrast above which a channel no longer counts as showing the tumour
_HARDLY_VISIBLE = 0.6


def reduce_tumour_contrast(
    random: np.random.Generator,
    channels: Floats,
    labels: npt.NDArray[np.uint8],
    augmentation: Augmentation,
) -> set[int]:
    """Move the tumour's intensities towards the mean of the brain, in place.

    y = x + s w (m - x), where m is the mean of the brain outside the tumour, s the
    strength drawn for the channel, and w the tumour mask with blurred edges. At least
    one channel is changed, and never all of them.

    Parameters
    ----------
    channels : (C, I, J, K) float32 array
        Background 0.
    labels : (I, J, K) uint8 array

    Returns
    -------
    set of int
        Channels in which the tumour is hardly visible any more.
    """
    tumour = labels != 0
    count = len(channels)
    is_drawn = random.random() < augmentation.contrast_loss_chance
    if not is_drawn or count < 2 or not tumour.any() or tumour.all():
        return set()
    chosen = random.permutation(count)[: int(random.integers(1, count))]
    strengths = random.uniform(*augmentation.contrast_loss, len(chosen))
    weight = _with_blurred_edges(tumour)
    for number, strength in zip(chosen, strengths, strict=True):
        _move_to_brain(channels[number], tumour, weight * np.float32(strength))
    return {
        int(n) for n, s in zip(chosen, strengths, strict=True) if s > _HARDLY_VISIBLE
    }


def shift_tumour_intensities(
    random: np.random.Generator,
    channels: Floats,
    labels: npt.NDArray[np.uint8],
    augmentation: Augmentation,
) -> None:
    """Make the tumour, and each of its classes, brighter or darker, in place.

    y = x + d w, where d is drawn per channel from a normal distribution and w is the
    mask with blurred edges. A network then cannot rely on one intensity; tumours that a
    sequence hardly shows are rare among the cases, and are missed all the more easily.

    Parameters
    ----------
    channels : (C, I, J, K) float32 array
        Normalised; background 0.
    labels : (I, J, K) uint8 array
    """
    count = len(channels)
    common = np.zeros(count)
    if random.random() < augmentation.tumour_shift_chance:
        common = random.normal(0, augmentation.tumour_shift_std, count)
    for value in np.unique(labels[labels != 0]):
        shifts = common
        if random.random() < augmentation.class_shift_chance:
            shifts = common + random.normal(0, augmentation.class_shift_std, count)
        if not shifts.any():
            continue
        weight = _with_blurred_edges(labels == value)
        for channel, shift in zip(channels, shifts.astype(np.float32), strict=True):
            channel[...] += shift * weight * (channel != 0)


def _with_blurred_edges(mask: npt.NDArray[np.bool_]) -> Floats:
    from scipy import ndimage

    weights = ndimage.gaussian_filter(mask.astype(np.float32), _EDGE_VOXELS)
    return np.asarray(weights, np.float32)


def _move_to_brain(
    channel: Floats, tumour: npt.NDArray[np.bool_], weight: Floats
) -> None:
    brain = channel != 0
    healthy = channel[brain & ~tumour]
    if healthy.size:
        channel += weight * brain * (healthy.mean() - channel)
