"""Values of DICOM elements, however badly they are written."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


def value_of(dataset: Any, keyword: Any) -> Any:
    """Return the value of an element; None if it is absent or unreadable."""
    try:
        found = dataset.get(keyword)
        value = getattr(found, "value", found)
    except Exception:  # noqa: BLE001 - pydicom raises anything for a bad value
        return None
    return None if isinstance(value, str) and not value.strip() else value


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
