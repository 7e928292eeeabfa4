"""The page of the guide that lists mouse gestures and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from unet_gui.core.guide import GuidePage

if TYPE_CHECKING:
    from collections.abc import Sequence

KEYS_PAGE = "keys"


def keys_page(rows: Sequence[tuple[str, str]]) -> GuidePage:
    """Return the page.

    Parameters
    ----------
    rows : sequence of (str, str)
        The gesture or key, and what it does.
    """
    title = _tr("Mouse and keys")
    lines = [
        f"# {title}",
        "",
        f"| {_tr('Mouse or key')} | {_tr('Does')} |",
        "|---|---|",
        *(f"| {_plain(key)} | {_plain(does)} |" for key, does in rows),
    ]
    return GuidePage(KEYS_PAGE, title, "\n".join(lines))


def _plain(text: str) -> str:
    """Return Markdown that shows `text` as it is."""
    return "".join(f"\\{c}" if c in "\\`*_[]|<>#" else c for c in text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys_page", text)
