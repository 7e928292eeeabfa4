from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.numpy_model import SPEC as NUMPY_SPEC
from tests.viewer_case import NAMES, make_case, make_label_map, make_result
from unet_gui.controllers.runs import segmentation_job
from unet_gui.controllers.runs.segmentation import SegmentationController
from unet_gui.controllers.runs.segmentation_job import RunOptions
from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.mask.labels import BRATS
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.progress import Phase, Progress
from unet_gui.state.cases import CasesState, ListedCase, input_id
from unet_gui.state.session import SessionState

SPEC = replace(NUMPY_SPEC, sequences=("FLAIR",))
RESULT = replace(make_result(), seconds={"tiles": 1.0})


class HeldRunner:
    """Takes one job and never runs it."""

    is_cancelled = False

    def submit(self, job, listener, lane=None):
        self.job, self.listener = job, listener
        return self

    def cancel(self):
        self.is_cancelled = True


class IdleHost:
    interruptions = 0
    looked_after = 0
    devices = ()

    def interrupt(self):
        self.interruptions += 1

    def end_if_halted(self):
        self.looked_after += 1


@pytest.fixture
def session():
    reference = make_label_map()
    return SessionState(case=make_case(reference=reference), model_id="numpy")


@pytest.fixture
def runner():
    return HeldRunner()


@pytest.fixture
def host():
    return IdleHost()


@pytest.fixture
def cases():
    return CasesState()


@pytest.fixture
def controller(session, runner, host, cases):
    models = {"numpy": ModelPackage(SPEC, Path())}
    controller = SegmentationController(
        session, runner, host, models, pytest.fail, cases
    )
    controller.start()
    assert session.is_segmenting
    return controller


def test_a_reinterpreted_mask_does_not_cancel_the_run(session, runner, controller):
    reference = session.case.reference.read_as(BRATS)
    session.case = replace(session.case, reference=reference)
    assert not runner.is_cancelled
    runner.listener.on_result(RESULT)
    assert session.result is RESULT
    assert session.message.startswith("Segmented in")


def test_cancelling_a_waiting_run_spares_the_job_before_it(runner, host, controller):
    controller.cancel()
    assert (runner.is_cancelled, host.interruptions) == (True, 0)
    assert host.looked_after == 1  # in case that job has come to a halt
    runner.listener.on_cancelled()
    controller.start()
    runner.job()
    controller.cancel()
    assert host.interruptions == 1


def test_a_job_that_begins_late_is_not_mistaken_for_the_next_run(
    runner, host, controller
):
    late_job = runner.job
    controller.cancel()
    runner.listener.on_cancelled()
    controller.start()
    late_job()
    controller.cancel()
    assert host.interruptions == 0


def test_cancelling_from_another_case_is_not_reported_as_closing(
    session, runner, cases, controller
):
    cases.listed = (
        ListedCase(1, CaseFiles("case", ()), input_id=input_id(session.case)),
    )
    session.case = replace(make_case(), name="other", sources=OTHER_FILES)
    assert not runner.is_cancelled
    controller.cancel()
    runner.listener.on_cancelled()
    assert session.message == "Segmentation of case cancelled"


OTHER_FILES = dict.fromkeys(NAMES, Source(Path("swapped.nii.gz")))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"name": "other"}, "it was closed"),
        ({"sources": OTHER_FILES}, "its sequences were changed"),
    ],
)
def test_a_run_whose_input_is_no_longer_open_is_cancelled(
    session, runner, controller, change, why
):
    session.case = replace(session.case, **change)
    assert runner.is_cancelled
    runner.listener.on_cancelled()
    assert session.result is None
    assert not session.is_segmenting
    assert session.message == f"Segmentation of case cancelled: {why}"


def test_a_late_result_is_not_given_to_another_case(session, runner, controller):
    session.case = replace(session.case, name="other")
    runner.listener.on_result(RESULT)
    assert session.result is None
    assert not session.is_segmenting


def test_a_case_opened_later_gets_its_own_run(session, runner, controller):
    session.case = replace(session.case, name="other")
    runner.listener.on_cancelled()
    controller.start()
    runner.listener.on_result(RESULT)
    assert session.result is RESULT


def test_deviations_from_the_plan_are_reported(session, runner, controller):
    warnings = ("No T2w.", "It was run on the CPU.")
    runner.listener.on_result(replace(RESULT, warnings=warnings))
    assert session.message == "Segmented in 1.0 s. It was run on the CPU."


def test_the_speed_of_a_run_predicts_the_next_one(
    session, runner, controller, monkeypatch
):
    rates = []
    monkeypatch.setattr(
        segmentation_job,
        "prepared_segmentation_job",
        lambda *given: rates.append(given[-2].macs_per_s),
    )
    runner.job()
    runner.listener.on_result(replace(RESULT, macs_per_s=1e9))
    for device in ("auto", "cpu"):
        controller.set_device(device)
        controller.start()
        runner.job()
        runner.listener.on_cancelled()
    assert rates == [None, 1e9, None]


