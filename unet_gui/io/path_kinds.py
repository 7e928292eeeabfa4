"""Checks of paths; a name that the system refuses counts as nothing, not as a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os
    from pathlib import Path


def is_file(path: Path | os.DirEntry[str]) -> bool:
    """Whether a file exists; False for a name that is too long or holds a zero byte."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_folder(path: Path | os.DirEntry[str]) -> bool:
    """Whether a folder exists; False for a name that the system refuses."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_there(path: Path) -> bool:
    """Whether anything exists; False for a name that the system refuses."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def is_link(path: Path | os.DirEntry[str]) -> bool:
    """Whether a link exists; False for a name that the system refuses."""
    try:
        return path.is_symlink()
    except (OSError, ValueError):
        return False
