from __future__ import annotations

from tests.card_spec import TRAINING
from unet_gui.core.model.card_training import training_facts, validation_cases


def test_what_every_card_should_say_comes_first() -> None:
    facts = dict(training_facts(TRAINING))
    assert list(facts)[:6] == [
        "Data",
        "Licence of the data",
        "Kept for validation",
        "Seed",
        "Time",
        "Augmentation",
    ]
    assert facts["Kept for validation"] == "2 cases: A and B"
    assert facts["Seed"] == "0"
    assert facts["Time"] == "stage 1: 240 minutes; stage 2: 360 minutes"
    assert facts["Augmentation"].startswith("strong: flips, ")
    assert facts["Further options"] == "patch 64 x 64 x 64 voxels"
    assert "Not stated" not in facts


def test_what_is_not_said_is_said_to_be_missing() -> None:
    facts = dict(training_facts({"dataset": "some", "epochs": 3, "average": 0.0}))
    assert facts["Time"] == "3 epochs"
    assert facts["Not stated"] == (
        "licence of the data, kept for validation, seed and augmentation"
    )
    assert "Average of weights" not in facts


def test_unknown_options_are_shown_as_they_are() -> None:
    facts = dict(training_facts({"seed": 1, "new_trick": True, "cut_off": True}))
    assert facts["Further options"] == "new trick yes"
    assert "ended before" in facts["Not finished"]


def test_a_model_that_saw_all_cases() -> None:
    facts = dict(training_facts({**TRAINING, "validation_cases": []}))
    assert facts["Kept for validation"] == "none: trained on all cases"
    assert "Not stated" not in facts


def test_a_card_without_training() -> None:
    assert training_facts({}) == (
        ("", "The card does not say how the model was trained."),
    )


def test_validation_cases_of_an_odd_card_are_none() -> None:
    assert validation_cases(TRAINING) == {"A", "B"}
    assert validation_cases({"validation_cases": 3}) == frozenset()


def test_the_number_of_listed_training_cases_is_told() -> None:
    cases = [{"name": "A", "fingerprint": "AAAA"}, {"name": "B"}]
    facts = dict(training_facts({**TRAINING, "cases": cases}))
    assert facts["Training cases"].startswith("2 cases, listed in model.json")
    assert "AAAA" not in str(facts)


def test_a_bare_number_of_cases_is_another_option() -> None:
    facts = dict(training_facts({**TRAINING, "cases": 90}))
    assert "cases 90" in facts["Further options"]
    assert "Training cases" not in facts
