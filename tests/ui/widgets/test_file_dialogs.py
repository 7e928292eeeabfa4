"""Names typed in file dialogs, and the files that are then written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from unet_gui.ui.actions.session import ask_session_target
from unet_gui.ui.widgets.file_dialogs import (
    ask_drawing_target,
    ask_picture_target,
)

ASKING = {
    "picture": (ask_picture_target, "mine.png"),
    "drawing": (ask_drawing_target, "mine.svg"),
    "session": (ask_session_target, "mine.unetgui"),
}


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def answers(monkeypatch, tmp_path):
    """Type names one after the other; `asked` records the suggestions."""

    class Answers(list):
        def __init__(self):
            super().__init__()
            self.asked, self.titles, self.kind = [], [], ""

        def ask(self, _parent, title, suggestion, *_):
            self.asked.append(Path(suggestion).name)
            self.titles.append(title)
            name = self.pop(0)
            return (str(tmp_path / name) if name else "", self.kind)

    typed = Answers()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", typed.ask)
    return typed


@pytest.mark.parametrize("kind", ASKING)
def test_a_name_without_a_suffix_gets_one(parent, answers, tmp_path, kind) -> None:
    ask, name = ASKING[kind]
    answers[:] = ["mine"]
    assert ask(parent, tmp_path / "x") == tmp_path / name
    assert answers.asked == ["x"]


@pytest.mark.parametrize("kind", ASKING)
def test_the_dialog_asks_about_the_file_with_the_suffix(
    parent, answers, tmp_path, kind
) -> None:
    ask, name = ASKING[kind]
    (tmp_path / name).touch()
    answers[:] = ["mine", "mine", ""]
    assert ask(parent, tmp_path / "x") is None
    assert answers.asked == ["x", name, name]
    assert answers.titles[-1].startswith(f"{name} exists")
    answers[:] = ["mine", name]  # which the dialog itself asks about
    assert ask(parent, tmp_path / "x") == tmp_path / name
    answers[:] = ["mine", "other"]
    assert ask(parent, tmp_path / "x").stem.startswith("other")


@pytest.mark.parametrize(
    ("kind", "typed", "written"),
    [
        ("PNG (*.png)", "mine", "mine.png"),
        ("PNG (*.png)", "mine.svg", "mine.svg"),
        ("SVG (*.svg)", "mine.foo", "mine.foo.svg"),
        ("", "mine", "mine.svg"),
    ],
)
def test_the_file_type_chooses_the_suffix_of_a_drawing(
    parent, answers, tmp_path, kind, typed, written
) -> None:
    answers.kind = kind
    answers[:] = [typed]
    assert ask_drawing_target(parent, tmp_path / "x") == tmp_path / written


def the_file_dialog() -> QFileDialog | None:
    shown = QApplication.topLevelWidgets()
    found = [w for w in shown if isinstance(w, QFileDialog) and w.isVisible()]
    return found[-1] if found else None


def test_the_real_dialog_asks_about_an_existing_file(qtbot, parent, tmp_path) -> None:
    """Type ``mine`` in Qt's own dialog, then save and say no, then cancel."""
    (tmp_path / "mine.png").write_bytes(b"an hour of work")
    seen = []

    def type_mine() -> None:
        dialog = the_file_dialog()
        dialog.findChild(QLineEdit, "fileNameEdit").setText("mine")
        QTimer.singleShot(200, save_again)
        dialog.accept()

    def save_again() -> None:
        dialog = the_file_dialog()
        seen.append(dialog.findChild(QLineEdit, "fileNameEdit").text())
        QTimer.singleShot(200, say_no)
        dialog.findChild(QDialogButtonBox).button(
            QDialogButtonBox.StandardButton.Save
        ).click()

    def say_no() -> None:
        question = QApplication.activeModalWidget()
        seen.append(type(question))
        question.reject()
        QTimer.singleShot(0, the_file_dialog().reject)

    QTimer.singleShot(200, type_mine)
    assert ask_picture_target(parent, tmp_path / "x.png") is None
    assert seen == ["mine.png", QMessageBox]
