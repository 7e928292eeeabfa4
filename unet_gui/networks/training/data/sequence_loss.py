"""Sequences that are lost or of another contrast, as sites deliver them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.networks.training.data.augmentation import Augmentation

    Floats = npt.NDArray[np.float32]

_LEFT = 2  # sequences that always stay


def lose_sequences(
    random: np.random.Generator, channels: Floats, augmentation: Augmentation
) -> set[int]:
    """Set up to two of the channels (C, I, J, K) to 0, or swap one; in place.

    Returns
    -------
    set of int
        Channels whose own contrast is gone.
    """
    gone: set[int] = set()
    draw = random.random()
    count = 2 if draw < augmentation.lose_two else 1
    count = min(count, len(channels) - _LEFT)
    if draw < augmentation.lose_one + augmentation.lose_two and count > 0:
        gone |= {int(c) for c in random.permutation(len(channels))[:count]}
        channels[list(gone)] = 0
    if random.random() < augmentation.swap_one and len(channels) > _LEFT:
        gone |= _swap(random, channels, gone)
    return gone


def _swap(random: np.random.Generator, channels: Floats, lost: set[int]) -> set[int]:
    """Replace a channel by a mix of two others, or turn its contrast round."""
    there = [c for c in range(len(channels)) if c not in lost]
    chosen, *others = (int(c) for c in random.permutation(there))
    brain = channels[chosen] != 0
    share = np.float32(random.uniform(0, 1))
    first, second = channels[others[0]], channels[others[-1]]
    mixed = share * first + (1 - share) * second
    sign = np.float32(random.choice((-1, 1)))
    channels[chosen] = sign * mixed * brain
    return {chosen}
