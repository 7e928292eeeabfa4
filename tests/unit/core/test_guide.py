from __future__ import annotations

import pytest

from unet_gui.core.guide import anchor_of, hit_count, search_words


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", ()),
        ("  ", ()),
        ("Mask Volume mask", ("mask", "volume")),
        ('"label values" mL', ("label values", "ml")),
        ('"', ()),
    ],
)
def test_a_query_is_words_and_phrases(query, words):
    assert search_words(query) == words


def test_only_texts_with_all_words_count():
    assert hit_count("Mask, masks and volumes", ("mask", "volume")) == 3
    assert hit_count("Mask and masks", ("mask", "volume")) == 0
    assert hit_count("Mask", ()) == 0


def test_anchors_are_those_of_web_pages():
    assert anchor_of("How sure the mask is") == "how-sure-the-mask-is"
    assert anchor_of("models and import-model") == "models-and-import-model"
    assert anchor_of(" What's new? ") == "whats-new"
