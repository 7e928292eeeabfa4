"""The table of label names that the header of a saved mask carries.

It is the XML of Connectome Workbench in a NIfTI extension, as TotalSegmentator writes
it, so that programs that know the one know the other.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unet_gui.core.image.compositing import Colour

CARET_EXTENSION = 30  # the code of the extension in NIfTI's registry


class NamedLabel(NamedTuple):
    """A value of a file, with its name and colour."""

    value: int
    name: str
    colour: Colour


def label_xml(labels: Iterable[NamedLabel]) -> bytes:
    """Return the table in XML; the background is its first entry."""
    entries = "".join(map(_entry, labels))
    return (
        '<?xml version="1.0" encoding="UTF-8"?><CaretExtension>'
        '<VolumeInformation Index="0"><LabelTable>'
        '<Label Key="0" Red="0" Green="0" Blue="0" Alpha="0">Background</Label>'
        f"{entries}</LabelTable><VolumeType><![CDATA[Label]]></VolumeType>"
        "</VolumeInformation></CaretExtension>"
    ).encode()


def _entry(label: NamedLabel) -> str:
    red, green, blue = (f"{part / 255:.6g}" for part in label.colour)
    return (
        f'<Label Key="{label.value}" Red="{red}" Green="{green}" Blue="{blue}" '
        f'Alpha="1">{html.escape(str(label.name))}</Label>'
    )
