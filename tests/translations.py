"""Collect all texts for a language: `python -m tests.translations de fr`.

This writes ``resources/translations/unet_gui_<language>.ts``, to be completed with
``pyside6-linguist``; existing translations are kept.
`python -m tests.translations --check` lists what is wrong in the files that are there:
texts that are missing, unfinished or no longer used, and translations whose arguments
(``{file}``, ``%1``) are not those of the text.
`python -m tests.translations --release de fr` compiles the ``.qm`` files that the
program reads; a language that has one is shipped, and the tests want it complete.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.message_texts import message_templates
from tests.source_texts import SourceText, source_texts
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.colour_maps import COLOUR_MAPS
from unet_gui.core.mask.labels import LABEL_SCHEMES, REGIONS, TumourClass, region_title
from unet_gui.core.mask.palettes import PALETTES
from unet_gui.core.model.device import DEVICES
from unet_gui.io.resources import resources_folder
from unet_gui.ui.actions.table import ACTIONS, GESTURES, MENUS
from unet_gui.ui.panels.network.layer_table import HEADERS
from unet_gui.ui.widgets.translation import LANGUAGE_CODE, MESSAGES, SINGULAR_RULE

# progress messages of the jobs that are not made where they are sent
PROGRESS_TEXTS = ("Reading", "Measuring", "Writing", "Segmenting", "Training")


# a number that a language may put instead of its ordinal ("2" for "2nd")
NUMBERS = {"step": "ordinal"}

# how a name stands within a sentence and at its start; see `core.text`
FORMS = (
    SINGULAR_RULE,
    LANGUAGE_CODE,
    "{text:lower}",
    "{text:capital}",
    "{first} and {last}",
    "{first} or {last}",
)


def table_texts() -> dict[str, tuple[str, ...]]:
    """Return the texts from tables rather than from calls, by context."""
    menus = (title.rpartition("/")[2] for title in MENUS)
    actions = [text for spec in ACTIONS for text in (spec.text, spec.tip) if text]
    gestures = [text for gesture in GESTURES for text in gesture]
    names = [
        *(c.title for c in TumourClass),
        *(plane.name.capitalize() for plane in Plane),
        *(region_title(region) for region in REGIONS),
        *(palette.title for palette in PALETTES.values()),
        *(scheme.title for scheme in LABEL_SCHEMES.values()),
        *(name.capitalize() for name in COLOUR_MAPS),
        *(title for _, title in DEVICES),
        *HEADERS,
        *PROGRESS_TEXTS,
    ]
    return {
        "actions": tuple(dict.fromkeys([*menus, *actions, *gestures])),
        MESSAGES: tuple(dict.fromkeys([*names, *message_templates(), *FORMS])),
    }


def all_texts() -> list[SourceText]:
    tables = [
        SourceText(context, text)
        for context, texts in table_texts().items()
        for text in texts
    ]
    return sorted({*source_texts(), *tables})


def update(language: str, folder: Path) -> Path:
    """Update the texts of a language; return its .ts file."""
    folder.mkdir(exist_ok=True)
    target = folder / f"unet_gui_{language}.ts"
    lines = [f"QCoreApplication.translate({c!r}, {text!r})" for c, text in all_texts()]
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary) / "texts.py"
        source.write_text("\n".join(lines) + "\n", "utf-8")
        options = ("-locations", "none", "-no-obsolete", "-target-language", language)
        _run("pyside6-lupdate", *options, str(source), "-ts", str(target))
    if language == "fr":
        space_signs(target)
    return target


def space_signs(target: Path) -> None:
    """Give the French signs the spaces before them that no line breaks at."""
    before = target.read_text("utf-8")
    parts = re.split(r"(?s)(<translation>.*?</translation>)", before)
    parts[1::2] = map(french_spaces, parts[1::2])
    after = "".join(parts)
    if after != before:
        target.write_text(after, "utf-8")


def french_spaces(text: str) -> str:
    """Return a text in a .ts file with no-break spaces at colons and the like."""
    text = re.sub(r" (?=[;?!])", "&#x202f;", text)
    return re.sub(r" (?=[:»]|%(?![\w(.]))|(?<=«) ", "&#xa0;", text)


def release(target: Path, into: Path | None = None) -> Path:
    """Compile a .ts file; return the file that the program reads."""
    if target.stem.endswith("_fr"):
        space_signs(target)
    compiled = (into or target.parent) / f"{target.stem}.qm"
    _run("pyside6-lrelease", str(target), "-qm", str(compiled))
    return compiled


def _run(tool: str, *arguments: str) -> None:
    command = (str(Path(sys.executable).parent / tool), *arguments)
    subprocess.run(command, check=True, capture_output=True)


def faults(target: Path) -> list[str]:
    """Return what is wrong in a .ts file, a line each."""
    wanted, found = set(all_texts()), {}
    for context in ET.parse(target).getroot().iter("context"):
        for message in context.iter("message"):
            text = message.findtext("source") or ""
            key = SourceText(context.findtext("name") or "", text)
            found[key] = message.find("translation")
    said = [f"missing: {key.context}: {key.text}" for key in sorted(wanted - {*found})]
    said += [f"unused: {key.context}: {key.text}" for key in sorted({*found} - wanted)]
    for key, translation in sorted(found.items(), key=lambda item: item[0]):
        text = "" if translation is None else translation.text or ""
        is_finished = translation is not None and not translation.get("type")
        if not is_finished or not text.strip():
            said.append(f"unfinished: {key.context}: {key.text}")
        elif _arguments(text) != _arguments(key.text):
            said.append(f"other arguments: {key.context}: {key.text} -> {text}")
    return said


def _arguments(text: str) -> set[tuple[str, str]]:
    """Return the names of the arguments in a text, without their formats."""
    without_braces = text.replace("{{", "").replace("}}", "")
    found = re.findall(r"\{(\w*)[^}]*\}|(%\d|%[sd])", without_braces)
    return {(NUMBERS.get(name, name), sign) for name, sign in found}


def shipped(folder: Path) -> list[Path]:
    """Return the .ts files of the languages that the program can show."""
    return [path.with_suffix(".ts") for path in sorted(folder.glob("unet_gui_*.qm"))]


def _main(words: list[str]) -> int:
    folder = resources_folder() / "translations"
    if words[0] == "--release":
        files = [folder / f"unet_gui_{language}.ts" for language in words[1:]]
        print(*map(release, files), sep="\n")
        return 0
    if words[0] != "--check":
        print(*(update(language, folder) for language in words), sep="\n")
        return 0
    files = sorted(folder.glob("unet_gui_*.ts"))
    said = [f"{path.name}: {fault}" for path in files for fault in faults(path)]
    print(*said, sep="\n")
    return int(bool(said))


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
