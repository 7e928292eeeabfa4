from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.model.training_cases import (
    lists_training_cases,
    merged_training_cases,
    most_alike,
    same_training_case,
    training_case_entry,
    training_case_names,
)

SHAPE = (6, 6, 6, 4)


def random_fingerprint(seed):
    return np.random.default_rng(seed).integers(-100, 100, SHAPE).astype(np.int8)


ONE, TWO = random_fingerprint(1), random_fingerprint(2)
TRAINING = {"cases": [training_case_entry("A", ONE), training_case_entry("B", TWO)]}


def test_a_training_case_is_found_by_its_fingerprint():
    assert same_training_case(TRAINING, ONE) == "A"
    noisy = np.clip(TWO + np.random.default_rng(0).normal(0, 9, SHAPE), -127, 127)
    assert same_training_case(TRAINING, noisy.astype(np.int8)) == "B"
    assert same_training_case(TRAINING, random_fingerprint(3)) == ""
    assert most_alike(TRAINING, ONE) == ("A", pytest.approx(1.0))


def test_cases_of_one_name_are_all_compared():
    training = {"cases": [training_case_entry("", ONE), training_case_entry("", TWO)]}
    assert most_alike(training, ONE)[1] == pytest.approx(1.0)
    assert most_alike(training, TWO)[1] == pytest.approx(1.0)


def test_without_a_list_it_is_unknown():
    assert same_training_case({}, ONE) is None
    assert not lists_training_cases({"cases": "all"})
    assert same_training_case({"cases": []}, ONE) == ""
    assert most_alike({}, ONE) == ("", 0.0)


@pytest.mark.parametrize(
    "entry", [None, 3, "A", {}, {"name": "A"}, {"name": 7, "fingerprint": [1]}]
)
def test_entries_that_cannot_be_read_are_left_out(entry):
    training = {"cases": [entry, training_case_entry("B", TWO)]}
    assert same_training_case(training, TWO) == "B"
    assert "B" in training_case_names(training)


def test_lists_are_merged_without_repeats():
    a, b = TRAINING["cases"]
    other = training_case_entry("A", TWO)
    assert merged_training_cases([[a, b], None, [b, other]]) == [a, b, other]
    assert merged_training_cases([]) == []
