"""Tests of the batch of the window, with a stand-in for the command."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests import fake_program
from tests.batch_folder import write_case, write_failure
from unet_gui.controllers.batch.controller import BatchController
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.core.batch.request import BatchRequest
from unet_gui.core.batch.review import Decision
from unet_gui.core.text import Text
from unet_gui.io.batch.plan_file import read_plan
from unet_gui.io.batch.request_file import check_request, read_request
from unet_gui.io.batch.review_file import read_review
from unet_gui.state.batch import BatchState


@dataclass
class _Opening:
    opened: list[str] = field(default_factory=list)

    def open(self, _folder: Any, manifest: Any) -> None:
        self.opened.append(manifest.case)


class _Desk:
    def __init__(self, folder: Path, behaviour: str = "finishes") -> None:
        self.state, self.opening = BatchState(initials="AB"), _Opening()
        self.errors: list[Exception] = []
        self.out = folder / "out"
        program = (sys.executable, fake_program.__file__, behaviour)
        self.controller = BatchController(
            *(self.state, SyncJobRunner(), self.errors.append, program),
            self.opening,  # type: ignore[arg-type]
        )
        (scans := folder / "scans").mkdir(exist_ok=True)
        self.request = BatchRequest((str(scans),), str(self.out), "glioma")

    def on_message(self, act: Callable[[str], None]) -> None:
        self.state.events.message.connect(act)


def test_a_run_tells_its_progress_and_its_end(tmp_path: Path) -> None:
    desk, told = _Desk(tmp_path), []
    desk.on_message(lambda text: told.append(str(text)))
    assert desk.controller.start(desk.request)
    assert told[0] == "Looking for cases…"
    assert "1 of 3 cases are done" in told
    assert told[-1] == "Finished: 2 done, 1 failed."
    assert desk.state.running is None
    assert read_request(desk.out) == desk.request
    assert len(read_plan(desk.out)) == 3  # for who opens the folder after a crash
    assert desk.state.can_resume


def test_the_last_batch_is_shown_by_the_next_window(tmp_path: Path) -> None:
    desk = _Desk(tmp_path)
    assert not desk.controller.show_last()
    write_case(desk.out, "a")
    desk.controller.show(desk.out)
    after = _Desk(tmp_path)
    after.state.batch_folder = desk.state.batch_folder
    assert after.controller.show_last()
    assert [row.case for row in after.state.rows] == ["a"]
    after.state.batch_folder = str(tmp_path / "gone")
    assert not after.controller.show_last()


def test_stopping_waits_for_the_case_in_hand(tmp_path: Path) -> None:
    desk, told = _Desk(tmp_path, "waits"), []

    def stop(text: str) -> None:
        told.append(str(text))
        if text == "1 of 3 cases are done":
            desk.controller.stop()

    desk.on_message(stop)
    desk.controller.start(desk.request)
    assert told[-1] == "Stopped; 1 case is left. Resume continues with it."


def test_stopping_twice_ends_it_at_once(tmp_path: Path) -> None:
    desk, told = _Desk(tmp_path, "waits"), []

    def stop(text: str) -> None:
        told.append(str(text))
        if text == "1 of 3 cases are done":
            desk.controller.stop()
            desk.controller.stop()

    desk.on_message(stop)
    desk.controller.start(desk.request)
    assert told[-1] == "Ended; the current case was not finished."
    assert not desk.errors


def test_what_is_refused_is_told(tmp_path: Path) -> None:
    desk = _Desk(tmp_path, "refused")
    desk.controller.start(desk.request)
    assert desk.state.error == "X holds another batch."
    assert isinstance(desk.state.error, Text)  # it can be translated
    inside = BatchRequest(desk.request.inputs, f"{tmp_path}/scans/out", "glioma")
    assert not desk.controller.start(inside)
    assert "masks among scans" in desk.state.error
    gone = BatchRequest((f"{tmp_path}/gone",), str(desk.out), "glioma")
    assert not desk.controller.start(gone)
    assert "does not exist" in desk.state.error
    check_request(desk.request)


def test_decisions_are_written_and_taken_back(tmp_path: Path) -> None:
    desk = _Desk(tmp_path)
    write_case(desk.out, "a")
    write_failure(desk.out, "b", "It is cut off.")
    desk.controller.show(desk.out)
    decisions = desk.controller.decisions
    assert decisions.decide("a", Decision.ACCEPT)
    assert decisions.decide("a", Decision.EDIT)
    assert not decisions.decide("b", Decision.ACCEPT)  # there is no mask
    assert desk.state.rows[0].review.text == "Edit later AB"
    assert decisions.undo() == "a"
    assert desk.state.rows[0].review.text == "Accepted AB"
    assert decisions.undo() == "a"
    assert decisions.undo() == ""
    assert not desk.state.can_undo
    desk.controller.refresh()
    assert desk.state.rows[0].review.decision is Decision.OPEN
    assert len(read_review(desk.out / "review.tsv").entries) == 4
    desk.controller.open(desk.state.rows[0])
    assert desk.opening.opened == ["a"]


def test_a_decision_that_cannot_be_written_is_not_shown(tmp_path: Path) -> None:
    desk = _Desk(tmp_path)
    write_case(desk.out, "a")
    desk.controller.show(desk.out)
    (desk.out / "review.tsv").mkdir()
    desk.controller.decisions.decide("a", Decision.ACCEPT)
    assert "cannot be written" in str(desk.errors[0])
    assert "cannot be read" in desk.state.error
    (desk.out / "review.tsv").rmdir()
    desk.controller.refresh()
    assert desk.state.rows[0].review.decision is Decision.OPEN


@pytest.mark.parametrize("content", ["", "{}", '{"format": 2}', '{"format": 1}'])
def test_a_damaged_request_is_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "request.json").write_text(content)
    assert read_request(tmp_path) is None
