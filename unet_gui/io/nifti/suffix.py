"""The suffixes by which NIfTI files are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SUFFIXES = (".nii", ".nii.gz")


def is_nifti(path: Path) -> bool:
    """Whether a file's name says NIfTI."""
    return path.name.lower().endswith(_SUFFIXES)
