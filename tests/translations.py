"""Collect the window's texts for a language: `python -m tests.translations de`.

This writes ``resources/translations/unet_gui_<language>.ts``, to be completed with
``pyside6-linguist``; existing translations are kept. The ``.qm`` file that the program
reads is compiled from it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.source_texts import SourceText, source_texts
from unet_gui.core.image.colour_maps import COLOUR_MAPS
from unet_gui.core.mask.labels import LABEL_SCHEMES, REGIONS, TumourClass, region_title
from unet_gui.core.mask.palettes import PALETTES
from unet_gui.core.model.device import DEVICES
from unet_gui.io.resources import resources_folder
from unet_gui.ui.actions.table import ACTIONS, GESTURES, MENUS
from unet_gui.ui.panels.network.layer_table import HEADERS
from unet_gui.ui.widgets.translation import NAMES

# progress messages of the jobs
PROGRESS_TEXTS = (
    *("Reading", "Loading the model", "Warming up", "Measuring", "Writing"),
    *("Segmenting", "Deciding the classes", "Building the network"),
    *("Comparing with the reference", "Computing the feature maps"),
)


def table_texts() -> dict[str, tuple[str, ...]]:
    """Return the texts from tables rather than from calls, by context."""
    menus = (title.rpartition("/")[2] for title in MENUS)
    actions = [text for spec in ACTIONS for text in (spec.text, spec.tip) if text]
    gestures = [text for gesture in GESTURES for text in gesture]
    names = [
        *(c.title for c in TumourClass),
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
        NAMES: tuple(dict.fromkeys(names)),
    }


def all_texts() -> list[SourceText]:
    tables = [
        SourceText(context, text)
        for context, texts in table_texts().items()
        for text in texts
    ]
    return sorted({*source_texts(), *tables})


def update(language: str, folder: Path) -> Path:
    """Update the texts of a language; return the file that the program reads."""
    folder.mkdir(exist_ok=True)
    target = folder / f"unet_gui_{language}.ts"
    lines = [f"QCoreApplication.translate({c!r}, {text!r})" for c, text in all_texts()]
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary) / "texts.py"
        source.write_text("\n".join(lines) + "\n", "utf-8")
        options = ("-locations", "none", "-no-obsolete", "-target-language", language)
        _run("pyside6-lupdate", *options, str(source), "-ts", str(target))
    _run("pyside6-lrelease", str(target))
    return target.with_suffix(".qm")


def _run(tool: str, *arguments: str) -> None:
    command = (str(Path(sys.executable).parent / tool), *arguments)
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    print(update(sys.argv[1], resources_folder() / "translations"))
