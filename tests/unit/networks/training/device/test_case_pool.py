from __future__ import annotations

import numpy as np
import pytest
from keras import ops

from unet_gui.core.errors import InputError
from unet_gui.networks.training.data.training_case import TrainingCase
from unet_gui.networks.training.device.case_pool import CasePool

pytestmark = pytest.mark.tensorflow

CASE_BYTES = 2 * 3 * 4 * 5  # two channels of float16 and a label


def cases(count: int = 6) -> list[TrainingCase]:
    """Cases that are filled with their numbers."""
    return [
        TrainingCase(
            str(number),
            np.full((2, 3, 4, 2), number, np.float32),
            np.full((2, 3, 4), number, np.uint8),
        )
        for number in range(count)
    ]


def test_cases_that_fit_are_held_for_all_epochs() -> None:
    pool = CasePool(cases(), 6 * CASE_BYTES, seed=0)
    held = pool.at(0)
    assert pool.holds_all
    assert pool.at(7) is held
    assert held.numbers == list(range(6))
    labels = ops.convert_to_numpy(held.labels)
    channels = ops.convert_to_numpy(held.channels)
    assert channels.dtype == np.float16
    for number, start in held.starts.items():
        assert (labels[start : start + 24] == number).all()
        assert (channels[start : start + 24] == number).all()


def test_cases_that_do_not_fit_take_turns() -> None:
    """Two pools of two cases: the one in use, and the next one."""
    pool = CasePool(cases(), 4 * CASE_BYTES, seed=0)
    assert not pool.holds_all
    seen = set()
    for epoch in range(20):
        held = pool.at(epoch)
        assert len(held.numbers) == 2
        labels = ops.convert_to_numpy(held.labels)
        for number, start in held.starts.items():
            assert (labels[start : start + 24] == number).all()
        seen |= set(held.numbers)
    assert seen == set(range(6))


def test_the_turns_follow_from_the_seed() -> None:
    first, again = (CasePool(cases(), 4 * CASE_BYTES, seed=3) for _ in range(2))
    assert first.at(5).numbers == again.at(5).numbers


def test_too_little_memory_for_one_case_is_said() -> None:
    with pytest.raises(InputError, match="--drawing host"):
        CasePool(cases(), CASE_BYTES, seed=0)
