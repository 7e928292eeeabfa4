from __future__ import annotations

import subprocess
import sys

import pytest

from unet_gui.cli import info
from unet_gui.cli.main import main
from unet_gui.core.errors import InputError, RunError


def outcome(monkeypatch, capsys, error, *options):
    def fail(_args):
        raise error

    monkeypatch.setattr(info, "run", fail)
    return main(["info", "x.nii", *options]), capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code"), [(InputError("No."), 2), (RunError("Full."), 1)]
)
def test_errors_give_one_line_and_an_exit_code(
    monkeypatch, capsys, error, code
) -> None:
    assert outcome(monkeypatch, capsys, error) == (code, f"unet-gui: {error}\n")


def test_a_name_with_a_line_break_is_printed_on_one_line(monkeypatch, capsys) -> None:
    _, text = outcome(monkeypatch, capsys, InputError("a\nb.nii is empty."))
    assert text == "unet-gui: a b.nii is empty.\n"


def test_an_unexpected_error_gives_one_line(monkeypatch, capsys) -> None:
    code, text = outcome(monkeypatch, capsys, ZeroDivisionError("by nought"))
    assert code == 1
    assert text.count("\n") == 1
    assert "ZeroDivisionError" in text
    _, text = outcome(monkeypatch, capsys, ZeroDivisionError("by nought"), "--verbose")
    assert "Traceback" in text


def test_an_impossible_path_is_an_input_error(capsys) -> None:
    assert main(["info", "x" * 300]) == 2
    text = capsys.readouterr().err
    assert text.count("\n") == 1
    assert "cannot be read" in text


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_a_closed_pipe_is_not_an_error(brats_folder) -> None:
    command = [sys.executable, "-m", "unet_gui", "info", str(brats_folder)]
    done = subprocess.run(
        ["/bin/sh", "-c", '"$@" | true', "sh", *command],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
