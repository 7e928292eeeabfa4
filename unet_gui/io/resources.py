"""The folder of the icons, models and recipes that come with the program."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resources_folder(package: Path = _PACKAGE) -> Path:
    """Return the folder of the program's resources.

    It is inside the package of an installed program, and beside the package in a clone
    and in an editable installation.
    """
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
