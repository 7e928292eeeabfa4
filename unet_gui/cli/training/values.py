"""Values of options of a training that are lists."""

from __future__ import annotations

from argparse import ArgumentTypeError
from pathlib import Path

from unet_gui.cli.terminal.numbers import parse_number


def parse_names(text: str) -> tuple[str, ...]:
    """Return the names in a list with commas."""
    return tuple(name.strip() for name in text.split(",") if name.strip())


def parse_folders(text: str) -> tuple[Path, ...]:
    """Return the folders in a list with commas."""
    return tuple(Path(name) for name in parse_names(text))


def parse_thresholds(text: str) -> tuple[float, ...]:
    """Return the thresholds in a list with commas, each between 0 and 1."""
    thresholds = tuple(map(parse_number, text.split(",")))
    if not all(0 < threshold < 1 for threshold in thresholds):
        msg = f"{text} are not thresholds; give numbers between 0 and 1"
        raise ArgumentTypeError(msg)
    return thresholds
