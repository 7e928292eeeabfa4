from __future__ import annotations

import json
import math
import sys
from pathlib import Path

from unet_gui.cli.training_reports import JsonReport, TerminalReport

ROW = {"epoch": 2, "loss": 0.25, "learning_rate": 0.001}


def tell(report) -> None:
    report.message("Read A")
    report.step(2, 1, 4, 0.75)
    report.step(2, 4, 4, 0.25)
    report.epoch(ROW)
    report.validation(2, {"edema": 0.5, "enhancing": math.nan}, 0.5)
    report.step(3, 1, 4, 0.2)
    report.done(Path("model"), 2, {"edema": 0.5})


def test_json_has_null_for_an_undefined_dice(capsys) -> None:
    tell(JsonReport())
    JsonReport().error("No.")
    out, err = capsys.readouterr()
    assert [json.loads(line) for line in out.splitlines()] == [
        {"kind": "epoch", **ROW},
        {
            "kind": "validation",
            "epoch": 2,
            "dice": {"edema": 0.5, "enhancing": None},
            "score": 0.5,
        },
        {"kind": "done", "model": "model", "best_epoch": 2, "dice": {"edema": 0.5}},
        {"kind": "error", "message": "No."},
    ]
    assert err == ""


def test_a_log_has_lines_and_no_progress_bar(capsys) -> None:
    tell(TerminalReport())
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "Read A",
        "epoch 2  loss 0.25  edema 0.5  enhancing nan",
        "Wrote model with the weights of epoch 2: edema 0.500",
    ]


def test_a_terminal_has_a_progress_bar_with_loss_and_dice(capsys, monkeypatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    report = TerminalReport()
    tell(report)
    report.close()
    err = capsys.readouterr().err
    assert "epoch 2: 100%" in err
    assert "loss 0.2500" in err
    assert "Dice 0.500" in err  # of the latest validation, in the bar of epoch 3
    assert "Wrote model" in err
