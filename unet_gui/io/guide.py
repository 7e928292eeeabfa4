"""Reading the guide, a folder of Markdown pages with a list of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unet_gui.core.errors import RunError
from unet_gui.core.guide import GuidePage
from unet_gui.core.text import Text
from unet_gui.io.resources import resources_folder

if TYPE_CHECKING:
    from pathlib import Path

START_PAGE = "README"  # web pages of repositories show this file of a folder
_LISTED = re.compile(r"^- \[[^\]]+\]\(([\w-]+)\.md\)", re.MULTILINE)


def guide_folder() -> Path:
    """Return the folder of the pages and their pictures."""
    return resources_folder() / "guide"


def read_guide(
    language: str = "en", folder: Path | None = None
) -> tuple[GuidePage, ...]:
    """Read all pages, in the order of the list on the first one.

    Parameters
    ----------
    language : str
        Such as ``de``, a folder of the guide. A page that it lacks is read in English.

    Raises
    ------
    RunError
        If a page is missing from the installation, or cannot be read.
    """
    folder = folder or guide_folder()
    start = _read_page(folder, language, START_PAGE)
    names = _LISTED.findall(start.text)
    return (start, *(_read_page(folder, language, name) for name in names))


def _read_page(folder: Path, language: str, name: str) -> GuidePage:
    path = folder / language / f"{name}.md"
    try:
        if not path.is_file():
            path = folder / f"{name}.md"
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        msg = Text(
            "The guide's page {name}.md cannot be read; install the program again.",
            name=name,
        )
        raise RunError(msg) from error
    text = text.replace("](../", "](")  # all languages share the pictures
    title = text.partition("\n")[0].removeprefix("#").strip()
    return GuidePage(name, title, text)
