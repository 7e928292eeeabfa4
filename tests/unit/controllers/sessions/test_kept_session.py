"""The current session survives a crash and leaves nothing else behind."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest

from tests.unit.controllers.cases.desk import RULER, result_of
from tests.unit.controllers.cases.opening import HeldJobRunner
from tests.unit.controllers.sessions.desk import SessionDesk
from unet_gui.controllers.sessions import unwritten_work
from unet_gui.io.nifti import file
from unet_gui.io.sessions import session_file
from unet_gui.io.sessions.interrupted_sessions import interrupted_sessions
from unet_gui.io.sessions.session_path import masks_folder


@pytest.fixture
def desk():
    return SessionDesk()


@pytest.fixture
def later():
    return SessionDesk()


@pytest.fixture
def worked(desk, decathlon_folder):
    """Open two cases; the second is shown, the first has a prediction."""
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


def test_a_failure_to_keep_the_session_is_silent(desk, tmp_path, brats_folder):
    (tmp_path / "file").touch()
    desk.open_case.open([brats_folder])
    desk.session.message = "as before"
    desk.files.kept.start(tmp_path / "file" / "own.unetgui")
    desk.files.kept.keep()
    desk.files.kept.keep()
    assert desk.errors == []
    assert desk.session.message == "as before"


def test_unsaved_work_is_kept_at_the_end(worked, later, tmp_path):
    kept = tmp_path / "kept" / "own.unetgui"
    worked.files.kept.start(kept)
    worked.files.kept.stay()
    worked.files.kept.forget()
    later.files.open(kept)
    later.control.next()
    assert later.session.result.has_probabilities


def test_evicted_results_are_not_held_in_memory_to_be_kept(worked, tmp_path):
    worked.files.kept.start(tmp_path / "kept" / "own.unetgui")
    worked.files.kept.keep()
    probabilities = weakref.ref(worked.cases.listed[0].result.probabilities.data)
    worked.forget_free_memory()
    worked.open_case.case_list.memory.make_room()
    gc.collect()
    assert probabilities() is None


def test_saved_work_is_not_kept(worked, tmp_path):
    kept = tmp_path / "kept" / "own.unetgui"
    worked.files.kept.start(kept)
    worked.files.kept.keep()
    worked.files.save(tmp_path / "mine.unetgui")
    worked.files.kept.stay()
    worked.files.kept.forget()
    assert list(kept.parent.iterdir()) == []


def test_a_failure_to_keep_the_work_does_not_prevent_the_end(worked, tmp_path):
    (tmp_path / "file").touch()
    worked.files.kept.start(tmp_path / "file" / "own.unetgui")
    worked.files.kept.stay()
    worked.files.kept.forget()
    assert worked.errors == []


def test_the_kept_session_survives_an_end_with_a_full_disk(
    worked, later, tmp_path, monkeypatch
):
    kept = tmp_path / "kept" / "own.unetgui"
    worked.files.kept.start(kept)
    worked.files.kept.keep()
    worked.control.next()
    worked.thresholds.set_threshold(0, 0.7)  # so that there is a mask to write
    fill_the_disk(monkeypatch)
    worked.files.kept.stay()
    worked.files.kept.forget()
    later.files.open(kept)
    assert later.errors == []
    later.control.next()
    assert later.session.result.has_probabilities


def test_the_final_session_is_not_overwritten_by_an_older_one(
    worked, later, tmp_path, monkeypatch
):
    kept, waiting = tmp_path / "kept" / "own.unetgui", []
    worked.files.kept.start(kept)
    monkeypatch.setattr(worked.runner, "submit", lambda job, *_: waiting.append(job))
    worked.files.kept.keep()
    worked.view.set_voxel((5, 5, 5))
    worked.files.kept.stay()
    for _ in waiting.pop()():
        pass
    later.files.open(kept)
    assert later.viewer.voxel == (5, 5, 5)


def fill_the_disk(monkeypatch):
    def refuse(*_args, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(file, "save_image", refuse)
    monkeypatch.setattr(session_file.Path, "write_text", refuse)


@pytest.mark.parametrize("kind", ["mask", "session file", "anything else"])
def test_a_write_that_fails_at_the_end_does_not_keep_the_window_open(
    worked, tmp_path, monkeypatch, kind
):
    worked.files.kept.start(tmp_path / "kept" / "own.unetgui")
    if kind == "mask":
        monkeypatch.setattr(file, "save_image", raise_no_room)
    elif kind == "session file":
        monkeypatch.setattr(session_file.Path, "write_text", raise_no_room)
    else:
        monkeypatch.setattr(unwritten_work.np, "ascontiguousarray", raise_memory)
    worked.files.kept.keep()
    worked.files.kept.stay()
    worked.files.kept.forget()
    assert worked.errors == []
    assert list((tmp_path / "kept").iterdir()) == []


def raise_no_room(*_args, **_options):
    raise OSError(28, "No space left on device")


def raise_memory(*_args, **_options):
    raise MemoryError


# a session that was interrupted


@pytest.fixture
def old(worked, tmp_path):
    """Write an interrupted session of another window; one case has a prediction."""
    path = tmp_path / "kept" / "old.unetgui"
    worked.control.next()
    worked.measure.add(RULER)
    worked.files.kept.start(path)
    worked.files.kept.keep()
    worked.files.kept.stay()
    worked.files.kept.forget()
    assert path.exists()
    return path


@pytest.fixture
def reopening(later, old, monkeypatch):
    """Make a window that keeps its own session while it reopens the old one."""
    is_kept = lambda path: path.parent == old.parent  # noqa: E731
    monkeypatch.setattr(later.files.kept, "is_kept", is_kept)
    later.files.kept.start(old.with_name("own.unetgui"))
    assert later.files.kept.claim(old)
    later.taken = []
    later.hold_taken = later.taken.append  # psygnal's references are weak
    later.files.kept.taken_over.connect(later.hold_taken)
    return later


def contents(old):
    return {p.name: p.read_bytes() for p in masks_folder(old).iterdir()}


def test_an_interrupted_session_is_deleted_once_all_of_it_is_open_and_kept(
    reopening, old
):
    reopening.files.open(old)
    assert reopening.errors == []
    assert reopening.taken == [old]
    assert old.exists()
    reopening.files.kept.keep()
    assert not old.exists()
    assert not masks_folder(old).exists()
    reopening.files.kept.forget()
    assert list(old.parent.iterdir()) == []


def test_a_reopened_session_is_deleted_at_an_orderly_end(reopening, old):
    reopening.files.open(old)
    reopening.files.kept.forget()
    assert list(old.parent.iterdir()) == []


def leave_the_missing_question(desk, old, decathlon_folder, brats_folder):
    decathlon_folder.rename(decathlon_folder.with_name("away"))
    desk.files.open(old)
    assert len(desk.asked) == 1  # and nobody answers


def damage_the_session_file(desk, old, decathlon_folder, brats_folder):
    old.write_text("rubbish", "utf-8")
    desk.files.open(old)


def let_a_newer_version_write_it(desk, old, decathlon_folder, brats_folder):
    text = old.read_text("utf-8").replace('"format": 1', '"format": 2')
    old.write_text(text, "utf-8")
    desk.files.open(old)


def damage_the_mask(desk, old, decathlon_folder, brats_folder):
    (mask,) = masks_folder(old).glob("*.nii.gz")
    mask.write_bytes(b"rubbish")
    desk.files.open(old)


def lose_the_probabilities(desk, old, decathlon_folder, brats_folder):
    (kept,) = masks_folder(old).glob("*.npz")
    kept.write_bytes(b"rubbish")
    desk.files.open(old)


def leave_a_case_out(desk, old, decathlon_folder, brats_folder):
    (decathlon_folder / "imagesTr/BRATS_001.nii.gz").unlink()
    desk.files.open(old)
    desk.files.resume(desk.asked[0], {})
    assert desk.names == ["BRATS_002"]


def have_another_prediction_already(desk, old, decathlon_folder, brats_folder):
    desk.open_case.open([decathlon_folder])
    result = result_of(desk.session.case)
    changed = result.label_map.data.copy()
    changed[0, 0, 0] = 1
    label_map = replace(result.label_map, data=changed)
    desk.session.result = replace(result, label_map=label_map)
    desk.files.open(old)
    assert desk.cases.listed[0].result.label_map is label_map


def have_other_annotations_already(desk, old, decathlon_folder, brats_folder):
    desk.open_case.open([decathlon_folder])
    desk.measure.add(replace(RULER, index=3))
    desk.files.open(old)


WAYS = [
    leave_the_missing_question,
    damage_the_session_file,
    let_a_newer_version_write_it,
    damage_the_mask,
    lose_the_probabilities,
    leave_a_case_out,
    have_another_prediction_already,
    have_other_annotations_already,
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("end", ["kept", "ended in order", "ended by a signal"])
def test_an_interrupted_session_stays_until_all_of_it_is_open(
    reopening, old, decathlon_folder, brats_folder, way, end
):
    way(reopening, old, decathlon_folder, brats_folder)
    before = contents(old)
    assert reopening.taken == []
    reopening.open_case.open([brats_folder])
    reopening.session.result = result_of(reopening.session.case)
    if end == "kept":
        reopening.files.kept.keep()
    elif end == "ended by a signal":
        reopening.files.kept.stay()
    if end != "kept":
        reopening.files.kept.forget()
        assert old in interrupted_sessions(old.parent)  # offered at the next start
    assert old.exists()
    assert contents(old) == before


def test_a_session_is_deleted_when_the_rest_of_it_is_opened(
    reopening, old, decathlon_folder
):
    scan = decathlon_folder / "imagesTr/BRATS_001.nii.gz"
    scan.rename(decathlon_folder / "away.nii.gz")
    reopening.files.open(old)
    reopening.files.resume(reopening.asked[0], {})
    assert reopening.taken == []
    (decathlon_folder / "away.nii.gz").rename(scan)
    reopening.files.open(old)
    assert reopening.taken == [old]
    reopening.files.open(old)  # once more changes nothing
    assert reopening.taken == [old]
    reopening.files.kept.keep()
    assert not old.exists()


def test_a_session_reopened_during_a_write_stays_until_the_next_write(
    reopening, old, brats_folder, monkeypatch
):
    reopening.open_case.open([brats_folder])
    held = HeldJobRunner()
    with monkeypatch.context() as patch:
        patch.setattr(reopening.runner, "submit", held.submit)
        reopening.files.kept.keep()
    reopening.files.open(old)
    assert reopening.taken == [old]
    held.run(0)
    assert old.exists()  # what was written does not contain it
    reopening.files.kept.keep()
    assert not old.exists()


def test_an_interrupted_session_survives_an_end_with_a_full_disk(
    reopening, old, monkeypatch
):
    reopening.files.open(old)
    fill_the_disk(monkeypatch)
    reopening.files.kept.stay()
    reopening.files.kept.forget()
    assert old.exists()
    assert len(contents(old)) == 2


def test_a_session_of_another_window_is_left_alone(reopening, old, later):
    other = SessionDesk()
    assert not other.files.kept.claim(old)
    assert not other.files.kept.discard(old)
    other.files.kept.supersede(old)
    other.files.kept.forget()
    assert old.exists()
    reopening.files.kept.forget()
    assert other.files.kept.discard(old)
    assert list(old.parent.iterdir()) == []
    assert not other.files.kept.discard(old)


def test_a_session_opened_twice_in_a_row_is_read_once(old, decathlon_folder):
    desk = SessionDesk(HeldJobRunner())
    desk.files.open(old)
    desk.files.open(old)
    assert len(desk.runner.jobs) == 1
    old.write_text("rubbish", "utf-8")
    desk.runner.run(0)
    assert len(desk.errors) == 1
    desk.files.open(old)
    assert len(desk.runner.jobs) == 2
