"""Sessions in the window: saving, opening, missing files, and after a crash."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.numpy_model import SPEC
from tests.ui.window.test_main_window import drop, open_case
from unet_gui.app import build_main_window
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.settings import Settings
from unet_gui.io.sessions.interrupted_sessions import new_session_path
from unet_gui.ui.dialogs.missing_files import MissingFilesDialog
from unet_gui.ui.window.session_keeper import InterruptedBar


@pytest.fixture
def make_window(qtbot, tmp_path, no_leaked_widgets, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    made = []

    def make(**options):
        models = {"numpy": ModelPackage(SPEC, tmp_path)}
        window = build_main_window(models, Settings(), **options)
        window.resize(1280, 720)
        window.show()
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()


@pytest.fixture
def saved(qtbot, make_window, decathlon_folder, tmp_path, monkeypatch):
    """Save a session of two cases with the crosshair at 3, 4, 5."""
    window = make_window()
    open_case(qtbot, window, decathlon_folder)
    window.parts.controllers.viewer.set_voxel((3, 4, 5))
    path = tmp_path / "mine"
    answer = (str(path), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: answer)
    window.actions_by_key["save_session"].trigger()
    path = tmp_path / "mine.unetgui"
    qtbot.waitUntil(lambda: window.parts.states.session.message == f"Saved {path}")
    window.close()
    return path


def left_behind(path: Path) -> Path:
    """Put a session where an interrupted process would have left it."""
    left = new_session_path()
    left.parent.mkdir(parents=True, exist_ok=True)
    left.write_bytes(path.read_bytes())
    return left


def test_a_session_is_saved_and_dropped_on_a_window(qtbot, make_window, saved) -> None:
    window = make_window()
    assert not window.actions_by_key["save_session"].isEnabled()
    drop(window, saved)
    qtbot.waitUntil(lambda: window.parts.states.session.case is not None)
    assert window.parts.states.viewer.voxel == (3, 4, 5)
    assert len(window.parts.states.cases.listed) == 2
    assert window.docks.by_key["cases"].isVisible()


def test_a_session_is_opened_from_the_menu(
    qtbot, make_window, saved, monkeypatch
) -> None:
    window = make_window()
    answers = [("", ""), (str(saved), "")]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: answers.pop(0))
    window.actions_by_key["open_session"].trigger()
    assert window.parts.states.session.message == ""
    window.actions_by_key["open_session"].trigger()
    qtbot.waitUntil(lambda: window.parts.states.session.case is not None)


def the_dialog() -> MissingFilesDialog | None:
    found = [
        w
        for w in QApplication.topLevelWidgets()
        if isinstance(w, MissingFilesDialog) and w.isVisible()
    ]
    return found[0] if found else None


def test_missing_files_are_asked_for(
    qtbot, make_window, saved, decathlon_folder, tmp_path, monkeypatch
) -> None:
    decathlon_folder.rename(tmp_path / "moved")
    window = make_window()
    drop(window, saved)
    qtbot.waitUntil(lambda: the_dialog() is not None)
    dialog = the_dialog()
    assert dialog.list.count() == 4
    assert dialog.open_button.text() == "Leave &out and open"
    missing = Path(dialog.list.currentItem().text())
    new = tmp_path / "moved" / missing.relative_to(decathlon_folder)
    answers = [("", ""), (str(new), "")]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: answers.pop(0))
    dialog.locate()
    assert dialog.found == {}
    dialog.locate_button.click()
    assert len(dialog.found) == 4
    assert dialog.open_button.text() == "&Open"
    assert not dialog.locate_button.isEnabled()
    dialog.open_button.click()
    qtbot.waitUntil(lambda: window.parts.states.session.case is not None)
    assert window.parts.states.viewer.voxel == (3, 4, 5)


def test_missing_files_can_be_left_out(
    qtbot, make_window, saved, decathlon_folder
) -> None:
    (decathlon_folder / "imagesTr/BRATS_001.nii.gz").unlink()
    window = make_window()
    drop(window, saved)
    qtbot.waitUntil(lambda: the_dialog() is not None)
    the_dialog().open_button.click()
    qtbot.waitUntil(lambda: window.parts.states.session.case is not None)
    assert [c.files.name for c in window.parts.states.cases.listed] == ["BRATS_002"]


def test_an_interrupted_session_is_offered_and_reopened(
    qtbot, make_window, saved
) -> None:
    left = left_behind(saved)
    window = make_window(keeps_session=True)
    bar = window.welcome_page.findChild(InterruptedBar)
    assert bar.isVisible()
    assert left.exists()
    bar.reopen_button.click()
    qtbot.waitUntil(lambda: window.parts.states.session.case is not None)
    assert not bar.isVisible()
    assert window.parts.states.viewer.voxel == (3, 4, 5)
    assert window.parts.states.session.recent == ()
    assert left.exists()  # until this session has been kept itself
    window.parts.controllers.session_files.kept.keep()
    qtbot.waitUntil(lambda: not left.exists())
    assert window.parts.controllers.session_files.kept.path.exists()
    window.close()
    assert list(left.parent.iterdir()) == []


def test_an_interrupted_session_can_be_discarded(make_window, saved) -> None:
    left = left_behind(saved)
    window = make_window(keeps_session=True)
    bar = window.welcome_page.findChild(InterruptedBar)
    bar.discard_button.click()
    assert not bar.isVisible()
    assert not left.exists()


def test_a_session_with_moved_files_stays_available(
    qtbot, make_window, saved, decathlon_folder, tmp_path
) -> None:
    left = left_behind(saved)
    decathlon_folder.rename(tmp_path / "away")
    window = make_window(keeps_session=True)
    bar = window.welcome_page.findChild(InterruptedBar)
    bar.reopen_button.click()
    qtbot.waitUntil(lambda: the_dialog() is not None)
    the_dialog().reject()
    assert bar.isVisible()
    (tmp_path / "away").rename(decathlon_folder)
    bar.reopen_button.click()
    qtbot.waitUntil(lambda: window.parts.states.session.case is not None)
    window.actions_by_key["close_all_cases"].trigger()
    assert window.welcome_page.isVisible()
    assert not bar.isVisible()
    assert left.exists()  # no session that contains it has been written
    window.close()
    assert not left.exists()


def test_a_damaged_session_stays_available(qtbot, make_window, saved) -> None:
    left = left_behind(saved)
    left.write_text("rubbish", "utf-8")
    window = make_window(keeps_session=True)
    bar = window.welcome_page.findChild(InterruptedBar)
    with qtbot.waitSignal(window.failed):
        bar.reopen_button.click()
    assert bar.isVisible()
    window.close()
    assert left.exists()


@pytest.mark.parametrize("answer", ["reopen_button", "discard_button"])
def test_two_windows_do_not_get_one_session(qtbot, make_window, saved, answer) -> None:
    left = left_behind(saved)
    windows = [make_window(keeps_session=True) for _ in range(2)]
    first, second = (w.welcome_page.findChild(InterruptedBar) for w in windows)
    first.reopen_button.click()
    with qtbot.waitSignal(windows[1].failed):
        getattr(second, answer).click()
    assert not second.isVisible()
    assert left.exists()
    qtbot.waitUntil(lambda: windows[0].parts.states.session.case is not None)
    assert windows[1].parts.states.session.case is None


def test_nothing_is_offered_if_nothing_was_interrupted(make_window, saved) -> None:
    window = make_window(keeps_session=True)
    assert window.welcome_page.findChild(InterruptedBar) is None
    left_behind(saved)
    assert make_window().welcome_page.findChild(InterruptedBar) is None


def test_opening_can_be_cancelled(make_window, brats_folder) -> None:
    window = make_window()
    assert not window.actions_by_key["cancel"].isEnabled()
    window.parts.controllers.open_case.open([brats_folder])
    window.actions_by_key["cancel"].trigger()
    assert window.parts.states.session.message == "Opening cancelled"
    assert not window.actions_by_key["cancel"].isEnabled()
    assert window.welcome_page.isEnabled()


def test_the_second_interrupted_session_is_offered_later(
    qtbot, make_window, saved
) -> None:
    older, left = left_behind(saved), left_behind(saved)
    os.utime(older, (1, 1))
    window = make_window(keeps_session=True)
    window.welcome_page.findChild(InterruptedBar).reopen_button.click()
    qtbot.waitUntil(lambda: window.parts.states.session.case is not None)
    window.parts.controllers.session_files.kept.keep()
    qtbot.waitUntil(lambda: not left.exists())
    window.close()
    assert older.exists()
    other = make_window(keeps_session=True)
    other.welcome_page.findChild(InterruptedBar).discard_button.click()
    assert not older.exists()


def test_discarding_an_interrupted_session_offers_the_next(
    qtbot, make_window, saved
) -> None:
    older, left = left_behind(saved), left_behind(saved)
    os.utime(older, (1, 1))
    page = make_window(keeps_session=True).welcome_page
    page.findChild(InterruptedBar).discard_button.click()
    assert not left.exists()
    assert older.exists()
    _, bar = page.findChildren(InterruptedBar)
    qtbot.waitUntil(bar.isVisible)
    bar.discard_button.click()
    assert not older.exists()
