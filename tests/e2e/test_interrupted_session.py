"""Nothing is lost when the window is killed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.numpy_model import SPEC
from unet_gui.app import build_main_window
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.settings import Settings
from unet_gui.ui.window.session_keeper import InterruptedBar

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_the_session_of_a_killed_window_can_be_reopened(
    qtbot, decathlon_folder, tmp_path, monkeypatch, no_leaked_widgets
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    command = (sys.executable, "-m", "tests.e2e.kept_session", str(decathlon_folder))
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as killed:
        assert killed.stdout.readline() == "kept\n"
        killed.kill()
    models = {"numpy": ModelPackage(SPEC, tmp_path)}
    window = build_main_window(models, Settings(), keeps_session=True)
    window.show()
    window.welcome_page.findChild(InterruptedBar).reopen_button.click()
    session = window.parts.states.session
    qtbot.waitUntil(lambda: session.result is not None)
    assert session.case.name == "BRATS_001"
    assert session.result.label_map.data[4, 5, 4] == 1
    assert window.parts.states.viewer.voxel == (3, 4, 5)
    assert len(window.parts.states.cases.listed) == 2
    window.close()
    assert list((tmp_path / "state/unet-gui/sessions").iterdir()) == []
    window.deleteLater()
