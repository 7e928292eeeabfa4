"""A short monkey test; a long one is started by hand as described in `monkey`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ACTIONS = 150


def test_the_window_survives_the_monkey(tmp_path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    own = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "STATE")}
    command = ("-m", "tests.e2e.monkey", "--seed", "7", "--actions", str(ACTIONS))
    ended = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={**os.environ, **own, "TMPDIR": str(temporary)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.stdout, ended.stderr
    record = json.loads(ended.stdout)
    assert record["findings"] == []
    assert record["left"] == []
    assert record["actions"] == ACTIONS
    assert ended.returncode == 0
    assert list(temporary.iterdir()) == []
    assert list((tmp_path / "STATE" / "unet-gui" / "sessions").glob("*")) == []
