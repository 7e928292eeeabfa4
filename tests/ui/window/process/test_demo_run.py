"""The demo without a display always ends, and gives the reason if it fails."""

from __future__ import annotations

import json
import sys

import pytest

from tests.numpy_model import SPEC
from unet_gui.app import build_main_window
from unet_gui.controllers.cases import opening_jobs
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.core.errors import RunError
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.settings import Settings
from unet_gui.ui.window.process.demo_run import DemoRun

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")


@pytest.fixture
def run(qtbot, tmp_path, ready_demo):
    """Run the demo to its end and return the exit code."""
    windows = []

    def to_end(*fault, has_model=True):
        host = EngineHost((sys.executable, "-m", "tests.numpy_engine", *fault))
        models = {"numpy": ModelPackage(SPEC, tmp_path)} if has_model else {}
        window = build_main_window(models, Settings(), host)
        windows.append(window)
        demo = DemoRun(window, window.parts, tmp_path)
        window.show()
        demo.start()
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=60_000)
        return demo.exit_code

    yield to_end
    for window in windows:
        window.deleteLater()


def test_a_missing_model_is_reported(run, capsys) -> None:
    assert run(has_model=False) == 2
    assert "no model is installed" in capsys.readouterr().err


def test_a_failing_run_gives_one_line(run, capsys) -> None:
    assert run("dies") == 1
    text = capsys.readouterr().err
    assert text.count("unet-gui:") == 1
    assert "exit code 3" in text


def test_a_failure_to_make_the_case_ends_the_demo(run, capsys, monkeypatch) -> None:
    def no_case():
        yield from ()
        raise RunError("No room.")

    monkeypatch.setattr(opening_jobs, "demo_job", no_case)
    assert run() == 1
    assert "No room." in capsys.readouterr().err


def test_the_result_is_written(run, tmp_path, capsys) -> None:
    assert run() == 0
    volumes = json.loads((tmp_path / "volumes_ml.json").read_text("utf-8"))
    assert sum(volumes.values()) > 0
    assert (tmp_path / "overlay.png").is_file()
    assert list(tmp_path.glob("*_seg.nii.gz"))
    said = capsys.readouterr().out
    assert str(tmp_path) in said
    assert f"by itself: edema {volumes['edema']:.1f} mL, non-enhancing" in said
