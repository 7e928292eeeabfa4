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


def read_guide(folder: Path | None = None) -> tuple[GuidePage, ...]:
    """Read all pages, in the order of the list on the first one.

    Raises
    ------
    RunError
        If a page is missing from the installation, or cannot be read.
    """
    folder = folder or guide_folder()
    start = _read_page(folder, START_PAGE)
    return (start, *(_read_page(folder, name) for name in _LISTED.findall(start.text)))


def _read_page(folder: Path, name: str) -> GuidePage:
    try:
        text = (folder / f"{name}.md").read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        msg = Text(
            "The guide's page {name}.md cannot be read; install the program again.",
            name=name,
        )
        raise RunError(msg) from error
    title = text.partition("\n")[0].removeprefix("#").strip()
    return GuidePage(name, title, text)
