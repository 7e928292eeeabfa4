from __future__ import annotations

import os
import subprocess
import sys

from unet_gui.io.sessions.interrupted_sessions import (
    interrupted_sessions,
    own_session_path,
    remove_sessions,
)
from unet_gui.io.sessions.session_file import masks_folder


def left_behind(folder, pid, start=1):
    own = own_session_path(folder)
    machine = own.name.rsplit("-", 2)[0]
    path = folder / f"{machine}-{pid}-{start}.unetgui"
    path.write_text("{}", "utf-8")
    return path


def test_only_those_of_processes_that_are_gone_were_interrupted(tmp_path):
    own = own_session_path(tmp_path)
    own.write_text("{}", "utf-8")
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    dead = left_behind(tmp_path, gone.pid)
    reused = left_behind(tmp_path, os.getpid(), start=5)  # another one had this number
    (tmp_path / "elsewhere-1-1.unetgui").write_text("{}", "utf-8")
    (tmp_path / "note.txt").write_text("", "utf-8")
    os.utime(dead, (10, 10))
    assert interrupted_sessions(tmp_path) == (reused, dead)


def test_removing_takes_the_masks_along(tmp_path):
    path = left_behind(tmp_path, 1)
    masks_folder(path).mkdir()
    (masks_folder(path) / "1_a_seg.nii.gz").touch()
    remove_sessions([path, tmp_path / "none.unetgui"])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_holds_none(tmp_path):
    assert interrupted_sessions(tmp_path / "none") == ()
    assert interrupted_sessions(tmp_path / "none") == ()
