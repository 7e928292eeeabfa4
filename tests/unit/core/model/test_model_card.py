from __future__ import annotations

from dataclasses import replace

from tests.card_spec import METRICS, TRAINING, bare_spec, full_spec
from unet_gui.core.model.model_card import (
    NOT_MEASURED,
    card_page,
    may_lack_text,
    summary_text,
)


def sections(spec):
    return {section.title: section for section in card_page(spec).sections}


def test_a_full_card() -> None:
    page = card_page(full_spec())
    assert page.title == "Glioma, two stages"
    assert page.summary == (
        "Marks edema, non-enhancing and enhancing tumour on FLAIR, T1w, T1Gd and T2w, "
        "in 2 stages."
    )
    assert [section.title for section in page.sections] == [
        "Model",
        "Metrics",
        "Cases",
        "Missing sequences",
        "Time and memory",
        "Training",
        "Thresholds",
        "More metrics by case",
    ]


def test_metrics_come_with_their_cases_and_failures() -> None:
    said = sections(full_spec())["Metrics"].sentences
    assert said == (
        "On 2 cases that the model was not trained on.",
        "Measured by hand.",
        "Failures: 1 case of 2 with a Dice below 0.7 for the whole tumour: B.",
        "An HD95 of 373.1 mm stands for a region that was missed, or marked where "
        "there is none.",
    )


def test_cases_that_were_perhaps_trained_on() -> None:
    training = {**TRAINING, "validation_cases": ["A"]}
    said = sections(full_spec(training=training))["Metrics"].sentences
    assert said[0] == (
        "On 2 cases; the card does not say that they were kept from training."
    )


def test_metrics_of_the_run_that_left_cases_out() -> None:
    training = {**TRAINING, "validation_cases": []}
    said = sections(full_spec(training=training))["Metrics"].sentences
    assert said[0] == (
        "On 2 cases, by another run of the recipe: these weights saw all cases."
    )


def test_a_split_can_name_the_cases_of_its_metrics() -> None:
    metrics = {**METRICS, "splits": {"seen cases": {**METRICS, "whose": "Of these."}}}
    page = card_page(full_spec(metrics=metrics))
    (section,) = [s for s in page.sections if s.title == "Metrics: seen cases"]
    assert section.sentences[0] == "Of these."


def test_metrics_of_another_split_stand_apart() -> None:
    metrics = {"splits": {"18/6": METRICS}}
    found = sections(full_spec(metrics=metrics))
    assert found["Metrics"].sentences == (
        "These weights were not measured; those of other splits were.",
    )
    other = found["Metrics: 18/6"]
    assert other.sentences[0].startswith("With weights trained on another split")
    assert other.tables[0].rows[0][1] == "0.750"
    assert "Cases: 18/6" in found
    assert "More metrics by case: 18/6" in found


def test_weak_points_are_told_in_the_words_of_the_card() -> None:
    known = {**METRICS, "weak_points": ["Faint tumours are missed."]}
    titles = list(sections(full_spec(metrics=known)))
    assert titles.index("Weak points") < titles.index("Missing sequences")
    said = sections(full_spec(metrics=known))["Weak points"].sentences
    assert said == ("Faint tumours are missed.",)
    assert "Weak points" not in sections(full_spec(metrics={"weak_points": 3}))


def test_what_a_missing_sequence_costs() -> None:
    section = sections(full_spec())["Missing sequences"]
    (table,) = section.tables
    assert [row[0] for row in table.rows] == [
        "none missing",
        "without T1Gd",
        "without FLAIR",
    ]
    assert "Without T1Gd no enhancing tumour is marked." in section.sentences


def test_a_cost_that_was_not_measured_is_not_kept_back() -> None:
    said = sections(full_spec(metrics={}))["Missing sequences"].sentences
    assert "It was not measured how much a missing sequence costs." in said


def test_time_memory_and_half_precision() -> None:
    assert dict(sections(full_spec())["Time and memory"].facts) == {
        "Time": "7.0 s a case, 8.0 s at most",
        "Memory": "2.1 GB at most, with the program",
        "Half precision (bfloat16)": "largest change of a probability 0.012, "
        "95 % of them below 0.0004",
    }


def test_a_bare_card_says_what_it_lacks() -> None:
    page = card_page(bare_spec())
    assert page.title == "bare"
    found = {section.title: section for section in page.sections}
    assert list(found) == ["Model", "Metrics", "Time and memory", "Training"]
    facts = dict(found["Model"].facts)
    assert facts["Id"] == "bare"
    assert facts["May be missing"] == "none"
    assert facts["Licence"] == facts["Citation"] == "not stated"
    assert found["Metrics"].sentences == (NOT_MEASURED,)
    assert found["Time and memory"].sentences == ("Not measured: time and memory.",)


def test_one_class() -> None:
    assert summary_text(bare_spec()) == "Marks edema on FLAIR."


def test_what_may_be_missing() -> None:
    spec = full_spec()
    assert may_lack_text(spec) == "one or two of FLAIR, T1w, T1Gd and T2w"
    assert may_lack_text(replace(spec, may_lack=("T1w",))) == "T1w"
    two = replace(spec, sequences=("FLAIR", "T2w"), may_lack=("FLAIR", "T2w"))
    assert may_lack_text(two) == "one of FLAIR and T2w"


def test_metrics_of_cases_seen_in_training_are_marked() -> None:
    training = {**TRAINING, "validation_cases": ["B"], "cases": [{"name": "A"}]}
    found = sections(full_spec(training=training))
    sentence = "Seen in training: A; these metrics say nothing about other cases."
    assert sentence in found["Metrics"].sentences
    (table,) = found["Cases"].tables
    assert [row[0] for row in table.rows] == ["B", "A (seen in training)"]


def test_metrics_of_other_weights_are_not_marked_for_these() -> None:
    """A model trained on all cases takes over the metrics of another split."""
    training = {**TRAINING, "validation_cases": [], "cases": [{"name": "A"}]}
    seen = {"mean": METRICS["mean"], "cases": METRICS["cases"]}
    splits = {"seen": {**seen, "seen_in_training": ["A", "B"]}, "other": seen}
    found = sections(
        full_spec(training=training, metrics={**METRICS, "splits": splits})
    )
    for title, expected in (
        ("Cases", ["B", "A"]),
        ("Cases: other", ["B", "A"]),
        ("Cases: seen", ["B (seen in training)", "A (seen in training)"]),
    ):
        assert [row[0] for row in found[title].tables[0].rows] == expected
