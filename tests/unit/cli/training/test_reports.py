from __future__ import annotations

import json
import math
import sys
from pathlib import Path

from unet_gui.cli.training.reports import JsonReport, TerminalReport
from unet_gui.networks.training.report import Step

FIRST = {"kind": "step", "epoch": 2, "of": 4}
ROW = {"epoch": 2, "loss": 0.25, "learning_rate": 0.001}


def tell(report) -> None:
    report.message("Read A")
    report.step(Step(2, 1, 4, 0.75, left_s=400))
    report.step(Step(2, 4, 4, 0.25, left_s=200))
    report.epoch(ROW)
    report.validating(2)
    report.validation(2, {"edema": 0.5, "enhancing": math.nan}, 0.5)
    report.step(Step(3, 1, 4, 0.2, left_s=30))
    report.done(Path("model"), 2, {"edema": 0.5})


def test_json_has_null_for_an_undefined_dice(capsys) -> None:
    tell(JsonReport())
    JsonReport().error("No.")
    out, err = capsys.readouterr()
    assert [json.loads(line) for line in out.splitlines()] == [
        {"kind": "message", "message": "Read A"},
        {**FIRST, "number": 1, "loss": 0.75, "left_s": 400},
        {**FIRST, "number": 4, "loss": 0.25, "left_s": 200},
        {"kind": "epoch", **ROW},
        {"kind": "validating", "epoch": 2},
        {
            "kind": "validation",
            "epoch": 2,
            "dice": {"edema": 0.5, "enhancing": None},
            "score": 0.5,
        },
        {**FIRST, "epoch": 3, "number": 1, "loss": 0.2, "left_s": 30},
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
    assert "about 4 min left" in err
    assert "epoch 2, validating" in err
    assert "Dice 0.500" in err  # of the latest validation, in the bar of epoch 3
    assert "Wrote model" in err


def test_of_quick_steps_the_first_and_the_last_are_printed(capsys, monkeypatch) -> None:
    monkeypatch.setattr("time.monotonic", lambda: 100.0)
    report = JsonReport()
    for number in range(1, 6):
        report.step(Step(1, number, 5, 0.5, left_s=math.inf))
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["number"] for line in lines] == [1, 5]
    assert lines[0]["left_s"] is None
