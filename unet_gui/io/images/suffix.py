"""The suffixes by which image files are known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

IMAGE_SUFFIXES = (
    *(".nii.gz", ".nii", ".nrrd", ".nhdr", ".mha", ".mhd", ".mgz", ".mgh", ".mgh.gz"),
    *(".mnc", ".mnc.gz", ".hdr", ".hdr.gz", ".img", ".img.gz", ".par", ".rec"),
)
_LONGEST_FIRST = sorted(IMAGE_SUFFIXES, key=len, reverse=True)
_SUFFIX = re.compile(f"({'|'.join(map(re.escape, _LONGEST_FIRST))})$", re.IGNORECASE)


def is_image(path: Path) -> bool:
    """Whether a file's name is that of an image of a known format."""
    return _SUFFIX.search(path.name) is not None


def stem_of(name: str) -> str:
    """Return a file's name without the suffix of its format; other dots stay."""
    return _SUFFIX.sub("", name)
