"""Unsaved work is never lost without a question."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.numpy_model import SPEC
from tests.ui.window.test_main_window import open_case
from tests.unit.controllers.cases.desk import RULER, result_of
from unet_gui.app import build_main_window
from unet_gui.controllers.cases.case_work import OTHER_ROLES
from unet_gui.controllers.cases.unsaved_work import UnsavedCase
from unet_gui.core.mask.labels import MSD
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.settings import Settings
from unet_gui.io.nifti import file
from unet_gui.io.sessions.interrupted_sessions import interrupted_sessions
from unet_gui.io.sessions.session_file import read_session
from unet_gui.ui.window.process.application import end_without_asking
from unet_gui.ui.window.unsaved_dialog import UnsavedDialog


@pytest.fixture
def window(qtbot, tmp_path, no_leaked_widgets, monkeypatch, decathlon_folder):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    models = {"numpy": ModelPackage(SPEC, tmp_path)}
    made = build_main_window(models, Settings(), keeps_session=True, asks_unsaved=True)
    made.resize(1280, 720)
    made.show()
    open_case(qtbot, made, decathlon_folder)
    yield made
    made.end()
    made.deleteLater()


def the_dialog() -> UnsavedDialog | None:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, UnsavedDialog)]
    return next((dialog for dialog in found if dialog.isVisible()), None)


def test_a_window_without_unsaved_work_closes_at_once(window) -> None:
    window.close()
    assert the_dialog() is None
    assert not window.isVisible()


def test_cancel_keeps_everything_and_discard_does_not(window) -> None:
    window.parts.states.session.set_result(result_of(window.parts.states.session.case))
    window.parts.controllers.annotations.add(RULER)
    window.close()
    dialog = the_dialog()
    assert dialog.list_label.text() == "BRATS_001: prediction, 1 annotation"
    dialog.reject()
    assert window.isVisible()
    assert window.parts.states.annotations.annotations == (RULER,)
    window.close()
    the_dialog().discard_button.click()
    assert not window.isVisible()


def test_the_window_closes_once_the_work_is_saved(
    qtbot, window, tmp_path, monkeypatch
) -> None:
    window.parts.controllers.annotations.add(RULER)
    answers = [("", ""), (str(tmp_path / "mine"), "")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: answers.pop(0))
    window.close()
    the_dialog().save_button.click()
    assert window.isVisible()  # no file was chosen
    window.close()
    the_dialog().save_button.click()
    qtbot.waitUntil(lambda: not window.isVisible())
    saved = read_session(tmp_path / "mine.unetgui")
    assert saved.cases[0].annotations == (RULER,)


def test_a_role_change_keeps_the_prediction_and_says_so(qtbot, window) -> None:
    session = window.parts.states.session
    session.set_result(result_of(session.case))
    table = window.docks.case_panel.role_table
    row = [role for _, role in session.case_files.assignments].index("T2w")
    combo = table.combo(row)
    combo.setCurrentIndex(combo.findData("ignored"))
    combo.activated.emit(combo.currentIndex())
    qtbot.waitUntil(lambda: "T2w" not in session.case.sequences, timeout=20_000)
    assert the_dialog() is None
    assert session.result is not None
    assert OTHER_ROLES in window.docks.segment_panel.warnings.texts


def test_closing_a_case_from_the_list_or_the_menu_asks(window) -> None:
    window.parts.controllers.annotations.add(RULER)
    key = window.parts.states.cases.current
    menu = window.docks.cases_dock.panel.menu_for(key)
    for close in menu.actions()[:2]:
        close.trigger()
        the_dialog().reject()
    menu.deleteLater()
    assert len(window.parts.states.cases.listed) == 2
    window.actions_by_key["close_case"].trigger()
    the_dialog().discard_button.click()
    assert [c.files.name for c in window.parts.states.cases.listed] == ["BRATS_002"]


def test_a_logout_asks_nothing_and_loses_nothing(window) -> None:
    window.parts.controllers.annotations.add(RULER)
    end_without_asking(window)
    assert the_dialog() is None
    assert not window.isVisible()
    (left,) = interrupted_sessions()
    assert read_session(left).cases[0].annotations == (RULER,)


def test_a_logout_keeps_no_copy_of_saved_work(window) -> None:
    end_without_asking(window)
    assert interrupted_sessions() == ()


def test_a_logout_is_not_prevented_by_a_full_disk(window, monkeypatch) -> None:
    window.parts.states.session.result = result_of(window.parts.states.session.case)

    def refuse(*_args: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(file, "save_image", refuse)
    end_without_asking(window)
    assert not window.isVisible()


def test_changes_made_while_saving_are_asked_about(
    qtbot, window, tmp_path, monkeypatch
) -> None:
    window.parts.controllers.annotations.add(RULER)
    answer = (str(tmp_path / "mine"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: answer)
    window.close()
    the_dialog().save_button.click()
    window.parts.states.session.result = result_of(window.parts.states.session.case)
    qtbot.waitUntil(lambda: the_dialog() is not None)
    assert the_dialog().list_label.text() == "BRATS_001: prediction"
    the_dialog().discard_button.click()
    assert not window.isVisible()


@pytest.fixture
def slow_disk(monkeypatch) -> threading.Event:
    """Delay the writing of images until the event is set."""
    gate, write = threading.Event(), file.save_image

    def write_later(*args: object, **options: object) -> None:
        gate.wait(20)
        write(*args, **options)

    monkeypatch.setattr(file, "save_image", write_later)
    return gate


def save_masks(window, *paths) -> None:
    states, controllers = window.parts.states, window.parts.controllers
    states.session.result = result_of(states.session.case)
    for path in paths:
        controllers.export.save_mask(path, MSD)


def test_the_window_closes_once_the_masks_are_saved(
    qtbot, window, tmp_path, slow_disk
) -> None:
    masks = [tmp_path / "1_seg.nii.gz", tmp_path / "2_seg.nii.gz"]
    save_masks(window, *masks)
    window.close()
    assert window.isVisible()
    slow_disk.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert the_dialog() is None  # the prediction is saved
    assert all(mask.exists() for mask in masks)


def test_the_window_stays_if_the_mask_cannot_be_saved(
    qtbot, window, tmp_path, slow_disk
) -> None:
    (tmp_path / "gone").mkdir()
    save_masks(window, tmp_path / "gone" / "seg.nii.gz")
    window.close()
    with qtbot.waitSignal(window.failed):
        (tmp_path / "gone").rename(tmp_path / "moved")
        slow_disk.set()
    assert window.isVisible()
    window.close()
    assert the_dialog() is not None  # the prediction is not saved


def test_a_logout_waits_for_the_masks(window, tmp_path, slow_disk) -> None:
    masks = [tmp_path / "1_seg.nii.gz", tmp_path / "2_seg.nii.gz"]
    save_masks(window, *masks)
    threading.Timer(0.2, slow_disk.set).start()
    window.end()
    assert all(mask.exists() for mask in masks)


def test_many_cases_with_long_names_fit(qtbot) -> None:
    cases = tuple(UnsavedCase(f"{n} {'x' * 300}", True, n) for n in range(40))
    dialog = UnsavedDialog(cases)
    qtbot.addWidget(dialog)
    lines = dialog.list_label.text().splitlines()
    assert len(lines) == 9
    assert lines[2].endswith(": prediction, 2 annotations")
    assert lines[-1] == "and 32 more"
    assert dialog.sizeHint().width() < 640
