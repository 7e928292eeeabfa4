"""The suffixes by which NIfTI files are known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NIFTI_SUFFIXES = (".nii", ".nii.gz")
_SUFFIX = re.compile(r"\.nii(\.gz)?$", re.IGNORECASE)


def is_nifti(path: Path) -> bool:
    """Whether a file's name says NIfTI."""
    return path.name.lower().endswith(NIFTI_SUFFIXES)


def stem_of(name: str) -> str:
    """Return a file's name without ``.nii`` or ``.nii.gz``; other dots stay."""
    return _SUFFIX.sub("", name)
