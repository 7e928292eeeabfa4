"""A full disk and a killed program, for every kind of file that leaves the program."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from unet_gui.core.case.exported_mask import ExportFormat

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
ROOT = Path(__file__).resolve().parents[2]
OTHERS = ("png", "svg", "gif", "mp4", "html", "pdf", "json", "measures")
KINDS = (*(kind.value for kind in ExportFormat), *OTHERS)


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("faults")
    done = subprocess.run(
        (sys.executable, "-m", "tests.e2e.export_faults", folder),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    return folder, json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(params=KINDS)
def outcome(request, outcomes):
    if request.param == "mp4" and find_spec("imageio_ffmpeg") is None:
        pytest.skip("no encoder is installed")
    folder, found = outcomes
    return folder / request.param, found[request.param]


def test_a_full_disk_is_one_sentence_and_leaves_the_old_file(outcome):
    folder, found = outcome
    (ended_by, said), left = found["full"]
    assert not ended_by
    assert said.startswith(str(folder))
    assert "cannot be written" in said
    assert len(said.splitlines()) == 1
    assert left == dict.fromkeys(found["whole"], "old")


def test_a_kill_in_the_middle_leaves_the_old_file(outcome):
    _, found = outcome
    (ended_by, _), left = found["cut"]
    assert ended_by
    partial = [name for name in left if name.startswith(".partial-")]
    assert len(partial) == 1
    assert {n: kind for n, kind in left.items() if n not in partial} == dict.fromkeys(
        found["whole"], "old"
    )


def test_the_next_try_writes_all_and_clears_up(outcome):
    _, found = outcome
    (ended_by, said), left = found["again"]
    assert (ended_by, said) == (0, "")
    assert left.keys() == found["whole"].keys()
    assert "old" not in left.values()
