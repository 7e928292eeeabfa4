from __future__ import annotations

import pytest

from tests.card_spec import bare_spec, full_spec
from unet_gui.core.model.missing_cost import missing_sentences


def test_without_contrast_there_is_no_enhancing_tumour() -> None:
    assert missing_sentences(("T1Gd",), full_spec()) == (
        "T1Gd is missing.",
        "Enhancing tumour cannot be marked.",
        "Mean Dice without T1Gd: 0.50 instead of 0.75 (whole tumour) and 0.50 instead "
        "of 0.75 (tumour core).",
    )


def test_two_are_missing() -> None:
    first, *others, last = missing_sentences(("FLAIR", "T1w"), full_spec())
    assert first == "FLAIR and T1w are missing."
    assert len(others) == 1  # nobody measured it without T1w
    assert "(enhancing)" in others[0]
    assert last == "Without both it is worse."


def test_two_that_were_measured_together() -> None:
    row = {"whole_tumour": 0.25, "enhancing": 0.1}
    metrics = {"mean": {"whole_tumour": {"dice": 0.75}}}
    metrics |= {"missing": {"FLAIR": row, "FLAIR and T1w": row}}
    assert missing_sentences(("T1w", "FLAIR"), full_spec(metrics=metrics)) == (
        "T1w and FLAIR are missing.",
        "Mean Dice without FLAIR and T1w: 0.25 instead of 0.75 (whole tumour).",
    )


@pytest.mark.parametrize(
    "metrics", [{}, {"missing": {"T1w": {"whole_tumour": "good"}}}, {"missing": 3}]
)
def test_what_was_not_measured(metrics) -> None:
    assert missing_sentences(("T1w",), full_spec(metrics=metrics)) == (
        "T1w is missing.",
        "How much worse the result gets was not measured.",
    )


def test_nothing_is_missing() -> None:
    assert missing_sentences((), full_spec()) == ()


def test_a_model_without_that_class_loses_none() -> None:
    assert "Enhancing" not in " ".join(missing_sentences(("T1Gd",), bare_spec()))
