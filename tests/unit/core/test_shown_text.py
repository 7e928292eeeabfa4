from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.shown_text import brief_names, escaped, escaped_lines, is_printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Müller 患者 😀.nii", "Müller 患者 😀.nii"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("line\nbreak\r\t", r"line\nbreak\r\t"),
        ("\x9b31mred", r"\x9b31mred"),  # the same command in one character
        ("\u202egpj.nii", r"\u202egpj.nii"),  # would be read backwards
        ("caf\udce9", r"caf\xe9"),
        ("\ud800", r"\ud800"),
        ("Séquence\u00a0: T1w\u202f?", "Séquence\u00a0: T1w\u202f?"),
        ("a\u2028b\u3000c", r"a\u2028b\u3000c"),
        ("a\0b\x7f", r"a\x00b\x7f"),
        ("\U000e0041", r"\U000e0041"),
    ],
)
def test_what_has_no_form_is_escaped(text, shown):
    assert escaped(text) == shown


def test_lines_stay_lines():
    assert escaped_lines("a\x1b\nb\r\n") == "a\\x1b\nb\\r\n"


@given(st.text(st.characters(exclude_categories=())))
def test_a_text_is_printable_and_escaped_once(text):
    assert is_printable(escaped(text))
    assert escaped(escaped(text)) == escaped(text)


def test_names_of_a_file_are_told_in_short():
    names = ["a\0", "x" * 400, *"bcdefgh"]
    assert brief_names(names[:1]) == [r"a\x00"]
    told = brief_names(names)
    assert len(told) == 7
    assert told[-1] == "…"
    assert max(map(len, told)) == 41
