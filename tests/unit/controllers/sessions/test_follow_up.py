"""The follow-up of a patient comes back with its session."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from tests.unit.controllers.sessions.desk import SessionDesk
from unet_gui.controllers.measuring.follow_controller import FollowUpController
from unet_gui.core.measuring.followup.circumstances import Circumstances, Steroids
from unet_gui.io.sessions.session_file import read_session
from unet_gui.io.sessions.session_path import masks_folder


class FollowDesk(SessionDesk):
    @property
    def state(self):
        return self.follow_up

    def open_window(self):
        return FollowUpController(
            self.state, self.session, self.viewer, self.runner, self.errors.append
        )


@pytest.fixture
def desk(decathlon_folder):
    desk = FollowDesk()
    desk.open_case.open([decathlon_folder])
    follow = desk.open_window()
    follow.add_shown()
    desk.control.next()
    follow.add_shown()
    follow.set_day(0, "2024-01-02")
    follow.set_day(1, "2024-03-04")
    follow.set_circumstances(1, Circumstances(steroids=Steroids.HIGHER))
    follow.set_criteria("rano2010")
    follow.set_aligns(aligns=True)
    follow.accept_patient()
    return desk


def test_cases_dates_and_answers_come_back(desk, path):
    desk.files.save(path)
    later = FollowDesk()
    later.files.open(path)
    assert later.errors == []
    assert (later.state.points, later.state.kept is not None) == ((), True)
    later.open_window()
    state = later.state
    assert [point.day for point in state.points] == [
        date(2024, 1, 2),
        date(2024, 3, 4),
    ]
    assert state.points[1].circumstances.steroids is Steroids.HIGHER
    assert (state.criteria, state.aligns, state.is_accepted) == (
        "rano2010",
        True,
        True,
    )
    for before, after in zip(desk.state.points, state.points, strict=True):
        assert np.array_equal(before.label_map.data, after.label_map.data)
        assert before.label_map.affine.is_close_to(
            after.label_map.affine, after.label_map.data.shape
        )
        assert (before.name, before.told) == (after.name, after.told)
        assert list(before.sequences) == list(after.sequences)


def test_a_session_saved_before_the_window_is_opened_keeps_it(desk, path, tmp_path):
    desk.files.save(path)
    later, second = FollowDesk(), tmp_path / "other" / "again.unetgui"
    later.files.open(path)
    second.parent.mkdir()
    later.files.save(second)
    kept = read_session(second).follow_up
    assert [each.day for each in kept.examinations] == [
        date(2024, 1, 2),
        date(2024, 3, 4),
    ]
    for each in kept.examinations:
        assert each.mask.parent == masks_folder(second)
    desk.open_window().remove(0)
    desk.files.save(path)
    assert len(list(masks_folder(path).glob("*_examination_*"))) == 1


def test_what_is_missing_is_told_and_the_rest_is_kept(desk, path):
    desk.files.save(path)
    first, second = read_session(path).follow_up.examinations
    first.mask.unlink()
    scans = second.files
    later = FollowDesk()
    later.files.open(path)
    assert "follow-up cannot be read" in str(later.errors[0])
    for scan in {source.path for source, _ in scans.assignments}:
        scan.unlink()
    later.open_window()
    (point,) = later.state.points
    assert (point.name, point.sequences) == (second.name, {})
    assert later.state.message.startswith("The scans of")


def test_a_follow_up_that_has_begun_stays(desk, path):
    desk.files.save(path)
    points = desk.state.points
    desk.files.open(path)
    assert desk.state.points is points
    assert desk.state.kept is None
    assert "another one has begun" in str(desk.errors[0])
