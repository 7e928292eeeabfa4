"""Images in two files, of which the one with the header is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.io.path_kinds import is_file, is_link

if TYPE_CHECKING:
    from pathlib import Path

# The suffix of a file of voxels, and those of the header that may lie beside it.
_HEADERS = (
    (".img", (".hdr",)),
    (".img.gz", (".hdr", ".hdr.gz")),
    (".rec", (".par",)),
    (".raw", (".mhd", ".nhdr")),
    (".zraw", (".mhd",)),
    (".raw.gz", (".nhdr", ".mhd")),
)
_HALVES = (".hdr", ".hdr.gz")  # nothing without the voxels; other programs have them


def opened_file(path: Path) -> Path:
    """Return the header of a file of voxels, which is opened in its place.

    Any other file is returned as it is, and one without a header, too.
    """
    name = path.name.lower()
    for suffix, headers in _HEADERS:
        if name.endswith(suffix):
            found = _beside(path, suffix, headers)
            if found is not None:
                return found
    return path


def is_whole(path: Path) -> bool:
    """Whether a file of a folder stands for an image.

    Voxels are found from their header, and a header without its voxels is left out, as
    other programs use the suffixes, too.
    """
    name = path.name.lower()
    if name.endswith((".img", ".img.gz", ".rec")):
        return False
    half = next((suffix for suffix in _HALVES if name.endswith(suffix)), None)
    return half is None or _beside(path, half, (".img", ".img.gz")) is not None


def _beside(path: Path, suffix: str, others: tuple[str, ...]) -> Path | None:
    """Return a file with the same stem and another suffix, small or in capitals."""
    stem = path.name[: -len(suffix)]
    names = [stem + s for other in others for s in (other, other.upper())]
    found = (path.with_name(name) for name in names)
    return next((p for p in found if is_file(p) or is_link(p)), None)
