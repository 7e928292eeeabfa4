"""Unsaved work is tracked, and the user is asked before it is lost."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.controllers.cases.desk import RULER, result_of
from tests.unit.controllers.sessions.desk import SessionDesk
from unet_gui.controllers.cases.case_work import OTHER_ROLES, OTHER_SCANS
from unet_gui.controllers.cases.unsaved_work import UnsavedCase
from unet_gui.controllers.exports.export import ExportController
from unet_gui.core.mask.labels import MSD
from unet_gui.io.sessions import session_file


@pytest.fixture
def desk(decathlon_folder):
    desk = SessionDesk()
    desk.open_case.open([decathlon_folder])
    return desk


@pytest.fixture
def questions(desk):
    asked = []
    desk.hold = asked.append  # psygnal's references are weak
    desk.control.unsaved.asked.connect(desk.hold)
    return asked


def unsaved(desk):
    return desk.control.unsaved.cases()


PREDICTION = UnsavedCase("BRATS_001", has_prediction=True, annotation_count=0)


def test_nothing_is_unsaved_at_first(desk, questions):
    assert unsaved(desk) == ()
    desk.control.close_all()
    assert questions == []
    assert desk.names == []


def test_a_prediction_is_unsaved_until_its_session_is_saved(desk, tmp_path):
    desk.session.set_result(result_of(desk.session.case))
    assert unsaved(desk) == (PREDICTION,)
    desk.files.save(tmp_path / "s.unetgui")
    assert unsaved(desk) == ()
    desk.thresholds.set_threshold(0, 0.7)
    assert unsaved(desk) == (PREDICTION,)
    desk.thresholds.set_threshold(0, 0.5)  # the model's own, as saved
    assert unsaved(desk) == ()
    desk.session.set_result(result_of(desk.session.case))  # segmented again
    assert unsaved(desk) == (PREDICTION,)


def test_a_prediction_is_unsaved_until_its_mask_is_saved(desk, tmp_path):
    desk.session.set_result(result_of(desk.session.case))
    desk.thresholds.set_threshold(0, 0.7)
    export = ExportController(
        desk.session, desk.runner, desk.errors.append, desk.control.unsaved
    )
    export.save_mask(tmp_path / "none" / "seg.nii.gz", MSD)
    assert len(desk.errors) == 1
    assert unsaved(desk) == (PREDICTION,)
    export.save_mask(tmp_path / "seg.nii.gz", MSD)
    assert unsaved(desk) == ()


def test_annotations_are_unsaved_until_the_session_is_saved(desk, tmp_path):
    desk.measure.add(RULER)
    assert unsaved(desk) == (UnsavedCase("BRATS_001", False, 1),)
    desk.files.save(tmp_path / "s.unetgui")
    assert unsaved(desk) == ()
    desk.measure.remove(0)
    assert unsaved(desk) == ()


def test_an_evicted_case_stays_unsaved(desk, tmp_path):
    desk.session.set_result(result_of(desk.session.case))
    desk.measure.add(RULER)
    desk.forget_free_memory()
    desk.control.next()
    assert unsaved(desk) == (UnsavedCase("BRATS_001", True, 1),)
    desk.files.save(tmp_path / "s.unetgui")
    desk.control.next()
    assert unsaved(desk) == ()


def test_an_opened_session_is_saved_and_an_interrupted_one_is_not(
    desk, tmp_path, monkeypatch
):
    path = tmp_path / "s.unetgui"
    desk.session.set_result(result_of(desk.session.case))
    desk.files.save(path)
    later = SessionDesk()
    later.files.open(path)
    assert unsaved(later) == ()
    later.thresholds.set_threshold(0, 0.7)
    assert unsaved(later) == (PREDICTION,)
    interrupted = SessionDesk()
    monkeypatch.setattr(interrupted.files.kept, "is_kept", lambda _: True)
    interrupted.files.open(path)
    assert unsaved(interrupted) == (PREDICTION,)
    assert interrupted.files.path is None


@pytest.mark.usefixtures("ready_demo")
def test_the_demo_case_can_be_made_again(desk):
    desk.open_case.open_demo()
    desk.session.set_result(result_of(desk.session.case))
    assert unsaved(desk) == ()


def test_closing_waits_for_an_answer(desk, questions):
    desk.session.set_result(result_of(desk.session.case))
    desk.control.close(desk.key("BRATS_002"))
    assert questions == []
    desk.control.close()
    (question,) = questions
    assert question.cases == (PREDICTION,)
    assert desk.names == ["BRATS_001"]
    question.go_on()
    assert desk.names == []


def test_closing_all_waits_for_an_answer(desk, questions):
    desk.measure.add(RULER)
    desk.control.next()
    desk.control.close_all()
    assert len(desk.names) == 2
    questions[0].go_on()
    assert desk.names == []


def test_a_failed_save_does_not_continue(desk, questions, tmp_path, monkeypatch):
    desk.measure.add(RULER)
    gone_on = []
    path = tmp_path / "s.unetgui"
    with monkeypatch.context() as patch:
        patch.setattr(session_file.Path, "write_text", refuse)
        desk.files.save(path, lambda: gone_on.append(1))
    assert len(desk.errors) == 1
    assert gone_on == []
    assert len(unsaved(desk)) == 1
    desk.files.save(path, lambda: gone_on.append(1))
    assert gone_on == [1]


def refuse(*_args, **_options):
    raise OSError(28, "No space left on device")


def set_role(desk, source, role):
    desk.open_case.reassign({source: role})


def test_a_prediction_on_scans_that_were_replaced_is_marked(
    desk, decathlon_folder, write_image, make_scan
):
    result = result_of(desk.session.case)
    desk.session.set_result(result)
    desk.open_case.open([decathlon_folder])
    assert desk.session.result is result  # nothing has changed
    path = decathlon_folder / "imagesTr" / "BRATS_001.nii.gz"
    channels = [make_scan(seed) for seed in range(9, 13)]
    write_image(path, np.stack(channels, axis=-1))
    desk.open_case.open([decathlon_folder])
    assert desk.session.result.label_map is result.label_map
    assert desk.session.result.warnings[0] == OTHER_SCANS
    desk.open_case.open([decathlon_folder])
    assert desk.session.result.warnings.count(OTHER_SCANS) == 1


def test_a_role_change_keeps_the_prediction_and_marks_it(desk, questions):
    result = result_of(desk.session.case)
    desk.session.set_result(result, (0.3, 0.3, 0.3))
    desk.measure.add(RULER)
    sources = {role: s for s, role in desk.session.case_files.assignments}
    set_role(desk, sources["T2w"], "ignored")
    assert questions == []
    kept = desk.session.result
    assert kept.label_map is result.label_map
    assert desk.session.thresholds == (0.3, 0.3, 0.3)
    assert kept.warnings[0] == OTHER_ROLES
    assert desk.tools.annotations == (RULER,)
    set_role(desk, sources["T1w"], "ignored")
    assert desk.session.result.warnings.count(OTHER_ROLES) == 1
    assert len(unsaved(desk)) == 1  # as before


def test_the_mark_ends_when_the_roles_are_as_before_or_with_the_next_run(
    desk, questions
):
    result = result_of(desk.session.case)
    desk.session.set_result(result)
    sources = {role: s for s, role in desk.session.case_files.assignments}
    set_role(desk, sources["T2w"], "ignored")
    set_role(desk, sources["T2w"], "T2w")
    assert desk.session.result.warnings == result.warnings
    set_role(desk, sources["T2w"], "ignored")
    desk.session.set_result(result_of(desk.session.case))
    assert OTHER_ROLES not in desk.session.result.warnings
    set_role(desk, sources["T2w"], "T2w")
    assert desk.session.result.warnings[0] == OTHER_ROLES
    assert questions == []


def test_placing_the_mask_keeps_the_prediction(desk, questions):
    result = result_of(desk.session.case)
    desk.session.set_result(result)
    desk.open_case.place_mask(True)
    assert desk.session.case_files.is_mask_by_header
    assert desk.session.result is result
    assert questions == []


def test_choosing_another_case_and_opening_more_keeps_the_prediction(
    desk, questions, brats_folder, decathlon_folder
):
    result = result_of(desk.session.case)
    desk.session.set_result(result)
    (other,) = desk.session.other_cases
    desk.open_case.open_other(other)
    desk.open_case.open([brats_folder])
    desk.open_case.open([decathlon_folder])  # shows the first case again
    assert desk.session.result is result
    assert questions == []


@pytest.mark.parametrize("is_opened_again", [False, True])
def test_a_scan_that_changed_on_disk_does_not_discard_work_without_asking(
    desk, questions, decathlon_folder, write_image, make_scan, is_opened_again
):
    result = result_of(desk.session.case)
    desk.session.set_result(result)
    desk.measure.add(RULER)
    desk.forget_free_memory()
    desk.control.next()
    smaller = np.stack([make_scan(c)[..., 3:6] for c in range(4)], axis=-1)
    write_image(decathlon_folder / "imagesTr/BRATS_001.nii.gz", smaller)
    write_image(decathlon_folder / "labelsTr/BRATS_001.nii.gz", smaller[..., 0] * 0)
    if is_opened_again:
        desk.open_case.open([decathlon_folder])
    else:
        desk.control.previous()
    assert desk.errors == []
    (question,) = questions
    assert question.cases == (UnsavedCase("BRATS_001", True, 1),)
    assert desk.shown == "BRATS_002"
    assert desk.cases.listed[0].result.label_map is result.label_map
    question.go_on()
    assert desk.shown == "BRATS_001"
    assert desk.session.result is None
