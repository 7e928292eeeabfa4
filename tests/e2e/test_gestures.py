"""Mouse and keys as a display delivers them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

PROGRAMS = ("xvfb-run", "xdotool", "xauth")


@pytest.mark.skipif(
    not all(map(shutil.which, PROGRAMS)), reason=f"needs {', '.join(PROGRAMS)}"
)
def test_gestures_do_what_the_list_of_keys_says(tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    environment.update({f"XDG_{k}_HOME": str(tmp_path) for k in ("CONFIG", "STATE")})
    screen = ("-s", "-screen 0 1280x800x24")
    ended = subprocess.run(
        ["xvfb-run", "-a", *screen, sys.executable, "-m", "tests.e2e.gesture_session"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert ended.returncode == 0, ended.stderr
    record = json.loads(ended.stdout.splitlines()[-1])
    di, dj, dk = record.pop("crosshair")
    assert (abs(di - 9) <= 1, abs(dj + 7) <= 1, dk) == (True, True, 0)
    assert record.pop("slices") == 11
    assert record.pop("zoom") == pytest.approx(1.2, abs=0.01)
    assert record.pop("divider") == pytest.approx(0.25, abs=0.02)
    sequences = record.pop("sequences")
    assert record.pop("row") == sequences
    assert record.pop("clicked") == sequences[-1]
    assert record.pop("alone") == ["axial_view"]
    assert record == dict.fromkeys(record, True)
