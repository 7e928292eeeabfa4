"""Tests of segmenting all open cases, with a stand-in for the queue of runs."""

from dataclasses import replace

import pytest
from psygnal import Signal

from tests.unit.controllers.cases.desk import Desk, result_of
from unet_gui.controllers.runs.segment_all import SegmentAll


class _Queue:
    """Takes cases as the queue of runs does; each ends when the test says so."""

    cancelled = Signal()
    idle = Signal()

    def __init__(self, desk):
        self._cases, self.begun, self.refused = desk.cases, [], set()

    def enqueue(self, case, key):
        if self._cases.running is not None or self._is_ending:
            self._cases.waiting = (*self._cases.waiting, key)
        elif case.name not in self.refused:
            self.begun.append(case.name)
            self._cases.running = key

    _is_ending = False

    def unqueue(self, key):
        self._cases.waiting = tuple(k for k in self._cases.waiting if k != key)

    def end(self):
        cases, key = self._cases, self._cases.running
        listed = cases.find(key)
        cases.put(replace(listed, result=result_of(listed.case)))
        self._is_ending = True
        cases.running = None
        self._is_ending = False
        if cases.waiting:
            key, cases.waiting = cases.waiting[0], ()
            self.enqueue(cases.find(key).case, key)
        if cases.running is None:
            self.idle.emit()


@pytest.fixture
def desk(decathlon_folder, tmp_path, write_image, make_scan):
    lone_scan = write_image(tmp_path / "lone" / "lone_T1w.nii.gz", make_scan(9))
    desk = Desk()
    desk.open_case.open([decathlon_folder, lone_scan])
    return desk


@pytest.fixture
def queue(desk):
    return _Queue(desk)


def _all(desk, queue):
    return SegmentAll(
        desk.cases, desk.open_case.case_list, queue, desk.runner, desk.errors.append
    )


def test_every_case_is_read_shortly_before_its_turn(desk, queue):
    everything, names, shown = _all(desk, queue), desk.names, desk.shown
    everything.start()
    read = [c.files.name for c in desk.cases.listed if c.case is not None]
    assert read == names[:2]  # the shown one runs, the next one waits
    for _ in names:
        queue.end()
    assert queue.begun == names
    assert all(c.result is not None for c in desk.cases.listed)
    assert desk.shown == shown
    everything.start()
    assert desk.cases.running is None  # all of them have a mask


def test_cancelling_ends_those_that_have_not_been_read(desk, queue):
    everything = _all(desk, queue)  # signals hold no one alive
    everything.start()
    queue.cancelled.emit()
    queue.end()
    queue.end()
    assert queue.begun == desk.names[:2]


def test_a_case_that_cannot_be_read_is_told_and_passed_over(desk, queue):
    desk.cases.listed[1].files.paths[0].unlink()
    everything = _all(desk, queue)  # signals hold no one alive
    everything.start()
    queue.end()
    assert queue.begun == [desk.names[0], desk.names[2]]
    assert len(desk.errors) == 1


def test_a_case_that_does_not_fit_the_model_does_not_end_it(desk, queue):
    queue.refused = {desk.names[1]}
    everything = _all(desk, queue)  # signals hold no one alive
    everything.start()
    queue.end()
    queue.end()
    assert queue.begun == [desk.names[0], desk.names[2]]


def test_those_that_wait_for_their_turn_are_told_and_can_be_left_out(desk, queue):
    everything = _all(desk, queue)
    keys = [c.key for c in desk.cases.listed]
    everything.start()
    assert (desk.cases.waiting, desk.cases.ahead) == ((keys[1],), (keys[2],))
    everything.leave_out(keys[2])
    assert desk.cases.queued == (keys[1],)
    everything.leave_out(keys[1])
    queue.end()
    assert queue.begun == desk.names[:1]


def test_a_case_that_is_being_read_is_not_run_once_all_is_cancelled(desk, queue):
    held = []

    class Slow(type(desk.runner)):
        def submit(self, *parts):
            held.append(parts)

    slow = Slow()
    everything = SegmentAll(
        desk.cases, desk.open_case.case_list, queue, slow, desk.errors.append
    )
    everything.start()
    assert desk.cases.ahead == tuple(c.key for c in desk.cases.listed[1:])
    queue.cancelled.emit()
    assert desk.cases.ahead == ()
    desk.runner.submit(*held.pop())
    assert desk.cases.queued == ()
