"""Tumours that some sequences show less clearly than the training cases do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.networks.training.data.augmentation import Augmentation

    Floats = npt.NDArray[np.float32]

_EDGE_VOXELS = 1.0  # over which the change fades out
_HARDLY_SEEN = 0.6  # of the contrast is gone


def fade_tumour(
    random: np.random.Generator,
    channels: Floats,
    labels: npt.NDArray[np.uint8],
    augmentation: Augmentation,
) -> set[int]:
    """Draw the tumour's intensities towards those of the brain, in place.

    In one channel at least, and never in all of them.

    Parameters
    ----------
    channels : (C, I, J, K) float32 array
        Background 0.
    labels : (I, J, K) uint8 array

    Returns
    -------
    set of int
        Channels that hardly show the tumour any more.
    """
    tumour = labels != 0
    count = len(channels)
    is_drawn = random.random() < augmentation.fade_chance
    if not is_drawn or count < 2 or not tumour.any() or tumour.all():
        return set()
    chosen = random.permutation(count)[: int(random.integers(1, count))]
    strengths = random.uniform(*augmentation.fade, len(chosen))
    weight = _soft(tumour)
    for number, strength in zip(chosen, strengths, strict=True):
        _fade(channels[number], tumour, weight * np.float32(strength))
    return {int(n) for n, s in zip(chosen, strengths, strict=True) if s > _HARDLY_SEEN}


def shift_tumour(
    random: np.random.Generator,
    channels: Floats,
    labels: npt.NDArray[np.uint8],
    augmentation: Augmentation,
) -> None:
    """Make the tumour, and each of its classes, brighter or darker in each channel.

    So that it is not known by one intensity: tumours that hardly show in one sequence
    are rare among the cases, and all the more easily missed. In place.

    Parameters
    ----------
    channels : (C, I, J, K) float32 array
        Normalised; background 0.
    labels : (I, J, K) uint8 array
    """
    count = len(channels)
    common = np.zeros(count)
    if random.random() < augmentation.tumour_shift_chance:
        common = random.normal(0, augmentation.tumour_shift, count)
    for value in np.unique(labels[labels != 0]):
        shifts = common
        if random.random() < augmentation.class_shift_chance:
            shifts = common + random.normal(0, augmentation.class_shift, count)
        if not shifts.any():
            continue
        weight = _soft(labels == value)
        for channel, shift in zip(channels, shifts.astype(np.float32), strict=True):
            channel[...] += shift * weight * (channel != 0)


def _soft(mask: npt.NDArray[np.bool_]) -> Floats:
    from scipy import ndimage

    weights = ndimage.gaussian_filter(mask.astype(np.float32), _EDGE_VOXELS)
    return np.asarray(weights, np.float32)


def _fade(channel: Floats, tumour: npt.NDArray[np.bool_], weight: Floats) -> None:
    brain = channel != 0
    healthy = channel[brain & ~tumour]
    if healthy.size:
        channel += weight * brain * (healthy.mean() - channel)
