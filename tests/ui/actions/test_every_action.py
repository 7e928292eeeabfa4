"""All actions, one after the other, in the whole window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWhatsThis

from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings
from unet_gui.ui.actions.table import ACTIONS

SPECS = {spec.key: spec for spec in ACTIONS}


@pytest.fixture
def window(no_leaked_widgets, ready_demo, monkeypatch):
    """Yield a window in which nobody chooses a file."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    window = build_main_window({}, Settings())
    window.resize(1280, 720)
    window.show()
    yield window
    window.close()
    window.deleteLater()


def test_every_action_runs_and_shows_the_state_afterwards(qtbot, window):
    session = window.parts.states.session
    for key in [key for key in SPECS if key != "quit"]:
        session.case = make_case(reference=make_label_map((9, 3, 2)))
        session.set_result(make_result())
        spec, action = SPECS[key], window.actions_by_key[key]
        action.setEnabled(True)
        with qtbot.assertNotEmitted(window.failed):
            action.trigger()
        QWhatsThis.leaveWhatsThisMode()
        if spec.is_checked is not None:
            assert action.isChecked() is spec.is_checked.holds(window.parts), key
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog):
                dialog.reject()
        qtbot.waitUntil(lambda: not session.is_opening, timeout=20_000)
