from __future__ import annotations

from unet_gui.core.card_figures import dice_table, training_facts


def test_cases_then_the_mean() -> None:
    metrics = {
        "note": "measured",
        "dice": {"edema": 0.5, "whole_tumour": 0.756},
        "cases": {"A": {"edema": 0.4, "enhancing": None}, "B": {"edema": {"dice": 1}}},
    }
    regions, rows = dice_table(metrics)
    assert regions == ["edema", "enhancing", "whole_tumour"]
    dash = "\N{EN DASH}"
    assert rows == [
        ["A", "0.40", dash, dash],
        ["B", "1.00", dash, dash],
        ["mean", "0.50", dash, "0.76"],
    ]


def test_no_figures() -> None:
    assert dice_table({}) == ([], [])
    assert dice_table({"cases": 3, "dice": "good"}) == ([], [])


def test_facts_leave_out_what_was_not_given() -> None:
    training = {"best_epoch": 3, "minutes": None, "cases": ["A", "B"], "more": {}}
    assert training_facts(training) == [("best epoch", "3"), ("cases", "A, B")]
