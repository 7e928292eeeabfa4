from __future__ import annotations

import pytest

from unet_gui.cli.main import main
from unet_gui.core.errors import InputError

START_BACKEND = "unet_gui.networks.engine.backend.start_backend"


@pytest.mark.parametrize("more", [(), ("--assemble", "a,b"), ("--recipe", "glioma")])
def test_an_existing_model_is_not_replaced(tmp_path, capsys, monkeypatch, more):
    monkeypatch.setattr(START_BACKEND, lambda *_: "CPU")
    (tmp_path / "model.json").write_text("mine")
    code = main(["train", str(tmp_path / "data"), "-o", str(tmp_path), *more])
    assert code == 2
    assert "holds a model already" in capsys.readouterr().err
    assert (tmp_path / "model.json").read_text() == "mine"


def test_the_runtime_is_handed_to_keras(tmp_path, monkeypatch):
    seen = []

    def start(*given):
        seen.append(given)
        raise InputError("Enough.")

    monkeypatch.setattr(START_BACKEND, start)
    words = ["train", str(tmp_path), "-o", str(tmp_path / "out")]
    assert main(words) == main([*words, "--runtime", "torch"]) == 2
    assert seen == [("auto", ""), ("auto", "torch")]


@pytest.mark.parametrize("text", ["0,0.3,0.3", "1.0", "0.3,x"])
def test_thresholds_that_cannot_be_are_refused(tmp_path, capsys, text):
    with pytest.raises(SystemExit) as ended:
        main(["train", str(tmp_path), "-o", str(tmp_path), "--thresholds", text])
    assert ended.value.code == 2
    assert "--thresholds" in capsys.readouterr().err
