"""A session on disk is either the old one or the new one, never a mixture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.unit.controllers.cases.desk import result_of
from tests.unit.controllers.sessions.desk import SessionDesk
from unet_gui.controllers.sessions import session_writing
from unet_gui.io.nifti import file
from unet_gui.io.sessions import session_file
from unet_gui.io.sessions.session_path import masks_folder


@pytest.fixture
def path(tmp_path):
    return tmp_path / "work.unetgui"


@pytest.fixture
def desk(decathlon_folder, path):
    """Save two cases with one prediction each."""
    desk = SessionDesk()
    desk.open_case.open([decathlon_folder])
    desk.session.result = result_of(desk.session.case)
    desk.control.next()
    desk.session.result = shifted(result_of(desk.session.case))
    desk.files.save(path)
    assert desk.errors == []
    return desk


def shifted(result):
    probabilities = result.probabilities
    changed = np.roll(probabilities.data, 1, axis=0)
    labels = np.roll(result.label_map.data, 1, axis=0)
    return replace(
        result,
        probabilities=replace(probabilities, data=changed),
        label_map=replace(result.label_map, data=labels),
    )


def saved_labels(path):
    later = SessionDesk()
    later.files.open(path)
    assert later.errors == []
    return {c.files.name: c.result.label_map.data for c in later.cases.listed}


def names(path):
    return sorted(p.name for p in masks_folder(path).iterdir())


def fail(*_args, **_options):
    raise OSError(28, "No space left on device")


def fail_at_second_call(function):
    calls = []

    def called(*args, **options):
        calls.append(args)
        return fail() if len(calls) == 2 else function(*args, **options)

    return called


@pytest.mark.parametrize("where", ["second mask", "probabilities", "session file"])
def test_a_full_disk_leaves_the_previous_session(desk, path, monkeypatch, where):
    before, labels = names(path), saved_labels(path)
    desk.control.close(desk.key("BRATS_001"))
    desk.open_case.open_demo()
    for _ in range(2):
        desk.control.next()
        desk.session.result = shifted(shifted(result_of(desk.session.case)))
    if where == "second mask":
        again = fail_at_second_call(file.save_image)
        monkeypatch.setattr(file, "save_image", again)
    elif where == "probabilities":
        monkeypatch.setattr(np, "savez_compressed", fail)
    else:
        monkeypatch.setattr(session_file.Path, "write_text", fail)
    desk.files.save(path)
    (error,) = desk.errors
    assert "No space left" in str(error)
    monkeypatch.undo()
    assert names(path) == before
    found = saved_labels(path)
    assert found.keys() == labels.keys()
    for name, expected in labels.items():
        np.testing.assert_array_equal(found[name], expected)


def test_a_crash_between_writing_masks_and_session_file_mixes_nothing(
    desk, path, monkeypatch
):
    labels = saved_labels(path)
    desk.control.close(desk.key("BRATS_001"))  # the other one becomes the first
    desk.session.result = shifted(desk.session.result)
    with monkeypatch.context() as patch:
        patch.setattr(session_writing, "write_session", fail)
        # as after a kill, nothing is tidied up
        patch.setattr(Path, "unlink", lambda *_, **__: None)
        desk.files.save(path)
    found = saved_labels(path)
    for name, expected in labels.items():
        np.testing.assert_array_equal(found[name], expected)


def test_only_masks_that_the_session_no_longer_names_are_removed(desk, path):
    before = names(path)
    assert len(before) == 4
    (masks_folder(path) / "mine_seg.nii.gz").touch()
    desk.files.save(path)
    assert names(path) == sorted([*before, "mine_seg.nii.gz"])  # nothing has changed
    desk.control.close(desk.key("BRATS_001"))
    desk.files.save(path)
    left = [name for name in names(path) if name not in before]
    assert left == ["mine_seg.nii.gz"]
    assert len(names(path)) == 3
    assert saved_labels(path).keys() == {"BRATS_002"}


def test_masks_of_a_session_of_a_newer_version_stay(desk, path):
    before = set(names(path))
    text = path.read_text("utf-8").replace('"format": 1', '"format": 2')
    path.write_text(text, "utf-8")
    desk.session.result = shifted(desk.session.result)
    desk.files.save(path)
    assert before < set(names(path))


def test_masks_of_a_session_that_was_saved_elsewhere_stay(desk, path, tmp_path):
    before = names(path)
    other = tmp_path / "other.unetgui"
    other.write_bytes(path.read_bytes())  # names the masks of the first one
    desk.session.result = shifted(desk.session.result)
    desk.files.save(other)
    assert names(path) == before
    assert len(names(other)) == 4


def test_a_kept_mask_that_has_vanished_is_written_again(desk, tmp_path):
    kept = tmp_path / "kept" / "own.unetgui"
    desk.files.kept.start(kept)
    desk.files.kept.keep()
    for mask in masks_folder(kept).iterdir():
        mask.unlink()
    desk.view.set_voxel((1, 2, 3))
    desk.files.kept.keep()
    assert saved_labels(kept).keys() == {"BRATS_001", "BRATS_002"}


@pytest.mark.parametrize("name", ["脳" * 80, "🧠" * 60, "a/b:c", "CON", ""])
def test_a_case_with_any_name_can_be_saved(desk, path, name):
    listed = desk.cases.listed[1]
    files = replace(listed.files, name=name)
    desk.cases.put(replace(listed, files=files))
    desk.files.save(path)
    assert desk.errors == []
    assert len(names(path)) == 4