def test_the_requested_flips_and_memory_are_used(
    session, runner, controller, monkeypatch
):
    options = []
    monkeypatch.setattr(
        segmentation_job,
        "prepared_segmentation_job",
        lambda *given: options.append(given[-2]),
    )
    runner.listener.on_cancelled()
    controller.set_flips(4)
    controller.set_memory(3_000_000_000)
    controller.start()
    runner.job()
    assert options == [RunOptions(3_000_000_000, flips=4)]


def test_the_plan_is_shown_during_the_run(session, runner, controller):
    plan = "Whole brain in one piece, about 1.4 GB"
    runner.listener.on_progress(Progress(0, 1, plan, is_plan=True))
    runner.listener.on_progress(Progress(0, 1, "Segmenting", Phase.TILES))
    assert session.plan == plan
    runner.listener.on_result(RESULT)
    assert session.plan == ""


def test_the_remaining_time_is_shown_while_tiles_are_computed(
    session, runner, controller
):
    runner.listener.on_result(RESULT)
    controller.start()
    for phase, expected_s in ((Phase.ENGINE_START, None), (Phase.TILES, 1.0)):
        runner.listener.on_progress(Progress(0, 4, "any text", phase))
        assert session.remaining_s == expected_s
    runner.listener.on_progress(Progress(2, 4, "any text", Phase.TILES))
    assert 0 <= session.remaining_s < 60


def test_another_device_is_shown_as_requested_until_it_is_used(
    session, runner, controller
):
    runner.listener.on_result(RESULT)
    assert session.device_in_use == "CPU"
    controller.set_device("gpu")
    assert (session.device, session.device_in_use) == ("gpu", "")


@pytest.mark.parametrize("may_lack", [(), ("T1w",)])
def test_an_optional_sequence_may_be_missing(session, runner, may_lack) -> None:
    spec = replace(SPEC, sequences=("FLAIR", "T1w"), may_lack=may_lack)
    sequences = {"FLAIR": session.case.sequences["FLAIR"]}
    sources = {"FLAIR": session.case.sources["FLAIR"]}
    session.case = replace(session.case, sequences=sequences, sources=sources)
    said: list[Exception] = []
    models = {"numpy": ModelPackage(spec, Path())}
    controller = SegmentationController(
        session, runner, IdleHost(), models, said.append
    )
    controller.start()
    assert session.is_segmenting == bool(may_lack)
    assert [str(e) for e in said if "no T1w" not in str(e)] == []
    assert len(said) == (0 if may_lack else 1)


def show_second_case(session, cases):
    """Show another case while the run of the first one goes on."""
    first, other = session.case, replace(make_case(), name="other", sources=OTHER_FILES)
    cases.listed = (
        ListedCase(1, CaseFiles("case", ()), case=first, input_id=input_id(first)),
        ListedCase(2, CaseFiles("other", ()), case=other, input_id=input_id(other)),
    )
    cases.running, cases.current = 1, 2
    session.case = other


def test_a_second_case_waits_for_the_run_of_the_first(
    session, runner, cases, controller
):
    show_second_case(session, cases)
    controller.start()
    controller.start()
    assert session.message == "other will be segmented next"
    assert cases.running == 1
    runner.listener.on_result(RESULT)
    assert session.is_segmenting
    assert cases.running == 2
    runner.listener.on_result(RESULT)
    assert not session.is_segmenting
    assert cases.listed[0].result is RESULT
    assert session.result is RESULT


def test_cancelling_also_ends_the_waiting(session, runner, cases, controller):
    show_second_case(session, cases)
    controller.start()
    controller.cancel()
    runner.listener.on_cancelled()
    assert not session.is_segmenting


def test_a_waiting_case_that_is_closed_is_left_out(session, runner, cases, controller):
    show_second_case(session, cases)
    controller.start()
    cases.current, session.case = 1, cases.listed[0].case
    cases.listed = cases.listed[:1]
    runner.listener.on_result(RESULT)
    assert not session.is_segmenting


def test_a_waiting_case_can_be_taken_out(session, runner, cases, controller):
    show_second_case(session, cases)
    controller.start()
    assert cases.waiting == (2,)
    controller.unqueue(2)
    assert cases.waiting == ()
    runner.listener.on_result(RESULT)
    assert not session.is_segmenting


def test_a_waiting_case_is_segmented_though_it_was_dropped_from_memory(
    session, runner, cases, controller
):
    show_second_case(session, cases)
    controller.start()
    cases.current, session.case = 1, cases.listed[0].case
    cases.put(replace(cases.listed[1], case=None))
    runner.listener.on_result(RESULT)
    assert cases.running == 2
    assert cases.waiting == ()
    runner.listener.on_result(RESULT)
    assert cases.listed[1].result is RESULT
