"""Interrupted sessions are distinguished from those of running windows."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from unet_gui.io.sessions import session_lock
from unet_gui.io.sessions.interrupted_sessions import (
    interrupted_sessions,
    new_session_path,
    remove_session,
)
from unet_gui.io.sessions.session_lock import hold_session, is_held
from unet_gui.io.sessions.session_path import masks_folder

ROOT = Path(__file__).resolve().parents[4]
_HOLD = """
import subprocess, sys
from pathlib import Path
from unet_gui.io.sessions.session_lock import hold_session
lock = hold_session(Path(sys.argv[1]))
wait = [sys.executable, "-c", "import time; time.sleep(60)"]
child = subprocess.Popen(wait, stdout=subprocess.DEVNULL)  # as an engine would be
print(child.pid if lock else "refused", flush=True)
sys.stdin.read()
"""


def left_behind(folder, name="1-abc"):
    path = folder / f"{name}.unetgui"
    path.write_text("{}", "utf-8")
    return path


@contextmanager
def other_window(path):
    """Hold a session in another process, which has a child of its own."""
    command = (sys.executable, "-c", _HOLD, str(path))
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as process:
        child = int(process.stdout.readline())
        try:
            yield process
        finally:
            process.kill()
            os.kill(child, 9)


def test_a_session_is_interrupted_when_its_window_is_killed(tmp_path):
    path = left_behind(tmp_path)
    with other_window(path) as process:
        assert interrupted_sessions(tmp_path) == ()
        assert hold_session(path) is None
        process.kill()
        process.wait()  # its child still runs
        assert interrupted_sessions(tmp_path) == (path,)
        lock = hold_session(path)
        assert lock is not None
        assert interrupted_sessions(tmp_path) == ()
        lock.release()


def test_a_replaced_session_file_stays_locked(tmp_path):
    path = left_behind(tmp_path)
    with other_window(path):
        left_behind(tmp_path, "new").replace(path)
        assert interrupted_sessions(tmp_path) == ()


def test_the_newest_session_comes_first_and_other_files_are_ignored(tmp_path):
    older, newer = left_behind(tmp_path), left_behind(tmp_path, "machine-1-2")
    os.utime(older, (10, 10))
    (tmp_path / "note.txt").touch()
    masks_folder(newer).mkdir()
    hold_session(newer).release()
    assert interrupted_sessions(tmp_path) == (newer, older)


def test_only_one_window_holds_a_lock_until_it_is_released(tmp_path):
    path = left_behind(tmp_path)
    assert not is_held(path)
    lock = hold_session(path)
    assert is_held(path)
    assert hold_session(path) is None
    lock.release()
    assert not is_held(path)
    hold_session(path).remove()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX")
def test_nothing_is_offered_where_locks_do_not_work(tmp_path, monkeypatch):
    path = left_behind(tmp_path)
    hold_session(path).release()

    def refuse(*_):
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(session_lock.fcntl, "flock", refuse)
    assert hold_session(path) is None
    assert interrupted_sessions(tmp_path) == ()


def test_no_two_windows_keep_their_sessions_in_the_same_file(tmp_path):
    assert new_session_path(tmp_path) != new_session_path(tmp_path)
    assert new_session_path(tmp_path).parent == tmp_path


def test_removing_a_session_removes_its_masks(tmp_path):
    path = left_behind(tmp_path)
    masks_folder(path).mkdir()
    (masks_folder(path) / "1_a_seg.nii.gz").touch()
    assert remove_session(path)
    assert remove_session(tmp_path / "none.unetgui")
    assert list(tmp_path.iterdir()) == []
    path.mkdir()
    assert not remove_session(path)


def test_a_folder_that_does_not_exist_holds_no_session(tmp_path):
    assert interrupted_sessions(tmp_path / "none") == ()
