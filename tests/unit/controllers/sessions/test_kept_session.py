"""The session that is going on survives a crash, and leaves nothing else behind."""

from __future__ import annotations

import gc
import weakref

import pytest

from tests.unit.controllers.cases.test_cases import result_of
from tests.unit.controllers.sessions.test_session_files import SessionDesk
from unet_gui.controllers.sessions import kept_session
from unet_gui.io.sessions.session_file import masks_folder


@pytest.fixture
def desk():
    return SessionDesk()


@pytest.fixture
def later():
    return SessionDesk()


@pytest.fixture
def worked(desk, decathlon_folder):
    """Two cases; the second one is shown, the first one has a prediction."""
    desk.open_case.open([decathlon_folder])
    desk.session.set_result(result_of(desk.session.case))
    desk.control.next()
    return desk


def test_the_session_is_kept_when_something_has_changed(worked, later, tmp_path):
    kept = tmp_path / "kept" / "own.unetgui"
    worked.files.kept.keep()
    assert not kept.parent.exists()
    worked.files.kept.start(kept)
    worked.files.kept.keep()
    written = kept.stat().st_mtime_ns
    (mask,) = masks_folder(kept).glob("*.nii.gz")
    mask_written = mask.stat().st_mtime_ns
    worked.files.kept.keep()
    assert kept.stat().st_mtime_ns == written
    worked.view.set_voxel((5, 5, 5))
    worked.files.kept.keep()
    assert kept.stat().st_mtime_ns > written
    assert mask.stat().st_mtime_ns == mask_written
    worked.session.message = "as before"
    later.files.open(kept)
    assert later.viewer.voxel == (5, 5, 5)
    worked.files.kept.forget()
    assert list(kept.parent.iterdir()) == []


def test_what_was_interrupted_goes_once_this_one_is_kept(desk, tmp_path, brats_folder):
    interrupted = tmp_path / "kept" / "old.unetgui"
    interrupted.parent.mkdir()
    interrupted.touch()
    desk.files.kept.start(tmp_path / "kept" / "own.unetgui")
    desk.files.kept.supersede([interrupted])
    desk.files.kept.keep()
    assert interrupted.exists()  # there is nothing to keep yet
    desk.open_case.open([brats_folder])
    desk.files.kept.keep()
    assert not interrupted.exists()


def test_that_the_session_cannot_be_kept_disturbs_nobody(desk, tmp_path, brats_folder):
    (tmp_path / "file").touch()
    desk.open_case.open([brats_folder])
    desk.session.message = "as before"
    desk.files.kept.start(tmp_path / "file" / "own.unetgui")
    desk.files.kept.keep()
    desk.files.kept.keep()
    assert desk.errors == []
    assert desk.session.message == "as before"


def test_work_that_is_not_saved_outlasts_the_end(worked, later, tmp_path):
    kept = tmp_path / "kept" / "own.unetgui"
    worked.files.kept.start(kept)
    worked.files.kept.stay()
    worked.files.kept.forget()
    later.files.open(kept)
    later.control.next()
    assert later.session.result.has_probabilities


def test_what_made_room_is_not_held_for_being_kept(worked, tmp_path):
    worked.files.kept.start(tmp_path / "kept" / "own.unetgui")
    worked.files.kept.keep()
    probabilities = weakref.ref(worked.cases.listed[0].result.probabilities.data)
    worked.forget_free_memory()
    worked.open_case.case_list.make_room()
    gc.collect()
    assert probabilities() is None


def test_what_is_saved_does_not_stay(worked, tmp_path):
    kept = tmp_path / "kept" / "own.unetgui"
    worked.files.kept.start(kept)
    worked.files.kept.keep()
    worked.files.save(tmp_path / "mine.unetgui")
    worked.files.kept.stay()
    worked.files.kept.forget()
    assert list(kept.parent.iterdir()) == []


def test_that_it_cannot_stay_stops_nobody(worked, tmp_path):
    (tmp_path / "file").touch()
    worked.files.kept.start(tmp_path / "file" / "own.unetgui")
    worked.files.kept.stay()
    worked.files.kept.forget()
    assert worked.errors == []


def test_what_was_kept_before_outlasts_an_end_at_which_nothing_can_be_written(
    worked, later, tmp_path, monkeypatch
):
    kept = tmp_path / "kept" / "own.unetgui"
    worked.files.kept.start(kept)
    worked.files.kept.keep()
    monkeypatch.setattr(kept_session, "write_all", fail_for_lack_of_room)
    worked.files.kept.stay()
    worked.files.kept.forget()
    later.files.open(kept)
    later.control.next()
    assert later.session.result.has_probabilities


def test_an_interrupted_session_outlasts_such_an_end_too(worked, tmp_path, monkeypatch):
    interrupted = tmp_path / "kept" / "old.unetgui"
    interrupted.parent.mkdir()
    interrupted.touch()
    worked.files.kept.start(tmp_path / "kept" / "own.unetgui")
    worked.files.kept.supersede([interrupted])
    monkeypatch.setattr(kept_session, "write_all", fail_for_lack_of_room)
    worked.files.kept.stay()
    worked.files.kept.forget()
    assert interrupted.exists()


def test_what_is_written_at_the_end_is_not_replaced_by_what_waited(
    worked, later, tmp_path, monkeypatch
):
    kept, waiting = tmp_path / "kept" / "own.unetgui", []
    worked.files.kept.start(kept)
    monkeypatch.setattr(worked.files, "submit", lambda job, _: waiting.append(job))
    worked.files.kept.keep()
    worked.view.set_voxel((5, 5, 5))
    worked.files.kept.stay()
    for _ in waiting.pop()():
        pass
    later.files.open(kept)
    assert later.viewer.voxel == (5, 5, 5)


def fail_for_lack_of_room(*_):
    raise OSError(28, "No space left on device")
