"""Values of DICOM elements, however badly they are written."""

from __future__ import annotations

import math
import re
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


_TEXTS = frozenset(("CS", "DA", "DS", "DT", "IS", "LO", "PN", "SH", "TM", "UI"))
_WHOLE = frozenset(("UL", "US"))
_LEAST_MM, _MOST_MM = 1e-6, 1e6
_CODE = re.compile(r"[A-Z0-9_ ]{1,16}")
_SKEW = 0.1  # of directions that are stated to be of length 1 and at right angles


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
    tag, usual = _element_of(keyword)
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
def _element_of(keyword: Any) -> tuple[Any, str]:
    """Return the tag of an element, and its usual kind of value."""
    from pydicom.datadict import dictionary_has_tag, dictionary_VR
    from pydicom.tag import Tag

    tag = Tag(keyword)
    return tag, dictionary_VR(tag) if dictionary_has_tag(tag) else ""


def tag_of(keyword: Any) -> Any:
    """Return the tag of a keyword, or of a pair of numbers."""
    return _element_of(keyword)[0]


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


def code_of(dataset: Any, keyword: Any) -> str:
    """Return a code word in capitals; empty if it is none, as of a damaged header.

    Such a header may hold whole elements in its place, with the name of the patient.
    """
    code = text_of(dataset, keyword).upper()
    return code if _CODE.fullmatch(code) else ""


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


def position_of(dataset: Any, keyword: str) -> tuple[float, ...] | None:
    """Return a position in mm; None if it is absent, or at no place on earth."""
    found = numbers_in(dataset, keyword, 3)
    is_near = found is not None and all(abs(mm) < _MOST_MM for mm in found)
    return found if is_near else None


def orientation_of(dataset: Any, keyword: str) -> tuple[float, ...] | None:
    """Return the directions of rows and of columns; None unless at right angles."""
    found = numbers_in(dataset, keyword, 6)
    if found is None or max(map(abs, found)) > 2:
        return None
    across, down = found[:3], found[3:]
    lengths = (math.hypot(*across), math.hypot(*down))
    cosine = sum(a * b for a, b in zip(across, down, strict=True))
    is_right = all(abs(n - 1) < _SKEW for n in lengths) and abs(cosine) < _SKEW
    return found if is_right else None


def length_of(dataset: Any, keyword: str) -> float | None:
    """Return a length in mm; None if there is none that can be meant."""
    found = number_of(dataset, keyword)
    return found if found is not None and _LEAST_MM < found < _MOST_MM else None


def spacing_of(dataset: Any, *keywords: str) -> tuple[float, float] | None:
    """Return the distances of rows and of columns in mm, of the first element with any.

    None if none states two lengths.
    """
    for keyword in keywords:
        found = numbers_in(dataset, keyword, 2)
        if found is not None and all(_LEAST_MM < mm < _MOST_MM for mm in found):
            return found[0], found[1]
    return None


def item_of(dataset: Any, keyword: Any) -> Any:
    """Return the first item of a sequence; None if there is none."""
    value = value_of(dataset, keyword)
    try:
        return value[0] if value is not None and len(value) else None
    except (TypeError, IndexError):
        return None
