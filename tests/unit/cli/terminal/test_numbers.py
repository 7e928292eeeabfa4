from __future__ import annotations

import math
from argparse import ArgumentTypeError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.cli.main import main
from unet_gui.cli.terminal.numbers import (
    parse_count,
    parse_counts,
    parse_memory,
    parse_number,
)

NUMBERS = st.text() | st.text("0123456789.,eE+-_ naifGMKB²٣", max_size=12)


@pytest.mark.parametrize(
    ("text", "size"),
    [("4GB", 4_000_000_000), ("800 mb", 800_000_000), ("1.5G", 1_500_000_000)],
)
def test_amounts_of_memory_are_parsed(text, size) -> None:
    assert parse_memory(text) == size


@pytest.mark.parametrize(
    "text", ["", "4", "GB", "-1GB", "4TBx", "9" * 400 + "GB", "٣GB", "9" * 18 + "GB"]
)
def test_other_text_is_not_an_amount_of_memory(text) -> None:
    with pytest.raises(ArgumentTypeError, match="write 4GB"):
        parse_memory(text)


@pytest.mark.parametrize(
    "text", ["", "-1", "1.5", "1_000", "²", "4294967296", "1" * 5000]
)
def test_other_text_is_not_a_count(text) -> None:
    with pytest.raises(ArgumentTypeError, match="is not a whole number"):
        parse_count(text)


@pytest.mark.parametrize("text", ["", "nan", "inf", "1e999", "x", "²"])
def test_other_text_is_not_a_number(text) -> None:
    with pytest.raises(ArgumentTypeError, match="is not a number"):
        parse_number(text)


@pytest.mark.parametrize(
    "parse", [parse_count, parse_counts, parse_memory, parse_number]
)
@given(text=NUMBERS)
def test_any_text_is_parsed_to_a_finite_number_or_refused_in_a_short_sentence(
    parse, text
) -> None:
    try:
        found = parse(text)
    except ArgumentTypeError as error:
        assert len(str(error)) < 300  # noqa: PT017 - most do not raise
    else:
        assert all(map(math.isfinite, found if isinstance(found, tuple) else (found,)))


@pytest.mark.parametrize(
    "option",
    [
        "--depth",
        "--seed",
        "--minutes",
        "--patch",
        "--spacing",
        "--margin",
        "--validation",
    ],
)
@pytest.mark.parametrize("text", ["²", "nan", "1e999", "1" * 5000])
def test_an_invalid_number_is_refused_on_one_line(option, text, capsys) -> None:
    with pytest.raises(SystemExit):
        main(["train", "data", "-o", "out", f"{option}={text}"])
    assert f"argument {option}: " in capsys.readouterr().err.splitlines()[-1]
