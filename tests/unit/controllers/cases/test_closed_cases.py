"""Closing open cases, also while one is read or segmented."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from tests.unit.controllers.cases.desk import Desk, result_of
from tests.unit.controllers.cases.opening import HeldJobRunner
from unet_gui.controllers.runs.segmentation import SegmentationController


def test_closing_a_case_shows_the_next_one(desk, decathlon_folder, lone_scan):
    desk.open_case.open([decathlon_folder])
    desk.open_case.open([lone_scan])
    desk.control.switch(desk.key("BRATS_001"))
    desk.control.close()
    assert desk.names == ["BRATS_002", "lone_T1w"]
    assert desk.shown == "lone_T1w"  # it is in memory
    assert [f.name for f in desk.session.other_cases] == ["BRATS_002"]
    desk.control.close()
    assert desk.shown == "BRATS_002"
    desk.control.close()
    assert desk.shown is None
    assert desk.session.case_files is None
    assert desk.session.other_cases == ()
    assert desk.cases.listed == ()
    desk.control.close()
    assert desk.errors == []


def test_closing_another_case_leaves_the_shown_one_alone(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    before = desk.session.case
    desk.control.close(desk.key("BRATS_002"))
    assert desk.session.case is before
    assert desk.session.other_cases == ()
    desk.control.close(77)
    desk.control.next()
    assert desk.session.case is before


def test_all_cases_can_be_closed(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    desk.session.set_result(result_of(desk.session.case))
    desk.control.close_all()
    assert desk.cases.listed == ()
    assert (desk.session.case, desk.session.result) == (None, None)
    desk.open_case.open([decathlon_folder])
    assert desk.shown == "BRATS_001"
    assert desk.session.result is None


def test_all_cases_can_be_closed_while_one_is_read(decathlon_folder):
    desk = Desk(HeldJobRunner())
    desk.open_case.open([decathlon_folder])
    desk.control.close_all()
    assert not desk.session.is_opening
    desk.runner.run(0, heed_cancel=False)
    assert desk.shown is None


@pytest.fixture
def run(desk, decathlon_folder):
    """Start a run of the first case; the second one is shown."""
    runner = HeldJobRunner()
    package = SimpleNamespace(
        spec=SimpleNamespace(id="m", sequences=("FLAIR",), may_lack=()), folder=None
    )
    host = SimpleNamespace(
        interrupt=lambda: None, end_if_halted=lambda: None, devices=()
    )
    run = SegmentationController(
        desk.session, runner, host, {"m": package}, desk.errors.append, desk.cases
    )
    desk.session.model_id = "m"
    desk.open_case.open([decathlon_folder])
    run.start()
    desk.control.next()
    job = runner.jobs[0]
    result = _timed(desk.cases.listed[0].case)
    return SimpleNamespace(listener=job[1], result=result, job=job)


def _timed(case):
    return replace(result_of(case), seconds={"tiles": 1.0})


def test_a_result_goes_to_the_case_it_was_started_for(desk, run):
    first, second = desk.cases.listed
    assert desk.cases.running == first.key
    assert not run.job[2].cancelled
    run.listener.on_result(run.result)
    assert desk.session.result is None
    assert desk.shown == second.files.name
    assert desk.cases.listed[0].result is run.result
    assert desk.cases.running is None
    assert desk.session.message.startswith("Segmented BRATS_001 in")
    desk.control.next()
    assert desk.session.result is run.result


def test_a_result_finds_its_case_after_an_eviction(desk, run):
    desk.forget_free_memory()
    desk.open_case.case_list.memory.make_room()
    assert desk.cases.listed[0].case is None
    run.listener.on_result(run.result)
    assert desk.cases.listed[0].result is run.result


def test_closing_a_case_cancels_its_run(desk, run):
    desk.control.close(desk.cases.listed[0].key)
    assert run.job[2].cancelled
    run.listener.on_cancelled()
    assert "BRATS_001" in desk.session.message
    assert not desk.session.is_segmenting


def test_closing_another_case_does_not_touch_the_run(desk, run):
    desk.control.close()
    assert desk.shown == "BRATS_001"
    assert not run.job[2].cancelled
    run.listener.on_result(run.result)
    assert desk.session.result is run.result
