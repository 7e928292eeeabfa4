"""The folder of a demo without a display."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from unet_gui import app
from unet_gui.core.errors import InputError
from unet_gui.ui.window.process.demo_run import demo_files


@pytest.fixture(autouse=True)
def no_display(monkeypatch, tmp_path):
    monkeypatch.setattr(app, "has_display", lambda: False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("QT_LOGGING_RULES", "")
    monkeypatch.chdir(tmp_path)


def test_a_second_demo_gets_a_folder_of_its_own():
    folders = []
    for _ in range(3):
        folder = app.demo_folder(is_demo=True, output=None)
        demo_files(folder).mask.write_bytes(b"corrected by hand")
        folders.append(folder)
    names = ("unet-gui-demo", "unet-gui-demo-2", "unet-gui-demo-3")
    assert folders == [Path(name) for name in names]


@pytest.mark.parametrize("name", ["mask", "picture", "volumes"])
def test_a_demo_replaces_no_file_of_the_folder_that_was_given(tmp_path, name):
    there = getattr(demo_files(tmp_path), name)
    there.write_bytes(b"mine")
    with pytest.raises(InputError, match=re.escape(f"{there.name} already exists")):
        app.run_window([], is_demo=True, output=tmp_path)
    assert there.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [there]


def test_without_a_display_only_the_demo_runs():
    with pytest.raises(InputError, match="There is no display"):
        app.run_window([Path("scan.nii.gz")])
