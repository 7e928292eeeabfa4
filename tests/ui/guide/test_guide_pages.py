"""The guide is true: what it names exists in the program."""

from __future__ import annotations

import dataclasses
import re

import pytest
from PySide6.QtGui import QKeySequence

from tests import guide_text
from tests.source_texts import source_texts
from tests.translations import table_texts
from unet_gui.app import build_main_window
from unet_gui.cli.commands import SUMMARIES
from unet_gui.cli.main import command_parser, window_parser
from unet_gui.core.guide import anchor_of
from unet_gui.core.settings import Settings
from unet_gui.io.guide import START_PAGE, guide_folder, read_guide
from unet_gui.io.images.formats import FORMATS
from unet_gui.ui.actions.table import ACTIONS, GESTURES

FOLDER = guide_folder()
PAGES = read_guide()
README = (guide_text.ROOT / "README.md").read_text("utf-8")
TEXTS = {page.name: page.text for page in PAGES} | {"the README": README}
PICTURE = re.compile(r"\.(png|svg)$")
OPTION = re.compile(r"(?<![\w-])--[a-z][\w-]*")
# of pip, pytest and so on, in the README
OTHER_OPTIONS = {
    "--seed",
    "--minutes",
    "--json",
    "--count",
    "--check",
    "--release",
    "--nthreads",
    "--nworkers",
}


@pytest.fixture(scope="module")
def options() -> dict[str, set[str]]:
    """Return the options of each command; those of the window by an empty name."""
    parsers = {"": window_parser()} | {n: command_parser(n)[1] for n in SUMMARIES}
    return {
        name: set(OPTION.findall(p.format_help())) - {"--"}
        for name, p in parsers.items()
    }


@pytest.fixture
def menu_paths(no_leaked_widgets) -> set[str]:
    window = build_main_window({}, Settings())
    found: set[str] = set()

    def walk(menu, path) -> None:
        for action in menu.actions():
            if action.text():
                name = " → ".join([*path, guide_text.shown_text(action.text())])
                found.add(name)
                if action.menu() is not None:
                    walk(action.menu(), name.split(" → "))

    walk(window.menus, [])
    window.close()
    window.deleteLater()
    return found


def test_every_page_and_picture_is_part_of_the_guide():
    assert {p.stem for p in FOLDER.glob("*.md")} == {page.name for page in PAGES}
    used = {link for text in TEXTS.values() for link in guide_text.links(text)}
    names = {link.rpartition("/")[2] for link in used}
    assert {p.name for p in FOLDER.glob("*.*") if p.suffix != ".md"} <= names


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_and_picture_resolves(page):
    assert page.title
    for link in guide_text.links(page.text):
        if link.startswith("https://"):
            continue
        name, _, anchor = link.partition("#")
        target = FOLDER / name if name else FOLDER / f"{page.name}.md"
        assert target.is_file(), link
        if anchor:
            headings = guide_text.sections(target.read_text("utf-8"))
            assert anchor in set(map(anchor_of, headings)), link


def test_the_pictures_are_small():
    sizes = {p.name: p.stat().st_size for p in FOLDER.glob("*.png")}
    assert {n: size for n, size in sizes.items() if size > 250_000} == {}


@pytest.mark.parametrize("name", TEXTS)
def test_every_option_exists(name, options):
    known = OTHER_OPTIONS.union(*options.values())
    for line in guide_text.code(TEXTS[name]):
        words = line.split()
        if words[:1] == ["unet-gui"]:
            command = words[1] if words[1:] and words[1] in SUMMARIES else ""
            assert set(OPTION.findall(line)) <= options[command], line
        elif "python" not in line:
            assert set(OPTION.findall(line)) <= known, line


def test_the_options_of_a_section_are_those_of_its_command(options):
    parts = guide_text.sections(TEXTS["command-line"])
    assert {"segment", "evaluate", "train"} <= parts.keys()
    for title in parts.keys() & SUMMARIES.keys():
        for line in guide_text.code(parts[title]):
            if not line.startswith("python"):
                assert set(OPTION.findall(line)) <= options[title], line


@pytest.mark.parametrize("name", TEXTS)
def test_every_command_exists(name):
    for line in guide_text.code(TEXTS[name]):
        words = re.findall(r"^unet-gui ([a-z][a-z-]+)\b(?![/_.])", line)
        assert set(words) <= SUMMARIES.keys(), line


@pytest.mark.parametrize("name", TEXTS)
def test_every_menu_path_exists(name, menu_paths):
    named = [text for text in guide_text.emphasised(TEXTS[name]) if "→" in text]
    assert [p for p in named if guide_text.shown_text(p) not in menu_paths] == []


@pytest.mark.parametrize("name", TEXTS)
def test_everything_in_italics_is_a_text_of_the_window(name):
    tables = {text for texts in table_texts().values() for text in texts}
    texts = {t.text for t in source_texts()} | tables
    pieces = {p.strip(" :;,.()") for t in texts for p in re.split(r"\{[^}]*\}", t)}
    known = set(map(guide_text.shown_text, texts | pieces))
    words = [text for text in guide_text.emphasised(TEXTS[name]) if "→" not in text]
    assert [w for w in words if guide_text.shown_text(w) not in known] == []


def test_every_format_that_can_be_opened_is_named():
    lead = guide_text.paragraphs(TEXTS["open"])[1]
    assert [f.title for f in FORMATS if f.title not in lead] == []


def test_every_setting_exists():
    fields = {field.name for field in dataclasses.fields(Settings)}
    named = {
        setting
        for text in TEXTS.values()
        for line in guide_text.code(text)
        for setting in re.findall(r'^"(\w+)":', line)
    }
    assert named
    assert named <= fields


@pytest.mark.parametrize("name", TEXTS)
def test_every_key_exists(name):
    keys = {QKeySequence(k).toString() for s in ACTIONS for k in s.shortcuts}
    gestures = " ".join(mouse for mouse, _ in GESTURES)
    text = guide_text.prose(TEXTS[name])
    named = re.findall(r"\b(?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Z]\w*|\d)\b|\bF\d+\b", text)
    unknown = [
        key
        for key in named
        if QKeySequence(key).toString() not in keys and key not in gestures
    ]
    assert [key for key in unknown if key != "Ctrl+C"] == []  # of terminals


def test_each_part_of_the_readme_has_the_words_of_its_page():
    use = guide_text.sections(README)["Use"]
    starts = re.split(r"\*\*\[[^\]]+\]\(resources/guide/([\w-]+)\.md\)\.\*\* ", use)
    parts = dict(zip(starts[1::2], starts[2::2], strict=True))
    told = {page.name for page in PAGES} - {START_PAGE, "command-line"}
    assert parts.keys() == told
    for name, text in parts.items():
        page = "\n".join(guide_text.paragraphs(TEXTS[name]))
        missing = [
            paragraph
            for paragraph in guide_text.paragraphs(text)
            if not paragraph.startswith("!") and paragraph not in page
        ]
        assert missing == [], name
