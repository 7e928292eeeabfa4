from __future__ import annotations

import numpy as np
import pytest

from unet_gui.networks.training.data.augmentation import Augmentation
from unet_gui.networks.training.data.sequence_loss import lose_sequences

pytestmark = pytest.mark.tensorflow


def channels(count: int) -> np.ndarray:
    data = np.random.default_rng(0).normal(size=(count, 5, 4, 3)).astype(np.float32)
    data[:, 0] = 0
    return data


@pytest.mark.parametrize(
    ("count", "chances", "lost"),
    [
        (4, {"lose_one": 1.0}, 1),
        (4, {"lose_two": 1.0}, 2),
        (3, {"lose_two": 1.0}, 1),
        (2, {"lose_two": 1.0}, 0),
        (1, {"lose_two": 1.0, "swap_one": 1.0}, 0),
    ],
)
def test_two_sequences_always_stay(count, chances, lost) -> None:
    for seed in range(10):
        data = channels(count)
        random = np.random.default_rng(seed)
        gone = lose_sequences(random, data, Augmentation(**chances))
        empty = {c for c in range(count) if not data[c].any()}
        assert empty == gone
        assert len(gone) == lost


def test_a_swapped_sequence_shows_others_within_its_brain() -> None:
    for seed in range(10):
        data, before = channels(4), channels(4)
        random = np.random.default_rng(seed)
        (gone,) = lose_sequences(random, data, Augmentation(swap_one=1.0))
        others = [c for c in range(4) if c != gone]
        np.testing.assert_array_equal(data[others], before[others])
        assert (data[gone] != before[gone]).any()
        assert not data[gone, 0].any()


def test_swapping_beside_two_lost_ones_leaves_the_last_two_usable() -> None:
    for seed in range(20):
        data = channels(4)
        random = np.random.default_rng(seed)
        gone = lose_sequences(random, data, Augmentation(lose_two=1.0, swap_one=1.0))
        assert len(gone) == 3
        assert sum(channel.any() for channel in data) == 2


def test_most_patches_keep_all() -> None:
    random = np.random.default_rng(0)
    augmentation = Augmentation(lose_one=0.15, lose_two=0.05, swap_one=0.0)
    counts = [
        len(lose_sequences(random, channels(4), augmentation)) for _ in range(2000)
    ]
    shares = [counts.count(n) / 2000 for n in range(3)]
    np.testing.assert_allclose(shares, [0.8, 0.15, 0.05], atol=0.03)
