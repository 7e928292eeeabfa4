"""Sequences that are dropped or replaced by another contrast.

Sites deliver examinations without a sequence, or with one of another kind; training
without some of the channels prepares a network for it (Havaei et al. 2016, HeMIS,
arXiv:1607.05194).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.networks.training.data.augmentation import Augmentation

    Floats = npt.NDArray[np.float32]

_ALWAYS_KEPT = 2  # sequences


@dataclass(frozen=True, slots=True, eq=False)
class Mixing:
    """New channels as sums of the old ones.

    Attributes
    ----------
    matrix : (C, C) float32 array
        Row c holds the factors of the old channels in the new channel c.
    gone : frozenset of int
        Channels whose own contrast is gone.
    """

    matrix: Floats
    gone: frozenset[int]


def draw_mixing(
    random: np.random.Generator, count: int, augmentation: Augmentation
) -> Mixing:
    """Draw up to two channels to be 0, or one to be replaced by another contrast."""
    matrix = np.eye(count, dtype=np.float32)
    gone: set[int] = set()
    draw = random.random()
    dropped = 2 if draw < augmentation.drop_two else 1
    dropped = min(dropped, count - _ALWAYS_KEPT)
    if draw < augmentation.drop_one + augmentation.drop_two and dropped > 0:
        gone |= {int(c) for c in random.permutation(count)[:dropped]}
        matrix[list(gone)] = 0
    if random.random() < augmentation.swap_one and count > _ALWAYS_KEPT:
        gone.add(_swap(random, matrix, gone))
    return Mixing(matrix, frozenset(gone))


def _swap(random: np.random.Generator, matrix: Floats, dropped: set[int]) -> int:
    """Replace a channel by a mix of two others, inverted half the time."""
    kept = [c for c in range(len(matrix)) if c not in dropped]
    chosen, *others = (int(c) for c in random.permutation(kept))
    share = np.float32(random.uniform(0, 1))
    sign = np.float32(random.choice((-1, 1)))
    matrix[chosen] = 0
    matrix[chosen, others[0]] += sign * share
    matrix[chosen, others[-1]] += sign * (1 - share)
    return chosen


def mix_sequences(channels: Floats, mixing: Mixing) -> None:
    """Drop and replace channels in place, each inside its own brain.

    Parameters
    ----------
    channels : (C, I, J, K) float32 array
        Normalised; background 0.
    """
    changed = sorted(mixing.gone)
    mixed = np.tensordot(mixing.matrix[changed], channels, 1)
    channels[changed] = mixed * (channels[changed] != 0)
