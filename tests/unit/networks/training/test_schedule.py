"""The learning rate over the course of a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from unet_gui.core.errors import InputError
from unet_gui.networks.training.checkpoint import RunState
from unet_gui.networks.training.options import options_for
from unet_gui.networks.training.schedule import BudgetSchedule


def rates(schedule: str) -> list[float]:
    options = options_for(
        "unet3d",
        dataset=Path(),
        output=Path(),
        epochs=100,
        learning_rate=0.5,
        schedule=schedule,
    )
    states = [RunState(epoch=epoch) for epoch in range(100)]
    return [BudgetSchedule(options, state).learning_rate() for state in states]


def test_the_cosine_falls_to_nearly_zero() -> None:
    course = rates("cosine")
    assert course[0] < course[1] < course[2]
    assert course[2:] == sorted(course[2:], reverse=True)
    assert course[50] == pytest.approx(0.25, abs=0.002)
    assert course[99] < 0.002


def test_the_constant_rate_warms_up_and_stays() -> None:
    course = rates("constant")
    assert course[0] < course[1] < course[2]
    assert set(course[2:]) == {0.5}


def test_the_rate_changes_from_step_to_step() -> None:
    options = options_for(
        "unet3d",
        dataset=Path(),
        output=Path(),
        epochs=10,
        steps_per_epoch=20,
        learning_rate=0.5,
        warm_up_steps=30,
    )
    course = [
        BudgetSchedule(options, RunState(epoch=epoch)).learning_rate(step)
        for epoch in range(10)
        for step in range(20)
    ]
    assert course[0] == pytest.approx(0.05, abs=0.001)
    assert course[:30] == sorted(course[:30])
    assert course[30:] == sorted(course[30:], reverse=True)
    assert len(set(course)) == 200


def test_an_unknown_schedule_is_refused() -> None:
    with pytest.raises(InputError, match="cosine"):
        rates("stairs")
