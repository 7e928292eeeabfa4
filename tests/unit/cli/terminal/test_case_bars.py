from __future__ import annotations

import sys

import pytest

from unet_gui.cli.terminal import case_bars
from unet_gui.cli.terminal.case_bars import CaseBars, duration_text
from unet_gui.core.errors import RunError
from unet_gui.core.progress import Progress


@pytest.fixture
def clock(monkeypatch):
    """A clock that only jobs move."""
    now = [0.0]
    monkeypatch.setattr(case_bars.time, "perf_counter", lambda: now[0])
    return now


def job(clock, seconds, *, fails=False):
    yield Progress(1, 2, "Segmenting")
    clock[0] += seconds
    if fails:
        raise RunError("No memory.")


def test_each_case_is_counted_with_the_time_left(clock, monkeypatch, capsys) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    bars = CaseBars(100)
    assert bars.title("A") == "A, case 1 of 100"
    bars.run("A", job(clock, 10))
    assert bars.title("B") == "B, case 2 of 100, 16 min left"
    with pytest.raises(RunError):
        bars.run("B", job(clock, 2, fails=True))
    assert bars.title("C") == "C, case 3 of 100, 10 min left"
    said = capsys.readouterr().err
    assert "A, case 1 of 100:" in said
    assert "B, case 2 of 100, 16 min left:" in said


def test_a_lone_case_is_not_counted() -> None:
    assert CaseBars(1).title("A") == "A"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "1 s"), (89, "89 s"), (90, "2 min"), (5399, "90 min"), (7200, "2 h")],
)
def test_durations_have_one_unit(seconds, text) -> None:
    assert duration_text(seconds) == text
