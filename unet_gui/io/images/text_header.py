"""Headers of text, which end where the voxels begin or name the file of the voxels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.path_kinds import is_file, is_link

if TYPE_CHECKING:
    import re
    from pathlib import Path

    from unet_gui.io.nifti.content import FileContent

_MOST_BYTES = 8 << 20  # of a header; the longest list the segments of an atlas
_PIECE_BYTES = 1 << 14


def read_until(content: FileContent, end: re.Pattern[bytes]) -> tuple[bytes, bool]:
    """Return the start of a file up to a mark, and whether the mark was found.

    The mark belongs to the result; the end of the file counts as the end of a line.
    """
    block = b""
    while len(block) < _MOST_BYTES:
        piece = content.read(max(_PIECE_BYTES, len(block)))
        block += piece or b"\n\n"
        if found := end.search(block):
            return block[: found.end()], True
        if not piece:
            break
    return block, False


def data_file(header: Path, named: str) -> Path:
    """Return the file of the voxels that a header names, in the folder of the header.

    Raises
    ------
    InputError
        If it lies in another folder, or is missing.
    """
    name = named.strip().strip('"')
    parts = name.replace("\\", "/").removeprefix("./").split("/")
    if len(parts) != 1 or parts[0] in {"", ".", ".."} or ":" in name or "\0" in name:
        raise InputError(
            Text(
                "{file} names the file {data} for its voxels, which is not in the same "
                "folder; put both files into one folder, and correct the name.",
                file=header.name,
                data=name,
            )
        )
    path = header.with_name(parts[0])
    if not is_file(path) and not is_link(path):
        raise missing_partner(header, path)
    return path


def missing_partner(present: Path, absent: Path) -> InputError:
    """Return the error of a file whose other half is not beside it."""
    return InputError(
        Text(
            "{file} needs {other} beside it, which is missing; put both files into "
            "one folder.",
            file=present.name,
            other=absent.name,
        )
    )
