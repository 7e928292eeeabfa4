"""Random changes to the contrast between a tumour and the brain around it.

They prepare a network for tumours that a sequence shows less clearly than it does in
the training cases. Both are defined here and follow no published transform.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.mask.labels import TumourClass

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.networks.training.data.augmentation import Augmentation

    Floats = npt.NDArray[np.float32]

EDGE_VOXELS = 1.0  # standard deviation of the blurred edge of a change
# Share of lost contrast above which a channel no longer counts as showing the tumour
HARDLY_VISIBLE = 0.6


def draw_contrast_loss(
    random: np.random.Generator, count: int, augmentation: Augmentation
) -> Floats:
    """Draw the strength (count,) of `reduce_tumour_contrast` for every channel.

    Where any channel is to change, at least one is, and never all of them.
    """
    strengths = np.zeros(count, np.float32)
    if random.random() < augmentation.contrast_loss_chance and count > 1:
        chosen = random.permutation(count)[: int(random.integers(1, count))]
        strengths[chosen] = random.uniform(*augmentation.contrast_loss, len(chosen))
    return strengths


def reduce_tumour_contrast(
    channels: Floats, labels: npt.NDArray[np.uint8], strengths: Floats
) -> set[int]:
    """Move the tumour's intensities towards the mean of the brain, in place.

    y = x + s w (m - x), where m is the mean of the brain outside the tumour, s the
    strength drawn for the channel, and w the tumour mask with blurred edges.

    Parameters
    ----------
    channels : (C, I, J, K) float32 array
        Background 0.
    labels : (I, J, K) uint8 array
    strengths : (C,) float32 array
        From `draw_contrast_loss`; 0 leaves a channel as it is.

    Returns
    -------
    set of int
        Channels in which the tumour is hardly visible any more.
    """
    tumour = labels != 0
    if not strengths.any() or not tumour.any() or tumour.all():
        return set()
    weight = with_blurred_edges(tumour)
    for number in np.flatnonzero(strengths):
        _move_to_brain(channels[number], tumour, weight * strengths[number])
    return {int(n) for n in np.flatnonzero(strengths > HARDLY_VISIBLE)}


def draw_class_shifts(
    random: np.random.Generator, count: int, augmentation: Augmentation
) -> Floats:
    """Draw the shifts (classes, count) of `shift_tumour_intensities`.

    A shift that all classes share, and one of each class, are drawn per channel from
    normal distributions. A network then cannot rely on one intensity; tumours that a
    sequence hardly shows are rare among the cases, and are missed all the more easily.
    """
    shifts = np.zeros((len(TumourClass), count))
    if random.random() < augmentation.tumour_shift_chance:
        shifts += random.normal(0, augmentation.tumour_shift_std, count)
    for number in range(len(shifts)):
        if random.random() < augmentation.class_shift_chance:
            shifts[number] += random.normal(0, augmentation.class_shift_std, count)
    return shifts.astype(np.float32)


def shift_tumour_intensities(
    channels: Floats, labels: npt.NDArray[np.uint8], shifts: Floats
) -> None:
    """Make the tumour, and each of its classes, brighter or darker, in place.

    y = x + d w, where d is the shift of a class in a channel and w the mask of the
    class with blurred edges.

    Parameters
    ----------
    channels : (C, I, J, K) float32 array
        Normalised; background 0.
    labels : (I, J, K) uint8 array
    shifts : (classes, C) float32 array
        From `draw_class_shifts`, in the order of the classes' values.
    """
    for value, own in zip(TumourClass, shifts, strict=True):
        mask = labels == value
        if not own.any() or not mask.any():
            continue
        weight = with_blurred_edges(mask)
        for channel, shift in zip(channels, own, strict=True):
            channel[...] += shift * weight * (channel != 0)


def with_blurred_edges(mask: npt.NDArray[Any]) -> Floats:
    """Return a mask of any shape, blurred by the width of a change's edge."""
    from scipy import ndimage

    weights = ndimage.gaussian_filter(mask.astype(np.float32), EDGE_VOXELS)
    return np.asarray(weights, np.float32)


def _move_to_brain(
    channel: Floats, tumour: npt.NDArray[np.bool_], weight: Floats
) -> None:
    brain = channel != 0
    healthy = channel[brain & ~tumour]
    if healthy.size:
        channel += weight * brain * (healthy.mean() - channel)
