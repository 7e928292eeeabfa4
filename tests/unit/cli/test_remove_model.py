from __future__ import annotations

import pytest

from tests.own_model import write_own_model
from unet_gui.cli.main import main


@pytest.fixture
def package(tmp_path, monkeypatch):
    return write_own_model(tmp_path, monkeypatch, "mine")


def test_an_imported_model_is_removed(package, capsys) -> None:
    assert main(["remove-model", "mine", "--yes"]) == 0
    assert capsys.readouterr().out == f"Removed mine from {package.folder}\n"
    assert not package.folder.exists()
    assert main(["remove-model", "mine", "--yes"]) == 2
    assert "imported are: none" in capsys.readouterr().err


def test_a_shipped_model_is_refused(package, capsys) -> None:
    assert main(["remove-model", "glioma", "--yes"]) == 2
    assert "came with the program" in capsys.readouterr().err


def test_without_a_terminal_it_takes_a_yes(package, capsys, monkeypatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    assert main(["remove-model", "mine"]) == 2
    assert "add --yes" in capsys.readouterr().err
    assert package.folder.exists()


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("", 1), ("no", 1)])
def test_on_a_terminal_it_asks(package, monkeypatch, answer, code) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: answer)
    assert main(["remove-model", "mine"]) == code
    assert package.folder.exists() == bool(code)
