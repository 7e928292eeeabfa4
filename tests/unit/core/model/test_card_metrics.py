from __future__ import annotations

from tests.card_spec import METRICS, dice_alone, figures
from unet_gui.core.model.card_metrics import (
    case_rows,
    case_tables,
    dice_comparison,
    failures,
    has_missed_region,
    mean_table,
    not_measured,
    seen_cases,
)
from unet_gui.core.model.card_values import DASH


def test_means_of_every_region() -> None:
    table = mean_table(METRICS)
    assert table is not None
    assert table.columns == (
        "Region",
        "Dice",
        "HD95 (mm)",
        "Sensitivity",
        "Specificity",
    )
    assert [row[0] for row in table.rows] == [
        "Edema",
        "Non-enhancing",
        "Enhancing",
        "Whole tumour",
        "Tumour core",
    ]
    assert table.rows[0][1:] == ("0.750", "8.0", "0.800", "0.9990")
    assert not_measured(table) == ()


def test_old_cards_know_dice_alone() -> None:
    table = mean_table({"dice": {"whole_tumour": 0.8, "edema": 0.5}})
    assert table is not None
    assert table.columns == ("Region", "Dice")
    assert table.rows == (("Edema", "0.500"), ("Whole tumour", "0.800"))
    assert not_measured(table) == ("HD95", "sensitivity", "specificity")


def test_the_worst_case_is_the_first_and_failures_are_marked() -> None:
    assert list(case_rows(METRICS)) == ["B", "A"]
    dice, *others = case_tables(METRICS)
    assert dice.title == "Dice by case"
    assert [row[0] for row in dice.rows] == ["B", "A"]
    assert dice.marked == {0}
    assert [table.title for table in others] == [
        "HD95 (mm) by case",
        "Sensitivity by case",
        "Specificity by case",
    ]
    assert failures(case_rows(METRICS)) == ("B",)


def test_a_region_that_a_case_does_not_have_is_a_dash() -> None:
    metrics = {"cases": {"A": {"edema": 0.4, "enhancing": None}, "B": {"odd": 0.9}}}
    (table,) = case_tables(metrics)
    assert table.columns == ("Case", "Edema", "Odd")
    assert table.rows == (("A", "0.400", DASH), ("B", DASH, "0.900"))


def test_a_model_of_one_class_is_judged_by_it() -> None:
    cases = case_rows({"cases": {"A": {"enhancing": 0.69}, "B": {"enhancing": 0.7}}})
    assert failures(cases) == ("A",)


def test_a_case_without_the_judged_region_is_no_failure() -> None:
    metrics = {"cases": {"A": {"edema": 0.1}, "B": {"whole_tumour": 0.8}}}
    assert list(case_rows(metrics)) == ["B", "A"]
    assert failures(case_rows(metrics)) == ()


def test_a_missed_region_is_told_by_its_distance() -> None:
    assert has_missed_region(METRICS)
    assert not has_missed_region({"cases": {"A": figures(0.9)}})


def test_no_metrics() -> None:
    for metrics in ({}, {"cases": 3, "dice": "good", "mean": [1]}):
        assert mean_table(metrics) is None
        assert case_tables(metrics) == ()


def test_variants_are_compared_with_the_model_as_it_is() -> None:
    variants = {"without T1Gd": {**dice_alone(0.5), "edema": 0.76}, "none": 3}
    table = dice_comparison("Mean Dice", "as it is", METRICS, variants)
    assert table is not None
    assert table.rows[0] == ("as it is", *["0.750"] * 5)
    minus = "\N{MINUS SIGN}"
    name, edema, other, *_ = table.rows[1]
    assert (name, edema, other) == (
        "without T1Gd",
        "0.760 (+0.01)",
        f"0.500 ({minus}0.25)",
    )
    assert len(table.rows) == 2


def test_nothing_to_compare() -> None:
    assert dice_comparison("Dice", "usual", METRICS, {}) is None
    table = dice_comparison("Dice", "usual", {}, {"other": {"edema": 0.5}})
    assert table is not None
    assert table.rows == (("usual", DASH), ("other", "0.500"))


def test_cases_seen_in_training_are_marked() -> None:
    metrics = {**METRICS, "seen_in_training": ["A", "Z"]}
    assert seen_cases(metrics) == ("A",)
    for table in case_tables(metrics):
        assert [row[0] for row in table.rows] == ["B", "A (seen in training)"]
