"""Sentences that remember their template and their arguments."""

import copy
import json
import pickle
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.errors import InputError
from unet_gui.core.shown_text import escaped
from unet_gui.core.text import (
    Text,
    alternatives,
    capitalised,
    from_json,
    joined,
    listed,
    lowered,
    plural,
    to_json,
)

NESTED = Text(
    "{file} is left out: {why}.", file="a.nii", why=Text("{count:,} faults", count=1200)
)


def test_a_text_is_its_english_sentence():
    assert NESTED == "a.nii is left out: 1,200 faults."
    assert json.loads(json.dumps(NESTED)) == NESTED
    assert type(NESTED.english) is str


def test_arguments_that_are_objects_count_as_their_string():
    error = InputError(Text("{name} is empty.", name="b"))
    text = Text("{path}: {error} {n:.1f}", path=Path("a"), error=error, n=np.float32(2))
    assert text == "a: b is empty. 2.0"
    assert isinstance(text.arguments["error"], Text)


def test_a_text_can_be_copied_and_pickled():
    for other in (copy.deepcopy(NESTED), pickle.loads(pickle.dumps(NESTED))):
        assert other == NESTED
        assert other.template == NESTED.template
        assert other.arguments["why"].arguments == {"count": 1200}


@given(st.text(), st.integers(), st.floats(allow_nan=False))
def test_a_text_survives_json(name, count, share):
    part = Text("{count} of {share}", count=count, share=share)
    text = Text("{name}: {part}", name=name, part=part)
    other = from_json(json.loads(json.dumps(to_json(text))))
    assert other == text
    assert other.rendered(str.upper) == text.rendered(str.upper)


def test_a_mere_string_survives_json():
    assert from_json(to_json("GPU 0")) == "GPU 0"
    with pytest.raises(ValueError, match="not a text"):
        from_json({"arguments": {}})


def test_an_error_keeps_its_text():
    assert isinstance(str(InputError(NESTED)), Text)
    odd = str(InputError(Text("{file} is empty.", file="a\nb\x1b")))
    assert odd == "a b\\x1b is empty."
    assert odd.template == "{file} is empty."


def test_a_sentence_that_is_too_long_is_cut():
    assert len(str(InputError(Text("{file} is empty.", file="a" * 2000)))) < 700


def test_odd_characters_of_arguments_are_escaped():
    shown = escaped(Text("{part}!", part=Text("{name} is open", name="\x1b")))
    assert shown == "\\x1b is open!"
    assert isinstance(shown, Text)


@pytest.mark.parametrize(
    ("words", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_words_are_listed(words, expected):
    assert listed(words) == expected
    assert alternatives(words) == expected.replace("and", "or")


def test_parts_are_joined_whatever_stands_between_them():
    assert joined("{ · }", ["a", "b{0}"]) == "a{ · }b{0}"
    assert Text("{n}", n=1) + "{" + Text("b") == "1{b"
    assert "a " + Text("b") == "a b"
    assert isinstance("a " + Text("b"), Text)


def test_the_number_decides_between_two_templates():
    assert plural(1, "one file", "{count} files") == "one file"
    assert plural(0, "one file", "{count} files") == "0 files"


def test_each_language_has_its_own_singular():
    french = {"{count} file": "{count} fichier", "{count} files": "{count} fichiers"}
    text = Text("{found}!", found=plural(0, *french))
    sent = from_json(json.loads(json.dumps(to_json(text))))
    for one in (text, sent, pickle.loads(pickle.dumps(text)), text.mapped(str.upper)):
        shown = one.rendered(lambda t: french.get(t, t), lambda n: n < 2)
        assert shown == "0 fichier!"
    assert text == "0 files!"
    digits = plural(0, "1 file", "{count} files")
    assert digits.rendered(str, lambda n: n < 2) == "0 files"


def test_the_first_letter_follows_the_place_in_the_sentence():
    assert lowered("Whole tumour") == "whole tumour"
    assert capitalised("edema") == "Edema"
    assert Text("{name:capital}: {n:d}", name="edema", n=1) == "Edema: 1"
