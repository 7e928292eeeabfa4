"""JSON files read into the dataclasses that describe them, and written from them.

msgspec converts and checks the types; the constraints that the types state, and entries
that no type knows, are checked here, because msgspec's own are declared with objects of
msgspec, which ``core`` does not import.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, is_dataclass
from functools import lru_cache
from itertools import count, repeat
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from unet_gui.core.text import Text, alternatives, joined

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import Enum

    from _typeshed import DataclassInstance

_T = TypeVar("_T")
_NAMES = {
    "int": Text("a whole number"),
    "float": Text("a number"),
    "str": Text("text"),
    "bool": Text("true or false"),
    "array": Text("a list"),
    "object": Text("a table"),
    "null": "null",
}
_PLACE = re.compile(r"(?P<message>.*?)(?: - at `\$\.?(?P<place>.*)`)?")
_KINDS = re.compile(r"Expected `(?P<wanted>[^`]+)`, got `(?P<found>[^`]+)`")
_MISSING = re.compile(r"Object missing required field `(?P<name>.+)`")


class DecodingError(ValueError):
    """Content that does not fit its type; the message names the entry.

    The message is the rest of a sentence, such as ``stages[0].blend must be a number,
    not text``.
    """


def decode(
    content: Any, kind: type[_T], place: str = "", *, refuses_unknown: bool = False
) -> _T:
    """Return JSON content as a value of a type.

    Parameters
    ----------
    content : object
        As `json.loads` returns it.
    kind : type
        A dataclass, or any type that msgspec knows, with `core.constraints` in it.
    place : str
        Name of the content itself, which the message starts with.
    refuses_unknown : bool
        Whether entries that `kind` does not have are refused; else they are ignored.

    Raises
    ------
    DecodingError
        If the content does not fit.
    """
    import msgspec  # 12 ms

    try:
        found = msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        raise DecodingError(_sentence(str(error), place)) from error
    except UnicodeEncodeError as error:  # half of a pair of surrogates
        msg = Text("{place} holds text that is not Unicode", place=place or "it")
        raise DecodingError(msg) from error
    complaint = next(_complaints(content, kind, place, refuses_unknown), None)
    if complaint is not None:
        raise DecodingError(complaint)
    return found


def decode_bytes(content: bytes, kind: type[_T]) -> _T | None:
    """Return JSON as a value of a type, twenty times as fast; None if it does not fit.

    Constraints, and entries that the type does not know, are not looked at.
    """
    import msgspec

    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.DecodeError, UnicodeError):  # that of a type is one of them
        return None


def json_text(record: DataclassInstance) -> str:
    """Return a dataclass as JSON with a line break at its end, as `decode` takes it."""
    return json.dumps(asdict(record), indent=2, default=_value) + "\n"


def _value(member: Enum) -> Any:
    return member.value


def _sentence(message: str, place: str) -> str:
    """Return a message of msgspec in our words, the entry first."""
    parts = re.fullmatch(_PLACE, message)
    if parts is None:
        return message
    entry = _joined(place, parts["place"] or "")
    if kinds := _KINDS.fullmatch(parts["message"]):
        wanted, found = _kind_text(kinds["wanted"]), _kind_text(kinds["found"])
        rest = Text("must be {wanted}, not {found}", wanted=wanted, found=found)
    elif missing := _MISSING.fullmatch(parts["message"]):
        entry, rest = _joined(entry, missing["name"]), Text("is missing")
    else:
        rest = Text("does not fit ({why})", why=parts["message"].lower())
    return joined(" ", filter(None, (entry, rest)))


def _kind_text(names: str) -> str:
    return alternatives(_NAMES.get(name, name) for name in names.split(" | "))


def _joined(place: str, entry: str) -> str:
    separator = "." if place and entry and not entry.startswith("[") else ""
    return f"{place}{separator}{entry}"


def _complaints(
    content: Any, kind: Any, place: str, refuses_unknown: bool
) -> Iterator[str]:
    """Give a sentence for each constraint that is broken in content of a good type."""
    if get_origin(kind) is Annotated:
        kind, *constraints = get_args(kind)
        for constraint in constraints:
            if complaint := constraint.complaint(content):
                yield joined(" ", filter(None, (place, complaint)))
    for entry, inner, name in _parts(content, kind):
        yield from _complaints(entry, inner, _joined(place, name), refuses_unknown)
    if refuses_unknown and _has_fields(kind):
        for name in content.keys() - _hints(kind).keys():
            yield Text("{place} is not known here", place=_joined(place, name))


def _parts(content: Any, kind: Any) -> list[tuple[Any, Any, str]]:
    """Return what content is made of: each part, its type and its name."""
    origin, inner = get_origin(kind), get_args(kind)
    if content is None:
        return []
    if origin in (Union, UnionType):
        return [(content, part, "") for part in inner if part is not NoneType]
    if _has_fields(kind):
        hints = _hints(kind)
        return [(content[name], hints[name], name) for name in hints if name in content]
    if origin is tuple:
        each = repeat(inner[0]) if inner[-1] is Ellipsis else inner
        names = (f"[{number}]" for number in count())
        return list(zip(content, each, names, strict=False))
    if origin is dict:
        return [(entry, inner[1], name) for name, entry in content.items()]
    return []


def _has_fields(kind: Any) -> bool:
    return is_dataclass(kind) or is_typeddict(kind)


@lru_cache(maxsize=64)
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)
