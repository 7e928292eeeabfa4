"""The segments of a DICOM segmentation, with names that label schemes understand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from unet_gui.io.dicom.elements import item_of, number_of, text_of, value_of
from unet_gui.io.names.label_names import stated_labels

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 1024
# Codes of SNOMED CT, of its older form, and of the NCI Thesaurus that name one class
_CODED = {
    "79654002": "edema",
    "M-36300": "edema",
    "C81175": "non-enhancing tumour",
    "C113842": "enhancing tumour",
    "C113843": "non-enhancing tumour",
    "6574001": "necrosis",
    "M-54000": "necrosis",
    "CAVITY": "resection cavity",
}
_TYPES = ("SegmentedPropertyTypeCodeSequence", "SegmentedPropertyCategoryCodeSequence")


class Segment(NamedTuple):
    """A segment: its number in the object, and its name."""

    number: int
    name: str


def segments_in(dataset: Any) -> tuple[Segment, ...]:
    """Return the segments of an object; none if it is not a segmentation.

    The name is that of the coded type if the code stands for one class of a tumour,
    else the first of label, type and description that a label scheme understands.
    """
    items = value_of(dataset, "SegmentSequence")
    if items is None:
        return ()
    found: dict[int, Segment] = {}
    for item in list(items)[:_MOST]:
        number = number_of(item, "SegmentNumber")
        if number is not None and number >= 1:
            found.setdefault(int(number), Segment(int(number), _name(item, number)))
    return tuple(found.values())


def referenced_series(dataset: Any) -> tuple[str, ...]:
    """Return the UIDs of the series that an object refers to."""
    items = value_of(dataset, "ReferencedSeriesSequence")
    uids = (text_of(item, "SeriesInstanceUID") for item in list(items or ())[:_MOST])
    return tuple(uid for uid in uids if uid)


def _name(item: Any, number: float) -> str:
    coded = item_of(item, _TYPES[0])
    value = "" if coded is None else text_of(coded, "CodeValue")
    if value in _CODED:
        return _CODED[value]
    names = [name for name in _names(item) if name]
    known = (name for name in names if is_understood(name))
    return next(known, next(iter(names), f"segment {number:.0f}"))


def _names(item: Any) -> Iterator[str]:
    yield text_of(item, "SegmentLabel")
    for keyword in _TYPES:
        coded = item_of(item, keyword)
        yield "" if coded is None else text_of(coded, "CodeMeaning")
    yield text_of(item, "SegmentDescription")


def is_understood(name: str) -> bool:
    """Whether a name tells a class or region of a tumour, or what is none."""
    stated = stated_labels({"labels": {"1": name}})
    return stated is not None and stated.scheme is not None
