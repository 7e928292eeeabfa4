"""The guide says the same in each language, in the words of the translated window."""

from __future__ import annotations

import re
from functools import cache
from xml.etree import ElementTree as ET

import pytest

from tests import guide_text
from unet_gui.core.guide import anchor_of
from unet_gui.io.guide import guide_folder, read_guide
from unet_gui.io.resources import resources_folder
from unet_gui.ui.guide.keys_page import KEYS_PAGE

LANGUAGES = ("de", "fr")
ENGLISH = {page.name: page.text for page in read_guide()}
PAGES = {
    language: {page.name: page.text for page in read_guide(language)}
    for language in LANGUAGES
}
each_page = pytest.mark.parametrize(
    ("language", "name"), [(x, name) for x in LANGUAGES for name in ENGLISH]
)


@cache
def catalogue(language: str) -> dict[str, set[str]]:
    """Return the translations of each text of the window, and of parts of texts."""
    found: dict[str, set[str]] = {}
    path = resources_folder() / "translations" / f"unet_gui_{language}.ts"
    for message in ET.parse(path).getroot().iter("message"):
        source = message.findtext("source", "")
        element = message.find("translation")
        words = "" if element is None else "".join(element.itertext())
        for piece, said in zip(_pieces(source), _pieces(words), strict=False):
            found.setdefault(piece, set()).add(said)
    return found


def _pieces(text: str) -> list[str]:
    whole = guide_text.shown_text(text)
    parts = re.split(r"\{[^}]*\}", whole)
    return [_plain(p) for p in ([whole, *parts] if parts[1:] else [whole])]


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" :;,.()…")


def _steps(texts: list[str]) -> list[str]:
    """Return the entries of menu paths, and other texts as they are."""
    return [
        _plain(guide_text.shown_text(s)) for text in texts for s in text.split(" → ")
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_there_and_none_is_left_over(language):
    names = {path.stem for path in (guide_folder() / language).iterdir()}
    assert names == ENGLISH.keys()


@each_page
def test_a_page_has_the_parts_of_the_english_one(language, name):
    text, english = PAGES[language][name], ENGLISH[name]
    for pattern in (r"^#+ ", r"^ *(?:-|\d+\.) ", r"^\|"):
        marks = [re.findall(pattern, t, re.MULTILINE) for t in (text, english)]
        assert marks[0] == marks[1], pattern
    assert len(guide_text.paragraphs(text)) == len(guide_text.paragraphs(english))


@each_page
def test_a_page_has_the_code_and_the_links_of_the_english_one(language, name):
    text, english = PAGES[language][name], ENGLISH[name]
    assert sorted(guide_text.code(text)) == sorted(guide_text.code(english))
    targets = [
        [x.partition("#")[0] for x in guide_text.links(t)] for t in (text, english)
    ]
    assert sorted(targets[0]) == sorted(targets[1])
    for link in guide_text.links(text):
        page, _, anchor = link.partition("#")
        if anchor and not link.startswith("https://"):
            there = PAGES[language][page.removesuffix(".md") or name]
            assert anchor in set(map(anchor_of, guide_text.sections(there))), link


@each_page
def test_what_is_in_italics_is_what_the_translated_window_shows(language, name):
    words = catalogue(language)
    named = _steps(guide_text.emphasised(ENGLISH[name]))
    said = _steps(guide_text.emphasised(PAGES[language][name]))
    known = set().union(*(words.get(text, set()) for text in named))
    assert [text for text in said if text not in known] == []
    silent = [t for t in set(named) if not words.get(t, set()) & set(said)]
    assert silent == []


def test_the_keys_page_is_no_file():
    assert KEYS_PAGE not in ENGLISH
