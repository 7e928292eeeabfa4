"""Where the program's own icons and models lie."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resources_folder(package: Path = _PACKAGE) -> Path:
    """Return the folder of the program's resources.

    In an installed program it lies inside the package; in a clone, and so in an
    editable installation, beside it.
    """
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
