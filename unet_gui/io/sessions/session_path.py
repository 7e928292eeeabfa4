"""The paths of session files and of what lies beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SESSION_SUFFIX = ".unetgui"


def is_session(path: Path) -> bool:
    """Return whether a file has the name of a session."""
    return path.name.lower().endswith(SESSION_SUFFIX)


def masks_folder(path: Path) -> Path:
    """Return the folder beside a session file that holds its masks."""
    return path.with_name(f"{path.stem}_files")
