from __future__ import annotations

from unet_gui.controllers.jobs import Lane, SyncJobRunner
from unet_gui.controllers.latest_job import LatestJob
from unet_gui.core.progress import Progress


class WaitingRunner:
    """Keeps jobs until the test ends them."""

    def __init__(self) -> None:
        self.listeners = []
        self.cancelled = 0

    def submit(self, job, listener, lane=Lane.COMPUTE):
        self.listeners.append(listener)
        return self

    def cancel(self) -> None:
        self.cancelled += 1


def doubled(source):
    yield Progress(0, 1, "Doubling")
    if source < 0:
        raise ValueError(source)
    return 2 * source


def job(runner):
    made, ended = [], []
    return LatestJob(runner, doubled, made.append, ended.append), made, ended


def test_the_job_runs_once_for_each_source() -> None:
    latest, made, ended = job(SyncJobRunner())
    latest.make()
    assert latest.follow(3)
    latest.make()
    latest.make()
    assert not latest.follow(3)
    latest.make()
    assert (made, ended) == ([6], [None])


def test_an_error_is_reported() -> None:
    latest, made, ended = job(SyncJobRunner())
    latest.follow(-1)
    latest.make()
    assert made == []
    assert isinstance(ended[0], ValueError)
    assert not latest.is_running


def test_the_result_for_an_older_source_is_dropped() -> None:
    runner = WaitingRunner()
    latest, made, ended = job(runner)
    latest.follow(1)
    latest.make()
    assert latest.is_running
    latest.follow(2)
    latest.make()
    first, second = runner.listeners
    first.on_result(2)
    assert (made, ended, runner.cancelled) == ([], [], 1)
    second.on_result(4)
    assert (made, ended) == ([4], [None])


def test_nothing_runs_without_a_source() -> None:
    runner = WaitingRunner()
    latest, _, ended = job(runner)
    latest.follow(1)
    latest.make()
    latest.follow(None)
    latest.make()
    runner.listeners[0].on_cancelled()
    assert len(runner.listeners) == 1
    assert (ended, latest.is_running) == ([], False)


def test_a_patient_job_begins_when_the_cancelled_one_has_ended() -> None:
    runner, made = WaitingRunner(), []
    latest = LatestJob(runner, doubled, made.append, lambda _: None, is_patient=True)
    for source in (1, 2, 3):
        latest.follow(source)
        latest.make()
    assert (len(runner.listeners), latest.is_running) == (1, True)
    runner.listeners[0].on_cancelled()
    assert len(runner.listeners) == 2
    runner.listeners[1].on_result(6)
    assert (made, latest.is_running) == ([6], False)
    latest.follow(4)
    latest.take(8)
    latest.make()
    assert (made, len(runner.listeners)) == ([6, 8], 2)
