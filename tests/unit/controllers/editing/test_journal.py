from __future__ import annotations

import shutil
from dataclasses import replace

import numpy as np
import pytest

from tests.unit.controllers.cases.desk import result_of
from tests.unit.controllers.editing.desk import EditDesk
from unet_gui.controllers.sessions import unwritten_work
from unet_gui.core.case.edited import EditedMask, Progress
from unet_gui.core.editing.combining import Combination
from unet_gui.core.editing.settings import EditTool
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.text import Text
from unet_gui.io.sessions import edit_journal as journal_module
from unet_gui.io.sessions.edit_journal import journal_path, read_journal


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kept" / "work.unetgui"


@pytest.fixture
def desk(decathlon_folder, path):
    desk = EditDesk(path)
    desk.open_case.open([decathlon_folder])
    desk.edit.tools.choose(EditTool.BRUSH)
    desk.editing.radius_mm = 2.0
    return desk


def journal_of(desk, path):
    return journal_path(path, desk.session.case_files)


def test_each_stroke_and_each_undo_is_on_disk_when_it_ends(desk, path):
    for step in (
        lambda: desk.stroke((3, 3, 3)),
        lambda: desk.stroke((3, 3, 3), (8, 8, 3)),
        desk.undo.undo,
        desk.undo.redo,
        lambda: desk.stroke((6, 6, 6), erases=True),
    ):
        step()
        read = read_journal(journal_of(desk, path))
        assert np.array_equal(read.label_map.data, desk.labels)
        assert read.label_map.affine == desk.session.case.affine


def test_a_stroke_that_was_cut_off_costs_only_itself(desk, path):
    desk.stroke((3, 3, 3))
    before = desk.labels.copy()
    sound = journal_of(desk, path).stat().st_size
    desk.stroke((7, 7, 7))
    content = journal_of(desk, path).read_bytes()
    for end in (sound, sound + 1, sound + 20, len(content) - 1):
        journal_of(desk, path).write_bytes(content[:end])
        assert np.array_equal(
            read_journal(journal_of(desk, path)).label_map.data, before
        )


def test_a_reopened_session_has_the_strokes_since_it_was_kept(desk, path):
    desk.files.save(path)
    desk.stroke((3, 3, 3))
    desk.edit.starting.set_progress(Progress.FLAGGED)
    desk.files.save(path)
    desk.stroke((7, 7, 7))
    later = EditDesk()
    later.files.open(path)
    assert later.errors == []
    assert np.array_equal(later.labels, desk.labels)
    assert later.cases.find(later.cases.current).progress is Progress.FLAGGED
    assert later.viewer.shown_mask == "edited"
    journal_of(desk, path).unlink()  # without it, the mask as it was kept
    older = EditDesk()
    older.files.open(path)
    assert not older.labels[7, 7, 7]
    assert older.labels[3, 3, 3]


def test_strokes_come_back_though_the_session_was_kept_before_the_first(path, desk):
    desk.edit.starting.drop()
    desk.viewer.shown_mask = "reference"
    desk.files.save(path)
    desk.edit.tools.choose(EditTool.BRUSH)
    desk.stroke((7, 7, 7))
    later = EditDesk()
    later.files.open(path)
    assert np.array_equal(later.labels, desk.labels)
    assert later.viewer.shown_mask == "edited"


def test_the_model_whose_prediction_was_corrected_comes_back(desk, path):
    desk.edit.starting.drop()
    empty = LabelMap(
        np.zeros(desk.session.case.shape, np.uint8), desk.session.case.affine
    )
    desk.edit.bench.take(EditedMask(empty, model="glioma"), Text("begin correction"))
    desk.stroke((3, 3, 3))
    desk.files.save(path)
    for _ in ("by the journal", "by the mask"):
        later = EditDesk()
        later.files.open(path)
        assert later.session.edited.model == "glioma"
        journal_of(desk, path).unlink(missing_ok=True)


def test_a_mask_taken_in_place_of_another_is_on_disk_at_once(desk, path):
    desk.session.set_result(replace(result_of(desk.session.case), model="glioma"))
    desk.stroke((3, 3, 3))
    desk.edit.starting.combine("prediction", Combination.REPLACE)
    read = read_journal(journal_of(desk, path))
    assert np.array_equal(read.label_map.data, desk.labels)
    assert read.model == "glioma"


def test_a_mask_that_is_gone_is_told(desk, path):
    desk.files.save(path)
    shutil.rmtree(path.with_name("work_files"))
    later = EditDesk()
    later.files.open(path)
    assert "edited mask of BRATS_001 cannot be read" in str(later.errors[0])


def test_a_dropped_mask_or_a_closed_case_leaves_no_journal(desk, path):
    desk.stroke((3, 3, 3))
    journal = journal_of(desk, path)
    desk.edit.starting.drop()
    assert not journal.exists()
    desk.undo.undo()
    assert journal.exists()
    desk.control.close()
    assert not journal.exists()


def test_a_full_disk_is_one_sentence_and_painting_goes_on(desk, path, monkeypatch):
    desk.stroke((3, 3, 3))

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        for name in ("append_steps", "begin_journal"):
            patch.setattr(journal_module, name, full)
        desk.stroke((5, 5, 5))
        desk.stroke((7, 7, 7))
    assert len(desk.errors) == 1
    assert "No space left on device" in str(desk.errors[0])
    desk.stroke((9, 9, 8))
    read = read_journal(journal_of(desk, path))
    assert np.array_equal(read.label_map.data, desk.labels)


def test_unsaved_corrections_are_known_until_they_are_saved(desk, path, tmp_path):
    desk.stroke((3, 3, 3))
    (case,) = desk.control.unsaved.cases()
    assert case.has_edited
    desk.files.save(tmp_path / "own.unetgui")
    assert desk.control.unsaved.cases() == ()
    desk.stroke((5, 5, 5))
    assert desk.control.unsaved.cases()
    desk.control.unsaved.note_edited(desk.session.edited)
    assert desk.control.unsaved.cases() == ()


def test_the_kept_session_names_the_case_before_its_masks_are_written(
    desk, path, monkeypatch
):
    def fail(*_args, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(unwritten_work, "write_mask", fail)
    desk.files.kept.start(path)
    desk.stroke((3, 3, 3))
    desk.files.kept.keep()
    later = EditDesk()
    later.files.open(path)
    assert np.array_equal(later.labels, desk.labels)
