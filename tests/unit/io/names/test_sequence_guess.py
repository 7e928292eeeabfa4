from __future__ import annotations

import random
import re

import pytest

from tests.unit.io.names.name_grammar import built_name
from tests.unit.io.names.published_names import (
    IN_DOUBT,
    NO_SEQUENCE,
    PUBLISHED,
)
from unet_gui.core.sequences import MriSequence
from unet_gui.io.names.sequence_guess import guess_sequence
from unet_gui.io.names.shared_words import shared_words

FLAIR, T1W, T1GD, T2W = MriSequence
ALL = [(name, sequence) for sequence, names in PUBLISHED.items() for name in names]
PREFIXES = (
    *("", "P1", "sub-07", "TCGA-06-0125", "UKHD", "MGH.neuro", "CHU Lyon", "GBM"),
    *("Größe", "1.2.840.113619", "20190514", "week-000", "Klinikum", "Hospital Sin"),
)
SUFFIXES = ("", "12", "20190514093011", "brain", "n4", "bet", "093011_5", "v2")


@pytest.mark.parametrize(("name", "sequence"), ALL)
def test_published_names_are_understood(name, sequence) -> None:
    guess = guess_sequence(name)
    assert guess.sequence is sequence
    assert guess.is_certain
    assert guess.clue


@pytest.mark.parametrize("name", IN_DOUBT)
def test_a_name_in_doubt_is_a_question(name) -> None:
    guess = guess_sequence(name)
    assert guess.sequence is not None
    assert not guess.is_certain
    assert guess.sequence in guess.candidates


@pytest.mark.parametrize("name", NO_SEQUENCE)
def test_other_names_tell_no_sequence(name) -> None:
    assert guess_sequence(name).sequence is None


def permuted(name, generator):
    """Return a name with other separators, case, numbers and a prefix."""
    keeps_signs = "space-" in name or "ce-" in name or "+" in name
    separator = generator.choice("_- .")
    text = name if keeps_signs else re.sub(r"[\s_.-]", separator, name)
    case = generator.choice((str, str.lower, str.upper, str.title))
    parts = [
        generator.choice(PREFIXES),
        generator.choice(("", str(generator.randrange(1, 2000)))),
        case(text),
        generator.choice(SUFFIXES),
    ]
    joint = "_" if keeps_signs else separator
    return joint.join(part for part in parts if part)


def test_no_permutation_of_a_published_name_is_read_as_another_sequence() -> None:
    generator = random.Random(14)
    wrong, asked, unknown = [], 0, []
    for _ in range(10_000):
        name, sequence = generator.choice(ALL)
        text = permuted(name, generator)
        guess = guess_sequence(text)
        if guess.sequence is None:
            unknown.append((text, sequence))
        elif not guess.is_certain:
            asked += 1
        elif guess.sequence is not sequence:
            wrong.append((text, sequence, guess))
    assert not wrong, wrong[:20]
    assert not unknown, unknown[:20]
    assert asked < 500


@pytest.mark.parametrize("seed", range(4))
def test_no_name_built_from_protocols_and_languages_is_read_wrongly(seed) -> None:
    generator = random.Random(seed)
    built = [built_name(generator) for _ in range(500)]
    guesses = [(guess_sequence(text), text, sequence) for text, sequence in built]
    wrong = [g for g in guesses if g[0].is_certain and g[0].sequence is not g[2]]
    assert not wrong, wrong[:20]
    asked = [text for guess, text, _ in guesses if not guess.is_certain]
    assert len(asked) < 25, asked


def test_a_time_is_not_taken_for_a_contrast_agent() -> None:
    names = ["P_pre_T1", "P_pre_FLAIR", "P_post_T1", "P_post_FLAIR"]
    shared = shared_words(names)
    assert guess_sequence("P_pre_T1", shared).sequence is T1W
    assert not guess_sequence("P_post_T1", shared).is_certain


def test_a_word_in_all_names_tells_nothing_about_contrast() -> None:
    names = [f"Post_0003_{word}" for word in ("T1", "T1c", "T2", "FLAIR")]
    shared = shared_words(names)
    found = [guess_sequence(name, shared) for name in names]
    assert [guess.sequence for guess in found] == [T1W, T1GD, T2W, FLAIR]
    assert all(guess.is_certain for guess in found)


def test_an_agent_beside_all_sequences_is_believed() -> None:
    names = ["AX_T1_POST_GD", "AX_T1", "AX_T2", "AX_FLAIR_POST_GD"]
    guess = guess_sequence(names[0], shared_words(names))
    assert guess.is_certain
    assert guess.sequence is T1GD


def test_the_clue_is_spelled_as_in_the_name() -> None:
    assert guess_sequence("AX_T1_FSE_POST").clue == "T1 + POST"
    assert guess_sequence("P1_FLAIR_to_T1").clue == "FLAIR"


@pytest.mark.parametrize(
    ("name", "clue"),
    [
        ("P1_T1_map_MOLLI", "T1 + map"),
        ("P1_T2_star", "T2 + star"),
        ("P1_T1-sub", "T1 + sub"),
        ("AX_T1_MIP", "T1 + MIP"),
        ("Gan_T1", "T1"),
    ],
)
def test_the_word_of_a_computed_image_is_part_of_the_clue(name, clue) -> None:
    assert guess_sequence(name).clue == clue
