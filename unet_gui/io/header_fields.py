"""All fields of the header of a file, to be looked at. They may name a patient.

Nothing of this is kept: no log, session, report or export gets a field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from unet_gui.core.errors import InputError
from unet_gui.core.progress import Progress
from unet_gui.core.shown_text import escaped
from unet_gui.core.text import Text
from unet_gui.io.dicom.shown.header_elements import element_rows
from unet_gui.io.images.formats import format_of
from unet_gui.io.nifti.bytes import load_header
from unet_gui.io.nifti.content import open_content
from unet_gui.io.nifti.extensions import read_extensions

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from unet_gui.core.case.case import Source

_TEXT_BYTES = 1 << 16  # of a header of text
_LONGEST = 2000  # characters of a value


class HeaderField(NamedTuple):
    """A field: where it stands, its name, and its value as text."""

    place: str
    name: str
    value: str


def header_job(source: Source) -> Generator[Progress, None, list[HeaderField]]:
    """Read the header of a file, or of the first slice of a series.

    Raises
    ------
    InputError
        If it cannot be read.
    """
    yield Progress(0, 1, Text("Reading {name}", name=source.label))
    if source.series is not None:
        rows = yield from element_rows(source.path, source.series)
        return [_field(*row) for row in rows]
    return [_field(*row) for row in _rows(source.path)]


def _field(place: str, name: str, value: str) -> HeaderField:
    shown = value if len(value) <= _LONGEST else f"{value[:_LONGEST]} …"
    return HeaderField(place, escaped(name), escaped(" ".join(shown.split())))


def _rows(path: Path) -> Iterator[tuple[str, str, str]]:
    if format_of(path).read_header is None:
        yield from _nifti_rows(path)
    else:
        yield from _text_rows(path)


def _nifti_rows(path: Path) -> Iterator[tuple[str, str, str]]:
    image, _ = load_header(path)
    header = image.header
    for name, value in header.items():
        place = str(header.template_dtype.fields[name][1])
        yield place, str(name), _value_text(value)
    for number, extension in enumerate(read_extensions(path), start=1):
        text = extension.content.rstrip(b"\0").decode("utf-8", "replace")
        yield "+", f"extension {number}", text


def _value_text(value: Any) -> str:
    plain = value.tolist() if hasattr(value, "tolist") else value
    if isinstance(plain, bytes):
        return plain.rstrip(b"\0").decode("latin-1")
    if isinstance(plain, list):
        return ", ".join(str(part) for part in plain)
    return str(plain)


def _text_rows(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the lines of a header of text; its end is where the voxels begin."""
    with open_content(path) as content:
        start = content.read(_TEXT_BYTES)
    text = start.split(b"\n\n")[0].split(b"\r\n\r\n")[0]
    lines = text.splitlines()
    if not lines or not _is_text(lines[0]):
        msg = Text("{file} has no header that can be shown.", file=path.name)
        raise InputError(msg)
    for number, line in enumerate(lines, start=1):
        if not _is_text(line):
            return
        name, mark, value = _parted(line.decode("utf-8", "replace"))
        if name or value:
            yield str(number), name if mark else "", value if mark else name


def _parted(line: str) -> tuple[str, str, str]:
    for mark in (":=", "=", ":"):
        name, found, value = line.partition(mark)
        if found:
            return name.strip(" .#"), found, value.strip()
    return line.strip(), "", ""


def _is_text(line: bytes) -> bool:
    return all(byte >= 32 or byte == 9 for byte in line)
