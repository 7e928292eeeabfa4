from __future__ import annotations

import pytest

from unet_gui.io.class_style_settings import parse_class_styles

GOOD = {"colour": [1, 2, 3], "look": "both", "outline_px": 1, "opacity": 1}


def test_styles_are_read_and_unknown_classes_left_out():
    styles = parse_class_styles({"edema": GOOD, "cyst": "rubbish"})
    assert styles == {"edema": {**GOOD, "colour": (1, 2, 3), "opacity": 1.0}}


@pytest.mark.parametrize(
    "change",
    [
        {"colour": [1, 2]},
        {"colour": [1, 2, 300]},
        {"colour": [1, 2, True]},
        {"colour": "red"},
        {"colour": [1.5, 2, 3]},
        {"look": "dots"},
        {"look": []},
        {"outline_px": 9},
        {"outline_px": True},
        {"outline_px": {}},
        {"opacity": 2},
        {"opacity": "much"},
        {"opacity": True},
        {"opacity": float("nan")},
    ],
    ids=str,
)
def test_rubbish_is_refused(change):
    with pytest.raises((TypeError, ValueError)):
        parse_class_styles({"edema": {**GOOD, **change}})


@pytest.mark.parametrize("value", [None, [], {"edema": None}, {"edema": {}}], ids=str)
def test_what_is_no_table_is_refused(value):
    with pytest.raises((TypeError, ValueError)):
        parse_class_styles(value)
