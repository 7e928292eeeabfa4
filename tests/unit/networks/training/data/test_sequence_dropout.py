from __future__ import annotations

import numpy as np
import pytest

from unet_gui.networks.training.data.augmentation import Augmentation
from unet_gui.networks.training.data.sequence_dropout import (
    draw_mixing,
    mix_sequences,
)

pytestmark = pytest.mark.tensorflow


def drop_sequences(random, data, augmentation) -> frozenset[int]:
    mixing = draw_mixing(random, len(data), augmentation)
    mix_sequences(data, mixing)
    return mixing.gone


def channels(count: int) -> np.ndarray:
    data = np.random.default_rng(0).normal(size=(count, 5, 4, 3)).astype(np.float32)
    data[:, 0] = 0
    return data


@pytest.mark.parametrize(
    ("count", "chances", "lost"),
    [
        (4, {"drop_one": 1.0}, 1),
        (4, {"drop_two": 1.0}, 2),
        (3, {"drop_two": 1.0}, 1),
        (2, {"drop_two": 1.0}, 0),
        (1, {"drop_two": 1.0, "swap_one": 1.0}, 0),
    ],
)
def test_two_sequences_are_always_kept(count, chances, lost) -> None:
    for seed in range(10):
        data = channels(count)
        random = np.random.default_rng(seed)
        gone = drop_sequences(random, data, Augmentation(**chances))
        empty = {c for c in range(count) if not data[c].any()}
        assert empty == gone
        assert len(gone) == lost


def test_a_swapped_sequence_shows_others_inside_its_own_brain() -> None:
    for seed in range(10):
        data, before = channels(4), channels(4)
        random = np.random.default_rng(seed)
        (gone,) = drop_sequences(random, data, Augmentation(swap_one=1.0))
        others = [c for c in range(4) if c != gone]
        np.testing.assert_array_equal(data[others], before[others])
        assert (data[gone] != before[gone]).any()
        assert not data[gone, 0].any()


def test_a_swap_after_two_drops_leaves_two_usable_sequences() -> None:
    for seed in range(20):
        data = channels(4)
        random = np.random.default_rng(seed)
        gone = drop_sequences(random, data, Augmentation(drop_two=1.0, swap_one=1.0))
        assert len(gone) == 3
        assert sum(channel.any() for channel in data) == 2


def test_most_patches_keep_all_sequences() -> None:
    random = np.random.default_rng(0)
    augmentation = Augmentation(drop_one=0.15, drop_two=0.05, swap_one=0.0)
    counts = [
        len(drop_sequences(random, channels(4), augmentation)) for _ in range(2000)
    ]
    shares = [counts.count(n) / 2000 for n in range(3)]
    np.testing.assert_allclose(shares, [0.8, 0.15, 0.05], atol=0.03)
