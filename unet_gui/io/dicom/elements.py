"""Values of DICOM elements, however badly they are written."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


_TEXTS = frozenset(("CS", "DA", "DS", "DT", "IS", "LO", "SH", "TM", "UI"))
_WHOLE = frozenset(("UL", "US"))


def value_of(dataset: Any, keyword: Any) -> Any:
    """Return the value of an element; None if it is absent or unreadable."""
    try:
        value = _quick_value(dataset, keyword)
        if value is None:
            found = dataset.get(keyword)
            value = getattr(found, "value", found)
    except KeyError:
        return None
    except Exception:  # noqa: BLE001 - pydicom raises anything for a bad value
        return None
    return None if isinstance(value, str) and not value.strip("\0 ") else value


def _quick_value(dataset: Any, keyword: Any) -> Any:
    """Return a plain text or number without pydicom's conversion, which is slow.

    None stands for a value that wants the conversion.

    Raises
    ------
    KeyError
        If there is no such element.
    """
    if isinstance(dataset, dict):  # in place of an absent item
        raise KeyError(keyword)
    tag, usual = _tag_of(keyword)
    raw = dataset.get_item(tag)
    value = raw.value
    if not isinstance(value, bytes) or not getattr(raw, "is_raw", False):
        return None
    vr = raw.VR or usual
    if vr in _TEXTS and value.isascii():
        text = value.decode("ascii")
        return text.split("\\") if "\\" in text else text
    if vr in _WHOLE and len(value) in {2, 4}:
        return int.from_bytes(value, "little" if raw.is_little_endian else "big")
    return None


@cache
def _tag_of(keyword: Any) -> tuple[Any, str]:
    """Return the tag of an element, and its usual kind of value."""
    from pydicom.datadict import dictionary_has_tag, dictionary_VR
    from pydicom.tag import Tag

    tag = Tag(keyword)
    return tag, dictionary_VR(tag) if dictionary_has_tag(tag) else ""


def text_of(dataset: Any, keyword: Any) -> str:
    """Return a text without blanks at its ends; several values are joined."""
    value = value_of(dataset, keyword)
    if value is None:
        return ""
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    if isinstance(value, (str, int, float)):
        return str(value).strip("\0 ")
    try:
        return " ".join(str(part).strip("\0 ") for part in value)
    except TypeError:
        return ""


def words_in(dataset: Any, keyword: Any) -> tuple[str, ...]:
    """Return the values of an element of codes, in capitals."""
    value = value_of(dataset, keyword)
    if value is None:
        return ()
    parts: Iterable[Any] = [value] if isinstance(value, str) else value
    try:
        return tuple(str(part).strip().upper() for part in parts)
    except TypeError:
        return ()


def number_of(dataset: Any, keyword: Any) -> float | None:
    """Return a finite number, the first of several; None if there is none."""
    found = numbers_in(dataset, keyword)
    return found[0] if found else None


def numbers_in(
    dataset: Any, keyword: Any, count: int | None = None
) -> tuple[float, ...] | None:
    """Return finite numbers; None if there are none, or not `count`."""
    value = value_of(dataset, keyword)
    if value is None:
        return None
    is_one = isinstance(value, (str, bytes, int, float))
    try:
        found = tuple(float(part) for part in ([value] if is_one else value))
    except (TypeError, ValueError):
        return None
    if not found or not all(map(math.isfinite, found)):
        return None
    return found if count in {None, len(found)} else None


def item_of(dataset: Any, keyword: Any) -> Any:
    """Return the first item of a sequence; None if there is none."""
    value = value_of(dataset, keyword)
    try:
        return value[0] if value is not None and len(value) else None
    except (TypeError, IndexError):
        return None
