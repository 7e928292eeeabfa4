from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 # read when decoded
from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Any, TypedDict

import pytest

from unet_gui.core.constraints import OneOf, Pattern, Range
from unet_gui.io.decoding import DecodingError, decode

Byte = Annotated[int, Range(least=0, most=255)]


class Kind(Enum):
    SMALL = "small"


class Extras(TypedDict, total=False):
    depth: Annotated[int, Range(above=0)]


@dataclass(frozen=True)
class Part:
    name: Annotated[str, Pattern("[a-z]+", "small letters")]
    colour: tuple[Byte, Byte, Byte] = (0, 0, 0)
    size: Annotated[float, Range(above=0)] | None = None


@dataclass(frozen=True)
class Whole:
    parts: tuple[Part, ...]
    by_name: dict[str, Part] = field(default_factory=dict)
    mode: Annotated[str, OneOf(("a", "b"))] = "a"
    kind: Kind = Kind.SMALL
    free: Mapping[str, Any] = field(default_factory=dict)


def test_the_content_is_converted_to_the_types() -> None:
    content = {
        "parts": [{"name": "x", "colour": [1, 2, 3], "size": 2}, {"name": "y"}],
        "by_name": {"z": {"name": "z", "size": None}},
        "mode": "b",
        "kind": "small",
        "free": {"any": [1, None]},
        "unheard_of": 1,
    }
    assert decode(content, Whole) == Whole(
        (Part("x", (1, 2, 3), 2.0), Part("y")),
        {"z": Part("z")},
        "b",
        Kind.SMALL,
        {"any": [1, None]},
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ([], "must be a table, not a list"),
        ({}, "parts is missing"),
        ({"parts": [{}]}, r"parts[0].name is missing"),
        ({"parts": [{"name": 3}]}, "parts[0].name must be text, not a whole number"),
        (
            {"parts": [{"name": "A"}]},
            "parts[0].name must be small letters, but is 'A'",
        ),
        (
            {"parts": [{"name": "a", "colour": [1, 2, 300]}]},
            "parts[0].colour[2] must be at least 0 and at most 255, but is 300",
        ),
        (
            {"parts": [{"name": "a", "size": True}]},
            "parts[0].size must be a number or null, not true or false",
        ),
        (
            {"parts": [{"name": "a", "size": float("nan")}]},
            "parts[0].size must be above 0, but is nan",
        ),
        (
            {"parts": [], "by_name": {"q": {"name": ""}}},
            "by_name.q.name must be small letters, but is ''",
        ),
        ({"parts": [], "mode": "c"}, "mode is 'c'; known are a, b"),
        (
            {"parts": [], "kind": "large"},
            "kind does not fit (invalid enum value 'large')",
        ),
    ],
)
def test_the_message_names_the_entry(content, message) -> None:
    with pytest.raises(DecodingError) as caught:
        decode(content, Whole)
    assert str(caught.value) == message


def test_the_message_begins_with_the_place_of_the_content() -> None:
    with pytest.raises(DecodingError, match=r"^here\.depth must be above 0"):
        decode({"depth": 0}, Extras, "here")
    with pytest.raises(DecodingError, match=r"^here must be a table"):
        decode(3, Extras, "here")


def test_unknown_entries_are_refused_on_demand_at_every_depth() -> None:
    content = {"parts": [{"name": "a", "nmae": "b"}]}
    assert decode(content, Whole) == Whole((Part("a"),))
    with pytest.raises(DecodingError, match=r"^parts\[0\]\.nmae is not known here$"):
        decode(content, Whole, refuses_unknown=True)
    with pytest.raises(DecodingError, match=r"^dept is not known here$"):
        decode({"dept": 2}, Extras, refuses_unknown=True)


def test_half_a_surrogate_pair_is_no_text() -> None:
    with pytest.raises(DecodingError, match="look holds text that is not Unicode"):
        decode("\ud800", Kind, "look")
