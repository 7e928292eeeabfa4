from __future__ import annotations

import gc

import pytest

from unet_gui import app
from unet_gui.cli.main import main


@pytest.fixture
def fake_run(monkeypatch):
    """Replace the window; record whether garbage collection was on when it began."""
    seen = []

    def run_window(paths, **options) -> int:
        seen.append((gc.isenabled(), [p.name for p in paths], options["is_demo"]))
        if paths and paths[0].name == "bad":
            msg = "cannot be built"
            raise RuntimeError(msg)
        return 3

    monkeypatch.setattr(app, "run_window", run_window)
    return seen


def test_garbage_collection_is_off_while_the_window_is_built(fake_run) -> None:
    assert main(["scan.nii.gz"]) == 3
    assert fake_run == [(False, ["scan.nii.gz"], False)]
    assert gc.isenabled()


def test_garbage_collection_is_on_again_after_a_fault(fake_run, capsys) -> None:
    assert main(["bad"]) == 1
    assert "cannot be built" in capsys.readouterr().err
    assert gc.isenabled()


def test_device_and_runtime_are_handed_on(monkeypatch) -> None:
    seen = {}
    monkeypatch.setattr(app, "run_window", lambda _, **options: seen.update(options))
    main(["--device", "cpu", "--runtime", "openvino", "--precision", "float32"])
    assert (seen["device"], seen["runtime"]) == ("cpu", "openvino")
    assert seen["precision"] == "float32"


def test_roles_of_files_reach_the_window(monkeypatch) -> None:
    seen = []
    monkeypatch.setattr(
        app, "run_window", lambda *_, **options: seen.append(options) or 0
    )
    main(["--flair", "a.nii", "--mask", "m.nii", "--channels", "t1,flair", "b.nii"])
    given = seen[0]["given"]
    assert {role: path.name for role, path in given.files.items()} == {
        "FLAIR": "a.nii",
        "mask": "m.nii",
    }
    assert given.channels == ("T1w", "FLAIR")
