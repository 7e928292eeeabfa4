from __future__ import annotations

import pytest

from unet_gui.cli.main import main


@pytest.mark.parametrize("more", [(), ("--assemble", "a,b"), ("--recipe", "glioma")])
def test_an_existing_model_is_not_replaced(tmp_path, capsys, monkeypatch, more):
    monkeypatch.setattr("unet_gui.networks.engine.backend.start_backend", str)
    (tmp_path / "model.json").write_text("mine")
    code = main(["train", str(tmp_path / "data"), "-o", str(tmp_path), *more])
    assert code == 2
    assert "holds a model already" in capsys.readouterr().err
    assert (tmp_path / "model.json").read_text() == "mine"


@pytest.mark.parametrize("text", ["0,0.3,0.3", "1.0", "0.3,x"])
def test_thresholds_that_cannot_be_are_refused(tmp_path, capsys, text):
    with pytest.raises(SystemExit) as ended:
        main(["train", str(tmp_path), "-o", str(tmp_path), "--thresholds", text])
    assert ended.value.code == 2
    assert "--thresholds" in capsys.readouterr().err
