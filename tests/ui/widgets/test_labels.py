from __future__ import annotations

import pytest

from unet_gui.ui.widgets.labels import ElidedLabel, plain_tip, wrapped_label


@pytest.mark.parametrize(
    ("name", "tip"),
    [
        ("scan_flair.nii", "scan_flair.nii"),
        ("<b>bold</b>.nii", "<span>&lt;b&gt;bold&lt;/b&gt;.nii</span>"),
        ("a&amp;b\x1b[31m", r"a&amp;b\x1b[31m"),
    ],
)
def test_a_tooltip_shows_a_name_as_it_is(name, tip):
    assert plain_tip(name) == tip


def test_labels_show_odd_characters_escaped(qtbot):
    label = wrapped_label("line\x1b[31m\nanother")
    qtbot.addWidget(label)
    assert label.text() == "line\\x1b[31m\nanother"
    elided = ElidedLabel("caf\udce9")
    qtbot.addWidget(elided)
    assert elided.text() == r"caf\xe9"
