"""The meaning of the names that label tables and dataset.json give to values."""

from __future__ import annotations

import pytest

from unet_gui.io.names.label_names import dataset_hint, stated_labels


def meanings(**labels: int) -> dict[int, str | None]:
    """Return the class of each value; names have underscores in place of spaces."""
    named = {name.replace("_", " "): value for name, value in labels.items()}
    found = stated_labels({"labels": {"background": 0, **named}})
    if found is None or found.scheme is None:
        return {}
    scheme = found.scheme
    return {value: scheme.reading([value])[0] for value in labels.values()}


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("non-contrast-enhancing tumour", 2),
        ("Non contrast enhancing tumor core", 2),
        ("non-Gd-enhancing", 2),
        ("not enhancing", 2),
        ("unenhancing tumor", 2),
        ("tumor without enhancement", 2),
        ("NonEnhancing", 2),
        ("contrast-enhancing tumor", 3),
        ("active tumour", 3),
        ("FLAIR non-enhancing", 1),
        ("healthy tissue", None),
        ("non-tumor", None),
    ],
)
def test_names_that_speak_of_enhancement_or_its_lack(name, meaning):
    assert meanings(**{name: 7, "edema": 8})[7] == meaning


@pytest.mark.parametrize(
    "labels",
    [
        {"edema": 1, "tumor": 2},
        {"necrosis": 1, "edema": 2, "tumor": 3},
        {"necrosis": 1, "edema": 2, "tumor_core": 3},
    ],
)
def test_a_tumour_beside_its_edema_is_asked_about(labels):
    assert meanings(**labels) == {}
    hint = dataset_hint({"labels": labels})
    assert not hint.is_sure
    assert "tumor" in hint.clue


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ({"whole_tumor": 1, "tumor_core": 2, "enhancing_tumor": 3}, {1: 1, 2: 2, 3: 3}),
        ({"edema": 4, "tumor_core": 5}, {4: 1, 5: 2}),
        ({"necrosis": 1, "tumor_core": 2, "enhancing": 3}, {1: 2, 2: 2, 3: 3}),
    ],
)
def test_a_region_beside_what_it_holds_is_the_rest_of_it(labels, expected):
    assert meanings(**labels) == expected
