from __future__ import annotations

import sys
from argparse import ArgumentTypeError

import pytest

from unet_gui.cli.model_run import parse_memory, run_with_bar
from unet_gui.core.progress import Progress


def job():
    yield Progress(0, 2, "Whole brain in 2 tiles, about 1.4 GB", is_plan=True)
    yield Progress(0, 2, "Segmenting")
    return 7


@pytest.mark.parametrize("is_terminal", [True, False])
def test_a_terminal_is_told_the_plan(is_terminal, monkeypatch, capsys) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal)
    assert run_with_bar("BRATS_001", job()) == 7
    said = capsys.readouterr()
    assert said.out == ""
    told = "BRATS_001: Whole brain in 2 tiles, about 1.4 GB\n" in said.err
    assert told == is_terminal


@pytest.mark.parametrize(
    ("text", "size"),
    [("4GB", 4_000_000_000), ("800 mb", 800_000_000), ("1.5G", 1_500_000_000)],
)
def test_amounts_of_memory(text, size) -> None:
    assert parse_memory(text) == size


@pytest.mark.parametrize("text", ["", "4", "GB", "-1GB", "4TBx"])
def test_what_is_no_amount_of_memory(text) -> None:
    with pytest.raises(ArgumentTypeError, match="write 4GB"):
        parse_memory(text)
