"""Sequences that are dropped or replaced by another contrast.

Sites deliver examinations without a sequence, or with one of another kind; training
without some of the channels prepares a network for it (Havaei et al. 2016, HeMIS,
arXiv:1607.05194).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.networks.training.data.augmentation import Augmentation

    Floats = npt.NDArray[np.float32]

_ALWAYS_KEPT = 2  # sequences


def drop_sequences(
    random: np.random.Generator, channels: Floats, augmentation: Augmentation
) -> set[int]:
    """Set up to two channels to 0, or replace one by another contrast, in place.

    Parameters
    ----------
    channels : (C, I, J, K) float32 array
        Normalised; background 0.

    Returns
    -------
    set of int
        Channels whose own contrast is gone.
    """
    gone: set[int] = set()
    draw = random.random()
    count = 2 if draw < augmentation.drop_two else 1
    count = min(count, len(channels) - _ALWAYS_KEPT)
    if draw < augmentation.drop_one + augmentation.drop_two and count > 0:
        gone |= {int(c) for c in random.permutation(len(channels))[:count]}
        channels[list(gone)] = 0
    if random.random() < augmentation.swap_one and len(channels) > _ALWAYS_KEPT:
        gone |= _swap(random, channels, gone)
    return gone


def _swap(random: np.random.Generator, channels: Floats, dropped: set[int]) -> set[int]:
    """Replace a channel by a mix of two others, inverted half the time."""
    kept = [c for c in range(len(channels)) if c not in dropped]
    chosen, *others = (int(c) for c in random.permutation(kept))
    brain = channels[chosen] != 0
    share = np.float32(random.uniform(0, 1))
    first, second = channels[others[0]], channels[others[-1]]
    mixed = share * first + (1 - share) * second
    sign = np.float32(random.choice((-1, 1)))
    channels[chosen] = sign * mixed * brain
    return {chosen}
