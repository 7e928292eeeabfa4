"""All elements of the header of a DICOM series, as text, also private ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.dicom.headers import quieten
from unet_gui.io.dicom.segmentations import Segmentation
from unet_gui.io.dicom.series_reading import find_again
from unet_gui.io.dicom.stacks import Stack
from unet_gui.io.dicom.stored_objects import OpenObjects

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from unet_gui.core.case.dicom_series import DicomSeries
    from unet_gui.core.progress import Progress

    Row = tuple[str, str, str]

_MOST_ROWS = 20_000
_MOST_BYTES = 64  # of binary values
_BINARY = frozenset(("OB", "OW", "OF", "OD", "OL", "OV", "UN"))


def element_rows(
    path: Path, series: DicomSeries
) -> Generator[Progress, None, list[Row]]:
    """Return tag, name and value of each element of the first slice of a series.

    Elements of sequences follow theirs, with its tag before their own.

    Raises
    ------
    InputError
        If the series no longer exists, or its header is damaged.
    """
    from pydicom import dcmread

    found = series.found
    if not isinstance(found, (Stack, Segmentation)):
        found = yield from find_again(path, series)
    quieten()
    try:
        with OpenObjects() as objects, objects.open(found.header.stored) as stream:
            dataset = dcmread(stream, stop_before_pixels=True, force=True)
            rows: list[Row] = []
            for row in _rows(dataset.file_meta, ""):
                rows.append(row)
            for row in _rows(dataset, ""):
                rows.append(row)
                if len(rows) >= _MOST_ROWS:
                    break
    except Exception as error:
        msg = Text("The header of {series} cannot be read.", series=series.title)
        raise InputError(msg) from error
    return rows


def _rows(dataset: Any, above: str) -> Iterator[Row]:
    for tag in list(dataset.keys()):
        place = f"{above}({tag >> 16:04X},{tag & 0xFFFF:04X})"
        try:
            element = dataset[tag]
            name, value = str(element.name), element.value
            is_sequence = element.VR == "SQ"
            text = "" if is_sequence else _value_text(element.VR, value)
        except Exception:  # noqa: BLE001 - pydicom raises anything for a bad value
            yield place, "", "?"
            continue
        if not is_sequence:
            yield place, name, text
            continue
        yield place, name, f"[{len(value)}]"
        for number, item in enumerate(value, start=1):
            yield from _rows(item, f"{place}[{number}] ")


def _value_text(kind: str, value: Any) -> str:
    if isinstance(value, bytes) or kind in _BINARY:
        raw = bytes(value or b"") if isinstance(value, (bytes, bytearray)) else b""
        shown = raw.rstrip(b"\0 ")
        if raw and len(shown) <= _MOST_BYTES and all(32 <= b < 127 for b in shown):
            return shown.decode("ascii")
        return f"({len(raw):,} bytes)"
    if value is None:
        return ""
    if isinstance(value, str) or kind == "PN":
        return str(value)
    try:
        return ", ".join(str(part) for part in value)
    except TypeError:
        return str(value)
