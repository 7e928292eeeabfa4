from __future__ import annotations

import os
import subprocess
import sys

import pytest

from unet_gui.io import stale_partials
from unet_gui.io.stale_partials import partial_prefix, remove_stale_partials

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture
def ended_process() -> int:
    process = subprocess.Popen((sys.executable, "-c", ""))
    process.wait()
    return process.pid


def partial(folder, name, *, hours=0.0):
    path = folder / name
    path.write_bytes(b"half")
    then = path.stat().st_mtime - 3600 * hours
    os.utime(path, (then, then))
    return path


@posix
def test_only_partial_files_whose_writer_has_ended_are_removed(tmp_path, ended_process):
    mine = partial(tmp_path, f"{partial_prefix()}x.nii", hours=99)
    place = partial_prefix().split("-")[1]
    dead = partial(tmp_path, f".partial-{place}-{ended_process}-x.nii")
    other = partial(tmp_path, f".partial-00000000-{ended_process}-x.nii", hours=23)
    old = partial(tmp_path, f".partial-00000000-{ended_process}-y.nii", hours=25)
    mask = partial(tmp_path, "case_seg.nii", hours=99)
    imported = tmp_path / ".partial-model"  # a folder is no file of ours
    imported.mkdir()
    remove_stale_partials(tmp_path)
    left = {path for path in (mine, dead, other, old, mask, imported) if path.exists()}
    assert left == {mine, other, mask, imported}


def test_a_folder_is_looked_through_once(tmp_path, monkeypatch):
    remove_stale_partials(tmp_path)
    monkeypatch.setattr(stale_partials.os, "scandir", pytest.fail)
    remove_stale_partials(tmp_path)


def test_a_folder_that_cannot_be_read_is_no_fault(tmp_path):
    remove_stale_partials(tmp_path / "missing")
