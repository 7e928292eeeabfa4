"""``unet-gui import-model``, then ``unet-gui models``."""

from __future__ import annotations

import json

import pytest

from tests.legacy_file import write_legacy_file
from unet_gui.cli.main import main

pytestmark = pytest.mark.tensorflow


@pytest.fixture
def own_models(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "unet-gui" / "models"


def test_an_imported_model_is_listed(tmp_path, own_models, capsys) -> None:
    write_legacy_file(tmp_path / "old.hdf5")
    words = ["import-model", str(tmp_path / "old.hdf5"), "--id", "mine", "--json"]
    assert main(words) == 0
    said = json.loads(capsys.readouterr().out)
    assert said == {"id": "mine", "folder": str(own_models / "mine")}
    assert main(["models"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["glioma", "mine"]
    assert main(["models", "mine"]) == 0
    said = capsys.readouterr().out
    assert "Imported: old.hdf5" in said
    assert "mine, version 1" in said
    assert main(words) == 2
    assert "There is already a model 'mine'" in capsys.readouterr().err
