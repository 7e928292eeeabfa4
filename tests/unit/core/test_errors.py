from __future__ import annotations

import pytest

from unet_gui.core.errors import InputError, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Müller 脳.nii is empty.", "Müller 脳.nii is empty."),
        ("a\nb.nii is empty.", "a b.nii is empty."),
        ("a\x1b[31mb\0.nii", r"a\x1b[31mb\x00.nii"),
        ("caf\udce9.nii", r"caf\xe9.nii"),  # a name that is not UTF-8
        ("", ""),
        ("x" * 9000 + " is.", "x" * 300 + " … " + "x" * 296 + " is."),
    ],
)
def test_a_message_is_one_line_of_printable_characters(text, shown):
    assert printable(text) == shown
    assert str(InputError(text)) == shown
