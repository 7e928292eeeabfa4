"""The formats of image files, told by their first bytes, else by their suffixes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.images.analyze import analyze_header
from unet_gui.io.images.metaimage import metaimage_header
from unet_gui.io.images.mgh import mgh_header
from unet_gui.io.images.minc import minc_header
from unet_gui.io.images.nrrd import nrrd_header
from unet_gui.io.images.par_rec import par_rec_header
from unet_gui.io.nifti.content import open_content

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unet_gui.io.images.image_header import ImageHeader

_HDF5 = b"\x89HDF\r\n\x1a\n"  # of other things than MINC, too
_START_BYTES = 1024  # that tell the format


class Format(NamedTuple):
    """A format of image files.

    Attributes
    ----------
    suffixes : tuple of str
        In lower case.
    marks : tuple of bytes
        The first bytes of its files begin with one of them.
    read_header : callable or None
        Reads the header of a file; None for NIfTI, which has its own room.
    """

    title: str
    suffixes: tuple[str, ...]
    marks: tuple[bytes, ...] = ()
    read_header: Callable[[Path], ImageHeader] | None = None


NIFTI = Format("NIfTI", (".nii", ".nii.gz"))
_ANALYZE = Format("Analyze", (".hdr", ".img", ".img.gz"), (), analyze_header)
FORMATS = (
    NIFTI,
    Format("NRRD", (".nrrd", ".nhdr"), (b"NRRD000",), nrrd_header),
    Format(
        "MetaImage",
        (".mha", ".mhd"),
        (b"ObjectType", b"NDims", b"Comment ="),
        metaimage_header,
    ),
    Format("MGH", (".mgz", ".mgh", ".mgh.gz"), (), mgh_header),
    Format(
        "MINC",
        (".mnc", ".mnc.gz"),
        (b"CDF\x01", b"CDF\x02", _HDF5),
        minc_header,
    ),
    _ANALYZE,
    Format("PAR/REC", (".par", ".rec"), (b"# === DATA DESCRIPTION",), par_rec_header),
)
FORMAT_TITLES = ", ".join(found.title for found in FORMATS)

# Images of programs that can turn them into NIfTI themselves.
_FOREIGN = (((".head", ".brik", ".brik.gz"), "AFNI", "3dAFNItoNIFTI"),)


def foreign_text(path: Path) -> Text | None:
    """Return how a file of a format that is not read becomes one that is, or None."""
    name = path.name.lower()
    for suffixes, title, command in _FOREIGN:
        if name.endswith(suffixes):
            return Text(
                "{path} is an image of {title}, which is not read; turn it into NIfTI "
                "with {command}.",
                path=path.name,
                title=title,
                command=command,
            )
    return None


def format_of(path: Path) -> Format:
    """Return the format of a file by its first bytes, else by its name.

    A file that cannot be read has the format of its name, the reader of which tells
    the error.
    """
    start = _start(path)
    for found in FORMATS:
        if start.startswith(found.marks):
            return found
    return _by_name(path) or NIFTI


def has_image(path: Path) -> bool:
    """Whether the first bytes of a file of any name are those of an image."""
    start = _start(path)
    marks = [m for found in FORMATS for m in found.marks if m != _HDF5]
    is_nifti = start[344:347] in {b"n+1", b"ni1"} or start[4:7] in {b"n+2", b"ni2"}
    return is_nifti or start.startswith(tuple(marks))


def _by_name(path: Path) -> Format | None:
    name = path.name.lower()
    return next((f for f in FORMATS if name.endswith(f.suffixes)), None)


def _start(path: Path) -> bytes:
    try:
        with open_content(path) as content:
            return content.read(_START_BYTES)
    except InputError:
        return b""
